export { type ActionEffect, type Api3Action, api3Action } from "./api3-action";
export * from "./api3-actions";
export {
  API3_RETRIES,
  type Api3Caller,
  type Api3CallOptions,
  Api3Client,
  type Api3ClientOptions,
  type Api3Credentials,
} from "./api3-client";
export { Api3Error } from "./api3-error";
export {
  CALL_CONFIG_RETRIES,
  type CallCallbackState,
  CallConfigClient,
  type CallConfigClientOptions,
  type CallOptions,
} from "./call-config-client";
export { CALL_CONFIG_CODES, type CallConfigCode } from "./call-config-codes";
export { CallConfigError } from "./call-config-error";
export { CloudError } from "./cloud-error";
export {
  type ConsoleEdit,
  type ConsoleEdits,
  type ConsoleEditsQuery,
  consoleEdits,
  EDIT_EVENTS,
} from "./console-edits";
export { callOptions, type Patience } from "./patience";
export {
  LONGEST_USAGE_DAYS,
  type RecordingUsageQuery,
  recordingUsage,
  type TierUsage,
} from "./recording-usage";
export { type Clock, type FailedAttempt, type RetryPolicy, systemClock } from "./retry";
export {
  API3_DOMAIN,
  CALL_API_HOSTS,
  type CallApiHost,
  DEFAULT_CALL_API_HOST,
  type Site,
} from "./sites";
export type { CallKind } from "./transport-problem";
export {
  findRecordings,
  type RecordingsCursor,
  type RecordingsPage,
  type RecordingsQuery,
} from "./vod/find-recordings";
export * from "./vod/media";
export { MediaClient, type MediaClientOptions } from "./vod/media-client";
export type {
  AudioStream,
  FoundRecording,
  RecordingContent,
  VideoStream,
} from "./vod/recording";
export { subApplications } from "./vod/sub-applications";
export { TimeIsUpError, type WhyUnknown, whyUnknown } from "./why-unknown";
