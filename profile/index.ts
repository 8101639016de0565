export { Duration, type DurationUnit } from "./duration";
export type { Bound, Limit, TargetLimits } from "./limits";
export { type BigPicture, MixLayout, type MixLayoutKind, type StreamKind } from "./mix-layout";
export { describeProblem, type Problem } from "./problem";
export {
  AUDIO_SAMPLE_RATES,
  type AudioChannels,
  type AudioSampleRate,
  type RecordedAudio,
  RecordedMedia,
  type RecordedMediaKind,
  type RecordedVideo,
} from "./recorded-media";
export { RecordingFile, type RecordingFileFormat, type SplitFileOptions } from "./recording-file";
export type { PictureMixOptions, SoundMixOptions } from "./recording-mode";
export { type Carries, RecordingMode, type RecordingModeKind } from "./recording-mode";
export { RecordingPreset } from "./recording-preset";
export { RecordingProfile, type RecordingProfileSettings } from "./recording-profile";
export { Retention } from "./retention";
export { RetentionRegime, type RetentionRegimeOptions } from "./retention-regime";
export type { CitedRegime, CitedRegimeId } from "./retention-regimes";
export { SigningKeyFingerprint } from "./signing-key";
export { SOURCES, type Source } from "./sources";
export { ConsoleForm, type ConsoleFormKind, type FormField } from "./targets/console-form";
export type { LocalizedText } from "./targets/console-form-labels";
export { type CreateCloudRecordingParameters, RecordingApi } from "./targets/recording-api";
export {
  type LimitOverrides,
  RecordingTarget,
  type Rendering,
  type VodDestination,
} from "./targets/recording-target";
export { KNOWN_VALUES, type Values } from "./values";
