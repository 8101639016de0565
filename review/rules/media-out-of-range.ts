import { SOURCES } from "../../profile";
import { found, NOT_APPLICABLE, unknownAt } from "../outcome";
import { stateRule } from "../rule";
import { declaredProblems } from "./private/declared-problems";
import { laterPaths } from "./private/later-paths";
import { mergeOutcomes } from "./private/merge-outcomes";

const messages = {
  lead: {
    error: {
      en: "Calls may be recorded otherwise or not at all",
      zh: "通话可能录制有误，甚至没有录制文件",
    },
    warning: {
      en: "It is not certain that calls are recorded as meant",
      zh: "不能确定通话会按预期录制",
    },
  },
};

/** Numbers and names outside what the console form, or the API, takes. */
export const mediaOutOfRange = stateRule({
  on: "recording",
  meta: {
    id: "media-out-of-range",
    code: "TRTC-REC-012",
    severity: "block",
    kind: "quality",
    title: { en: "A value is outside its limits", zh: "取值超出允许范围" },
    why: {
      en: "The service has been seen to accept a bitrate and a frame rate out of range, and then to write no file. What a source states is judged as an error, what is only inferred as a warning.",
      zh: "曾有码率和帧率越界、接口返回成功却没有录制文件的情况。来源明确写出的限制按错误处理，仅为推断的按警告处理。",
    },
    sources: [
      SOURCES.silentRefusal,
      SOURCES.recordingApi,
      SOURCES.callKitRecording,
      SOURCES.advancedFeatures,
    ],
    example: {
      bad: "profile: RecordingPreset.oneToOne().withVideo({ bitrateKbps: 550_000 }), // bits, not kilobits",
      good: "profile: RecordingPreset.oneToOne().withVideo({ bitrateKbps: 550 }),",
    },
  },
  check: (recording) => {
    const problems = declaredProblems(recording, "out-of-range", messages.lead);
    return problems === undefined
      ? NOT_APPLICABLE
      : mergeOutcomes([found(...problems), unknownAt(...laterPaths(recording.profile, "profile"))]);
  },
});
