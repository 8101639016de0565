export { canonicalJson } from "./canonical-json";
export {
  LOCK_FILE,
  LOCK_VERSION,
  type LockSettings,
  type RecordingLock,
  type RecordingLockEntry,
  type StackLock,
  type StorageLockEntry,
} from "./lock-document";
export { describeStaleLock, writeLock } from "./lock-file";
