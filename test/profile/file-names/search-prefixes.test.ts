import * as fc from "fast-check";
import { recordingFileName } from "../../../profile/file-names/recording-file-name";
import { isRecordingOf, searchPrefixes } from "../../../profile/file-names/search-prefixes";
import { recordingFiles } from "./recording-files";

const ROOM = { sdkAppId: 1400000001, roomId: 12 };
const MIXED = "1400000001_12.mp4";
const SPLIT = "1400000001_12_1.mp4";
const BARE = "1400000001_12";
const SINGLE = "1400000001_12_UserId_s_dXNlcl8xMjM._UserId_e_main.mp4";
const BY_API = `call-7__UserDefine_u_${SINGLE}`;
const OTHERS = [
  "1400000001_123.mp4",
  "1400000001_123_1.mp4",
  "1400000001_123",
  "1400000012_12.mp4",
];

const finds = (prefixes: readonly string[], name: string) =>
  prefixes.some((prefix) => name.startsWith(prefix));

test("a numeric room ends where its number ends", () => {
  const { exact, wide } = searchPrefixes(ROOM);

  expect(exact).toEqual(["1400000001_12_", "1400000001_12."]);
  expect(wide).toBe("1400000001_12");
  expect([MIXED, SPLIT, SINGLE].every((name) => finds(exact, name))).toBe(true);
  expect(OTHERS.some((name) => finds(exact, name))).toBe(false);
});

test("a whole mixed file without its extension is found by the wide prefix only", () => {
  const { exact, wide } = searchPrefixes(ROOM);

  expect(finds(exact, BARE)).toBe(false);
  expect(finds([wide], BARE)).toBe(true);
  expect([BARE, ...OTHERS].filter((name) => isRecordingOf(ROOM, name))).toEqual([BARE]);
});

test("a string room is looked for by its base64", () => {
  expect(searchPrefixes({ ...ROOM, roomId: "roomid-1434" }).exact).toEqual([
    "1400000001_cm9vbWlkLTE0MzQ._",
    "1400000001_cm9vbWlkLTE0MzQ..",
  ]);
});

test("a user is looked for in single-stream recordings", () => {
  const search = { ...ROOM, userId: "user_123" };

  expect(searchPrefixes(search)).toEqual({
    exact: ["1400000001_12_UserId_s_dXNlcl8xMjM._"],
    wide: "1400000001_12_UserId_s_dXNlcl8xMjM._",
  });
  expect([MIXED, SINGLE].map((name) => isRecordingOf(search, name))).toEqual([false, true]);
  expect(isRecordingOf({ ...search, userId: "user_12" }, SINGLE)).toBe(false);
});

test("recordings of the REST API are looked for by their UserDefineRecordId", () => {
  const search = { ...ROOM, userDefineRecordId: "call-7" };

  expect(finds(searchPrefixes(search).exact, BY_API)).toBe(true);
  expect([BY_API, SINGLE].map((name) => isRecordingOf(search, name))).toEqual([true, false]);
  expect(isRecordingOf(ROOM, BY_API)).toBe(true);
});

test.each([
  [63, 84 + 11 + 1, 2],
  [64, 88 + 11 + 1, 2],
  [67, 100, 1],
])(
  "a prefix of a string room of %d characters is cut to what VOD takes",
  (length, expected, count) => {
    const { exact } = searchPrefixes({ ...ROOM, roomId: "r".repeat(length) });

    expect(exact.map((prefix) => prefix.length)).toEqual(Array(count).fill(expected));
  },
);

test("every recording in VOD is found by the prefixes of its room, and known as its own", () => {
  fc.assert(
    fc.property(recordingFiles, (file) => {
      fc.pre(file.storage === "vod");
      const { exact, wide } = searchPrefixes(file);
      const name = recordingFileName(file);

      expect(finds([wide], name)).toBe(true);
      expect(finds(exact, name) || !/[._]/.test(name.slice(wide.length))).toBe(true);
      expect(isRecordingOf(file, name)).toBe(true);
      expect(isRecordingOf({ ...file, sdkAppId: file.sdkAppId + 1 }, name)).toBe(false);
    }),
  );
});

test("a text that is no recording's name is nobody's", () => {
  expect(isRecordingOf(ROOM, "1400000001_12.flv")).toBe(false);
});
