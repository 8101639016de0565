import { showNumber, showValue } from "../problem";
import { decodeNamePart } from "./name-part";
import {
  fileNameProblems,
  RECORDING_EXTENSIONS,
  type RecordingFileName,
  type RoomId,
  recordingFileName,
  type StreamMedia,
  type StreamTrack,
  USER_DEFINE_MARK,
} from "./recording-file-name";

/** What a name says. */
export type FileNameReading =
  | { readonly kind: "recording"; readonly file: RecordingFileName }
  /**
   * The same digits name a numeric room and a string room: the numeric one first. It is the likely
   * one, as base64 of a room id in ASCII, which TRTC documents, begins with a letter.
   */
  | { readonly kind: "ambiguous"; readonly readings: readonly RecordingFileName[] }
  | { readonly kind: "not-a-recording"; readonly reason: string };

export interface FileNameKnowledge {
  /** Which kind of room it is; without it, a room of digits may be ambiguous. */
  readonly roomIdType?: "number" | "string";
}

/** More than a bucket's key can have; a longer text is not looked at. */
const LONGEST_NAME = 2_048;

const EXPECTED_ROOM = {
  number: "a number",
  string: "base64 of a printable room id",
  any: "a number or base64 of a printable room id",
} as const;

const STEM =
  /^(?<app>\d+)_(?<room>[^_]+)(?:(?<gap>__?)UserId_s_(?<user>[^_]+)\k<gap>UserId_e_(?<media>main|aux))?(?:_(?<track>audiovideo|audio|video))?(?:_(?<number>\d+))?$/;

/**
 * Reads a media name of VOD, or an object's key in COS or S3. A media name may lack its extension: no
 * page says whether VOD keeps it. What is read, `recordingFileName` writes back as the very same
 * text. Never throws.
 *
 * A mixed file is named alike in VOD and in a bucket: without a folder, it is read as VOD's.
 */
export function parseRecordingFileName(
  name: string,
  { roomIdType }: FileNameKnowledge = {},
): FileNameReading {
  if (name.length > LONGEST_NAME) {
    return notARecording(`the name is longer than ${showNumber(LONGEST_NAME)} characters`);
  }
  const { stem, ...around } = peel(name);
  const { app, room, gap, user, media, track, number } = STEM.exec(stem)?.groups ?? {};
  if (app === undefined || room === undefined) {
    return notARecording(
      `${showValue(name)} does not begin with <SDKAppID>_<room>, or does not go on as a recording's name does`,
    );
  }
  const userId = user === undefined ? undefined : decodeNamePart(user);
  if (user !== undefined && userId === undefined) {
    return notARecording(`the user ${showValue(user)} is not base64 of a printable userId`);
  }
  const isSegment = around.extension === "ts";
  const file = {
    ...around,
    storage: around.folder || around.recovery || isSegment || gap === "__" ? "bucket" : "vod",
    sdkAppId: Number(app),
    ...(userId !== undefined && { stream: { userId, media: media as StreamMedia } }),
    ...(track && { track: track as StreamTrack }),
    ...(number && (isSegment ? { segmentTime: number } : { index: Number(number) })),
  } as const;
  const readings = roomsOf(room, roomIdType).map((roomId) => ({ ...file, roomId }));
  return readings.length > 0
    ? judge(name, readings)
    : notARecording(`the room ${showValue(room)} is not ${EXPECTED_ROOM[roomIdType ?? "any"]}`);
}

/** Believes only what would be written as it was read. */
function judge(name: string, readings: readonly RecordingFileName[]): FileNameReading {
  const [file, other] = readings;
  const problem = file && fileNameProblems(file)[0];
  if (!file || problem !== undefined || recordingFileName(file) !== name) {
    return notARecording(
      problem ?? `${showValue(name)} is not written as the service writes names`,
    );
  }
  return other ? { kind: "ambiguous", readings } : { kind: "recording", file };
}

/** Takes off what stands before and behind the stem. */
function peel(name: string) {
  const folders = name.split("/");
  const base = folders.pop() ?? "";
  const taskId = folders.pop();
  const recovery = /^ha([123])_/.exec(base);
  const unmarked = base.slice(recovery?.[0].length);
  const mark = unmarked.lastIndexOf(USER_DEFINE_MARK);
  const named = mark < 0 ? unmarked : unmarked.slice(mark + USER_DEFINE_MARK.length);
  const extension = RECORDING_EXTENSIONS.find((candidate) => named.endsWith(`.${candidate}`));
  return {
    stem: extension === undefined ? named : named.slice(0, -extension.length - 1),
    ...(extension && { extension }),
    ...(mark >= 0 && { userDefineRecordId: unmarked.slice(0, mark) }),
    ...(recovery && { recovery: Number(recovery[1]) as 1 | 2 | 3 }),
    ...(taskId !== undefined && { folder: { prefix: folders, taskId } }),
  };
}

/** The rooms that a part may name. */
function roomsOf(part: string, type: FileNameKnowledge["roomIdType"]): readonly RoomId[] {
  const number = /^[1-9]\d*$/.test(part) && Number.isSafeInteger(Number(part)) ? Number(part) : "";
  const text = decodeNamePart(part) ?? "";
  return [type === "string" ? "" : number, type === "number" ? "" : text].filter(
    (room) => room !== "",
  );
}

function notARecording(reason: string): FileNameReading {
  return { kind: "not-a-recording", reason };
}
