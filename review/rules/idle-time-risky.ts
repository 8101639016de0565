import { SOURCES } from "../../profile";
import { RECORDING_API_LIMITS } from "../../profile/limits";
import { found, NOT_APPLICABLE, OK, unknownAt } from "../outcome";
import { stateRule } from "../rule";
import { targetOf } from "./private/lock-target";

const LEAST_OF_API = RECORDING_API_LIMITS.resumeWaitSeconds.min?.value ?? 0;

const PATH = "profile.resumeWaitSeconds";

/** Own judgement: five minutes of silence after every call. */
const LONG_SECONDS = 300;

const messages = {
  disputed: (seconds: number) => ({
    en: `It is not known whether the service takes a resume wait of ${seconds} s: the form's page allows it, the recording API starts at ${LEAST_OF_API} s.`,
    zh: `无从得知服务是否接受 ${seconds} 秒的续录等待时长：表单文档允许，而录制 API 从 ${LEAST_OF_API} 秒起。`,
  }),
  tooLong: (seconds: number) => ({
    en: `After every call, ${seconds} s of silence are billed as audio, and the file and its callback come that much later.`,
    zh: `每通通话结束后还有 ${seconds} 秒静默按音频计费，录制文件和回调也相应推迟。`,
  }),
  fix: {
    en: `Write between ${LEAST_OF_API} and ${LONG_SECONDS} seconds, or state the limit that Tencent has given you.`,
    zh: `请填写 ${LEAST_OF_API} 至 ${LONG_SECONDS} 秒之间的值，或声明腾讯云为您调整后的限制。`,
  },
};

/** A resume wait that the sources disagree about, or that is paid for silence. */
export const idleTimeRisky = stateRule({
  on: "recording",
  meta: {
    id: "idle-time-risky",
    code: "TRTC-REC-030",
    severity: "warn",
    kind: "files",
    title: { en: "The resume wait is disputed or very long", zh: "续录等待时长有争议或过长" },
    why: {
      en: "Whoever comes back within the wait continues the same file; the wait is billed as audio. From 5 to 30 s it is a matter of how people reconnect, which no file here says; below the least that a source states, TRTC-REC-012 says it.",
      zh: "在等待时间内返回的人会续录到同一文件；等待按音频计费。5 至 30 秒是否合适取决于用户的重连情况，这里没有相关信息，不作判断；低于来源写明的下限时由 TRTC-REC-012 报告。",
    },
    sources: [SOURCES.recordingApi, SOURCES.callKitRecording, SOURCES.advancedFeatures],
    example: {
      bad: "RecordingPreset.oneToOne().with({ resumeWait: Duration.minutes(30) }),",
      good: "RecordingPreset.oneToOne().with({ resumeWait: Duration.seconds(30) }),",
    },
  },
  check: ({ start = {}, profile }) => {
    const seconds = profile?.resumeWaitSeconds;
    const least = targetOf(start)?.limits.resumeWaitSeconds.min?.value;
    if (seconds === undefined || least === undefined) {
      return NOT_APPLICABLE;
    }
    if (typeof seconds !== "number") {
      return unknownAt(PATH);
    }
    const isAdvanced = start.consoleForm === "advanced-features";
    const isDisputed = isAdvanced && seconds >= least && seconds < LEAST_OF_API;
    if (!isDisputed && seconds <= LONG_SECONDS) {
      return OK;
    }
    const text = isDisputed ? messages.disputed(seconds) : messages.tooLong(seconds);
    return found({ path: PATH, text, fix: messages.fix });
  },
});
