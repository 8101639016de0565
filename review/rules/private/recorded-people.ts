import { RecordingApi } from "../../../profile";
import { SINGLE_STREAM_USERS } from "../../../profile/prices/billed-time";
import type { Later, Recording } from "../../settings";
import { isMixed } from "./lock-target";

/** How many people of a call are recorded, in the order in which they join; the rest is in no file. */
export function recordedPeople(recording: Recording): Later<number> | undefined {
  const { start, profile } = recording;
  const kind = profile?.mode?.kind;
  if (!start || !kind) {
    return undefined;
  }
  return kind === "mixed" ? mixedPeople(recording) : SINGLE_STREAM_USERS;
}

/** How many of them are in the mixed file; undefined where there is none. */
export function mixedPeople({ start, profile = {} }: Recording): Later<number> | undefined {
  if (!isMixed(profile)) {
    return undefined;
  }
  // The API mixes whoever is in the room, whatever number the profile states.
  return start?.scheme === "rest-api"
    ? RecordingApi.V2019_07_22.limits.mixedUsers.max?.value
    : profile.mode?.maxUsers;
}
