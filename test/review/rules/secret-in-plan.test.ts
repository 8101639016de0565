import { secretInPlan } from "../../../review/rules/secret-in-plan";
import { checkPlan } from "../../helpers/review-plans";
import { found, foundInChinese, OK } from "../../helpers/review-recordings";

test("every secret is found by its place, never by its value", () => {
  const secretPaths = ["trtc_call_callback.Calls.url", "tencentcloud_cam_policy.Guard.document"];
  const outcome = checkPlan(secretInPlan, { secretPaths });

  expect(found(outcome)).toEqual(
    secretPaths.map(
      (path) =>
        `${path}: The plan holds at ${path} what looks like a secret, in the clear (not shown here): everybody who can read the plan, its artifacts or the state has it.`,
    ),
  );
  expect(foundInChinese(outcome)[0]).toContain("疑似密钥的明文（此处不显示）");
});

test("a plan without one is in order", () => {
  expect(checkPlan(secretInPlan, {})).toEqual(OK);
});
