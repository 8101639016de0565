import { sentence } from "../../../verify";
import { agreesIf, cannotBeShown } from "../../../verify/evidence/setting-result";

const REASON = sentence("noValue");

test("a finding is as strong as its field, unless it says otherwise", () => {
  expect(agreesIf(true, "fps", REASON)).toEqual({
    setting: "fps",
    outcome: "agrees",
    strength: "good",
    reason: REASON,
  });
  expect(agreesIf(false, "fps", REASON, { strength: "weak", seen: { text: "9" } })).toEqual({
    setting: "fps",
    outcome: "disagrees",
    strength: "weak",
    seen: { text: "9" },
    reason: REASON,
  });
});

test("what cannot be shown has no strength", () => {
  expect(cannotBeShown("fps", REASON)).toEqual({
    setting: "fps",
    outcome: "cannot-be-shown",
    strength: "none",
    reason: REASON,
  });
});
