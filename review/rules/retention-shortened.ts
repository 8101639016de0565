import { SOURCES } from "../../profile";
import { found, NOT_APPLICABLE, OK, unknownAt } from "../outcome";
import { changeRule } from "../rule";
import { isLater, type Retention } from "../settings";

const messages = {
  shortened: (before: string, after: string, beforeZh: string, afterZh: string) => ({
    en: `Recordings made from now on are kept ${after} instead of ${before}; when they are deleted, nothing brings them back.`,
    zh: `此后的录制文件保存 ${afterZh}，原为 ${beforeZh}；删除后无法恢复。`,
  }),
  fix: {
    en: "Have whoever answers for evidence approve it, or keep the former retention.",
    zh: "请由负责留存证据的人员批准，或保留原来的保存时间。",
  },
};

/** A retention that becomes shorter, on this very recording. */
export const retentionShortened = changeRule({
  on: "recording",
  meta: {
    id: "retention-shortened",
    code: "TRTC-REC-013",
    severity: "approve",
    kind: "retention",
    title: { en: "Recordings are kept for a shorter time", zh: "录制文件保存时间缩短" },
    why: {
      en: "VOD deletes a file and everything derived from it for good on the day stamped on it.",
      zh: "到期后，点播会永久删除文件及其所有衍生文件。",
    },
    sources: [SOURCES.vodApi, SOURCES.callKitRecording],
    example: {
      bad: "retention: Retention.days(30), // was 180",
      good: "retention: Retention.days(180),",
    },
  },
  check: ({ before, after }) => {
    const [from, to] = [before?.storage?.retention, after?.storage?.retention];
    if (from === undefined || to === undefined) {
      return NOT_APPLICABLE;
    }
    const [daysBefore, daysAfter] = [daysOf(from), daysOf(to)];
    if (isLater(daysBefore) || isLater(daysAfter)) {
      return from === to || daysBefore === daysAfter ? OK : unknownAt("storage.retention");
    }
    if (daysAfter >= daysBefore) {
      return OK;
    }
    const path = "storage.retention";
    const [old, now] = [describe(daysBefore), describe(daysAfter)];
    return found({
      path,
      text: messages.shortened(old.en, now.en, old.zh, now.zh),
      fix: messages.fix,
    });
  },
});

function daysOf(retention: Retention): number | string {
  return retention === "permanent" ? Number.POSITIVE_INFINITY : (retention.days ?? 0);
}

function describe(days: number) {
  return days === Number.POSITIVE_INFINITY
    ? { en: "for ever", zh: "永久" }
    : { en: `${days} days`, zh: `${days} 天` };
}
