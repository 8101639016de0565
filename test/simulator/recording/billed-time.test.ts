import { billedTimes, tierOf } from "../../../simulator/recording/billed-time";
import type { Stay } from "../../../simulator/recording/room";
import { classicTemplate } from "../templates";
import { CAMERA } from "./playing";

const MINUTE_MS = 60_000;
const FULL_HD = { width: 1920, height: 1080 };
const HD = { width: 1280, height: 720 };
const mixed = classicTemplate({ maxUsers: 8, resumeWait: 0 });
const single = classicTemplate({ mode: "single-stream", resumeWait: 0 });

/** A stay of ten minutes with the microphone on. */
function stay(userId: string, change: Partial<Stay> = {}): Stay {
  return { userId, from: 0, until: 10 * MINUTE_MS, sound: true, ...change };
}

/** Minutes of each tier. */
function minutes(...[stays, form, mixType]: Parameters<typeof billedTimes>) {
  const sums: Record<string, number> = {};
  for (const { tier, from, until } of billedTimes(stays, form, mixType)) {
    sums[tier] = (sums[tier] ?? 0) + (until - from) / MINUTE_MS;
  }
  return sums;
}

test.each([
  [640, 480, "SD"],
  [641, 480, "HD"],
  [960, 540, "HD"],
  [1280, 720, "HD"],
  [1281, 720, "FullHD"],
  [1920, 1080, "FullHD"],
  [1921, 1080, "2K"],
  [2560, 1440, "2K"],
  [2561, 1440, "4K"],
  [360, 640, "SD"],
])("%d×%d is %s", (width, height, tier) => {
  expect(tierOf({ width, height })).toBe(tier);
});

describe("mixed, as Tencent's own examples have it", () => {
  test("two people who only talk are one stream of sound", () => {
    expect(minutes([stay("a"), stay("b")], mixed, "multi")).toEqual({ Audio: 10 });
  });

  test("one who only talks beside an SD and a Full HD picture", () => {
    const stays = [
      stay("a"),
      stay("b", { camera: CAMERA }),
      stay("c", { camera: FULL_HD, sound: false }),
    ];

    expect(minutes(stays, mixed, "multi")).toEqual({ Audio: 10, SD: 10, FullHD: 10 });
  });

  test("two SD pictures with sound are twice the time", () => {
    const stays = [stay("a", { camera: CAMERA }), stay("b", { camera: CAMERA })];

    expect(minutes(stays, mixed, "multi")).toEqual({ SD: 20 });
  });
});

test("single: every stream by itself, a screen beside its owner's voice", () => {
  const stays = [stay("a"), stay("b"), stay("c", { screen: FULL_HD }), stay("d", { camera: HD })];

  expect(minutes(stays, single, "single")).toEqual({ Audio: 30, FullHD: 10, HD: 10 });
  expect(minutes(stays, mixed, "multi")).toEqual({ Audio: 10, FullHD: 10, HD: 10 });
});

test("only while they are there", () => {
  const stays = [
    stay("a", { camera: CAMERA, until: 4 * MINUTE_MS }),
    stay("b", { from: 2 * MINUTE_MS, camera: HD }),
  ];

  expect(minutes(stays, mixed, "multi")).toEqual({ SD: 4, HD: 8 });
});

test("an audio-only template is billed as sound, whatever is sent", () => {
  const form = { ...mixed, media: "audio-only" } as const;
  const stays = [stay("a", { camera: FULL_HD }), stay("b", { camera: HD })];

  expect(minutes(stays, form, "multi")).toEqual({ Audio: 10 });
  expect(minutes(stays, { ...form, mode: "single-stream" }, "single")).toEqual({ Audio: 20 });
});

test("a voice that is not recorded is not billed beside a picture", () => {
  const stays = [stay("a", { camera: CAMERA }), stay("b")];

  expect(minutes(stays, { ...single, removeAudio: true }, "single")).toEqual({ SD: 10 });
});

test("while nobody sends anything, and in the resume wait, sound is billed once", () => {
  const stays = [
    stay("a", { camera: CAMERA, until: 6 * MINUTE_MS }),
    stay("b", { sound: false, until: 10 * MINUTE_MS }),
  ];
  const form = { ...mixed, resumeWait: 120 };

  expect(minutes(stays, form, "multi")).toEqual({ SD: 6, Audio: 6 });
  expect(minutes(stays, { ...form, mode: "single-stream" }, "single")).toEqual({ SD: 6, Audio: 6 });
});

test("nothing is billed before somebody sends something", () => {
  const stays = [stay("a", { sound: false }), stay("b", { from: 3 * MINUTE_MS, camera: CAMERA })];

  expect(minutes(stays, mixed, "multi")).toEqual({ SD: 7 });
});

test("who is not recorded is not billed", () => {
  const stays = [stay("a", { camera: CAMERA }), stay("b", { camera: FULL_HD })];

  expect(minutes(stays, { ...mixed, maxUsers: 1 }, "multi")).toEqual({ SD: 10 });
});
