import { storageWipeAllowed } from "../../../review/rules/storage-wipe-allowed";
import type { Storage } from "../../../review/settings";
import {
  found,
  foundInChinese,
  NOT_APPLICABLE,
  OK,
  STORAGE,
} from "../../helpers/review-recordings";
import { compare } from "../../helpers/review-rules";

const WIPING: Storage = { ...STORAGE, destroy: "wipe-all-recordings" };

test.each([STORAGE, { subApplicationName: "calls" }, undefined])(
  "a storage that may newly be wiped is found: %#",
  (before) => {
    const outcome = compare(storageWipeAllowed, before, WIPING);

    expect(found(outcome)).toEqual([
      "destroy: When Terraform is told to destroy the sub-application calls, it deletes every recording in it, for good, and nothing refuses.",
    ]);
    expect(foundInChinese(outcome)).toEqual([expect.stringContaining("子应用 calls")]);
  },
);

test.each([
  [WIPING, WIPING],
  [WIPING, STORAGE],
  [STORAGE, STORAGE],
  [undefined, STORAGE],
])("what was allowed before, or is refused, is in order: %#", (before, after) => {
  expect(compare(storageWipeAllowed, before, after)).toEqual(OK);
});

test("a storage that leaves is another rule's", () => {
  expect(compare(storageWipeAllowed, STORAGE, undefined)).toEqual(NOT_APPLICABLE);
});
