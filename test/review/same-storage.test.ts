import { LockSide } from "../../review/context";
import { isSameStorage } from "../../review/same-storage";
import type { StorageUse } from "../../review/settings";
import { groupRecording, prod, storage } from "../helpers/review-locks";

const sides = {
  before: new LockSide(prod()),
  side: new LockSide(
    prod({ storages: { Renamed: storage(), Other: storage({ subApplicationName: "x" }) } }),
  ),
};

test.each<[StorageUse, StorageUse, boolean]>([
  [{ construct: "prod/Storage" }, { construct: "prod/Storage" }, true],
  [{ construct: "prod/Storage" }, { construct: "prod/Renamed" }, true],
  [{ construct: "prod/Storage" }, { construct: "prod/Other" }, false],
  [{ construct: "prod/Storage" }, { subAppId: 5 }, false],
  [{ subAppId: 5 }, { subAppId: 5 }, true],
  [{ subAppId: 5 }, { subAppId: 6 }, false],
])("from %j to %j: the same is %s", (before, after, same) => {
  expect(
    isSameStorage(groupRecording({ storage: before }), groupRecording({ storage: after }), sides),
  ).toBe(same);
});
