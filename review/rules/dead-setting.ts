import { SOURCES } from "../../profile";
import { found, NOT_APPLICABLE, type RuleFinding } from "../outcome";
import { stateRule } from "../rule";
import type { Text } from "../settings";
import { declaredProblems } from "./private/declared-problems";
import { idleSettings } from "./private/idle-settings";

const messages = {
  lead: {
    error: { en: "The recording is not made as this setting says", zh: "录制不会按此设置进行" },
    warning: {
      en: "The recording may not be made as this setting says",
      zh: "录制可能不按此设置进行",
    },
  },
  ignored: (why: Text) => ({
    en: `The recording is not made as this setting says: it has no effect, because ${why.en}.`,
    zh: `录制不会按此设置进行：该设置不会生效，因为${why.zh}。`,
  }),
  fix: {
    en: "Leave it out, or change what makes it idle.",
    zh: "请删除该设置，或修改使其失效的设置。",
  },
};

/** Settings that the service would ignore, while a reader believes in them. */
export const deadSetting = stateRule({
  on: "recording",
  meta: {
    id: "dead-setting",
    code: "TRTC-REC-009",
    severity: "block",
    kind: "quality",
    title: { en: "A setting has no effect", zh: "设置不会生效" },
    why: {
      en: "Whoever reviews the file believes that calls are recorded as it says, and the service does otherwise.",
      zh: "审阅者以为通话按文件所写录制，而服务的实际行为并非如此。",
    },
    sources: [SOURCES.recordingApi, SOURCES.advancedFeatures, SOURCES.callKitRecording],
    example: {
      bad: "start: RecordingStart.globalAuto({ consoleForm: ConsoleForm.ADVANCED_FEATURES }),\nprofile: RecordingPreset.singleStream().with({ media: RecordedMedia.audioAndVideo({ video }) }),",
      good: "start: RecordingStart.globalAuto({ consoleForm: ConsoleForm.ADVANCED_FEATURES }),\nprofile: RecordingPreset.singleStream(), // as published",
    },
  },
  check: (recording) => {
    const { profile, start } = recording;
    if (!start || !profile) {
      return NOT_APPLICABLE;
    }
    const ignored = idleSettings(profile).map(
      ([path, why]): RuleFinding => ({ path, text: messages.ignored(why), fix: messages.fix }),
    );
    return found(...ignored, ...(declaredProblems(recording, "ignored", messages.lead) ?? []));
  },
});
