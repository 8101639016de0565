export {
  CallRecordingStack,
  type CallRecordingStackProps,
  type TencentSite,
} from "./call-recording-stack";
export { RecordingApp } from "./recording-app";
export { type CosBackendOptions, RecordingBackend } from "./recording-backend";
