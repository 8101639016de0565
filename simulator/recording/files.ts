import { createHash } from "node:crypto";
import { type RoomId, recordingFileName } from "../../profile/file-names/recording-file-name";
import type { TemplateForm } from "../console-form";
import type { Behaviour } from "../options";
import { chanceOf } from "./chance";
import type { MediaContent, NewMedia } from "./media-state";
import type { RecordedStream } from "./streams";

/** INFERRED: "2 GB" is 2^31 bytes. */
const LARGEST_FILE_BYTES = 2 ** 31;
/** What the API splits at when nothing is said (SDK `RecordParams`). */
const USUAL_FILE_MINUTES = 1440;
/** HLS goes on for 14 days (SDK `RecordParams`), and no call here is longer. */
const HLS_SECONDS = 14 * 86_400;
const DAY_MS = 86_400_000;

/** Which room's recording a stream is part of. */
export interface RecordedRoom {
  readonly sdkAppId: number;
  readonly roomId: RoomId;
  readonly form: TemplateForm;
  /** Makes each call's numbers its own, and the same in every run. */
  readonly seed: string;
}

export type FileBehaviour = Pick<
  Behaviour,
  "mediaProcessingMs" | "mediaNameHasExtension" | "namesTrtcAsSource"
>;

/**
 * The files of a stream, as they come to VOD: split at the template's duration and at 2 GB, HLS
 * at neither; none of less than a second. A file is there some seconds after its end, the last one
 * after the resume wait as well.
 */
export function filesOf(
  stream: RecordedStream,
  { sdkAppId, roomId, form, seed }: RecordedRoom,
  behaviour: FileBehaviour,
): readonly NewMedia[] {
  const chance = chanceOf(`${seed}/${stream.from}/${stream.userIds.join()}/files`);
  const seconds = (stream.until - stream.from) / 1_000;
  const longest = longestFile(stream, form);
  const starts = Array.from({ length: Math.ceil(seconds / longest) }, (_, part) => part * longest);
  return starts.flatMap((start, part) => {
    const end = Math.min(seconds, start + longest);
    if (end - start < 1) {
      return [];
    }
    const waitSeconds = (end === seconds ? form.resumeWait : 0) + 2 + 18 * chance();
    const createdAt = Math.ceil(stream.from / 1_000 + end + waitSeconds) * 1_000;
    const trtc = {
      sdkAppId,
      roomId: String(roomId),
      taskId: taskId(`${seed}/${stream.mixType}`),
      userIds: stream.userIds,
    };
    return {
      name: nameOf(stream, { sdkAppId, roomId, form }, behaviour, longest < seconds ? part + 1 : 0),
      type: extensionOf(form),
      createdAt,
      expiresAt: form.retention === "permanent" ? undefined : createdAt + form.retention * DAY_MS,
      analysedAt: createdAt + behaviour.mediaProcessingMs,
      source: behaviour.namesTrtcAsSource ? { type: "TrtcRecord", trtc } : { type: "Unknown" },
      content: contentOf(stream, Math.round((end - start) * 1_000) / 1_000),
    };
  });
}

/** Seconds after which a new file begins. */
function longestFile({ video, audio }: RecordedStream, form: TemplateForm): number {
  if (form.fileFormat === "HLS") {
    return HLS_SECONDS;
  }
  const minutes =
    form.form === "classic" ? form.fileDuration * 60 : (form.fileDuration ?? USUAL_FILE_MINUTES);
  const bytesPerSecond = ((video?.bitrate ?? 0) + (audio?.bitrate ?? 0)) / 8;
  return Math.min(minutes * 60, Math.floor(LARGEST_FILE_BYTES / bytesPerSecond));
}

function contentOf({ video, audio }: RecordedStream, seconds: number): MediaContent {
  return { seconds, ...(video && { video }), ...(audio && { audio }) };
}

function nameOf(
  { stream, video, audio }: RecordedStream,
  { sdkAppId, roomId, form }: Omit<RecordedRoom, "seed">,
  { mediaNameHasExtension }: FileBehaviour,
  index: number,
): string {
  const isHls = form.fileFormat === "HLS";
  // INFERRED: sound and picture of a stream are one playlist.
  const track = video && audio ? "audiovideo" : video ? "video" : "audio";
  return recordingFileName({
    storage: "vod",
    sdkAppId,
    roomId,
    ...(stream && { stream }),
    ...(isHls && stream && { track }),
    ...(index > 0 && { index }),
    ...(mediaNameHasExtension && { extension: extensionOf(form) }),
  });
}

function extensionOf({ fileFormat }: TemplateForm) {
  return ({ MP4: "mp4", AAC: "aac", HLS: "m3u8" } as const)[fileFormat];
}

/** Of the form of those that public code shows: base64 with `/` and `=` replaced. */
function taskId(seed: string): string {
  const digest = createHash("sha512").update(seed).digest("base64");
  return digest.replaceAll("/", "-").replaceAll("=", ".");
}
