import { startSimulator } from "../../simulator";
import { ACCOUNT, APP, SIGNING_KEY } from "./cast";

export type RunningSimulator = Awaited<ReturnType<typeof startSimulator>>;

/** The local cloud of the story, on loopback, with one account and one application. */
export function startLocalCloud(): Promise<RunningSimulator> {
  return startSimulator({ accounts: [ACCOUNT], applications: [APP] });
}

export interface TemplateEdit {
  readonly subAppId: number;
  readonly resumeWaitSeconds: number;
  readonly user: string;
}

/** What a person types into the console, following the printed steps. */
export function typeTemplate(
  cloud: RunningSimulator,
  { subAppId, resumeWaitSeconds, user }: TemplateEdit,
): void {
  const form = {
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
    sampleRate: 48_000,
    audioBitrate: 64,
    channels: "stereo",
    layout: "nine-grid",
    maxUsers: 2,
    fileDuration: 24,
    resumeWait: resumeWaitSeconds,
    removeAudio: false,
    subApplication: subAppId,
    retention: 180,
  } as const;
  cloud.console.saveTemplate(APP.sdkAppId, form, { user });
}

/** The rest of the steps: the switch and the callback URL with its key. */
export function typeSwitchAndCallback(cloud: RunningSimulator): void {
  cloud.console.switchGlobalAuto(APP.sdkAppId, true);
  const url = "https://rec.example.com/trtc";
  cloud.console.saveEventCallback(APP.sdkAppId, "recording", { url, key: SIGNING_KEY });
}
