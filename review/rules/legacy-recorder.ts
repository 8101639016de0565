import { SOURCES } from "../../profile";
import { found, NOT_APPLICABLE, OK, unknownAt } from "../outcome";
import { changeRule } from "../rule";

const messages = {
  mayBeLegacy: (sdkAppId: number) => ({
    en: `Application ${sdkAppId} may still be on the old recording, for which neither this template nor CreateCloudRecording holds; its number cannot tell.`,
    zh: `应用 ${sdkAppId} 可能仍在使用旧版录制，此模板和 CreateCloudRecording 对其均不适用；仅凭号码无法判断。`,
  }),
  fix: {
    en: "Open the application on the TRTC console, 功能配置 > 云端录制, and look. One created after 2022-07-20 has the new recording (another page says after 2022-08-01); an upgrade cannot be undone.",
    zh: "请在实时音视频控制台打开该应用的“功能配置 > 云端录制”查看。2022-07-20 之后创建的应用使用新版录制（另有文档称 2022-08-01）；升级后不可回退。",
  },
};

/** What the numbers of applications look like that may be on the old recording. */
const OLD_NUMBER = /^140\d{7}$/;

/** An application that is newly recorded, and may be on the old recording. */
export const legacyRecorder = changeRule({
  on: "recording",
  meta: {
    id: "legacy-recorder",
    code: "TRTC-REC-037",
    severity: "info",
    kind: "coverage",
    title: { en: "May still be on the old recording", zh: "可能仍在使用旧版录制" },
    why: {
      en: "Numbers that start with 140 may be old applications; those that start with 200 are new. Old and new recording exclude each other, and their files, prices and settings differ.",
      zh: "以 140 开头的可能是旧应用，以 200 开头的是新应用。新旧录制互斥，文件、价格和设置都不同。",
    },
    sources: [SOURCES.legacyRecordingApps, SOURCES.featureConfiguration],
    example: {
      bad: "sdkAppId: 1400000001, // new here, nobody has looked at its console",
      good: "sdkAppId: 1400000001, // new recording, seen on the console on 2026-11-20",
    },
  },
  check: ({ before, after }, { before: formerSide }) => {
    const sdkAppId = after?.sdkAppId;
    if (before?.start || !after?.start || sdkAppId === undefined) {
      return NOT_APPLICABLE;
    }
    if (typeof sdkAppId !== "number") {
      return unknownAt("sdkAppId");
    }
    const former = formerSide.recordingsOfApp(sdkAppId);
    const isKnown = former.some(({ recording }) => recording.start !== undefined);
    return isKnown || !OLD_NUMBER.test(String(sdkAppId))
      ? OK
      : found({ path: "sdkAppId", text: messages.mayBeLegacy(sdkAppId), fix: messages.fix });
  },
});
