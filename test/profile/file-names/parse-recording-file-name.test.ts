import * as fc from "fast-check";
import {
  type FileNameReading,
  parseRecordingFileName,
} from "../../../profile/file-names/parse-recording-file-name";
import { recordingFileName } from "../../../profile/file-names/recording-file-name";
import { recordingFiles } from "./recording-files";

/** The text whose base64 is `1410`. */
const TWIN_OF_1410 = Buffer.from("1410", "base64").toString("utf8");

const reasonOf = (reading: FileNameReading) =>
  reading.kind === "not-a-recording" ? reading.reason : undefined;

test.each([
  ["1400000001_12.mp4", { storage: "vod", sdkAppId: 1400000001, roomId: 12, extension: "mp4" }],
  ["1400000001_12", { storage: "vod", sdkAppId: 1400000001, roomId: 12 }],
  ["1400000001_12_7", { storage: "vod", sdkAppId: 1400000001, roomId: 12, index: 7 }],
  ["1400000001_MTI.", { storage: "vod", sdkAppId: 1400000001, roomId: "12" }],
  [
    "1400000001_cm9vbWlkLTE0MzQ._UserId_s_dXNlcl8xMjM._UserId_e_aux_audio",
    {
      storage: "vod",
      sdkAppId: 1400000001,
      roomId: "roomid-1434",
      stream: { userId: "user_123", media: "aux" },
      track: "audio",
    },
  ],
  [
    "1400123456_12345__UserId_s_MTY4NjExOQ..__UserId_e_main_video_20330531094551825.ts",
    {
      storage: "bucket",
      sdkAppId: 1400123456,
      roomId: 12345,
      stream: { userId: "1686119", media: "main" },
      extension: "ts",
      track: "video",
      segmentTime: "20330531094551825",
    },
  ],
  [
    "a/b/task/ha2_1400000001_12.m3u8",
    {
      storage: "bucket",
      sdkAppId: 1400000001,
      roomId: 12,
      extension: "m3u8",
      recovery: 2,
      folder: { prefix: ["a", "b"], taskId: "task" },
    },
  ],
  [
    "a___UserDefine_u_1400000001_12_1.aac",
    {
      storage: "vod",
      sdkAppId: 1400000001,
      roomId: 12,
      extension: "aac",
      index: 1,
      userDefineRecordId: "a_",
    },
  ],
])("%s is read", (name, file) => {
  expect(parseRecordingFileName(name)).toEqual({ kind: "recording", file });
});

test("whatever is built is read back, when the kind of room is known", () => {
  fc.assert(
    fc.property(recordingFiles, (file) => {
      const roomIdType = typeof file.roomId === "number" ? "number" : "string";

      const reading = parseRecordingFileName(recordingFileName(file), { roomIdType });

      expect(reading).toEqual({ kind: "recording", file });
    }),
    { numRuns: 300 },
  );
});

test("whatever is read is written back, and whatever was built is among the readings", () => {
  fc.assert(
    fc.property(recordingFiles, (file) => {
      const name = recordingFileName(file);

      const reading = parseRecordingFileName(name);

      const readings = reading.kind === "ambiguous" ? reading.readings : [fileOf(reading)];
      expect(readings).toContainEqual(file);
      expect(readings.map(recordingFileName)).toEqual(readings.map(() => name));
    }),
    { numRuns: 300 },
  );
});

function fileOf(reading: FileNameReading) {
  if (reading.kind !== "recording") {
    throw new Error(JSON.stringify(reading));
  }
  return reading.file;
}

describe("a room whose digits are base64 of a text as well", () => {
  const name = "1400000001_1410_2.mp4";
  const numeric = {
    storage: "vod",
    sdkAppId: 1400000001,
    roomId: 1410,
    extension: "mp4",
    index: 2,
  };
  const text = { ...numeric, roomId: TWIN_OF_1410 };

  test("is read as both", () => {
    expect(parseRecordingFileName(name)).toEqual({ kind: "ambiguous", readings: [numeric, text] });
  });

  test.each([
    ["number" as const, numeric],
    ["string" as const, text],
  ])("is one of them when it is known to be a %s", (roomIdType, file) => {
    expect(parseRecordingFileName(name, { roomIdType })).toEqual({ kind: "recording", file });
  });

  test("is never that of a room in ASCII", () => {
    const ascii = fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 64 });
    fc.assert(
      fc.property(ascii, (roomId) => {
        const mixed = { ...numeric, storage: "vod", extension: "mp4", roomId } as const;
        expect(parseRecordingFileName(recordingFileName(mixed)).kind).toBe("recording");
      }),
    );
  });

  test("is a string room alone when it begins with 0 or is no safe number", () => {
    for (const part of ["0410", "1410".repeat(5)]) {
      expect(parseRecordingFileName(`1400000001_${part}.mp4`)).toMatchObject({
        kind: "recording",
        file: { roomId: expect.any(String) },
      });
    }
  });
});

describe("a name that is no recording's", () => {
  const form = /does not begin with <SDKAppID>_<room>, or does not go on/;
  test.each([
    ["", form],
    ["holiday.mp4", form],
    ["1400000001.mp4", form],
    ["1400000001_12.MP4", /^the room "12.MP4" /],
    ["1400000001_12.flv", /^the room "12.flv" /],
    ["1400000001_12_a.mp4", form],
    ["1400000001_12_1_2.mp4", form],
    ["1400000001_12_UserId_s_dXNlcl8xMjM.__UserId_e_main.mp4", form],
    ["1400000001_12_UserId_s_dXNlcl8xMjM._UserId_e_mix.mp4", form],
    ["1400000001_12_UserId_s_user-123_UserId_e_main.mp4", /^the user "user-123" is not base64/],
    ["1400000001_12_UserId_s_YQpi_UserId_e_main.mp4", /^the user "YQpi" is not .* printable/],
    ["1400000001_roomid.mp4", /^the room "roomid" is not a number or base64/],
    ["1400000001_0.mp4", /^the room "0" /],
    ["1400000001_12_0.mp4", /^'index' must be a positive whole number/],
    ["1400000001_12_01.mp4", /is not written as the service writes names/],
    ["01400000001_12.mp4", /is not written as the service writes names/],
    ["99999999999999999_12.mp4", /^'sdkAppId' must be/],
    ["1400000001_12_1.m3u8", /^'index' .* not for HLS/],
    ["1400000001_12_audio.m3u8", /^'track' must be given for single-stream HLS/],
    ["1400000001_12_UserId_s_dXNlcl8xMjM._UserId_e_main.m3u8", /^'track' must be given/],
    ["1400000001_12.ts", /^'segmentTime' must be 17 digits/],
    ["1400000001_12_2033053109455182.ts", /^'segmentTime' must be 17 digits/],
    ["a b__UserDefine_u_1400000001_12.mp4", /^'userDefineRecordId' must be/],
    ["t/a__UserDefine_u_1400000001_12.mp4", /^'userDefineRecordId' .* in VOD/],
    ["/1400000001_12.mp4", /^'folder' must hold printable names/],
    ["a//t/1400000001_12.mp4", /^'folder' must hold printable names/],
    ["t/ha1_1400000001_12.mp4", /^'recovery' is for HLS/],
    ["t/ha4_1400000001_12.m3u8", form],
    ["t/1400000001_12", /^'extension' must be given in a bucket/],
    ["t/1400000001_12_UserId_s_dXNlcl8xMjM._UserId_e_main.mp4", /is not written as/],
    ["1400000001_12\n.mp4", /^the room "12\\n" /],
    ["\u202e1400000001_12.mp4", /^"\\u\{202e\}1400000001_12.mp4" does not begin/],
  ])("%j: %s", (name, reason) => {
    expect(reasonOf(parseRecordingFileName(name))).toMatch(reason);
  });

  test.each([
    ["1400000001_12.mp4", "string", /^the room "12" is not base64 of a printable room id$/],
    ["1400000001_MTI..mp4", "number", /^the room "MTI." is not a number$/],
  ] as const)("%s, in an application whose rooms are a %s", (name, roomIdType, reason) => {
    expect(reasonOf(parseRecordingFileName(name, { roomIdType }))).toMatch(reason);
  });

  test("is told briefly, however long it is", () => {
    const longest = `${"a".repeat(2042)}/1400000001_12.mp4`.slice(-2048);

    expect(reasonOf(parseRecordingFileName(longest))).toBeUndefined();
    expect(reasonOf(parseRecordingFileName(`a${longest}`))).toMatch(/longer than 2,048 characters/);
    expect(reasonOf(parseRecordingFileName("_".repeat(5_000_000)))).toMatch(/longer than/);
    expect(reasonOf(parseRecordingFileName("1_".repeat(1_000)))?.length).toBeLessThan(300);
  });
});

test("no text makes it throw", () => {
  const pieces = fc.constantFrom(
    ...["1400000001", "_", "__", "UserId_s_", "_UserId_e_", "main", "aux", "audio", "12", "MTI."],
    ...[".mp4", ".ts", "/", "ha1_", "__UserDefine_u_", "\u0000", "\u202e", "\ud800", "=", "录"],
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(pieces).map((p) => p.join("")),
      ),
      (name) => {
        const reading = parseRecordingFileName(name);
        if (reading.kind === "recording") {
          expect(recordingFileName(reading.file)).toBe(name);
        }
        expect(reasonOf(reading) ?? "").not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      },
    ),
    { numRuns: 300 },
  );
});
