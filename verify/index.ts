export {
  type DeclaredRecording,
  declaredFromLock,
  fingerprintOf,
  type StorageReference,
  storageReference,
} from "./declared-recording";
export { declaredValues } from "./declared-values";
export {
  EVIDENCE,
  type Evidence,
  HIDDEN_SETTINGS,
  type SettingKey,
  type ShowableSetting,
  type Strength,
} from "./evidence/evidence";
export {
  type FileVerdict,
  fileVerdict,
  type JudgeableRecording,
  judgeFile,
} from "./evidence/judge-file";
export {
  type JudgedTime,
  judgedTime,
  type RecordedWhen,
  recordedWhen,
} from "./evidence/judged-time";
export {
  type NamedRecording,
  type NotEvidence,
  nameRecording,
  RECORDING_SOURCES,
} from "./evidence/recording-name";
export type { Outcome, SettingResult } from "./evidence/setting-result";
export {
  TOLERANCES,
  type Tolerance,
  type ToleranceKey,
  type ToleranceOverrides,
  toleranceValues,
} from "./evidence/tolerances";
export { VERIFY_EXIT, verifyExitCode } from "./exit-code";
export { judgeTemplate, type TemplateEvidence, type TemplateJudgement } from "./judge-template";
export { MESSAGES, type Sentence, say, sentence } from "./messages";
export { SETTING_LABELS, type ShownValue, showShown, VALUE_WORDS } from "./shown-value";
export {
  type Count,
  type DayTally,
  type Example,
  emptyTally,
  type Judging,
  type NotJudged,
  type Tally,
  tallyFile,
  tallyPage,
} from "./tally";
export { type UsageEvidence, type UsageReport, usageReport } from "./usage-report";
export type { VerifyCheckpoint } from "./verify-checkpoint";
export { type Verification, type VerifyOptions, verifyRecordings } from "./verify-recordings";
export type { ElsewhereReport, SettingVerdict, Verdict, VerifyReport } from "./verify-report";
