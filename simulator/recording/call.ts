import { isPrintable } from "../../profile/file-names/name-part";
import type { RoomId } from "../../profile/file-names/recording-file-name";
import { showValue } from "../../profile/problem";

/** A call that people have, for the cloud to record as its console says. */
export interface CallToPlay {
  readonly sdkAppId: number;
  /** A number for a numeric room, a text for a string room. */
  readonly roomId: RoomId;
  /** When the room is created; its template is the one that is in force then. */
  readonly startsAt: Date;
  /** At most 14 days later: how HLS goes on after that is in no document. */
  readonly endsAt: Date;
  /** Who leaves and comes back stands here twice. */
  readonly participants: readonly CallParticipant[];
  /** The service does not record it, as it happens for reasons no page gives. @default false */
  readonly isLost?: boolean;
}

export interface CallParticipant {
  readonly userId: string;
  /** Minutes after the start, fractions too. @default 0 */
  readonly joinsAfter?: number;
  /** Minutes after the start. @default - stays to the end */
  readonly leavesAfter?: number;
  /** @default - no camera */
  readonly camera?: PublishedPicture;
  /** @default - shares no screen */
  readonly screen?: PublishedPicture;
  /** Whether the microphone is on. @default true */
  readonly sound?: boolean;
}

/** What a participant sends, pixels. */
export interface PublishedPicture {
  readonly width: number;
  readonly height: number;
  /** @default 15 */
  readonly fps?: number;
  /** kbps. @default - what Tencent suggests for the size */
  readonly bitrateKbps?: number;
}

const LONGEST_CALL_MS = 14 * 86_400_000;
const LONGEST_EDGE = 4096;

/** @throws RangeError naming everything that is wrong with it. */
export function checkCall(call: CallToPlay): void {
  const { sdkAppId, roomId, participants } = call;
  const length = call.endsAt.getTime() - call.startsAt.getTime();
  const isRoom = typeof roomId === "number" ? isWhole(roomId, 1) : isPrintable(roomId);
  const problems = [
    !isWhole(sdkAppId, 1) &&
      `'sdkAppId' must be a positive whole number, got ${showValue(sdkAppId)}`,
    !isRoom &&
      `'roomId' must be a positive whole number or a printable text, got ${showValue(roomId)}`,
    !(length > 0 && length <= LONGEST_CALL_MS) &&
      "'endsAt' must be a time after 'startsAt', at most 14 days later",
    ...participants.flatMap((participant, index) =>
      participantProblems(participant).map((problem) => `participants[${index}] ${problem}`),
    ),
  ].filter((problem) => problem !== false);
  if (problems.length > 0) {
    throw new RangeError(problems.join("; "));
  }
}

function participantProblems(participant: CallParticipant): readonly string[] {
  const { userId, joinsAfter = 0, leavesAfter = Number.MAX_VALUE, camera, screen } = participant;
  return [
    !isPrintable(userId) && `'userId' must be a printable text, got ${showValue(userId)}`,
    !(joinsAfter >= 0 && leavesAfter > joinsAfter) &&
      "'joinsAfter' must be 0 minutes or more, and 'leavesAfter' more than that",
    camera && !isPicture(camera) && `'camera' must be ${PICTURE}, got ${showValue(camera)}`,
    screen && !isPicture(screen) && `'screen' must be ${PICTURE}, got ${showValue(screen)}`,
  ].filter((problem) => typeof problem === "string");
}

const PICTURE = `{ width, height } of 1 to ${LONGEST_EDGE} px, with 'fps' of 1 to 60 and 'bitrateKbps'`;

function isPicture({ width, height, fps = 15, bitrateKbps = 1 }: PublishedPicture): boolean {
  const isEdge = (edge: number) => isWhole(edge, 1) && edge <= LONGEST_EDGE;
  return isEdge(width) && isEdge(height) && isWhole(fps, 1) && fps <= 60 && isWhole(bitrateKbps, 1);
}

function isWhole(value: number, min: number): boolean {
  return Number.isSafeInteger(value) && value >= min;
}
