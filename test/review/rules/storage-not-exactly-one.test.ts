import { storageNotExactlyOne } from "../../../review/rules/storage-not-exactly-one";
import {
  CALLBACKS_ONLY,
  CLASSIC,
  changed,
  found,
  foundInChinese,
  lockOf,
  NOT_APPLICABLE,
  OK,
  unknown,
} from "../../helpers/review-recordings";
import { check } from "../../helpers/review-rules";

function judge(storage: unknown) {
  return check(storageNotExactlyOne, changed(CLASSIC, { storage }), { lock: lockOf({}) });
}

test.each([
  [undefined, "storage: ", "no sub-application is named", "没有指定点播子应用"],
  [{ retention: "permanent" }, "storage: ", "no sub-application is named", "没有指定点播子应用"],
  [{ construct: "prod/Storage", subAppId: 1 }, "storage: ", "two sub-applications", "同时指定了"],
  [{ construct: "prod/Gone" }, "storage.construct: ", '"prod/Gone"', '都没有子应用 "prod/Gone"'],
  [{ construct: "test/Storage" }, "storage.construct: ", '"test/Storage"', '"test/Storage"'],
  [{ construct: "prod/__proto__" }, "storage.construct: ", '"prod/__proto__"', "__proto__"],
])("%j is found", (storage, path, english, chinese) => {
  expect(found(judge(storage))).toEqual([
    expect.stringMatching(
      new RegExp(`^${path}Nobody can say where recordings of this app go: .*${english}`),
    ),
  ]);
  expect(foundInChinese(judge(storage))).toEqual([expect.stringContaining(chinese)]);
});

test.each([
  { construct: "prod/Storage" },
  { subAppId: 1500000001 },
  { subAppId: "${var.sub_app_id}" },
])("%j is exactly one", (storage) => {
  expect(judge(storage)).toEqual(OK);
});

test("callbacks alone store nothing", () => {
  expect(check(storageNotExactlyOne, CALLBACKS_ONLY)).toEqual(NOT_APPLICABLE);
});

test("a storage that is known only after apply stays unknown", () => {
  expect(judge({ construct: "${var.storage}" })).toEqual(unknown("storage.construct"));
});
