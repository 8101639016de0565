export { assertValidSettings, RecordingSettingsError } from "./assert-valid-settings";
export {
  CallCallback,
  type CallCallbackOptions,
  type CallCallbackProps,
  type CallCallbackSettings,
  CallCommand,
} from "./call-callback";
export {
  CallRecording,
  type CallRecordingCallbacks,
  type CallRecordingProps,
} from "./call-recording";
export { collectLock } from "./collect-lock";
export { ConsoleGuard, type ConsoleGuardProps } from "./console-guard";
export {
  EVENT_GROUPS,
  EventCallback,
  type EventCallbackOptions,
  EventCallbacks,
  type EventCallbacksProps,
  type EventGroup,
} from "./event-callbacks";
export {
  GlobalAutoRecordTemplate,
  type GlobalAutoRecordTemplateProps,
} from "./global-auto-record-template";
export { RecordingStart } from "./recording-start";
export {
  type ExistingSubApplication,
  type IRecordingStorage,
  RecordingStorage,
  type RecordingStorageProps,
} from "./recording-storage";
export {
  VodEventNotification,
  type VodEventNotificationProps,
  type VodEventOptions,
  type VodEventSettings,
} from "./vod-event-notification";
