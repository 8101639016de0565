import { type AdvancedTemplate, type ClassicTemplate, DEMO_TEMPLATE } from "../../simulator";

/** A form that the classic console accepts. */
export function classicTemplate(change: Partial<ClassicTemplate> = {}): ClassicTemplate {
  return {
    ...DEMO_TEMPLATE,
    subApplication: 1500000001,
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
