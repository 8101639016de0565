import type { PlanAction } from "../../../review/plan";
import { consoleDrift } from "../../../review/rules/console-drift";
import { checkPlan, planned } from "../../helpers/review-plans";
import {
  found,
  foundInChinese,
  NOT_APPLICABLE,
  OK,
  unknown,
} from "../../helpers/review-recordings";

const TEMPLATE = "trtc_auto_record_template.Calls";
const EDIT = "bo edited it on the console at 2026-11-22T11:43:00.000Z (AlterRecording).";

function judge(status: unknown, action: PlanAction = "no-op", address = TEMPLATE) {
  const before = { sdk_app_id: 1400000001, status, drift: status === "drifted" ? [EDIT] : [] };
  return checkPlan(consoleDrift, { resources: [planned(address, action, { before })] });
}

test.each<PlanAction>(["no-op", "update", "delete"])(
  "an edit after the confirmation is found, whatever the plan does: %s",
  (action) => {
    const outcome = judge("drifted", action);

    expect(found(outcome)).toEqual([
      `${TEMPLATE}.status: The console is not, or may not be, as it was confirmed for the auto-record template of application 1400000001: that happened past any review. ${EDIT}`,
    ]);
    expect(foundInChinese(outcome)).toEqual([
      expect.stringContaining("应用 1400000001 的全局自动录制模板已与（或可能已与）确认时不同"),
    ]);
  },
);

test("an edit that only a refresh has found is found once", () => {
  const values = { sdk_app_id: 1400000001, status: "drifted" };
  const drifted = [
    planned(TEMPLATE, "update", { before: { ...values, status: "confirmed" }, after: values }),
  ];
  const resources = [planned(TEMPLATE, "no-op", { before: values, after: values })];

  expect(found(checkPlan(consoleDrift, { drifted }))).toEqual([
    expect.stringMatching(/that happened past any review\.$/),
  ]);
  expect(found(checkPlan(consoleDrift, { drifted, resources }))).toHaveLength(1);
});

test("what nobody has confirmed is told, once the plan leaves it as it is", () => {
  const outcome = judge("pending");

  expect(found(outcome)).toEqual([
    `info ${TEMPLATE}.status: Nobody has confirmed that the console holds the auto-record template of application 1400000001 as it is declared.`,
  ]);
  expect(foundInChinese(outcome)).toEqual([expect.stringContaining("尚无人确认")]);
  expect(judge("pending", "update")).toEqual(OK);
});

test("a callback URL is named with its events", () => {
  const address = "trtc_event_callback.Calls";
  const before = { sdk_app_id: 1400000001, event_group: "room", status: "pending" };
  const resources = [planned(address, "no-op", { before })];
  const outcome = checkPlan(consoleDrift, { resources });

  expect(found(outcome)[0]).toContain("holds the callback URL of room events of application 1400");
  expect(foundInChinese(outcome)[0]).toContain("应用 1400000001 的 room 事件回调地址");
});

test.each(["confirmed", "verified"])("a status of %s is in order", (status) => {
  expect(judge(status)).toEqual(OK);
});

test.each(["unknown", undefined])("where the log cannot be read it stays unknown: %s", (status) => {
  expect(judge(status)).toEqual(unknown(`${TEMPLATE}.status`));
});

test("what is new, and what is no console object, is not judged", () => {
  const resources = [
    planned(TEMPLATE, "create", { after: { status: "pending" } }),
    planned("tencentcloud_cam_policy.Guard", "no-op", { before: { status: "drifted" } }),
  ];

  expect(checkPlan(consoleDrift, { resources })).toEqual(NOT_APPLICABLE);
});
