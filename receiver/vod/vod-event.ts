import { type CallbackResult, readEvent } from "../reading/callback-result";
import type { CodedText, CodeTable } from "../reading/coded";
import type { Fields } from "../reading/fields";
import type { BodyLimits, JsonObject } from "../reading/json-body";
import type { RawBody } from "../reading/raw-body";
import { CALLBACK_SOURCES } from "../sources";

/** What every VOD event notification says. */
export interface VodEnvelope {
  readonly family: "vod";
  /** `EventType`. */
  readonly type: string;
  /** `Sign` and `T`, where a key is configured; judge them with `verifyVodSignature`. */
  readonly signature: VodSignature;
  /** The body as it was parsed. */
  readonly raw: JsonObject;
}

export interface VodSignature {
  readonly sign?: string;
  /** `T` as it was sent: seconds since 1970. */
  readonly expires?: string;
}

/** `SourceInfo.TrtcRecordInfo`. Whether every cloud recording carries it is not known. */
export interface TrtcRecordInfo {
  readonly sdkAppId?: number;
  readonly roomId?: string;
  readonly taskId?: string;
  readonly userIds: readonly string[];
}

/** `NewFileUpload`: any file of the application, not recordings alone. */
export interface NewFileUploadEvent extends VodEnvelope {
  readonly kind: "new-file-upload";
  readonly fileId: string;
  readonly name?: string;
  /** The container: `mp4`, … */
  readonly fileType?: string;
  readonly url?: string;
  readonly createdAt?: Date;
  /** When VOD deletes it. */
  readonly expiresAt?: Date | "never";
  readonly storageRegion?: string;
  /** `TrtcRecord` for cloud recordings, as far as is known. */
  readonly sourceType?: string;
  readonly trtcRecord?: TrtcRecordInfo;
  readonly procedureTaskId?: string;
}

/** `Status` of a task flow. */
export const PROCEDURE_STATUSES = {
  PROCESSING: { name: "processing", meaning: "under way" },
  FINISH: { name: "finished", meaning: "over; errorCode says how it went" },
} as const satisfies CodeTable;

/** `ProcedureStateChanged`: progress or end of a task flow. Its results are in `raw`. */
export interface ProcedureStateChangedEvent extends VodEnvelope {
  readonly kind: "procedure-state-changed";
  readonly taskId: string;
  readonly status?: CodedText<typeof PROCEDURE_STATUSES>;
  /** 0: no error. */
  readonly errorCode?: number;
  readonly message?: string;
  readonly fileId?: string;
  readonly fileName?: string;
  readonly url?: string;
}

/** `FileDeleted`: whole files, or parts of them (see `raw`). */
export interface FileDeletedEvent extends VodEnvelope {
  readonly kind: "file-deleted";
  readonly fileIds: readonly string[];
}

/** Another type; see `raw`. */
export interface UnknownVodEvent extends VodEnvelope {
  readonly kind: "unknown";
}

/** What arrives at a sub-application's notification URL; `kind` tells the events apart. */
export type VodEvent =
  | NewFileUploadEvent
  | ProcedureStateChangedEvent
  | FileDeletedEvent
  | UnknownVodEvent;

/**
 * Parses a VOD event notification (push mode). Its signature stands in the body: check it afterwards,
 * with `verifyVodSignature`.
 * @returns the event, or all problems by field; a type that is not listed here is of kind "unknown"
 * @throws TypeError when the body was parsed already
 * @see https://cloud.tencent.com/document/product/266/7830
 */
export function parseVodEvent(rawBody: RawBody, limits: BodyLimits = {}): CallbackResult<VodEvent> {
  return readEvent(rawBody, limits, CALLBACK_SOURCES.vod, (body) => {
    const envelope: VodEnvelope = {
      family: "vod",
      type: body.requiredText("EventType"),
      signature: { sign: body.text("Sign"), expires: body.text("T") },
      raw: body.object,
    };
    switch (envelope.type) {
      case "NewFileUpload":
        return newFileUpload(envelope, body.requiredFields("FileUploadEvent"));
      case "ProcedureStateChanged":
        return procedureStateChanged(envelope, body.requiredFields("ProcedureStateChangeEvent"));
      case "FileDeleted": {
        const fileIds = body.requiredFields("FileDeleteEvent").texts("FileIdSet");
        return { ...envelope, kind: "file-deleted", fileIds };
      }
      default:
        return { ...envelope, kind: "unknown" };
    }
  });
}

function newFileUpload(envelope: VodEnvelope, upload: Fields): NewFileUploadEvent {
  const info = upload.fields("MediaBasicInfo");
  const source = info?.fields("SourceInfo");
  const record = source?.fields("TrtcRecordInfo");
  const expiresAt = info?.isoTime("ExpireTime");
  return {
    ...envelope,
    kind: "new-file-upload",
    fileId: upload.requiredText("FileId"),
    name: info?.text("Name"),
    fileType: info?.text("Type"),
    url: info?.text("MediaUrl"),
    createdAt: info?.isoTime("CreateTime"),
    expiresAt: expiresAt?.getUTCFullYear() === 9999 ? "never" : expiresAt,
    storageRegion: info?.text("StorageRegion"),
    sourceType: source?.text("SourceType"),
    trtcRecord: record && {
      sdkAppId: record.whole("SdkAppId"),
      roomId: record.text("RoomId"),
      taskId: record.text("TaskId"),
      userIds: record.texts("UserIds"),
    },
    procedureTaskId: upload.text("ProcedureTaskId"),
  };
}

function procedureStateChanged(envelope: VodEnvelope, task: Fields): ProcedureStateChangedEvent {
  return {
    ...envelope,
    kind: "procedure-state-changed",
    taskId: task.requiredText("TaskId"),
    status: task.word(PROCEDURE_STATUSES, "Status"),
    errorCode: task.whole("ErrCode"),
    message: task.text("Message"),
    fileId: task.text("FileId"),
    fileName: task.text("FileName"),
    url: task.text("FileUrl"),
  };
}
