import { VodEventConfig } from "@cdktf/provider-tencentcloud/lib/vod-event-config";
import { VodSubApplication } from "@cdktf/provider-tencentcloud/lib/vod-sub-application";
import { AutoRecordTemplate } from "@trtc-recording/provider-trtc/lib/auto-record-template";
import {
  type CallRecordingStack,
  RecordingStorage,
  type RecordingStorageProps,
  Retention,
  VodEventNotification,
} from "../../index";
import { problemsByPath, problemsIn, warningsIn } from "../helpers/problems";
import { aRecording, aStack } from "../helpers/stacks";
import { Template } from "../helpers/template";

let stack: CallRecordingStack;

beforeEach(() => {
  stack = aStack();
});

function storageWith(changes: Partial<RecordingStorageProps> = {}): RecordingStorage {
  return new RecordingStorage(stack, "Storage", {
    subApplicationName: "call-recordings",
    retention: Retention.days(180),
    ...changes,
  });
}

test("a new storage is a sub-application that is switched on and cannot be destroyed", () => {
  storageWith();

  expect(Template.of(stack).resource(VodSubApplication)).toEqual({
    name: "call-recordings",
    status: "On",
    lifecycle: { prevent_destroy: true },
  });
});

test("only the words 'wipe-all-recordings' take prevent_destroy away", () => {
  storageWith({ destroy: "wipe-all-recordings" });

  expect(Template.of(stack).resource(VodSubApplication)).toEqual({
    name: "call-recordings",
    status: "On",
  });
});

test("any other word keeps prevent_destroy: a slip must not cost recordings", () => {
  storageWith({ destroy: "wipe" as never });

  expect(Template.of(stack).resource(VodSubApplication)).toMatchObject({
    lifecycle: { prevent_destroy: true },
  });
});

test("'refuse' is the default written out", () => {
  storageWith({ destroy: "refuse" });

  expect(Template.of(stack).resource(VodSubApplication)).toMatchObject({
    lifecycle: { prevent_destroy: true },
  });
});

test("description and tags are rendered as given", () => {
  storageWith({ description: "Calls of 2026, kept", tags: { team: "calls" } });

  expect(Template.of(stack).resource(VodSubApplication)).toMatchObject({
    description: "Calls of 2026, kept",
    tags: { team: "calls" },
  });
});

test("the sub-application's number is its exported text, made a number", () => {
  const storage = storageWith();
  aRecording({ storage }, stack);

  expect(Template.of(stack).resource(AutoRecordTemplate).storage).toEqual({
    sub_app_id: "${tonumber(tencentcloud_vod_sub_application.Storage_07F31EBC.sub_app_id)}",
    retention_days: 180,
  });
});

test("the resource is reachable and typed, so that an override appears in the output", () => {
  const { resource } = storageWith();

  const typed: VodSubApplication = resource;
  typed.tags = { overridden: "yes" };
  typed.addOverride("lifecycle.create_before_destroy", false);

  expect(Template.of(stack).resource(VodSubApplication)).toMatchObject({
    tags: { overridden: "yes" },
    lifecycle: { prevent_destroy: true, create_before_destroy: false },
  });
});

test("VOD events belong to the storage and to its sub-application", () => {
  const { vodEvents } = storageWith({
    vodEvents: VodEventNotification.https("https://rec.example.com/vod"),
  });
  vodEvents?.resource.addOverride("count", 1);

  expect(Template.of(stack).resource(VodEventConfig)).toMatchObject({
    sub_app_id: "${tonumber(tencentcloud_vod_sub_application.Storage_07F31EBC.sub_app_id)}",
    notification_url: "https://rec.example.com/vod",
    count: 1,
  });
});

test("without VOD events none are configured", () => {
  expect(storageWith().vodEvents).toBeUndefined();
  expect(Template.of(stack).addresses).toEqual([
    "tencentcloud_vod_sub_application.Storage_07F31EBC",
  ]);
});

test("an existing sub-application renders no resource of its own", () => {
  const storage = RecordingStorage.fromSubApplication({
    subAppId: 1500000001,
    retention: Retention.permanent(),
  });
  aRecording({ storage }, stack);

  const template = Template.of(stack);
  expect(template.resources(VodSubApplication)).toEqual({});
  expect(template.resource(AutoRecordTemplate).storage).toEqual({
    sub_app_id: 1500000001,
    retention_permanent: true,
  });
});

describe("the name of a sub-application", () => {
  const PROBLEM =
    "'subApplicationName' must be 1 to 40 letters, digits, '_' and '-', got %: write a name such as 'call-recordings' (source: terraform-provider-tencentcloud 1.83.25, 2026-08-21)";

  test.each(["a", "A_b-9", "x".repeat(40)])("may be %p", (subApplicationName) => {
    storageWith({ subApplicationName });

    expect(problemsIn(stack)).toEqual([]);
  });

  test.each(["", "x".repeat(41), "call recordings", "a.b", "录制", "a\n", "${var.x}"])(
    "fails as %j",
    (subApplicationName) => {
      storageWith({ subApplicationName });

      expect(problemsIn(stack)).toEqual([PROBLEM.replace("%", JSON.stringify(subApplicationName))]);
    },
  );
});

describe("the description", () => {
  test.each(["", "x".repeat(300), "costs $5 (100 %)"])("may be %j", (description) => {
    storageWith({ description });

    expect(problemsIn(stack)).toEqual([]);
  });

  test.each(["x".repeat(301), "a\nb", "${path.module}", "%{ if true }", "$${escaped}"])(
    "fails as %j",
    (description) => {
      storageWith({ description });

      expect(problemsIn(stack)).toEqual([
        expect.stringMatching(/^'description' must be at most 300 characters on one line/),
      ]);
    },
  );
});

describe("tags", () => {
  test.each<Record<string, string>>([
    { team: "x".repeat(256) },
    { team: "${var.secret}" },
    { team: "%{for}" },
    { "${var.x}": "calls" },
    { ["k".repeat(256)]: "" },
  ])("fail as %j", (tags) => {
    storageWith({ tags });

    expect(problemsIn(stack)).toEqual([
      expect.stringMatching(/^'tags.* at most 255 characters on one line, without '\$\{' or '%\{'/),
    ]);
  });

  test("may be 255 characters", () => {
    storageWith({ tags: { ["k".repeat(255)]: "v".repeat(255) } });

    expect(problemsIn(stack)).toEqual([]);
  });

  test("keep every name, also '__proto__', or refuse it", () => {
    storageWith({ tags: JSON.parse('{ "__proto__": "lost?", "team": "calls" }') });

    const refused = problemsIn(stack).length > 0;
    const names = refused ? [] : Object.keys(tagsOf(stack));
    expect(refused || names.includes("__proto__")).toBe(true);
  });

  test("cannot rewrite the message that names them", () => {
    storageWith({ tags: { "a\n\u202e": "${x}" } });

    expect(problemsByPath(stack).join()).not.toMatch(/[\n\u202e]/);
  });
});

function tagsOf(of: CallRecordingStack): object {
  return Template.of(of).resource(VodSubApplication).tags as object;
}

describe("retention", () => {
  test.each([0, -1, 1.5, Number.NaN, 86_400])("fails as %p days, said once", (days) => {
    const storage = storageWith({ retention: Retention.days(days) });
    aRecording({ storage }, stack);

    expect(problemsIn(stack)).toEqual([expect.stringMatching(/^'retention' must be /)]);
  });

  test("beyond the longest published one is a warning at the storage", () => {
    const storage = storageWith({ retention: Retention.days(1501) });
    aRecording({ storage }, stack);

    expect(problemsIn(stack)).toEqual([]);
    expect(warningsIn(stack)).toEqual([
      expect.stringMatching(/^prod\/Storage: 'retention' must be between 1 and 1,500 days/),
    ]);
  });
});

test.each([0, -1, 1.5, "1500000001"])("an existing sub-application fails as %p", (subAppId) => {
  const storage = RecordingStorage.fromSubApplication({
    subAppId: subAppId as number,
    retention: Retention.permanent(),
  });
  aRecording({ storage }, stack);

  expect(problemsIn(stack)).toEqual([expect.stringMatching(/^'storage.subAppId' must be /)]);
});
