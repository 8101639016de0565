import { isUnchanged } from "../../review/pair";
import { pairLocks } from "../../review/pair-locks";
import { NO_LOCK } from "../../review/settings";
import { groupRecording, guard, prod, storage, vodEvents } from "../helpers/review-locks";

const named = (pairs: ReturnType<typeof pairLocks>) =>
  pairs
    .filter((pair) => !isUnchanged(pair))
    .map(({ subject, before, after, formerly }) => [
      subject.kind,
      `${subject.stack}/${subject.path}`,
      before ? "before" : "-",
      after ? "after" : "-",
      formerly && `${formerly.stack}/${formerly.path}`,
    ]);

test("two equal locks have nothing that changed", () => {
  const pairs = pairLocks(prod(), prod());

  expect(pairs.map(({ subject }) => subject.kind)).toEqual(["stack", "recording", "storage"]);
  expect(named(pairs)).toEqual([]);
});

test("what is new and what is gone stand alone", () => {
  expect(named(pairLocks(NO_LOCK, prod()))).toEqual([
    ["stack", "prod/", "-", "after", undefined],
    ["recording", "prod/Calls", "-", "after", undefined],
    ["storage", "prod/Storage", "-", "after", undefined],
  ]);
  expect(
    named(pairLocks(prod(), NO_LOCK)).map(([, , before, after]) => `${before}${after}`),
  ).toEqual(["before-", "before-", "before-"]);
});

test("a recording with another name and the same SDKAppID is the same, whatever else changed", () => {
  const after = prod({
    recordings: { Renamed: groupRecording({ storage: { subAppId: 5, retention: "permanent" } }) },
  });

  expect(named(pairLocks(prod(), after))).toEqual([
    ["recording", "prod/Renamed", "before", "after", "prod/Calls"],
  ]);
});

test("a thing that stands in another stack has moved", () => {
  const { prod: stack } = prod().stacks;
  const moved = { stacks: { other: stack } } as ReturnType<typeof prod>;

  expect(named(pairLocks(prod(), moved))).toEqual([
    ["stack", "other/", "-", "after", undefined],
    ["stack", "prod/", "before", "-", undefined],
    ["recording", "other/Calls", "before", "after", "prod/Calls"],
    ["storage", "other/Storage", "before", "after", "prod/Storage"],
  ]);
});

test("storages are known by the name of the sub-application, guards by their policy, events by their settings", () => {
  const before = prod({ vodEvents: { A: vodEvents() }, guards: { G: guard() } });
  const after = prod({
    storages: { Files: storage({ description: "new" }) },
    vodEvents: { B: vodEvents({ addresses: { resource: "tencentcloud_vod_event_config.B" } }) },
    guards: { H: guard({ groupIds: ["100001"] }) },
  });

  expect(
    named(pairLocks(before, after)).map(([kind, name, , , formerly]) => [kind, name, formerly]),
  ).toEqual([
    ["storage", "prod/Files", "prod/Storage"],
    ["vod-events", "prod/B", "prod/A"],
    ["guard", "prod/H", "prod/G"],
  ]);
});

test("nothing is guessed when two things could be the same", () => {
  const twins = { recordings: { A: groupRecording(), B: groupRecording() } };
  const after = { recordings: { C: groupRecording(), D: groupRecording() } };

  expect(named(pairLocks(prod(twins), prod(after))).every(([, , , , formerly]) => !formerly)).toBe(
    true,
  );
});

test("a number that is known only after apply identifies nothing, equal settings do", () => {
  const later = groupRecording({ sdkAppId: "${var.app}" });

  expect(
    named(pairLocks(prod({ recordings: { A: later } }), prod({ recordings: { B: later } }))),
  ).toEqual([["recording", "prod/B", "before", "after", "prod/A"]]);
  const other = groupRecording({ sdkAppId: "${var.other}" });
  expect(
    named(pairLocks(prod({ recordings: { A: later } }), prod({ recordings: { B: other } }))),
  ).toHaveLength(2);
});

test("two names that are swapped do not swap what is compared: the app tells", () => {
  const [one, two] = [groupRecording(), groupRecording({ sdkAppId: 1400000002 })];
  const pairs = pairLocks(
    prod({ recordings: { A: one, B: two } }),
    prod({ recordings: { A: two, B: one } }),
  );

  expect(named(pairs)).toEqual([
    ["recording", "prod/A", "before", "after", "prod/B"],
    ["recording", "prod/B", "before", "after", "prod/A"],
  ]);
});

test("a recording is the same when its callbacks are declared apart from it", () => {
  const { eventCallbacks, ...alone } = groupRecording();
  const after = prod({
    recordings: { Calls: alone, Aside: { sdkAppId: 1400000001, eventCallbacks } },
  });

  expect(named(pairLocks(prod(), after))).toEqual([]);
});
