/** A text in the two languages that operators and reviewers read. */
export interface LocalizedText {
  readonly en: string;
  readonly zh: string;
}

/** The console's own words for each field of the auto-record template, and our key for it. */
export const FORM_LABELS = {
  templateName: { en: "Template name", zh: "模板名称" },
  mode: { en: "Recording mode", zh: "录制模式" },
  media: { en: "Recording format", zh: "录制格式" },
  fileFormat: { en: "File format", zh: "文件格式" },
  width: { en: "Resolution, long edge", zh: "画面分辨率（视频长边）" },
  height: { en: "Resolution, short edge", zh: "画面分辨率（视频短边）" },
  videoBitrate: { en: "Video bitrate", zh: "视频码率" },
  fps: { en: "Video frame rate", zh: "视频帧率" },
  gop: { en: "GOP", zh: "GOP" },
  sampleRate: { en: "Sample rate", zh: "采样率" },
  audioBitrate: { en: "Audio bitrate", zh: "音频码率" },
  channels: { en: "Channels", zh: "声道" },
  layout: { en: "Mix layout template", zh: "混流布局模板" },
  bigPicture: { en: "Big picture, userId prefix", zh: "大画面 userId 前缀" },
  maxUsers: { en: "Mixed users", zh: "混流用户数" },
  fileDuration: { en: "Single file duration", zh: "单个录制文件时长" },
  resumeWait: { en: "Resume wait", zh: "续录等待时长" },
  removeAudio: { en: "Remove audio", zh: "移除音频" },
  storage: { en: "File storage", zh: "录制文件存储" },
  subApplication: { en: "VOD application", zh: "指定点播应用" },
  retention: { en: "Retention", zh: "保存时间" },
} as const satisfies Record<string, LocalizedText>;

export type FormFieldKey = keyof typeof FORM_LABELS;

/** Units as the form shows them. */
export const FORM_UNITS = {
  px: { en: "px", zh: "px" },
  kbps: { en: "kbps", zh: "kbps" },
  fps: { en: "fps", zh: "fps" },
  Hz: { en: "Hz", zh: "Hz" },
  seconds: { en: "seconds", zh: "秒" },
  minutes: { en: "minutes", zh: "分钟" },
  hours: { en: "hours", zh: "小时" },
  days: { en: "days", zh: "天" },
} as const satisfies Record<string, LocalizedText>;

export type FormUnit = keyof typeof FORM_UNITS;

/** The console's own words for the choices of the form. */
export const FORM_CHOICES = {
  "single-stream": { en: "Single-stream recording", zh: "单流录制" },
  mixed: { en: "Mixed-stream recording", zh: "合流录制" },
  "single-stream-and-mixed": {
    en: "Single-stream recording and mixed-stream recording",
    zh: "单流录制、合流录制",
  },
  "audio-and-video": { en: "Audio and video", zh: "音视频格式" },
  "audio-only": { en: "Audio only", zh: "纯音频格式" },
  /** The form has no such choice: it is audio and video with the sound removed. */
  "video-only": { en: "Audio and video", zh: "音视频格式" },
  mono: { en: "Mono", zh: "单声道" },
  stereo: { en: "Stereo", zh: "双声道" },
  "nine-grid": { en: "Nine-grid", zh: "九宫格模板" },
  "screen-share": { en: "Screen share", zh: "屏幕分享模板" },
  floating: { en: "Floating", zh: "悬浮模板" },
  permanent: { en: "Permanent", zh: "永久保存" },
  vod: { en: "VOD", zh: "云点播" },
  yes: { en: "Yes", zh: "是" },
  no: { en: "No", zh: "否" },
} as const satisfies Record<string, LocalizedText>;
