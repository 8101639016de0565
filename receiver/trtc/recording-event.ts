import { type CodedNumber, type CodedText, coded } from "../reading/coded";
import type { Fields } from "../reading/fields";
import type { EventReaders, TrtcEventBase } from "./envelope";
import {
  FAILOVER_STATUSES,
  LEAVE_CODES,
  MEDIA_IDS,
  MP4_STATUSES,
  START_STATUSES,
  TRACK_TYPES,
  UPLOAD_STATUSES,
  VOD_COMMIT_STATUSES,
  VOD_STOP_STATUSES,
} from "./recording-codes";

interface RecordingBase extends TrtcEventBase {
  /** One recording task has one id. */
  readonly taskId: string;
  /** `UserId`: the recording robot. */
  readonly robotId?: string;
}

/** A file of a recording, as far as the event describes it. */
export interface RecordedFile {
  /** The user who was recorded; absent when everybody is mixed. */
  readonly userId?: string;
  readonly track?: CodedText<typeof TRACK_TYPES>;
  /** `MediaId`: camera, screen, or everybody mixed. */
  readonly media?: CodedText<typeof MEDIA_IDS>;
  readonly startedAt?: Date;
  readonly endedAt?: Date;
}

export interface StorageFile extends RecordedFile {
  readonly fileName: string;
}

export interface VodFile extends RecordedFile {
  readonly fileId: string;
  readonly url?: string;
  /** `CacheFile`. */
  readonly fileName?: string;
}

/** 301. */
export interface RecorderStartEvent extends RecordingBase {
  readonly kind: "recorder-start";
  readonly status: CodedNumber<typeof START_STATUSES>;
}

/** 302. On "room-timeout" the service advises to start a new task (76497). */
export interface RecorderStopEvent extends RecordingBase {
  readonly kind: "recorder-stop";
  readonly reason: CodedNumber<typeof LEAVE_CODES>;
}

/** 303. COS only. */
export interface UploadStartEvent extends RecordingBase {
  readonly kind: "upload-start";
  readonly status: CodedNumber<typeof START_STATUSES>;
}

/** 304. COS by API only: the playlists that were made. */
export interface FileInfoEvent extends RecordingBase {
  readonly kind: "file-info";
  readonly fileNames: readonly string[];
}

/** 305. COS only: the HLS files are uploaded. `LeaveCode` on one page, `Status` in the sample. */
export interface UploadStopEvent extends RecordingBase {
  readonly kind: "upload-stop";
  readonly status: CodedNumber<typeof UPLOAD_STATUSES>;
}

/** 306. */
export interface FailoverEvent extends RecordingBase {
  readonly kind: "failover";
  readonly status: CodedNumber<typeof FAILOVER_STATUSES>;
}

/** 307. COS by API only: the first segment was written. */
export interface FileSliceEvent extends RecordingBase {
  readonly kind: "file-slice";
  readonly file: StorageFile;
}

/** 308. Older pages only. */
export interface UploadErrorEvent extends RecordingBase {
  readonly kind: "upload-error";
  readonly code?: string;
  readonly message?: string;
}

/** 309. */
export interface DownloadImageErrorEvent extends RecordingBase {
  readonly kind: "download-image-error";
  readonly url?: string;
}

/** 310. COS by API only. It may come many times for one task. */
export interface Mp4StopEvent extends RecordingBase {
  readonly kind: "mp4-stop";
  readonly status: CodedNumber<typeof MP4_STATUSES>;
  readonly files: readonly StorageFile[];
}

/** 311. One file; it may come many times for one task. */
export type VodCommitEvent = RecordingBase & {
  readonly kind: "vod-commit";
  readonly status: CodedNumber<typeof VOD_COMMIT_STATUSES>;
} & (
    | {
        /** The file is in VOD; it becomes fully usable 30 s to 3 min later. */
        readonly isStored: true;
        readonly file: VodFile;
      }
    | {
        readonly isStored: false;
        readonly file: Omit<VodFile, "fileId"> & { readonly fileId: string | undefined };
        readonly errorMessage?: string;
      }
  );

/** 312. The whole task is over. */
export interface VodStopEvent extends RecordingBase {
  readonly kind: "vod-stop";
  readonly status: CodedNumber<typeof VOD_STOP_STATUSES>;
}

/** Group 3. @see https://trtc.io/document/54914 */
export type RecordingEvent =
  | RecorderStartEvent
  | RecorderStopEvent
  | UploadStartEvent
  | FileInfoEvent
  | UploadStopEvent
  | FailoverEvent
  | FileSliceEvent
  | UploadErrorEvent
  | DownloadImageErrorEvent
  | Mp4StopEvent
  | VodCommitEvent
  | VodStopEvent;

export const RECORDING_READERS: EventReaders<RecordingEvent> = {
  301: recording((base, payload) => ({
    ...base,
    kind: "recorder-start",
    status: payload.requiredCode(START_STATUSES, "Status"),
  })),
  302: recording((base, payload) => ({
    ...base,
    kind: "recorder-stop",
    reason: payload.requiredCode(LEAVE_CODES, "LeaveCode"),
  })),
  303: recording((base, payload) => ({
    ...base,
    kind: "upload-start",
    status: payload.requiredCode(START_STATUSES, "Status"),
  })),
  304: recording((base, payload) => ({
    ...base,
    kind: "file-info",
    fileNames: payload.texts("FileList"),
  })),
  305: recording((base, payload) => ({
    ...base,
    kind: "upload-stop",
    status:
      payload.code(UPLOAD_STATUSES, "LeaveCode") ?? payload.requiredCode(UPLOAD_STATUSES, "Status"),
  })),
  306: recording((base, payload) => ({
    ...base,
    kind: "failover",
    status: payload.requiredCode(FAILOVER_STATUSES, "Status"),
  })),
  307: recording((base, payload) => ({ ...base, kind: "file-slice", file: storageFile(payload) })),
  308: recording((base, payload) => ({
    ...base,
    kind: "upload-error",
    code: payload.text("Code"),
    message: payload.text("Message"),
  })),
  309: recording((base, payload) => ({
    ...base,
    kind: "download-image-error",
    url: payload.text("Url"),
  })),
  310: recording((base, payload) => ({
    ...base,
    kind: "mp4-stop",
    status: payload.requiredCode(MP4_STATUSES, "Status"),
    files: mp4Files(payload),
  })),
  311: recording(vodCommit),
  312: recording((base, payload) => ({
    ...base,
    kind: "vod-stop",
    status: payload.requiredCode(VOD_STOP_STATUSES, "Status"),
  })),
};

function recording(read: (base: RecordingBase, payload: Fields) => RecordingEvent) {
  return (base: TrtcEventBase, info: Fields): RecordingEvent =>
    read(
      { ...base, taskId: info.requiredText("TaskId"), robotId: info.text("UserId") },
      info.requiredFields("Payload"),
    );
}

/**
 * Today's form has `Status` and `TencentVod`. An older page prints the file's fields beside each other,
 * with times in seconds and no status (INFERRED: only success was reported then).
 */
function vodCommit(base: RecordingBase, payload: Fields): VodCommitEvent {
  const status = payload.code(VOD_COMMIT_STATUSES, "Status") ?? coded(VOD_COMMIT_STATUSES, 0);
  const fields = payload.fields("TencentVod") ?? payload;
  const commit = { ...base, kind: "vod-commit", status } as const;
  const file = {
    ...recordedFile(fields),
    url: fields.text("VideoUrl"),
    fileName: fields.text("CacheFile"),
  };
  return status.name === "stored"
    ? { ...commit, isStored: true, file: { ...file, fileId: fields.requiredText("FileId") } }
    : {
        ...commit,
        isStored: false,
        file: { ...file, fileId: fields.text("FileId") },
        errorMessage: payload.text("Errmsg"),
      };
}

/** The described files, and those of which only the name is listed. */
function mp4Files(payload: Fields): StorageFile[] {
  const described = payload.list("FileMessage").map(storageFile);
  const names = new Set(described.map(({ fileName }) => fileName));
  const others = payload.texts("FileList").filter((name) => !names.has(name));
  return [...described, ...others.map((fileName) => ({ fileName }))];
}

function storageFile(fields: Fields): StorageFile {
  return { ...recordedFile(fields), fileName: fields.requiredText("FileName") };
}

function recordedFile(fields: Fields): RecordedFile {
  return {
    userId: fields.text("UserId"),
    track: fields.word(TRACK_TYPES, "TrackType"),
    media: fields.word(MEDIA_IDS, "MediaId"),
    startedAt: fields.time("StartTimeStamp") ?? fields.time("BeginTimeStamp"),
    endedAt: fields.time("EndTimeStamp"),
  };
}
