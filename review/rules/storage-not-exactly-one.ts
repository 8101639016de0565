import { SOURCES } from "../../profile";
import { showValue } from "../../profile/problem";
import { found, NOT_APPLICABLE, OK, unknownAt } from "../outcome";
import { stateRule } from "../rule";
import { isLater, type Text } from "../settings";

const messages = {
  none: {
    en: "Nobody can say where recordings of this app go: no sub-application is named.",
    zh: "无法确定该应用的录制文件存到哪里：没有指定点播子应用。",
  },
  both: {
    en: "Nobody can say where recordings of this app go: two sub-applications are named, one of a stack and one by its number.",
    zh: "无法确定该应用的录制文件存到哪里：同时指定了 stack 中的子应用和另一个子应用的编号。",
  },
  foreign: (construct: string) => ({
    en: `Nobody can say where recordings of this app go: no stack of this file has a sub-application at ${construct}.`,
    zh: `无法确定该应用的录制文件存到哪里：本文件的任何 stack 中都没有子应用 ${construct}。`,
  }),
  fix: {
    en: "Pass one storage to the recording, a RecordingStorage or RecordingStorage.fromSubApplication(…), and run 'npm run synth'.",
    zh: "请为录制指定一个存储（RecordingStorage 或 RecordingStorage.fromSubApplication(…)），并运行 npm run synth。",
  },
};

/** Recordings without a place to go, or with two. */
export const storageNotExactlyOne = stateRule({
  on: "recording",
  meta: {
    id: "storage-not-exactly-one",
    code: "TRTC-REC-010",
    severity: "block",
    kind: "storage",
    title: { en: "Not exactly one storage", zh: "存储不是恰好一个" },
    why: {
      en: "The API refuses a recording without storage and one with two; on the console a person would have to guess.",
      zh: "没有存储或存储多于一个时，API 会拒绝录制；在控制台上则只能靠人猜测。",
    },
    sources: [SOURCES.recordingApi],
    example: {
      bad: '// recording.lock.json, edited by hand: "storage": { "construct": "prod/Gone", "retention": "permanent" }',
      good: "storage: RecordingStorage.fromSubApplication({ subAppId: 1500000001, retention: Retention.days(180) }),",
    },
  },
  check: (recording, { side }) => {
    const { start, storage = {} } = recording;
    if (!start) {
      return NOT_APPLICABLE;
    }
    const { construct, subAppId } = storage;
    const finding = (text: Text, path = "storage") => found({ path, text, fix: messages.fix });
    if (construct === undefined) {
      return subAppId === undefined ? finding(messages.none) : OK;
    }
    if (subAppId !== undefined) {
      return finding(messages.both);
    }
    if (isLater(construct)) {
      return unknownAt("storage.construct");
    }
    return side.storageOf(recording)
      ? OK
      : finding(messages.foreign(showValue(construct)), "storage.construct");
  },
});
