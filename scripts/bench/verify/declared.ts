import { type ClassicTemplate, DEMO_TEMPLATE } from "../../../simulator";
import type { DeclaredRecording } from "../../../verify";

/** The default application of the simulated account. */
const SUB_APP_ID = 1250000001;

/** What the code says. */
export const DECLARED: DeclaredRecording = {
  sdkAppId: 1400000001,
  consoleForm: "classic",
  profile: {
    templateName: "one-to-one",
    mode: { kind: "mixed", layout: { kind: "nine-grid" }, maxUsers: 2 },
    media: {
      kind: "audio-and-video",
      video: { width: 640, height: 360, bitrateKbps: 550, fps: 15, gopSeconds: 10 },
      audio: { sampleRateHz: 48_000, bitrateKbps: 64, channels: "stereo" },
    },
    file: { format: "mp4", maxDurationMinutes: 1440 },
    resumeWaitSeconds: 5,
  },
  retentionDays: 180,
  subAppId: SUB_APP_ID,
};

/** What the console holds: the same. */
export const CONSOLE: ClassicTemplate = { ...DEMO_TEMPLATE, subApplication: SUB_APP_ID };
