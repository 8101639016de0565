import { SOURCES } from "../../profile";
import { found, NOT_APPLICABLE, OK } from "../outcome";
import { changeRule } from "../rule";
import type { Later } from "../settings";
import { compareValues } from "./private/compare-values";
import { mergeOutcomes } from "./private/merge-outcomes";
import { mixedPeople, recordedPeople } from "./private/recorded-people";

const messages = {
  dropped: (before: Later<number>, after: Later<number>) => ({
    en: `Only the first ${after} people of a call are recorded instead of the first ${before}: whoever joins later is in no file.`,
    zh: `每通通话只录制最先加入的 ${after} 人，原为 ${before} 人：之后加入的人不在任何录制文件中。`,
  }),
  fewerMixed: (before: Later<number>, after: Later<number>) => ({
    en: `Only the first ${after} people of a call are in the mixed file instead of the first ${before}: whoever joins later is in a file of their own only.`,
    zh: `合流文件只包含最先加入的 ${after} 人，原为 ${before} 人：之后加入的人仅有单流文件。`,
  }),
  fix: {
    en: "Have whoever answers for evidence approve it, or keep the former number.",
    zh: "请由负责留存证据的人员批准，或保留原来的人数。",
  },
};

/** Fewer people of a call are recorded. */
export const peopleDropped = changeRule({
  on: "recording",
  meta: {
    id: "people-dropped",
    code: "TRTC-REC-003",
    severity: "approve",
    kind: "coverage",
    title: { en: "Fewer people are recorded", zh: "录制人数减少" },
    why: {
      en: "The recorder takes people in the order in which they join; whoever comes after the number of the mode is not recorded.",
      zh: "录制按加入顺序取人；超出录制模式的人数后，之后加入的人不会被录制。",
    },
    sources: [SOURCES.callKitRecording, SOURCES.cloudRecording, SOURCES.recordingApi],
    example: {
      bad: "mode: RecordingMode.mixed({ layout: MixLayout.nineGrid(), maxUsers: 2 }), // was 8",
      good: "mode: RecordingMode.mixed({ layout: MixLayout.nineGrid(), maxUsers: 8 }),",
    },
  },
  check: ({ before, after }) => {
    if (!before || !after) {
      return NOT_APPLICABLE;
    }
    const isSameMode = before.profile?.mode?.kind === after.profile?.mode?.kind;
    const compare = (peopleOf: typeof recordedPeople, text: typeof messages.dropped) =>
      compareValues("profile.mode.maxUsers", peopleOf(before), peopleOf(after), (from, to) =>
        Number(to) < Number(from)
          ? found({
              path: isSameMode ? "profile.mode.maxUsers" : "profile.mode.kind",
              text: text(from, to),
              fix: messages.fix,
            })
          : OK,
      );
    const all = compare(recordedPeople, messages.dropped);
    return all.state === "ok"
      ? mergeOutcomes([all, compare(mixedPeople, messages.fewerMixed)])
      : all;
  },
});
