import type { Outcome } from "../../../review/outcome";
import type { PlannedResource } from "../../../review/plan";
import { storageDestroyed } from "../../../review/rules/storage-destroyed";
import type { Storage } from "../../../review/settings";
import { aPlan, compareMoved, type Move, planned, stacksOf } from "../../helpers/review-plans";
import {
  found,
  foundInChinese,
  NOT_APPLICABLE,
  OK,
  STORAGE,
  unknown,
} from "../../helpers/review-recordings";
import { compare } from "../../helpers/review-rules";

const OLD = STORAGE.addresses?.resource ?? "";
const NEW = "tencentcloud_vod_sub_application.Archive_DA4CB258";
const RENAMED: Storage = { ...STORAGE, addresses: { resource: NEW } };
const WIPING: Storage = { ...STORAGE, destroy: "wipe-all-recordings" };
const DEPLOYED = stacksOf({ prod: {}, other: {} });

function remove(storage: Storage, lock = DEPLOYED): Outcome {
  return compare(storageDestroyed, storage, undefined, { lock });
}

function move(given: Move = {}, after = RENAMED): Outcome {
  return compareMoved(storageDestroyed, STORAGE, after, { lock: DEPLOYED, ...given });
}

function fixes(outcome: Outcome): string[] {
  return outcome.state === "found" ? outcome.findings.map(({ fix }) => fix.en) : [];
}

test("a storage that leaves the code loses its recordings, refused or not", () => {
  const deleted =
    "The next deploy of this stack deletes every recording in the sub-application calls, for good: the code no longer has it.";

  expect(found(remove(WIPING))).toEqual([deleted]);
  expect(found(remove(STORAGE))).toEqual([
    `${deleted} destroy: "refuse" does not stop this: it leaves the code together with the storage.`,
  ]);
  expect(foundInChinese(remove(STORAGE))).toEqual([
    expect.stringMatching(/永久删除其中的全部录制文件。此时 destroy: "refuse" 不起作用/),
  ]);
  expect(fixes(remove(STORAGE))).toEqual([expect.stringContaining(`terraform state rm '${OLD}'`)]);
});

test("a storage whose whole stack has left the lock file may be deleted or merely forgotten", () => {
  const outcome = remove(WIPING, stacksOf({}));

  expect(found(outcome)).toEqual([
    expect.stringContaining("If a stack of this name is still deployed, every recording"),
  ]);
  expect(foundInChinese(outcome)).toEqual([expect.stringContaining("若仍部署同名 stack")]);
});

test("a storage with another name in the code is deleted and made anew", () => {
  const outcome = move();

  expect(found(outcome)).toEqual([
    expect.stringMatching(/^The next deploy deletes every recording .* and makes an empty one/),
  ]);
  expect(foundInChinese(outcome)).toEqual([expect.stringContaining("再新建一个空的子应用")]);
  expect(fixes(outcome)).toEqual([expect.stringContaining(`moveFromId("${OLD}")`)]);
});

test("a storage in another stack is deleted from the former one, also under the same address", () => {
  const outcome = move({ to: "other/Old", plan: aPlan({ stack: "other" }) }, STORAGE);

  expect(found(outcome)).toEqual([expect.stringContaining("and makes an empty one")]);
  expect(fixes(outcome)).toEqual([expect.stringContaining("terraform state rm")]);
});

test.each<[string, PlannedResource]>([
  ["deletes", planned(OLD, "delete")],
  ["replaces", planned(OLD, "replace")],
  ["moves and replaces", planned(NEW, "replace", { previousAddress: OLD })],
])("a plan that %s it is believed", (_, resource) => {
  expect(found(move({ plan: aPlan({ resources: [resource] }) }))).toHaveLength(1);
});

test.each<[string, PlannedResource[]]>([
  ["moves it", [planned(NEW, "no-op", { previousAddress: OLD })]],
  ["forgets it", [planned(OLD, "forget"), planned(NEW, "create")]],
])("a plan that %s is believed", (_, resources) => {
  expect(move({ plan: aPlan({ resources }) })).toEqual(OK);
});

test.each<[string, PlannedResource[]]>([
  ["does not hold it", [planned(NEW, "create")]],
  ["was made of the former code", [planned(OLD, "no-op")]],
])("a plan that %s clears nothing", (_, resources) => {
  expect(found(move({ plan: aPlan({ resources }) }))).toHaveLength(1);
});

test("a storage that keeps its address is in order", () => {
  expect(compare(storageDestroyed, STORAGE, WIPING)).toEqual(OK);
  expect(move({}, STORAGE)).toEqual(OK);
});

test("a new storage has nothing to lose", () => {
  expect(compare(storageDestroyed, undefined, STORAGE)).toEqual(NOT_APPLICABLE);
});

test("without an address nobody knows", () => {
  expect(remove({ subApplicationName: "calls" })).toEqual(unknown("addresses.resource"));
});
