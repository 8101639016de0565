import type { RecordingPreset } from "./recording-preset";
import { SOURCES, type Source } from "./sources";
import type { FormFieldKey } from "./targets/console-form-labels";

/** Why a preset holds a value. */
export interface PresetReason {
  /** Where the number was read; absent where the choice is ours. */
  readonly source?: Source;
  readonly why: string;
}

type PresetName = keyof typeof RecordingPreset;

type PresetReasons = Readonly<Partial<Record<FormFieldKey, PresetReason>>>;

const {
  callKitRecording,
  recordingApi,
  recordingApiExample,
  pictureQuality,
  callKitWeb,
  advancedFeatures,
} = SOURCES;

const MIXED: PresetReason = {
  source: callKitRecording,
  why: "one file and one fee for each call; both modes give two of each",
};

const SHARED: PresetReasons = {
  templateName: { why: "ours; rename it with `with({ templateName })`" },
  media: { why: "what the preset is for" },
  fileFormat: { source: callKitRecording, why: "the only format of the classic form" },
  fileDuration: {
    source: recordingApi,
    why: "the API's default, 1,440 minutes; files are also split at 2 GB, which comes first above about 199 kbps in all",
  },
  resumeWait: {
    source: callKitRecording,
    why: "the default; a longer wait delays the file and is billed as audio",
  },
  removeAudio: { why: "a call without sound is no record" },
};

const SOUND: PresetReasons = {
  sampleRate: { source: recordingApi, why: "the API's default" },
  audioBitrate: { source: recordingApi, why: "the API's default" },
  channels: { source: recordingApi, why: "the API's default" },
};

const NINE_GRID: PresetReason = {
  source: recordingApiExample,
  why: "layout of the official example, and the only one that needs no rule about userIds",
};

const TWO_USERS: PresetReason = { why: "a 1v1 call has two" };
const EIGHT_USERS: PresetReason = {
  source: callKitRecording,
  why: "the most that automatic mixing records",
};
const RATE: PresetReason = {
  source: recordingApi,
  why: "the API's default, and every row of the picture quality table",
};
const GOP: PresetReason = { source: recordingApi, why: "the API's default and its example" };

/** Where each value of each preset comes from; `docs/presets.md` prints it. */
export const PRESET_REASONS: Readonly<Record<PresetName, PresetReasons>> = {
  oneToOne: {
    ...SHARED,
    ...SOUND,
    mode: MIXED,
    width: { source: pictureQuality, why: "its row for mobile video calls, 640×360" },
    height: {
      source: pictureQuality,
      why: "the same row; landscape is our choice: two tiles side by side are then 320×360 each",
    },
    videoBitrate: { source: pictureQuality, why: "the same row, and the API's default" },
    fps: RATE,
    gop: GOP,
    layout: NINE_GRID,
    maxUsers: TWO_USERS,
  },
  group: {
    ...SHARED,
    ...SOUND,
    mode: MIXED,
    width: { source: callKitWeb, why: "its 720p" },
    height: { source: callKitWeb, why: "its 720p" },
    videoBitrate: {
      source: callKitWeb,
      why: "its 720p; between the 1,200 suggested and the 1,800 high-end of the picture quality table",
    },
    fps: RATE,
    gop: GOP,
    layout: NINE_GRID,
    maxUsers: EIGHT_USERS,
  },
  oneToOneAudio: { ...SHARED, ...SOUND, mode: MIXED, maxUsers: TWO_USERS },
  groupAudio: { ...SHARED, ...SOUND, mode: MIXED, maxUsers: EIGHT_USERS },
  singleStream: {
    ...SHARED,
    mode: { source: advancedFeatures, why: "the only mode of the advanced form" },
    fileFormat: { source: advancedFeatures, why: "the default of the form" },
    fileDuration: { source: advancedFeatures, why: "the default of the form" },
    resumeWait: { source: advancedFeatures, why: "the default of the form" },
  },
};
