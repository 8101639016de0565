import { SOURCES } from "../../profile";
import { showValue } from "../../profile/problem";
import { type CallUsage, usageOf } from "../cost/usage";
import { found, NOT_APPLICABLE, type Outcome, unknownAt } from "../outcome";
import { stateRule } from "../rule";
import type { Later, Text } from "../settings";
import { subjectName } from "../subject";
import { mergeOutcomes } from "./private/merge-outcomes";
import { mixedPeople, recordedPeople } from "./private/recorded-people";

const messages = {
  notRecorded: (call: string, people: number, most: number) => ({
    en: `Of the ${people} people in calls of the kind ${call}, only the first ${most} are recorded: whoever joins later is in no file.`,
    zh: `${call} 类通话有 ${people} 人，只录制最先加入的 ${most} 人：之后加入的人不在任何录制文件中。`,
  }),
  notMixed: (call: string, people: number, most: number) => ({
    en: `Of the ${people} people in calls of the kind ${call}, only the first ${most} are in the mixed file: whoever joins later is in a file of their own only.`,
    zh: `${call} 类通话有 ${people} 人，合流文件只包含最先加入的 ${most} 人：之后加入的人仅有单流文件。`,
  }),
  fix: {
    en: "Raise the number as far as the mode goes, record single-stream, or split the group; or correct recording.usage.json.",
    zh: "请在录制模式允许的范围内提高人数、改用单流录制或拆分群组；若用量有误，请更正 recording.usage.json。",
  },
};

/** More people in a call than the mode records, by what the usage file expects. */
export const peopleOverLimit = stateRule({
  on: "recording",
  meta: {
    id: "people-over-limit",
    code: "TRTC-REC-005",
    severity: "approve",
    kind: "coverage",
    title: { en: "More people than are recorded", zh: "通话人数超过录制人数" },
    why: {
      en: "Single-stream recording takes the first 25 people; a mix takes as many as the mode says, 8 at most in the classic form. Whoever joins after them is missing from the evidence.",
      zh: "单流录制取最先加入的 25 人；合流录制取录制模式设定的人数，旧版录制模板表单最多 8 人。之后加入的人不会留下证据。",
    },
    sources: [SOURCES.callKitRecording, SOURCES.cloudRecording, SOURCES.recordingApi],
    example: {
      bad: "mode: RecordingMode.mixed({ layout: MixLayout.nineGrid(), maxUsers: 2 }), // calls of 6 people",
      good: "mode: RecordingMode.mixed({ layout: MixLayout.nineGrid(), maxUsers: 6 }),",
    },
  },
  check: (recording, { usage, subject }) => {
    const keys = [subjectName(subject), String(recording.sdkAppId)];
    const expected = usage && usageOf(usage, keys);
    if (!expected || !recording.start) {
      return NOT_APPLICABLE;
    }
    const [all, mixed] = [recordedPeople(recording), mixedPeople(recording)];
    const isMixOfAll = recording.profile?.mode?.kind === "mixed";
    return mergeOutcomes(
      expected.usage.calls.flatMap((call) => [
        compare(call, all, messages.notRecorded),
        ...(isMixOfAll ? [] : [compare(call, mixed, messages.notMixed)]),
      ]),
    );
  },
});

type Message = typeof messages.notRecorded;

function compare(call: CallUsage, most: Later<number> | undefined, message: Message): Outcome {
  const people = call.participants.reduce((sum, { count }) => sum + count, 0);
  if (most === undefined) {
    return NOT_APPLICABLE;
  }
  if (typeof most === "string") {
    return unknownAt("profile.mode.maxUsers");
  }
  const text: Text = message(showValue(call.name), people, most);
  return people > most ? found({ path: "profile.mode", text, fix: messages.fix }) : found();
}
