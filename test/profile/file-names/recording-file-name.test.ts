import {
  type RecordingFileName,
  recordingFileName,
} from "../../../profile/file-names/recording-file-name";

const MIXED = { storage: "vod", sdkAppId: 1400000001, roomId: 12, extension: "mp4" } as const;
const SINGLE = { ...MIXED, stream: { userId: "user_123", media: "main" } } as const;
const BUCKET = { storage: "bucket", folder: { prefix: ["rec", "2026"], taskId: "t-1" } } as const;
const HLS = { extension: "m3u8", track: "audiovideo" } as const;

test.each<[string, RecordingFileName]>([
  ["1400000001_12.mp4", MIXED],
  ["1400000001_12_1.mp4", { ...MIXED, index: 1 }],
  ["1400000001_12.aac", { ...MIXED, extension: "aac" }],
  ["1400000001_12.m3u8", { ...MIXED, extension: "m3u8" }],
  ["1400000001_12", { ...MIXED, extension: undefined }],
  ["1400000001_cm9vbWlkLTE0MzQ..mp4", { ...MIXED, roomId: "roomid-1434" }],
  ["1400000001_MTI._2.mp4", { ...MIXED, roomId: "12", index: 2 }],
  ["1400000001_12_UserId_s_dXNlcl8xMjM._UserId_e_main.mp4", SINGLE],
  [
    "1400000001_12_UserId_s_dXNlcl8xMjM._UserId_e_main_3.aac",
    { ...SINGLE, extension: "aac", index: 3 },
  ],
  ["1400000001_12_UserId_s_dXNlcl8xMjM._UserId_e_main_audiovideo.m3u8", { ...SINGLE, ...HLS }],
  [
    "1400000001_12_UserId_s_dXNlcl8xMjM._UserId_e_aux_video.m3u8",
    { ...SINGLE, ...HLS, track: "video", stream: { userId: "user_123", media: "aux" } },
  ],
  ["call-7__UserDefine_u_1400000001_12.mp4", { ...MIXED, userDefineRecordId: "call-7" }],
  ["rec/2026/t-1/1400000001_12_4.mp4", { ...MIXED, ...BUCKET, index: 4 }],
  [
    "rec/2026/t-1/1400000001_12__UserId_s_dXNlcl8xMjM.__UserId_e_main_1.mp4",
    { ...SINGLE, ...BUCKET, index: 1 },
  ],
  [
    "rec/2026/t-1/ha1_1400000001_12__UserId_s_dXNlcl8xMjM.__UserId_e_main_audiovideo.m3u8",
    { ...SINGLE, ...BUCKET, ...HLS, recovery: 1 },
  ],
  [
    "t/ha3_1400000001_12_20330531094551825.ts",
    {
      ...MIXED,
      storage: "bucket",
      folder: { prefix: [], taskId: "t" },
      extension: "ts",
      segmentTime: "20330531094551825",
      recovery: 3,
    },
  ],
  [
    // A full sample that Tencent prints (trtc.io 45169).
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
])("%s is how the service names it", (name, file) => {
  expect(recordingFileName(file)).toBe(name);
});

test.each<[RegExp, Partial<RecordingFileName>]>([
  [/^'sdkAppId' must be a positive whole number, got 0$/, { sdkAppId: 0 }],
  [/'roomId' .* got 1.5$/, { roomId: 1.5 }],
  [/'roomId' .* got ""$/, { roomId: "" }],
  [/'stream.userId' .* got "a\\nb"$/, { stream: { userId: "a\nb", media: "main" } }],
  [/^'index' .* got 0$/, { index: 0 }],
  [/^'index' .* not for HLS, got 1$/, { index: 1, extension: "m3u8" }],
  [/^'track' .* got "audio"$/, { track: "audio" }],
  [/^'track' .* nothing else$/, { extension: "m3u8", stream: SINGLE.stream }],
  [/^'track' .* got "audio"$/, { ...SINGLE, track: "audio" }],
  [/^'segmentTime' .*absent for any other$/, { ...BUCKET, extension: "ts" }],
  [/^'segmentTime' .* got "2033"$/, { ...BUCKET, extension: "ts", segmentTime: "2033" }],
  [/^'segmentTime' .* got /, { segmentTime: "20330531094551825" }],
  [/^'userDefineRecordId' .* got "a b"$/, { userDefineRecordId: "a b" }],
  [/^'userDefineRecordId' .* got "a{65}"$/, { userDefineRecordId: "a".repeat(65) }],
  [/^'userDefineRecordId' .* in VOD, got "a"$/, { ...BUCKET, userDefineRecordId: "a" }],
  [/^'folder' .* in a bucket, got \["t"\]$/, { folder: { prefix: [], taskId: "t" } }],
  [/^'folder' /, { storage: "bucket", folder: { prefix: ["a/b"], taskId: "t" } }],
  [/^'recovery' is for HLS in a bucket only, got 1$/, { ...BUCKET, recovery: 1 }],
  [/^'extension' must not be ts/, { extension: "ts", segmentTime: "20330531094551825" }],
  [/^'extension' must be given in a bucket/, { ...BUCKET, extension: undefined }],
])("fails with %s", (sentence, change) => {
  expect(() => recordingFileName({ ...MIXED, ...change })).toThrow(sentence);
});

test("the longest UserDefineRecordId has 64 characters", () => {
  const name = recordingFileName({ ...MIXED, userDefineRecordId: "a".repeat(64) });

  expect(name).toBe(`${"a".repeat(64)}__UserDefine_u_1400000001_12.mp4`);
});

test("all that is wrong is told at once", () => {
  expect(() => recordingFileName({ ...MIXED, sdkAppId: -1, roomId: 0, index: 1.5 })).toThrow(
    /'sdkAppId'.*; 'roomId'.*; 'index'/,
  );
});
