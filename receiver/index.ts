export { describeProblem, type Problem } from "../profile/problem";
export {
  CALL_MEDIA_TYPES,
  CALL_RESULTS,
  CALL_TYPES,
  MEMBER_ACTIONS,
  MEMBER_STATUSES,
  PLATFORMS,
} from "./call/call-codes";
export {
  CALL_CALLBACK_ANSWER,
  type CallCallbackExpectation,
  type CallEnvelope,
  type CallEvent,
  type CallMember,
  type ChangedMember,
  type EndCallEvent,
  type MemberChangedEvent,
  parseCallKitCallback,
  type RecordChangedEvent,
  type StartCallEvent,
  type UnknownCallEvent,
} from "./call/call-event";
export type { CallbackEvent } from "./callback-event";
export {
  DEFAULT_SKEW_MS,
  DEFAULT_WINDOW_MS,
  type FreshnessOptions,
  isFresh,
} from "./freshness";
export { idempotencyKey } from "./idempotency-key";
export type { CallbackResult } from "./reading/callback-result";
export type { Coded, CodedNumber, CodedText, CodeTable } from "./reading/coded";
export type { BodyLimits, JsonObject, JsonValue } from "./reading/json-body";
export { DEFAULT_MAX_BODY_BYTES, type RawBody, readRawBody } from "./reading/raw-body";
export { RecentKeys, type RecentKeysOptions } from "./recent-keys";
export {
  type RecordingProgress,
  type RecordingStage,
  recordingProgress,
} from "./recording-progress";
export { matchesToken } from "./secret-token";
export { type SigningKeys, verifySignature } from "./signature";
export { CALLBACK_SOURCES } from "./sources";
export type { RoomId, TrtcEnvelope, TrtcEventBase } from "./trtc/envelope";
export {
  FAILOVER_STATUSES,
  LEAVE_CODES,
  MEDIA_IDS,
  MP4_STATUSES,
  START_STATUSES,
  TRACK_TYPES,
  UPLOAD_STATUSES,
  VOD_COMMIT_STATUSES,
  VOD_STOP_STATUSES,
  WEB_LIMIT_STATUSES,
  WEB_START_STATUSES,
  WEB_STOP_STATUSES,
  WEB_UPDATE_STATUSES,
} from "./trtc/recording-codes";
export type {
  DownloadImageErrorEvent,
  FailoverEvent,
  FileInfoEvent,
  FileSliceEvent,
  Mp4StopEvent,
  RecordedFile,
  RecorderStartEvent,
  RecorderStopEvent,
  RecordingEvent,
  StorageFile,
  UploadErrorEvent,
  UploadStartEvent,
  UploadStopEvent,
  VodCommitEvent,
  VodFile,
  VodStopEvent,
} from "./trtc/recording-event";
export { ENTER_REASONS, LEAVE_REASONS, ROLES, TERMINAL_TYPES, USER_TYPES } from "./trtc/room-codes";
export type {
  ChangeRoleEvent,
  EnterRoomEvent,
  ExitRoomEvent,
  MediaEvent,
  RoomEvent,
  RoomLifeEvent,
} from "./trtc/room-event";
export { parseCallback, type TrtcEvent, type UnknownTrtcEvent } from "./trtc/trtc-event";
export type {
  WebRecorderLimitEvent,
  WebRecorderStartEvent,
  WebRecorderStopEvent,
  WebRecorderUpdateEvent,
  WebRecordingEvent,
} from "./trtc/web-recording-event";
export {
  type FileDeletedEvent,
  type NewFileUploadEvent,
  PROCEDURE_STATUSES,
  type ProcedureStateChangedEvent,
  parseVodEvent,
  type TrtcRecordInfo,
  type UnknownVodEvent,
  type VodEnvelope,
  type VodEvent,
  type VodSignature,
} from "./vod/vod-event";
export { type VodSignatureOptions, verifyVodSignature } from "./vod/vod-signature";
