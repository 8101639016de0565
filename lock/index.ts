export { canonicalJson } from "./canonical-json";
export {
  CONFIRMATIONS_FILE,
  type Confirmation,
  type Confirmations,
  ConfirmationsError,
  eventCallbackSubject,
  isPerson,
  readConfirmations,
  templateSubject,
  writeConfirmations,
} from "./confirmations";
export {
  LOCK_FILE,
  LOCK_VERSION,
  type LockSettings,
  type RecordingLock,
  type RecordingLockEntry,
  SOURCES_FILE,
  type StackLock,
  type StorageLockEntry,
} from "./lock-document";
export { describeStaleLock, writeLock } from "./lock-file";
