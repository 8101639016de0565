import { vodEventsOrphaned } from "../../../review/rules/vod-events-orphaned";
import type { VodEvents } from "../../../review/settings";
import {
  found,
  foundInChinese,
  lockOf,
  NOT_APPLICABLE,
  OK,
  STORAGE,
  unknown,
} from "../../helpers/review-recordings";
import { compare } from "../../helpers/review-rules";

const EVENTS: VodEvents = {
  subAppId: 1500000001,
  url: "https://rec.example.com/vod",
  uploadComplete: true,
  deleteComplete: false,
};
const OWNED: VodEvents = {
  ...EVENTS,
  subAppId: `\${tonumber(${STORAGE.addresses?.resource}.sub_app_id)}`,
};

test.each<[string, VodEvents | undefined]>([
  ["leaves the code", undefined],
  ["goes to another sub-application", { ...EVENTS, subAppId: 1500000002 }],
])("a notification that %s goes on", (_, after) => {
  const outcome = compare(vodEventsOrphaned, EVENTS, after);

  expect(found(outcome)).toEqual([
    "subAppId: VOD goes on telling rec.example.com about files of the sub-application 1500000001, and nothing manages that any more: taking the notification out of the code does not switch it off.",
  ]);
  expect(foundInChinese(outcome)).toEqual([
    expect.stringContaining("点播会继续向 rec.example.com"),
  ]);
});

test("a notification of a storage that stays goes on as well", () => {
  const lock = lockOf({});

  expect(
    found(compare(vodEventsOrphaned, OWNED, undefined, { lock, lockBefore: lock })),
  ).toHaveLength(1);
});

test("a notification of a storage that is destroyed ends with it", () => {
  const lock = lockOf({}, { storages: {} });

  expect(compare(vodEventsOrphaned, OWNED, undefined, { lock, lockBefore: lockOf({}) })).toEqual(
    NOT_APPLICABLE,
  );
});

test("a notification that was silenced first, and one that is new, leave nothing behind", () => {
  const off: VodEvents = { subAppId: 1500000001, uploadComplete: false, deleteComplete: false };

  expect(compare(vodEventsOrphaned, off, undefined)).toEqual(NOT_APPLICABLE);
  expect(compare(vodEventsOrphaned, undefined, EVENTS)).toEqual(NOT_APPLICABLE);
});

test("the same sub-application is in order", () => {
  expect(compare(vodEventsOrphaned, EVENTS, { ...EVENTS, deleteComplete: true })).toEqual(OK);
  expect(compare(vodEventsOrphaned, OWNED, OWNED)).toEqual(OK);
});

test("a sub-application that is known only after apply stays unknown", () => {
  expect(compare(vodEventsOrphaned, EVENTS, { ...EVENTS, subAppId: "${var.id}" })).toEqual(
    unknown("subAppId"),
  );
});
