import { evidenceNotImmutable } from "../../../review/rules/evidence-not-immutable";
import type { Storage } from "../../../review/settings";
import {
  CLASSIC,
  changed,
  found,
  foundInChinese,
  lockOf,
  NOT_APPLICABLE,
  OK,
  STORAGE,
} from "../../helpers/review-recordings";
import { check } from "../../helpers/review-rules";

const EVIDENCE = changed(CLASSIC, {
  retentionRegime: { name: "5 years", minimumDays: 1826, source: "ours" },
});

function judge(recording: typeof CLASSIC, destroy: Storage["destroy"]) {
  const lock = lockOf({ Calls: recording }, { storages: { Storage: { ...STORAGE, destroy } } });
  return check(evidenceNotImmutable, recording, { lock });
}

test("evidence that Terraform may wipe is found", () => {
  const outcome = judge(EVIDENCE, "wipe-all-recordings");

  expect(found(outcome)).toEqual([
    expect.stringMatching(/^storage\.construct: Recordings that a declared rule wants kept can be/),
  ]);
  expect(foundInChinese(outcome)).toEqual([expect.stringContaining("一次全部清空")]);
});

test.each(["refuse", undefined] as const)("'%s' keeps it", (destroy) => {
  expect(judge(EVIDENCE, destroy)).toEqual(OK);
});

test.each([
  CLASSIC,
  changed(EVIDENCE, { storage: { subAppId: 1500000001 } }),
  changed(EVIDENCE, { "storage.construct": "prod/Other" }),
  changed(EVIDENCE, { storage: undefined }),
])("without a rule, or a storage of the code, there is nothing to judge: %#", (recording) => {
  expect(judge(recording, "wipe-all-recordings")).toEqual(NOT_APPLICABLE);
});
