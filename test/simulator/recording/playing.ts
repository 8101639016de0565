import type {
  AdvancedTemplate,
  CallToPlay,
  ClassicTemplate,
  Simulator,
  SimulatorOptions,
} from "../../../simulator";
import { DEMO_ACCOUNT, DEMO_APPLICATION } from "../../../simulator";
import { advancedTemplate, classicTemplate } from "../templates";

export const SDK_APP_ID = 1400000001;
/** The default VOD application of the demo account. */
export const VOD_APPLICATION = 1250000001;
/** The account of all tests here, with an application for each form of the console. */
export const ADVANCED_APPLICATION = 1400000002;
export const PLAYING: SimulatorOptions = {
  accounts: [{ ...DEMO_ACCOUNT, appId: VOD_APPLICATION }],
  applications: [
    DEMO_APPLICATION,
    {
      sdkAppId: ADVANCED_APPLICATION,
      secretKey: "3a".repeat(32),
      consoleForm: "advanced-features",
    },
  ],
};

export const CAMERA = { width: 640, height: 360 };
const SAVED_AT = new Date("2026-05-01T00:00:00Z");

/** Lets a person have saved a template long ago, and recording switched on. */
export function savedTemplate(
  simulator: Simulator,
  form: ClassicTemplate | AdvancedTemplate,
): void {
  const sdkAppId = form.form === "classic" ? SDK_APP_ID : ADVANCED_APPLICATION;
  const { aheadMs } = simulator.clock;
  simulator.clock.set(SAVED_AT);
  simulator.console.saveTemplate(sdkAppId, form);
  simulator.console.switchGlobalAuto(sdkAppId, true);
  simulator.clock.set(new Date(Date.now() + aheadMs));
}

export function classic(simulator: Simulator, change: Partial<ClassicTemplate> = {}): void {
  savedTemplate(
    simulator,
    classicTemplate({ subApplication: VOD_APPLICATION, retention: "permanent", ...change }),
  );
}

export function advanced(simulator: Simulator, change: Partial<AdvancedTemplate> = {}): void {
  savedTemplate(simulator, advancedTemplate({ subApplication: VOD_APPLICATION, ...change }));
}

/** Half an hour of two people with cameras, while the template above was in force. */
export function aCall(change: Partial<CallToPlay> = {}): CallToPlay {
  return {
    sdkAppId: SDK_APP_ID,
    roomId: 12,
    startsAt: new Date("2026-06-01T02:00:00Z"),
    endsAt: new Date("2026-06-01T02:30:00Z"),
    participants: [
      { userId: "user_123", camera: CAMERA },
      { userId: "1686119", joinsAfter: 1, camera: CAMERA },
    ],
    ...change,
  };
}
