import type { CallbackEvent } from "./callback-event";
import type { TrtcEvent } from "./trtc/trtc-event";
import type { VodEvent } from "./vod/vod-event";

/**
 * - `intermediate`: go on waiting
 * - `file-ready`: a file is there; others may follow
 * - `task-over`: the task is over; no file follows
 * - `failed`: a file, or the whole recording, is not there and may never be: a person has to look
 * - `unrelated`: no file of a recording depends on it
 * - `unknown`: no page describes the event, or its status
 */
export type RecordingStage =
  | "intermediate"
  | "file-ready"
  | "task-over"
  | "failed"
  | "unrelated"
  | "unknown";

/** What an event means to whoever waits for the files of a recording. */
export interface RecordingProgress {
  readonly stage: RecordingStage;
  /** What happened, in words. */
  readonly meaning: string;
}

type EventWithStatus = Extract<TrtcEvent, { readonly status: unknown }>;

/** Every event with a status, and every documented status of it. */
type StagesByStatus = {
  readonly [E in EventWithStatus as E["kind"]]: Readonly<
    Record<Exclude<E["status"]["name"], "unknown">, RecordingStage>
  >;
};

/**
 * 301 to 309 are intermediate states; 311 means that one file is in VOD, 312 that the whole task is over
 * (trtc.io 54914). 305 comes again when a delayed file has been restored; of 310 and 311 no page says so.
 */
const STAGES: StagesByStatus = {
  "recorder-start": { ok: "intermediate", failed: "failed" },
  "upload-start": { ok: "intermediate", failed: "failed" },
  "upload-stop": { uploaded: "file-ready", delayed: "intermediate", restored: "file-ready" },
  failover: { migrated: "intermediate" },
  "mp4-stop": { uploaded: "file-ready", delayed: "failed", abnormal: "failed" },
  "vod-commit": { stored: "file-ready", stuck: "failed", "upload-error": "failed" },
  "vod-stop": { ok: "task-over", abnormal: "failed" },
  "web-recorder-start": {
    ok: "intermediate",
    failed: "failed",
    interrupted: "intermediate",
    migrated: "intermediate",
    abandoned: "failed",
  },
  "web-recorder-stop": { ok: "intermediate" },
  "web-recorder-update": {
    refreshed: "intermediate",
    paused: "intermediate",
    resumed: "intermediate",
  },
  "web-recorder-limit": { "too-long": "intermediate", "too-large": "intermediate" },
};

const UNKNOWN: RecordingProgress = { stage: "unknown", meaning: "no page describes this" };
const UNRELATED: RecordingProgress = { stage: "unrelated", meaning: "no file depends on it" };

/** Says what an event means to whoever waits for the files of a recording. */
export function recordingProgress(event: CallbackEvent): RecordingProgress {
  switch (event.family) {
    case "trtc":
      return progressOfTrtc(event);
    case "call":
      if (event.kind === "record-changed") {
        return progressOfTrtc(event.recording);
      }
      return event.kind === "unknown" ? UNKNOWN : UNRELATED;
    case "vod":
      return progressOfVod(event);
  }
}

function progressOfTrtc(event: TrtcEvent): RecordingProgress {
  if ("status" in event) {
    const stages: Readonly<Record<string, RecordingStage>> = STAGES[event.kind];
    const stage = stages[event.status.name];
    return stage ? { stage, meaning: event.status.meaning } : UNKNOWN;
  }
  switch (event.kind) {
    case "recorder-stop":
      return { stage: "intermediate", meaning: `the robot left: ${event.reason.meaning}` };
    case "file-info":
    case "file-slice":
      return { stage: "intermediate", meaning: "a playlist was written" };
    case "upload-error":
      return { stage: "intermediate", meaning: "the upload met an error" };
    case "download-image-error":
      return { stage: "intermediate", meaning: "a picture of the layout could not be loaded" };
    case "unknown":
      return UNKNOWN;
    default:
      return UNRELATED;
  }
}

function progressOfVod(event: VodEvent): RecordingProgress {
  switch (event.kind) {
    case "new-file-upload":
      return { stage: "file-ready", meaning: "the file is in VOD" };
    case "unknown":
      return UNKNOWN;
    default:
      return UNRELATED;
  }
}
