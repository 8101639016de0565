import { changesOf, changeType, unreadableSettings } from "../../../review/changes/changes-of";
import { pairLocks } from "../../../review/pair-locks";
import { NO_LOCK } from "../../../review/settings";
import { groupRecording, prod } from "../../helpers/review-locks";

const changes = (before: ReturnType<typeof prod>, after: ReturnType<typeof prod>) =>
  pairLocks(before, after).flatMap(changesOf);

const withRecording = (recording: ReturnType<typeof groupRecording>) =>
  prod({ recordings: { Calls: recording } });

test("one setting that changes is one change, in words, with its kind and reach", () => {
  const retention = { days: 30 };

  expect(
    changes(
      prod(),
      withRecording(groupRecording({ storage: { construct: "prod/Storage", retention } })),
    ),
  ).toEqual([
    {
      subject: { kind: "recording", stack: "prod", path: "Calls" },
      type: "changed",
      kind: "retention",
      reach: "new-rooms",
      path: "storage.retention.days",
      label: { en: "Retention", zh: "保存时间" },
      before: { en: "180 days", zh: "180 天" },
      after: { en: "30 days", zh: "30 天" },
    },
  ]);
});

test("with a server that starts recordings, a change reaches what it starts", () => {
  const start = { scheme: "rest-api" } as const;
  const one = withRecording(groupRecording({ start }));
  const two = withRecording(
    groupRecording({ start, profile: { ...groupRecording().profile, resumeWaitSeconds: 30 } }),
  );

  expect(changes(one, two).map(({ reach }) => reach)).toEqual(["new-recordings"]);
});

test("a thing that is new is told as a whole, then setting by setting; one that is gone, as a whole", () => {
  const added = changes(NO_LOCK as ReturnType<typeof prod>, prod());
  const removed = changes(prod(), NO_LOCK as ReturnType<typeof prod>);

  expect(added.filter(({ type }) => type === "added").map(({ label }) => label.en)).toEqual([
    "Stack",
    "Recording",
    "VOD sub-application",
  ]);
  expect(added.filter(({ path }) => path.startsWith("profile.media.video"))).toHaveLength(5);
  expect(removed.map(({ type, reach }) => [type, reach])).toEqual([
    ["removed", "immediate"],
    ["removed", "console"],
    ["removed", "irreversible"],
  ]);
});

test("a sub-application that the code no longer has is lost for good: its protection goes with it", () => {
  expect(changes(prod(), prod({ storages: {} }))).toMatchObject([
    { type: "removed", reach: "irreversible" },
  ]);
});

test("another name is a change of its own, and so is another stack", () => {
  const renamed = prod({ recordings: { Other: groupRecording() } });
  const [pair] = pairLocks(prod(), renamed).filter(({ formerly }) => formerly);

  expect(pair && changeType(pair)).toBe("renamed");
  expect(changes(prod(), renamed)).toMatchObject([
    { type: "renamed", before: { en: "prod/Calls" }, after: { en: "prod/Other" } },
  ]);
});

test("a setting that has no words is shown by its path, and said to be unreadable", () => {
  const odd = { ...groupRecording(), watermark: { text: "x" } };
  const [pair] = pairLocks(prod(), withRecording(odd)).filter(
    ({ subject }) => subject.kind === "recording",
  );

  expect(pair && changesOf(pair)).toMatchObject([
    { path: "watermark.text", label: { en: "watermark.text" }, kind: "coverage" },
  ]);
  expect(pair && unreadableSettings(pair)).toEqual([
    { path: "watermark.text", why: "unknown-setting" },
  ]);
});

test("a value that this release does not know is never shown: it may be a secret", () => {
  const odd = { ...groupRecording(), callbackKey: "hunter2" };

  expect(JSON.stringify(changes(prod(), withRecording(odd)))).not.toContain("hunter2");
});

test("the same thing at other addresses is told, because Terraform takes it for another", () => {
  const moved = withRecording(
    groupRecording({ addresses: { template: "trtc_auto_record_template.New" } }),
  );

  expect(changes(prod(), moved)).toMatchObject([{ path: "addresses", reach: "immediate" }]);
});

test("a setting of a stack that this release does not know is told too", () => {
  const odd = prod({ budget: 5 } as object);

  expect(changes(prod(), odd)).toMatchObject([{ path: "budget", after: { en: "not shown" } }]);
});

test("a value that is known only after apply is unreadable where it changes, and only there", () => {
  const later = withRecording(groupRecording({ sdkAppId: "${var.app}" }));
  const [pair] = pairLocks(prod(), later).filter(({ subject }) => subject.kind === "recording");

  expect(pair && unreadableSettings(pair)).toEqual([{ path: "sdkAppId", why: "later" }]);
  expect(pairLocks(later, later).flatMap(unreadableSettings)).toEqual([]);
});
