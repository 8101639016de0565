import type { CallShape, MonthlyCalls, Participants } from "../../profile/prices";
import {
  type AppUsage,
  type CallUsage,
  type ParticipantUsage,
  pictureOf,
  secondsOf,
} from "./usage";

/** The calls of an app as prices are computed from them: in whole seconds and pixels. */
export function monthlyCalls({ calls }: AppUsage): readonly MonthlyCalls[] {
  return calls.map((call) => ({ shape: callShapeOf(call), callsPerMonth: call.callsPerMonth }));
}

export function callShapeOf({ minutes, participants }: CallUsage): CallShape {
  return { seconds: secondsOf(minutes), participants: participants.map(participantsOf) };
}

function participantsOf({
  count,
  camera,
  share,
  minutes,
  shareMinutes,
}: ParticipantUsage): Participants {
  return {
    count,
    ...(camera && { camera: pictureOf(camera) }),
    ...(share && { share: pictureOf(share) }),
    ...(minutes && { seconds: secondsOf(minutes) }),
    ...(shareMinutes && { shareSeconds: secondsOf(shareMinutes) }),
  };
}
