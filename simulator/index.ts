export type { AdvancedTemplate, ClassicTemplate, TemplateForm } from "./console-form";
export type { Fault, FaultKind, FaultTime } from "./faults";
export {
  type AccountSeed,
  type ApplicationSeed,
  type Behaviour,
  DEMO_ACCOUNT,
  DEMO_APPLICATION,
  DEMO_TEMPLATE,
  type SimulatorOptions,
} from "./options";
export type { CallParticipant, CallToPlay, PublishedPicture } from "./recording/call";
export type { MediaChange, StoredMedia, UploadedMedia } from "./recording/media-shelf";
export type { MediaContent, MediaSource, MediaState } from "./recording/media-state";
export type {
  PlayedCall,
  PlayedCalls,
  UnrecordedReason,
  UnrecordedRoom,
} from "./recording/recorder";
export { type Repetition, repeatCall } from "./recording/repeat-call";
export type { LoggedRequest } from "./request-log";
export { Console, ConsoleRefusal, type ConsoleUser, type ConsoleView } from "./services/console";
export { Simulator, startSimulator } from "./simulator";
export { EVENT_GROUPS, type EventGroup, type World } from "./world";
