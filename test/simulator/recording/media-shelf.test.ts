import { DEMO_ACCOUNT } from "../../../simulator";
import { calling } from "../calling";
import { runningSimulator } from "../running";
import { VOD_APPLICATION } from "./playing";

const OTHER = { uin: "900000000009", secretId: "AKIDother", secretKey: "other", appId: 1250000099 };
const simulator = runningSimulator({
  accounts: [{ ...DEMO_ACCOUNT, appId: VOD_APPLICATION }, OTHER],
});
const { call } = calling(() => simulator.current);
const shelf = () => simulator.current.media;
const describe_ = (FileIds: readonly string[]) => call("vod", "DescribeMediaInfos", { FileIds });

test("an upload is what was said of it, in the default application of the first account", () => {
  const createdAt = new Date("2026-06-01T00:00:00.700Z");
  const source = { type: "VideoProcessing" } as const;
  const content = { seconds: 5, audio: { sampleRate: 44_100, bitrate: 96_000 } };

  const stored = shelf().upload({
    name: "1400000001_12.mp4",
    type: "m4a",
    createdAt,
    expiresAt: new Date("2026-07-01T00:00:00Z"),
    source,
    content,
  });

  expect(stored).toEqual({
    subAppId: VOD_APPLICATION,
    fileId: "5285890000000000001",
    name: "1400000001_12.mp4",
    type: "m4a",
    createdAt: Date.parse("2026-06-01T00:00:00Z"),
    updatedAt: Date.parse("2026-06-01T00:00:00Z"),
    expiresAt: Date.parse("2026-07-01T00:00:00Z"),
    analysedAt: Date.parse("2026-06-01T00:01:00Z"),
    source,
    content,
  });
  expect(shelf().list()).toEqual([stored]);
});

test("media lie by time of creation, and each account has its own", () => {
  const at = (day: number) => new Date(`2026-06-0${day}T00:00:00Z`);
  for (const [name, day] of [
    ["b", 2],
    ["a", 1],
    ["c", 2],
  ] as const) {
    shelf().upload({ name, createdAt: at(day) });
  }
  shelf().upload({ name: "other", uin: OTHER.uin, createdAt: at(1) });

  expect(
    shelf()
      .list(VOD_APPLICATION)
      .map(({ name }) => name),
  ).toEqual(["a", "b", "c"]);
  expect(
    shelf()
      .list(OTHER.appId)
      .map(({ name }) => name),
  ).toEqual(["other"]);
  expect(shelf().list(7)).toEqual([]);
});

test.each([
  [{ subAppId: 1500000009 }, "account 100000000001 has no VOD application 1500000009"],
  [{ uin: "7" }, "account 7 has no VOD application"],
  [{ uin: OTHER.uin, subAppId: VOD_APPLICATION }, "has no VOD application 1250000001"],
])("an upload to %j is refused", (change, message) => {
  expect(() => shelf().upload({ name: "a", ...change })).toThrow(message);
});

test("name and expiry are changed, and the change is dated", async () => {
  const { fileId } = shelf().upload({ name: "a", createdAt: new Date("2026-06-01T00:00:00Z") });

  shelf().change([fileId], { name: "b", expiresAt: new Date("2999-01-01T00:00:00Z") });
  const [{ BasicInfo }] = (await describe_([fileId])).MediaInfoSet;
  expect(BasicInfo).toMatchObject({ Name: "b", ExpireTime: "2999-01-01T00:00:00Z" });
  expect(Date.parse(BasicInfo.UpdateTime)).toBeGreaterThan(Date.parse(BasicInfo.CreateTime));

  shelf().change([fileId], { expiresAt: "never" });
  expect((await describe_([fileId])).MediaInfoSet[0].BasicInfo).toMatchObject({
    Name: "b",
    ExpireTime: "9999-12-31T23:59:59Z",
  });
});

test("a file can be held back in analysis, and let go", async () => {
  const { fileId } = shelf().upload({ name: "a", createdAt: new Date("2026-06-01T00:00:00Z") });
  const metaData = async () => (await describe_([fileId])).MediaInfoSet[0].MetaData;

  shelf().change([fileId], { isAnalysed: false });
  expect(await metaData()).toBeNull();
  shelf().change([fileId], { isAnalysed: true });
  expect(await metaData()).not.toBeNull();
});

test("a file can be kept from searches, and is still described", async () => {
  const { fileId } = shelf().upload({ name: "a", createdAt: new Date("2026-06-01T00:00:00Z") });

  shelf().change([fileId], { isSearchable: false });
  expect((await call("vod", "SearchMedia")).TotalCount).toBe(0);
  expect((await describe_([fileId])).MediaInfoSet).toHaveLength(1);
  shelf().change([fileId], { isSearchable: true });
  expect((await call("vod", "SearchMedia")).TotalCount).toBe(1);
});

test("what is deleted is gone, and what is not there cannot be", () => {
  const [first, second] = ["a", "b"].map((name) => shelf().upload({ name }).fileId);

  expect(() => shelf().delete([first ?? "", "nothing"])).toThrow('there is no medium "nothing"');
  expect(() => shelf().change([first ?? "", "nothing"], { name: "c" })).toThrow("nothing");
  expect(
    shelf()
      .list()
      .map(({ name }) => name),
  ).toEqual(["a", "b"]);

  shelf().delete([first ?? ""]);
  expect(
    shelf()
      .list()
      .map(({ fileId }) => fileId),
  ).toEqual([second]);
});
