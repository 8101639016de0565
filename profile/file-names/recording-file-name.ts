import { showValue } from "../problem";
import { encodeNamePart, isPrintable } from "./name-part";

/** A room: numeric rooms are numbers, string rooms are texts. `12` and `"12"` are different rooms. */
export type RoomId = number | string;

/** The camera (`main`) or the shared screen (`aux`). */
export type StreamMedia = "main" | "aux";

/** What a single-stream HLS file carries. */
export type StreamTrack = "audio" | "video" | "audiovideo";

export const RECORDING_EXTENSIONS = ["mp4", "aac", "m3u8", "ts"] as const;
export type RecordingExtension = (typeof RECORDING_EXTENSIONS)[number];

/**
 * The parts of a recording's file name, decoded.
 * @see https://cloud.tencent.com/document/product/647/76497
 * @see https://trtc.io/document/45169
 */
export interface RecordingFileName {
  /** `vod`: a media name in VOD. `bucket`: an object's key in COS or S3. */
  readonly storage: "vod" | "bucket";
  readonly sdkAppId: number;
  readonly roomId: RoomId;
  /** Whose stream it is; absent: a mixed recording. */
  readonly stream?: { readonly userId: string; readonly media: StreamMedia };
  /** Absent: the name was given without one. */
  readonly extension?: RecordingExtension;
  /** From 1, only when the recording was split (2 GB, or the longest duration). Not for HLS. */
  readonly index?: number;
  /** Of single-stream HLS. */
  readonly track?: StreamTrack;
  /** UTC time of an HLS segment, `yyyyMMddHHmmssSSS`, as it stands in the name of each `.ts`. */
  readonly segmentTime?: string;
  /** UserDefineRecordId of a recording that the REST API started; VOD only. */
  readonly userDefineRecordId?: string;
  /** Where a bucket keeps the file; absent when only the last part of the key is at hand. */
  readonly folder?: { readonly prefix: readonly string[]; readonly taskId: string };
  /** The number in `ha1_` … `ha3_`: an HLS file in a bucket that was recovered. */
  readonly recovery?: 1 | 2 | 3;
}

/** Stands between the UserDefineRecordId and the usual name. */
export const USER_DEFINE_MARK = "__UserDefine_u_";

/**
 * The name that the service gives to a recording's file.
 * @throws RangeError naming every part that no such name can have.
 */
export function recordingFileName(file: RecordingFileName): string {
  const problems = fileNameProblems(file);
  if (problems.length > 0) {
    throw new RangeError(problems.join("; "));
  }
  const { folder, recovery, userDefineRecordId, extension } = file;
  const parts = [
    ...(folder ? [...folder.prefix, folder.taskId, ""] : []).join("/"),
    recovery === undefined ? "" : `ha${recovery}_`,
    userDefineRecordId === undefined ? "" : `${userDefineRecordId}${USER_DEFINE_MARK}`,
    nameStart(file),
    ...[file.index, file.track, file.segmentTime].map((tail) => (tail ? `_${tail}` : "")),
    extension === undefined ? "" : `.${extension}`,
  ];
  return parts.join("");
}

/** The part of a name that all files of a room, or of one stream, begin with. */
export function nameStart({
  storage,
  sdkAppId,
  roomId,
  stream,
}: Pick<RecordingFileName, "storage" | "sdkAppId" | "roomId" | "stream">): string {
  const room = `${sdkAppId}_${typeof roomId === "number" ? roomId : encodeNamePart(roomId)}`;
  const gap = storage === "bucket" ? "__" : "_";
  return stream
    ? `${room}${gap}UserId_s_${encodeNamePart(stream.userId)}${gap}UserId_e_${stream.media}`
    : room;
}

/** What no name of the service can have, one sentence each. */
export function fileNameProblems(file: RecordingFileName): readonly string[] {
  const { storage, sdkAppId, roomId, stream, extension, index, track, segmentTime } = file;
  const { userDefineRecordId, folder, recovery } = file;
  const isHls = extension === "m3u8" || extension === "ts";
  const folders = folder ? [...folder.prefix, folder.taskId] : [];
  const rules: [broken: boolean, rule: string, given: unknown][] = [
    [!isPositive(sdkAppId), "'sdkAppId' must be a positive whole number", sdkAppId],
    [
      typeof roomId === "number" ? !isPositive(roomId) : !isPrintable(roomId),
      "'roomId' must be a positive whole number or a printable text",
      roomId,
    ],
    [
      stream !== undefined && !isPrintable(stream.userId),
      "'stream.userId' must be a printable text",
      stream?.userId,
    ],
    [
      index !== undefined && !(isPositive(index) && !isHls && !track),
      "'index' must be a positive whole number, and not for HLS",
      index,
    ],
    [
      track ? !stream || extension === "mp4" || extension === "aac" : isHls && stream !== undefined,
      "'track' must be given for single-stream HLS, and for nothing else",
      track,
    ],
    [
      segmentTime === undefined
        ? extension === "ts"
        : extension !== "ts" || !/^\d{17}$/.test(segmentTime),
      "'segmentTime' must be 17 digits for a .ts file, and absent for any other",
      segmentTime,
    ],
    [
      userDefineRecordId !== undefined &&
        (storage !== "vod" || !isUserDefineRecordId(userDefineRecordId)),
      "'userDefineRecordId' must be 1 to 64 letters, digits, '_' or '-', and in VOD",
      userDefineRecordId,
    ],
    [
      folder !== undefined &&
        (storage !== "bucket" || !folders.every((part) => isPrintable(part) && !/\//.test(part))),
      "'folder' must hold printable names without '/', and in a bucket",
      folders,
    ],
    [
      recovery !== undefined && !(storage === "bucket" && isHls),
      "'recovery' is for HLS in a bucket only",
      recovery,
    ],
    [
      storage === "vod" && extension === "ts",
      "'extension' must not be ts in VOD, which lists the playlist only",
      extension,
    ],
    [
      storage === "bucket" && extension === undefined,
      "'extension' must be given in a bucket, whose keys have one",
      extension,
    ],
  ];
  return rules
    .filter(([broken]) => broken)
    .map(([, rule, given]) => (given === undefined ? rule : `${rule}, got ${showValue(given)}`));
}

function isUserDefineRecordId(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(text);
}

function isPositive(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}
