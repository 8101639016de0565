/**
 * The two forms of the console's global auto-record template, field by field, with the keys that
 * `profile/targets/console-form-labels.ts` gives to the fields. Texts that the console shows are
 * replaced by fixed words; numbers are in the form's own unit.
 */
export type TemplateForm = ClassicTemplate | AdvancedTemplate;

/** 应用管理 > 功能配置 > 云端录制 (647/80373, 2023-07-11; REC-CN). */
export interface ClassicTemplate {
  readonly form: "classic";
  readonly templateName: string;
  readonly mode: "single-stream" | "mixed" | "single-stream-and-mixed";
  readonly media: "audio-and-video" | "audio-only";
  readonly fileFormat: "MP4";
  readonly width?: number;
  readonly height?: number;
  /** kbps. */
  readonly videoBitrate?: number;
  readonly fps?: number;
  /** Seconds. */
  readonly gop?: number;
  /** Hz. */
  readonly sampleRate?: number;
  /** kbps. */
  readonly audioBitrate?: number;
  readonly channels?: "mono" | "stereo";
  readonly layout?: "nine-grid" | "screen-share" | "floating";
  /** userId prefix. */
  readonly bigPicture?: string;
  readonly maxUsers?: number;
  /** Hours. */
  readonly fileDuration: number;
  /** Seconds. */
  readonly resumeWait: number;
  readonly removeAudio: boolean;
  readonly storage?: "vod";
  /** SubAppId. */
  readonly subApplication: number;
  /** Days. */
  readonly retention: number | "permanent";
}

/** Applications > Advanced Features (trtc.io 45169, read 2026-08); VOD storage only. */
export interface AdvancedTemplate {
  readonly form: "advanced-features";
  readonly templateName: string;
  readonly mode: "single-stream";
  readonly media: "audio-and-video" | "audio-only" | "video-only";
  readonly fileFormat: "MP4" | "HLS" | "AAC";
  /** Minutes; not for HLS. */
  readonly fileDuration?: number;
  /** Seconds. */
  readonly resumeWait: number;
  readonly storage?: "vod";
  readonly subApplication: number;
  /** Days. */
  readonly retention: number | "permanent";
}

type Rule = readonly [field: string, isMet: (value: unknown) => boolean, rule: string];

const oneOf =
  (...values: readonly unknown[]) =>
  (value: unknown) =>
    values.includes(value);
const whole = (min: number, max: number) => (value: unknown) =>
  typeof value === "number" && Number.isInteger(value) && value >= min && value <= max;
const absent = (value: unknown) => value === undefined;
const boolean = (value: unknown) => typeof value === "boolean";
const isName = (value: unknown) => typeof value === "string" && /^[A-Za-z0-9_-]+$/.test(value);
const isRetention = (value: unknown) => value === "permanent" || whole(1, 100_000)(value);
const any = whole(1, Number.MAX_SAFE_INTEGER);

/** Rules that both forms share. */
const COMMON: readonly Rule[] = [
  ["templateName", isName, "must be letters, digits, '_' and '-'"],
  ["storage", oneOf("vod", undefined), "must be vod"],
  ["subApplication", any, "must be the number of a VOD application"],
  ["retention", isRetention, "must be whole days, or 'permanent'"],
];

/** What the form refuses, one sentence each; an empty list is a form that can be saved. */
export function refusals(form: Readonly<Record<string, unknown>>): readonly string[] {
  const rules = form.form === "classic" ? classicRules(form) : ADVANCED_RULES;
  const fields = new Set(["form", ...[...COMMON, ...rules].map(([field]) => field)]);
  return [
    ...[...COMMON, ...rules]
      .filter(([field, isMet]) => !isMet(form[field]))
      .map(([field, , rule]) => `'${field}' ${rule}`),
    ...Object.keys(form)
      .filter((field) => !fields.has(field))
      .map((field) => `the form has no field ${JSON.stringify(field.slice(0, 40))}`),
    ...(form.form === "classic" && Number(form.width) * Number(form.height) > 2560 * 1440
      ? ["'width' times 'height' must be at most 2560 x 1440"]
      : []),
  ];
}

/** Ranges that no page gives (bitrates, fps, GOP) are open at the top. */
function classicRules(form: Readonly<Record<string, unknown>>): readonly Rule[] {
  const hasVideo = form.media !== "audio-only";
  const isMixed = form.mode !== "single-stream";
  const needsPrefix = isMixed && form.layout !== "nine-grid";
  const when = (applies: boolean, isMet: (value: unknown) => boolean) => (applies ? isMet : absent);
  const edge = when(hasVideo, whole(16, 2560));
  const sound = (isMet: (value: unknown) => boolean) => (value: unknown) =>
    isMet(value) || (form.removeAudio === true && absent(value));
  return [
    ["mode", oneOf("single-stream", "mixed", "single-stream-and-mixed"), "must be a mode"],
    ["media", oneOf("audio-and-video", "audio-only"), "must be a recording format"],
    ["fileFormat", oneOf("MP4"), "must be MP4"],
    ["width", edge, "must be 16 to 2560 px, and only with video"],
    ["height", edge, "must be 16 to 2560 px, and only with video"],
    ["videoBitrate", when(hasVideo, any), "must be whole kbps, and only with video"],
    ["fps", when(hasVideo, any), "must be whole, and only with video"],
    ["gop", when(hasVideo, any), "must be whole seconds, and only with video"],
    ["sampleRate", sound(oneOf(48000, 44100, 16000)), "must be 48000, 44100 or 16000 Hz"],
    ["audioBitrate", sound(any), "must be whole kbps"],
    ["channels", sound(oneOf("mono", "stereo")), "must be mono or stereo"],
    [
      "layout",
      when(isMixed, oneOf("nine-grid", "screen-share", "floating")),
      "must be a layout, and only when mixed",
    ],
    [
      "bigPicture",
      needsPrefix ? (value) => typeof value === "string" && value !== "" : absent,
      "must be a userId prefix, and only for screen-share and floating",
    ],
    ["maxUsers", when(isMixed, whole(1, 8)), "must be 1 to 8, and only when mixed"],
    ["fileDuration", whole(1, 24), "must be 1 to 24 hours"],
    ["resumeWait", whole(0, 86_400), "must be whole seconds, at most 86400"],
    ["removeAudio", boolean, "must be true or false"],
  ];
}

const ADVANCED_RULES: readonly Rule[] = [
  ["mode", oneOf("single-stream"), "must be single-stream"],
  ["media", oneOf("audio-and-video", "audio-only", "video-only"), "must be a recording type"],
  ["fileFormat", oneOf("MP4", "HLS", "AAC"), "must be MP4, HLS or AAC"],
  ["fileDuration", (v) => absent(v) || whole(1, 1440)(v), "must be 1 to 1440 minutes"],
  ["resumeWait", whole(1, 86_400), "must be 1 to 86400 seconds"],
];
