import { retentionShortened } from "../../../review/rules/retention-shortened";
import type { Recording, Retention } from "../../../review/settings";
import { compare } from "../../helpers/review-rules";

function kept(retention: Retention): Recording {
  return { sdkAppId: 1400000001, storage: { subAppId: 1500000001, retention } };
}

test.each<[Retention, Retention, string]>([
  [{ days: 180 }, { days: 179 }, "kept 179 days instead of 180 days"],
  ["permanent", { days: 1500 }, "kept 1500 days instead of for ever"],
])("from %j to %j is found", (before, after, text) => {
  expect(compare(retentionShortened, kept(before), kept(after))).toMatchObject({
    state: "found",
    findings: [{ path: "storage.retention", text: { en: expect.stringContaining(text) } }],
  });
});

test.each<[Retention, Retention]>([
  [{ days: 180 }, { days: 180 }],
  [{ days: 180 }, { days: 181 }],
  [{ days: 180 }, "permanent"],
  ["permanent", "permanent"],
  [{ days: "${var.days}" }, { days: "${var.days}" }],
])("from %j to %j is no finding", (before, after) => {
  expect(compare(retentionShortened, kept(before), kept(after))).toEqual({ state: "ok" });
});

test("a recording that is new, or gone, has nothing to compare", () => {
  expect(compare(retentionShortened, undefined, kept("permanent")).state).toBe("not-applicable");
  expect(compare(retentionShortened, kept("permanent"), undefined).state).toBe("not-applicable");
});

test("a number of days that is known only after apply stays unknown", () => {
  expect(compare(retentionShortened, kept({ days: 180 }), kept({ days: "${var.days}" }))).toEqual({
    state: "unknown",
    paths: ["storage.retention"],
  });
});
