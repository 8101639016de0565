import type { StoredMedia } from "../../../simulator";
import { runningSimulator } from "../running";
import {
  ADVANCED_APPLICATION,
  aCall,
  advanced,
  CAMERA,
  classic,
  PLAYING,
  SDK_APP_ID,
  VOD_APPLICATION,
} from "./playing";

const simulator = runningSimulator(PLAYING);
const play = (change: Parameters<typeof aCall>[0] = {}) => simulator.current.play(aCall(change));
const namesOf = (files: readonly StoredMedia[]) => files.map(({ name }) => name);
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const START = Date.parse("2026-06-01T02:00:00Z");
const ended = (minutes: number) => new Date(START + minutes * 60_000);

describe("the mode of the template", () => {
  test("mixed: one file of the room, with everybody in it", () => {
    classic(simulator.current);

    const { files, unrecorded } = play();

    expect(unrecorded).toEqual([]);
    expect(files).toMatchObject([
      {
        name: "1400000001_12.mp4",
        type: "mp4",
        subAppId: VOD_APPLICATION,
        source: {
          type: "TrtcRecord",
          trtc: { sdkAppId: SDK_APP_ID, roomId: "12", userIds: ["user_123", "1686119"] },
        },
        content: { seconds: 1800, video: CAMERA, audio: { sampleRate: 48_000 } },
      },
    ]);
  });

  test("single-stream: a file of each camera and each screen", () => {
    classic(simulator.current, {
      mode: "single-stream",
      layout: undefined,
      maxUsers: undefined,
    });

    const { files } = play({
      participants: [
        { userId: "user_123", camera: CAMERA, screen: { width: 1920, height: 1080 } },
        { userId: "1686119", joinsAfter: 10, leavesAfter: 12.5 },
        { userId: "silent", sound: false },
      ],
    });

    expect(namesOf(files)).toEqual([
      "1400000001_12_UserId_s_dXNlcl8xMjM._UserId_e_main.mp4",
      "1400000001_12_UserId_s_dXNlcl8xMjM._UserId_e_aux.mp4",
      "1400000001_12_UserId_s_MTY4NjExOQ.._UserId_e_main.mp4",
    ]);
    expect(files.map(({ content }) => content.seconds)).toEqual([1800, 1800, 150]);
    expect(files[1]?.content.audio).toBeUndefined();
    expect(files[2]?.content.video).toBeUndefined();
    expect(files[2]?.source.trtc?.userIds).toEqual(["1686119"]);
  });

  test("both: two tasks", () => {
    classic(simulator.current, { mode: "single-stream-and-mixed" });

    const { files } = play();

    expect(namesOf(files)).toEqual([
      "1400000001_12_UserId_s_dXNlcl8xMjM._UserId_e_main.mp4",
      "1400000001_12_UserId_s_MTY4NjExOQ.._UserId_e_main.mp4",
      "1400000001_12.mp4",
    ]);
    expect(new Set(files.map(({ source }) => source.trtc?.taskId)).size).toBe(2);
  });
});

test("a string room's id is base64 in the name, and as it is in the source", () => {
  classic(simulator.current);

  const { files } = play({ roomId: "roomid-1434" });

  expect(namesOf(files)).toEqual(["1400000001_cm9vbWlkLTE0MzQ..mp4"]);
  expect(files[0]?.source.trtc?.roomId).toBe("roomid-1434");
});

describe("what a file carries", () => {
  test("an audio-only template records no picture", () => {
    classic(simulator.current, {
      media: "audio-only",
      width: undefined,
      height: undefined,
      videoBitrate: undefined,
      fps: undefined,
      gop: undefined,
    });

    expect(play().files[0]?.content).toEqual({
      seconds: 1800,
      audio: { sampleRate: 48_000, bitrate: expect.any(Number) },
    });
  });

  test("a template that removes audio records no sound, and nobody who has only that", () => {
    classic(simulator.current, {
      mode: "single-stream-and-mixed",
      removeAudio: true,
      sampleRate: undefined,
      audioBitrate: undefined,
      channels: undefined,
    });

    const { files } = play({
      participants: [{ userId: "a", camera: CAMERA }, { userId: "b" }],
    });

    expect(namesOf(files)).toEqual([
      "1400000001_12_UserId_s_YQ.._UserId_e_main.mp4",
      "1400000001_12.mp4",
    ]);
    expect(files.map(({ content }) => content.audio)).toEqual([undefined, undefined]);
  });

  test("a template of sound that removes sound records nothing", () => {
    classic(simulator.current, {
      mode: "single-stream-and-mixed",
      media: "audio-only",
      removeAudio: true,
      ...Object.fromEntries(
        ["width", "height", "videoBitrate", "fps", "gop"].map((field) => [field, undefined]),
      ),
    });

    expect(play()).toMatchObject({ files: [], unrecorded: [{ reason: "nothing-sent" }] });
  });

  test("a mixed picture without cameras is black, and weighs little", () => {
    classic(simulator.current, { videoBitrate: 1000 });

    const { video } = play({ participants: [{ userId: "a" }] }).files[0]?.content ?? {};

    expect(video).toMatchObject(CAMERA);
    expect(video?.bitrate).toBeLessThan(50_000);
  });

  test("a mixed picture has the canvas and averages below the target", () => {
    classic(simulator.current, { width: 1280, height: 720, videoBitrate: 1500, fps: 15 });

    for (let roomId = 1; roomId <= 20; roomId++) {
      const { video, audio } = play({ roomId }).files[0]?.content ?? {};
      expect(video).toMatchObject({ width: 1280, height: 720 });
      expect(video?.bitrate).toBeGreaterThanOrEqual(900_000);
      expect(video?.bitrate).toBeLessThan(1_500_000);
      expect([14, 15]).toContain(video?.fps);
      expect(audio?.bitrate).toBeLessThanOrEqual(64_000);
    }
  });

  test("a single stream has its publisher's size, filled up to 16 px by some encoders", () => {
    classic(simulator.current, { mode: "single-stream", layout: undefined, maxUsers: undefined });

    const heights = Array.from({ length: 20 }, (_, roomId) => {
      const { files } = play({
        roomId: roomId + 1,
        participants: [{ userId: "a", camera: CAMERA }],
      });
      expect(files[0]?.content.video?.width).toBe(640);
      return files[0]?.content.video?.height;
    });

    expect(new Set(heights)).toEqual(new Set([360, 368]));
  });

  test("a picture of 360 lines that was asked to have 30 frames and 400 kbps has them", () => {
    classic(simulator.current, { mode: "single-stream", layout: undefined, maxUsers: undefined });
    const camera = { ...CAMERA, fps: 30, bitrateKbps: 400 };

    const { video } = play({ participants: [{ userId: "a", camera }] }).files[0]?.content ?? {};

    expect([29, 30]).toContain(video?.fps);
    expect(video?.bitrate).toBeLessThan(400_000);
  });

  test("the same call gives the same numbers, another one others", async () => {
    classic(simulator.current);
    const contentOf = (roomId: number) => play({ roomId }).files[0]?.content;

    expect(contentOf(7)).toEqual(contentOf(7));
    expect(contentOf(7)).not.toEqual(contentOf(8));
  });
});

describe("the form of the advanced features", () => {
  const call = { sdkAppId: ADVANCED_APPLICATION };

  test.each([
    [{}, ["1400000002_12_UserId_s_dXNlcl8xMjM._UserId_e_main.mp4"]],
    [
      { media: "audio-only", fileFormat: "AAC" } as const,
      ["1400000002_12_UserId_s_dXNlcl8xMjM._UserId_e_main.aac"],
    ],
    [
      { fileFormat: "HLS", fileDuration: undefined } as const,
      ["1400000002_12_UserId_s_dXNlcl8xMjM._UserId_e_main_audiovideo.m3u8"],
    ],
    [
      { fileFormat: "HLS", media: "video-only" } as const,
      ["1400000002_12_UserId_s_dXNlcl8xMjM._UserId_e_main_video.m3u8"],
    ],
    [
      { fileFormat: "HLS", media: "audio-only" } as const,
      ["1400000002_12_UserId_s_dXNlcl8xMjM._UserId_e_main_audio.m3u8"],
    ],
  ])("%j names files so: %j", (change, names) => {
    advanced(simulator.current, change);

    const { files } = play({ ...call, participants: [{ userId: "user_123", camera: CAMERA }] });

    expect(namesOf(files)).toEqual(names);
  });

  test("splits at its minutes, or after a day when it says none", () => {
    advanced(simulator.current, { fileDuration: 10 });
    expect(play(call).files).toHaveLength(6);

    advanced(simulator.current, { fileDuration: undefined });
    const camera = { ...CAMERA, bitrateKbps: 100 };
    const days = {
      endsAt: new Date(START + 25 * HOUR_MS),
      participants: [{ userId: "a", camera }],
    };
    const { files } = play({ ...call, ...days });
    expect(files.map(({ content }) => content.seconds)).toEqual([86_400, 3_600]);
  });

  test("HLS is never split", () => {
    advanced(simulator.current, { fileFormat: "HLS", fileDuration: undefined });

    const { files } = play({ ...call, endsAt: new Date(START + 14 * DAY_MS) });

    expect(files.map(({ content }) => content.seconds)).toEqual([14 * 86_400, 14 * 86_400 - 60]);
  });
});

describe("a long call is split", () => {
  test.each([
    [60, ["1400000001_12.mp4"], [3600]],
    [60 + 1 / 60, ["1400000001_12_1.mp4", "1400000001_12_2.mp4"], [3600, 1]],
    [60 + 0.9 / 60, ["1400000001_12_1.mp4"], [3600]],
    [
      150,
      ["1400000001_12_1.mp4", "1400000001_12_2.mp4", "1400000001_12_3.mp4"],
      [3600, 3600, 1800],
    ],
  ])("%d minutes, at an hour a file: %j", (minutes, names, seconds) => {
    classic(simulator.current, { fileDuration: 1 });

    const { files } = play({ endsAt: ended(minutes) });

    expect(namesOf(files)).toEqual(names);
    expect(files.map(({ content }) => content.seconds)).toEqual(seconds);
  });

  test("at 2 GB, before its duration is reached", () => {
    classic(simulator.current, { videoBitrate: 8192, fileDuration: 24 });

    const { files } = play({ endsAt: ended(180) });

    const bytes = files.map(
      ({ content: { seconds, video, audio } }) =>
        (seconds * ((video?.bitrate ?? 0) + (audio?.bitrate ?? 0))) / 8,
    );
    expect(files.length).toBeGreaterThan(1);
    expect(files[0]?.name).toBe("1400000001_12_1.mp4");
    expect(Math.max(...bytes)).toBeLessThanOrEqual(2 ** 31);
    expect(bytes[0]).toBeGreaterThan(2 ** 31 - 2 ** 20);
    expect(files.reduce((sum, { content }) => sum + content.seconds, 0)).toBe(180 * 60);
  });

  test("each part is there when it is full, the last one after the resume wait", () => {
    classic(simulator.current, { fileDuration: 1, resumeWait: 600 });

    const late = play({ endsAt: ended(120) }).files.map(({ createdAt }) => createdAt - START);

    expect(late[0]).toBeGreaterThan(HOUR_MS);
    expect(late[0]).toBeLessThan(HOUR_MS + 30_000);
    expect(late[1]).toBeGreaterThan(2 * HOUR_MS + 600_000);
    expect(late[1]).toBeLessThan(2 * HOUR_MS + 630_000);
  });
});
