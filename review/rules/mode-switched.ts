import { SOURCES } from "../../profile";
import { found, NOT_APPLICABLE, OK } from "../outcome";
import { changeRule } from "../rule";
import type { Text } from "../settings";

const FILES = {
  "single-stream": { en: "one file for each person", zh: "每位参与者一个文件" },
  mixed: { en: "one file for everybody", zh: "所有人一个文件" },
  "single-stream-and-mixed": {
    en: "one file for each person and one for everybody",
    zh: "每位参与者一个文件，另有所有人一个文件",
  },
} as const satisfies Record<string, Text>;

const messages = {
  switched: (before: Text, after: Text) => ({
    en: `Each call leaves ${after.en} instead of ${before.en}: programs that read recordings by their names may find none, and calls may be billed otherwise.`,
    zh: `每通通话的录制文件为${after.zh}，原为${before.zh}：按文件名读取录制的程序可能找不到文件，计费也可能不同。`,
  }),
  fix: {
    en: "Change whatever reads the files before the template, and look at the cost section of the review.",
    zh: "请先调整读取录制文件的程序，再修改模板，并查看审阅报告中的费用部分。",
  },
};

/** Another recording mode: other files, other names, another price. */
export const modeSwitched = changeRule({
  on: "recording",
  meta: {
    id: "mode-switched",
    code: "TRTC-REC-008",
    severity: "warn",
    kind: "files",
    title: { en: "Another recording mode", zh: "录制模式变化" },
    why: {
      en: "Single-stream files carry the userId in their names, mixed ones do not. On the mainland site the two have different prices; both together are two fees on either site.",
      zh: "单流文件名含 userId，合流文件名不含。中国站两者单价不同；两个站点同时录制两者均收取两份费用。",
    },
    sources: [SOURCES.callKitRecording, SOURCES.cloudRecording, SOURCES.recordingPrices],
    example: {
      bad: "mode: RecordingMode.mixed({ layout: MixLayout.nineGrid(), maxUsers: 2 }), // was singleStream(), parsers unchanged",
      good: "mode: RecordingMode.singleStream(),",
    },
  },
  check: ({ before, after }) => {
    const [from, to] = [before?.profile?.mode?.kind, after?.profile?.mode?.kind];
    if (!from || !to) {
      return NOT_APPLICABLE;
    }
    return from === to
      ? OK
      : found({
          path: "profile.mode.kind",
          text: messages.switched(FILES[from], FILES[to]),
          fix: messages.fix,
        });
  },
});
