import { SOURCES } from "../../profile";
import { showNumber } from "../../profile/problem";
import { found, OK, type Outcome } from "../outcome";
import { changeRule } from "../rule";
import type { Recording } from "../settings";
import { compareValues } from "./private/compare-values";
import { mergeOutcomes } from "./private/merge-outcomes";

const messages = {
  twoFees: {
    en: "From then on every call costs two recording fees, one for the mixed file and one for the single streams, and both kinds of files are stored.",
    zh: "此后每通通话产生合流与单流两份录制费用，两类文件都要存储。",
  },
  longer: (before: number, after: number) => ({
    en: `Recordings are stored for ${showNumber(after)} days instead of ${showNumber(before)}: with as many calls as now, the storage that is paid for grows by ${Math.ceil((after / before - 1) * 100)}%.`,
    zh: `录制文件保存 ${showNumber(after)} 天，原为 ${showNumber(before)} 天：通话量不变时，计费的存储量将增加 ${Math.ceil((after / before - 1) * 100)}%。`,
  }),
  forEver: (before: number) => ({
    en: `Recordings are stored for ever instead of ${showNumber(before)} days: the storage that is paid for grows with every call and never shrinks by itself.`,
    zh: `录制文件永久保存，原为 ${showNumber(before)} 天：计费的存储量随通话不断增加，不会自行减少。`,
  }),
  fix: {
    en: "Have whoever pays for it approve it, or keep the former setting. With a usage file, the review says what it comes to.",
    zh: "请由费用负责人批准，或保留原设置。提供用量文件后，审阅报告会给出金额。",
  },
};

/** A change that costs more, whatever the calls are like. */
export const costUp = changeRule({
  on: "recording",
  meta: {
    id: "cost-up",
    code: "TRTC-REC-034",
    severity: "approve",
    kind: "cost",
    title: { en: "Recording costs more", zh: "录制费用增加" },
    why: {
      en: "Mixed and single-stream recording are two processes with two fees, and storage is paid for every day. A larger output alone is not billed: what people send is.",
      zh: "合流与单流录制是两个任务，分别计费；存储按日计费。单纯提高输出分辨率不计费，计费依据是用户发布的画面。",
    },
    sources: [SOURCES.callKitRecording, SOURCES.recordingPrices],
    example: {
      bad: "mode: RecordingMode.singleStreamAndMixed({ layout, maxUsers: 8 }),",
      good: "mode: RecordingMode.mixed({ layout, maxUsers: 8 }),",
    },
  },
  check: ({ before = {}, after = {} }) =>
    mergeOutcomes([modes(before, after), kept(before, after)]),
});

function modes(before: Recording, after: Recording): Outcome {
  const path = "profile.mode.kind";
  return compareValues(path, before.profile?.mode?.kind, after.profile?.mode?.kind, (_, kind) =>
    kind === "single-stream-and-mixed"
      ? found({ path, text: messages.twoFees, fix: messages.fix })
      : OK,
  );
}

function kept(before: Recording, after: Recording): Outcome {
  const path = "storage.retention";
  return compareValues(path, daysOf(before), daysOf(after), (days, now) => {
    if (typeof days !== "number" || days < 1 || Number(now) <= days) {
      return OK;
    }
    const text = typeof now === "number" ? messages.longer(days, now) : messages.forEver(days);
    return found({ path, text, fix: messages.fix, severity: "warn" });
  });
}

/** Days, `permanent`, or an expression. */
function daysOf({ storage }: Recording): number | string | undefined {
  return storage?.retention === "permanent" ? "permanent" : storage?.retention?.days;
}
