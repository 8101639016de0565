import type { AdvancedTemplate, ClassicTemplate } from "../../simulator";

/** A form that the classic console accepts. */
export function classicTemplate(change: Partial<ClassicTemplate> = {}): ClassicTemplate {
  return {
    form: "classic",
    templateName: "one-to-one",
    mode: "mixed",
    media: "audio-and-video",
    fileFormat: "MP4",
    width: 640,
    height: 360,
    videoBitrate: 550,
    fps: 15,
    gop: 10,
    sampleRate: 48000,
    audioBitrate: 64,
    channels: "stereo",
    layout: "nine-grid",
    maxUsers: 2,
    fileDuration: 24,
    resumeWait: 5,
    removeAudio: false,
    storage: "vod",
    subApplication: 1500000001,
    retention: 180,
    ...change,
  };
}

/** A form that the advanced-features console accepts. */
export function advancedTemplate(change: Partial<AdvancedTemplate> = {}): AdvancedTemplate {
  return {
    form: "advanced-features",
    templateName: "one-to-one",
    mode: "single-stream",
    media: "audio-and-video",
    fileFormat: "MP4",
    fileDuration: 1440,
    resumeWait: 30,
    subApplication: 1500000001,
    retention: "permanent",
    ...change,
  };
}
