export type { Format, FormatOptions } from "./format";
export { FORMATS, type FormatName } from "./formats";
export { showMinutes } from "./show-minutes";
export {
  type RecordingVerification,
  STACK_REPORT_VERSION,
  type StackReport,
  stackReport,
} from "./stack-report";
