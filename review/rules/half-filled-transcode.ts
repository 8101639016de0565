import { SOURCES } from "../../profile";
import { found, NOT_APPLICABLE } from "../outcome";
import { stateRule } from "../rule";
import { declaredProblems } from "./private/declared-problems";
import { missingSettings } from "./private/missing-settings";

const CONSEQUENCE = {
  en: "Nobody has reviewed how calls are recorded here, because the service would refuse this or fill in a value of its own",
  zh: "此处的录制方式未经审阅，服务可能拒绝该配置或自行取值",
};

const messages = {
  lead: { error: CONSEQUENCE, warning: CONSEQUENCE },
  missing: (path: string) => ({
    en: `${CONSEQUENCE.en}: '${path}' is not stated.`,
    zh: `${CONSEQUENCE.zh}：未写明 ${path}。`,
  }),
  fix: {
    en: "State it in code and run 'npm run synth'; a lock file that synth wrote states it.",
    zh: "请在代码中写明，并运行 npm run synth 重新生成；由 synth 生成的文件均会写明。",
  },
};

/** A setting that is needed and stands nowhere: most often one field of video or audio. */
export const halfFilledTranscode = stateRule({
  on: "recording",
  meta: {
    id: "half-filled-transcode",
    code: "TRTC-REC-011",
    severity: "block",
    kind: "quality",
    title: { en: "Settings are only half stated", zh: "设置只写了一半" },
    why: {
      en: "Once a part of the picture or the sound is set, the API takes no default for the rest; the defaults of the console's form are not published.",
      zh: "画面或声音参数只要设置了一项，API 便不再为其余各项取默认值；控制台表单的默认值则未公布。",
    },
    sources: [SOURCES.recordingApi, SOURCES.callKitRecording],
    example: {
      bad: "media: RecordedMedia.audioAndVideo({ video }), // the classic form fills in a sound of its own",
      good: "media: RecordedMedia.audioAndVideo({ video, audio }),",
    },
  },
  check: (recording) => {
    if (!recording.start) {
      return NOT_APPLICABLE;
    }
    const missing = missingSettings(recording).map((path) => ({
      path,
      text: messages.missing(path),
      fix: messages.fix,
    }));
    return found(...missing, ...(declaredProblems(recording, "missing", messages.lead) ?? []));
  },
});
