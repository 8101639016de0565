import { VodEventConfig } from "@cdktf/provider-tencentcloud/lib/vod-event-config";
import { type CallRecordingStack, VodEventNotification, type VodEventSettings } from "../../index";
import { problemsIn } from "../helpers/problems";
import { aStack } from "../helpers/stacks";
import { Template } from "../helpers/template";

let stack: CallRecordingStack;

beforeEach(() => {
  stack = aStack();
});

function notification(
  settings: VodEventSettings = VodEventNotification.https("https://rec.example.com/vod"),
  subAppId = 1500000001,
): VodEventNotification {
  return new VodEventNotification(stack, "VodEvents", { subAppId, settings });
}

test("events are pushed, of new files only, and another sub-application replaces the resource", () => {
  notification();

  const template = Template.of(stack);
  const [pin = ""] = Object.keys(template.resources({ tfResourceType: "terraform_data" }));
  expect(template.resource(VodEventConfig)).toEqual({
    sub_app_id: 1500000001,
    mode: "PUSH",
    notification_url: "https://rec.example.com/vod",
    upload_media_complete_event_switch: "ON",
    delete_media_complete_event_switch: "OFF",
    lifecycle: { replace_triggered_by: [`terraform_data.${pin}`] },
  });
});

test("the pin holds the number of the sub-application, so that its change is seen", () => {
  notification();

  expect(Template.of(stack).resource({ tfResourceType: "terraform_data" })).toEqual({
    input: 1500000001,
  });
});

test.each([
  [{}, "ON", "OFF"],
  [{ uploadComplete: false, deleteComplete: true }, "OFF", "ON"],
  [{ uploadComplete: true, deleteComplete: true }, "ON", "ON"],
])("options %j switch uploads %s and deletions %s", (options, upload, deletion) => {
  notification(VodEventNotification.https("https://rec.example.com/vod", options));

  expect(Template.of(stack).resource(VodEventConfig)).toMatchObject({
    upload_media_complete_event_switch: upload,
    delete_media_complete_event_switch: deletion,
  });
});

test("off switches both events OFF and sends no URL, which the provider could not clear", () => {
  notification(VodEventNotification.off());

  const body = Template.of(stack).resource(VodEventConfig);
  expect(body).toMatchObject({
    mode: "PUSH",
    upload_media_complete_event_switch: "OFF",
    delete_media_complete_event_switch: "OFF",
  });
  expect(body).not.toHaveProperty("notification_url");
});

test("the resource is reachable and typed, so that an override appears in the output", () => {
  const typed: VodEventConfig = notification().resource;
  typed.mode = "PULL";

  expect(Template.of(stack).resource(VodEventConfig)).toMatchObject({ mode: "PULL" });
});

test.each([
  ["", /must be an absolute https URL/],
  ["http://rec.example.com/vod", /must be https/],
  ["https://user:pw@rec.example.com/vod", /must not hold user info/],
  ["https://10.0.0.1/vod", /must name a host on the public internet/],
  [`https://rec.example.com/${"x".repeat(2083)}`, /must be at most 2,083 characters/],
  ["https://rec.example.com/{token}", /must not hold braces/],
  ["https://rec.example.com/${var.x}", /must not hold braces/],
])("fails with the URL %s", (url, problem) => {
  notification(VodEventNotification.https(url));

  expect(problemsIn(stack)).toEqual([expect.stringMatching(problem)]);
  expect(problemsIn(stack)[0]).toMatch(/^'vodEvents\.url' /);
});

test.each([0, -1, 1.5, "1500000001"])("fails with the sub-application %p", (subAppId) => {
  notification(undefined, subAppId as number);

  expect(problemsIn(stack)).toEqual([expect.stringMatching(/subAppId' must be /)]);
});
