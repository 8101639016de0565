import type { MediaInfo } from "../../../cloud";
import { readRecording } from "../../../cloud/vod/recording";
import { APP, DAY_ZERO, medium } from "./fake-vod";

const WHOLE = medium({ id: "5285485487985271487", second: 0 });

function withBasic(basic: object): MediaInfo {
  return { ...WHOLE, BasicInfo: { ...WHOLE.BasicInfo, ...basic } };
}

test("a medium is read into plain values", () => {
  expect(readRecording(WHOLE)).toEqual({
    fileId: "5285485487985271487",
    name: `${APP}_5285485487985271487.mp4`,
    createdAt: DAY_ZERO,
    updatedAt: DAY_ZERO,
    expiresAt: "never",
    type: "mp4",
    storageClass: "STANDARD",
    storageRegion: "ap-guangzhou",
    sourceType: "TrtcRecord",
    sdkAppId: APP,
    content: {
      container: "mov,mp4,m4a,3gp,3g2,mj2",
      bytes: 1_000_000,
      seconds: 60,
      video: [{ width: 640, height: 360, fps: 15, bitrate: 400_000 }],
      audio: [{ sampleRateHz: 48_000, bitrate: 60_000 }],
    },
  });
});

test.each([
  ["2026-10-01T08:00:00+08:00", DAY_ZERO],
  ["2026-10-01T00:00:00.500Z", DAY_ZERO + 500],
  ["2026-10-01T00:00:00Z", DAY_ZERO],
])("a time is read with its zone: %s", (CreateTime, expected) => {
  expect(readRecording(withBasic({ CreateTime }))?.createdAt).toBe(expected);
});

test.each(["2026-10-01 00:00:00", "2026-10-01T00:00:00", "0001-01-01T00:00:00Z", "", "yesterday"])(
  "a time without a zone, or none, is no time: %j",
  (time) => {
    expect(readRecording(withBasic({ CreateTime: time }))).toBeUndefined();
    expect(readRecording(withBasic({ ExpireTime: time }))).not.toHaveProperty("expiresAt");
  },
);

test.each([[null], [{}], [{ FileId: "a" }], [{ FileId: "a", BasicInfo: null }], [withBasic({})]])(
  "what has no id or no basic information is nothing: %#",
  (info) => {
    const hasAll = info?.FileId !== undefined && "MetaData" in info;

    expect(readRecording(info) !== undefined).toBe(hasAll);
  },
);

test("content that says nothing yet is absent", () => {
  for (const MetaData of [null, {}, { Duration: 0, VideoStreamSet: [], AudioStreamSet: null }]) {
    expect(readRecording({ ...WHOLE, MetaData })).not.toHaveProperty("content");
  }
});

test("streams are content, even without a duration", () => {
  const MetaData = { VideoStreamSet: [{ Width: 2 }], AudioStreamSet: [{ SamplingRate: 48_000 }] };

  expect(readRecording({ ...WHOLE, MetaData })?.content).toEqual({
    video: [{ width: 2 }],
    audio: [{ sampleRateHz: 48_000 }],
  });
});

test("numbers that say nothing are absent", () => {
  const MetaData = {
    Size: 0,
    Duration: 5,
    VideoStreamSet: [{ Width: 0, Height: Number.NaN, Fps: -1, Bitrate: 0 }],
    AudioStreamSet: [{ SamplingRate: 0, Bitrate: 0 }],
  };

  expect(readRecording({ ...WHOLE, MetaData })?.content).toEqual({
    seconds: 5,
    video: [{}],
    audio: [{}],
  });
});

test("words of the service are made safe to print", () => {
  const file = readRecording(withBasic({ Type: "MP4\n\u202e", StorageClass: "x".repeat(50) }));

  expect(file?.type).toBe("mp4\\u{a}\\u{202e}");
  expect(file?.storageClass).toBe(`${"x".repeat(40)}…`);
});
