import { encodeNamePart } from "./name-part";
import { parseRecordingFileName } from "./parse-recording-file-name";
import { nameStart, type RoomId, USER_DEFINE_MARK } from "./recording-file-name";

/** Which recordings are looked for. */
export interface RecordingSearch {
  readonly sdkAppId: number;
  readonly roomId: RoomId;
  /** Only single-stream recordings of this user: a mixed file's name does not say whom it shows. */
  readonly userId?: string;
  /** Only recordings that the REST API started with this id: their names begin with it. */
  readonly userDefineRecordId?: string;
}

/** Name prefixes for VOD's SearchMedia. */
export interface SearchPrefixes {
  /**
   * Find the files of the room, and of no room whose id goes on after it (`123` for `12`). They miss
   * a mixed file that was not split, should VOD's media name lack the extension.
   */
  readonly exact: readonly string[];
  /** Finds that file too, and those of other rooms: keep what `isRecordingOf` says. */
  readonly wide: string;
}

/** Longest name prefix that SearchMedia takes, characters (VOD API 2018-07-17). */
const LONGEST_PREFIX = 100;

/**
 * The name prefixes that find recordings in VOD. One of more than 100 characters is cut to what
 * SearchMedia takes, and may find others: keep what `isRecordingOf` says.
 */
export function searchPrefixes(search: RecordingSearch): SearchPrefixes {
  const { sdkAppId, roomId, userId, userDefineRecordId } = search;
  const mark = userDefineRecordId === undefined ? "" : `${userDefineRecordId}${USER_DEFINE_MARK}`;
  const room = `${mark}${nameStart({ storage: "vod", sdkAppId, roomId })}`;
  const stream = userId === undefined ? "" : `_UserId_s_${encodeNamePart(userId)}_`;
  const exact = stream ? [`${room}${stream}`] : [`${room}_`, `${room}.`];
  const cut = (prefix: string) => prefix.slice(0, LONGEST_PREFIX);
  return { exact: [...new Set(exact.map(cut))], wide: cut(`${room}${stream}`) };
}

/** Whether a name is that of a recording that is looked for. */
export function isRecordingOf(search: RecordingSearch, name: string): boolean {
  const { sdkAppId, roomId, userId, userDefineRecordId } = search;
  const roomIdType = typeof roomId === "number" ? "number" : "string";
  const reading = parseRecordingFileName(name, { roomIdType });
  return (
    reading.kind === "recording" &&
    reading.file.sdkAppId === sdkAppId &&
    reading.file.roomId === roomId &&
    (userId === undefined || reading.file.stream?.userId === userId) &&
    (userDefineRecordId === undefined || reading.file.userDefineRecordId === userDefineRecordId)
  );
}
