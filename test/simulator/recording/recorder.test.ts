import type { StoredMedia } from "../../../simulator";
import { runningSimulator } from "../running";
import { aCall, CAMERA, classic, PLAYING, SDK_APP_ID, VOD_APPLICATION } from "./playing";

const simulator = runningSimulator(PLAYING);
const play = (change: Parameters<typeof aCall>[0] = {}) => simulator.current.play(aCall(change));
const namesOf = (files: readonly StoredMedia[]) => files.map(({ name }) => name);
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const START = Date.parse("2026-06-01T02:00:00Z");
const ended = (minutes: number) => new Date(START + minutes * 60_000);

describe("who is recorded", () => {
  const people = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      userId: `u${index}`,
      camera: CAMERA,
      joinsAfter: (count - index) / 10,
    }));

  test("mixed: the first by time of joining, up to the template's number", () => {
    classic(simulator.current, { maxUsers: 3 });

    const { files } = play({ participants: people(5) });

    expect(files[0]?.source.trtc?.userIds).toEqual(["u4", "u3", "u2"]);
  });

  test.each([
    [25, 25],
    [26, 25],
  ])("single-stream: of %d people, %d", (count, recorded) => {
    classic(simulator.current, { mode: "single-stream", layout: undefined, maxUsers: undefined });

    expect(play({ participants: people(count) }).files).toHaveLength(recorded);
  });
});

describe("people leave and come back", () => {
  const away = (seconds: number) => [
    { userId: "a", camera: CAMERA, leavesAfter: 10 },
    { userId: "a", camera: CAMERA, joinsAfter: 10 + seconds / 60 },
  ];

  test.each([
    [5, [1800]],
    [5.001, [600, 1194.999]],
  ])("the room empty for %d s of a resume wait of 5: files of %j s", (seconds, expected) => {
    classic(simulator.current);

    const { files } = play({ participants: away(seconds) });

    expect(files.map(({ content }) => content.seconds)).toEqual(expected);
    expect(new Set(namesOf(files))).toEqual(new Set(["1400000001_12.mp4"]));
    expect(new Set(files.map(({ source }) => source.trtc?.taskId)).size).toBe(expected.length);
  });

  test("with others in the room, the mixed file goes on and the single stream is cut", () => {
    classic(simulator.current, { mode: "single-stream-and-mixed" });

    const { files } = play({ participants: [{ userId: "b" }, ...away(60)] });

    expect(files.map(({ content }) => content.seconds)).toEqual([1800, 600, 1140, 1800]);
    expect(new Set(files.map(({ source }) => source.trtc?.taskId)).size).toBe(2);
  });

  test("who stays without sending keeps the mixed recording going", () => {
    classic(simulator.current);

    const { files } = play({
      participants: [
        { userId: "a", leavesAfter: 10 },
        { userId: "b", sound: false },
      ],
    });

    expect(files.map(({ content }) => content.seconds)).toEqual([1800]);
  });
});

describe("the template that was in force when the room was created", () => {
  const saved = Date.parse("2026-07-01T00:00:00Z");
  const at = (ms: number) => ({ startsAt: new Date(ms), endsAt: new Date(ms + 60_000) });

  beforeEach(() => {
    const { clock, console } = simulator.current;
    classic(simulator.current);
    clock.set(new Date(saved));
    console.saveTemplate(SDK_APP_ID, {
      ...(console.view(SDK_APP_ID).template as Parameters<typeof console.saveTemplate>[1]),
      retention: 30,
    });
    clock.set(new Date());
  });

  test.each([
    ["just before", saved + 290_000, undefined],
    ["five minutes after", saved + 301_000, 30],
  ])("%s the edit holds", (_, start, days) => {
    const [file] = play(at(start)).files;

    expect(file?.expiresAt).toBe(file && days && file.createdAt + days * DAY_MS);
  });

  test("a room that lasts through the edit keeps its own, one created anew does not", () => {
    const edges = { startsAt: new Date(saved), endsAt: new Date(saved + HOUR_MS) };
    const participants = [
      { userId: "a", leavesAfter: 20 },
      { userId: "a", joinsAfter: 30 },
    ];

    const { files } = play({ ...edges, participants });

    expect(files.map(({ expiresAt }) => expiresAt === undefined)).toEqual([true, false]);
    expect(play({ ...edges, participants: [{ userId: "a" }] }).files[0]?.expiresAt).toBeUndefined();
  });
});

describe("what is not recorded", () => {
  const whole = { from: new Date(START), until: ended(30) };

  test("a room without a template in force", () => {
    expect(play()).toEqual({
      files: [],
      unrecorded: [{ ...whole, reason: "no-template-in-force" }],
    });
  });

  test("a room after recording was switched off", () => {
    classic(simulator.current);
    simulator.current.clock.set(new Date("2026-05-02T00:00:00Z"));
    simulator.current.console.switchGlobalAuto(SDK_APP_ID, false);

    expect(play().unrecorded).toMatchObject([{ reason: "no-template-in-force" }]);
  });

  test("a room whose VOD application does not exist, or is off", () => {
    classic(simulator.current, { subApplication: 1500000009 });
    expect(play()).toEqual({ files: [], unrecorded: [{ ...whole, reason: "no-vod-application" }] });

    classic(simulator.current);
    const account = Object.values(simulator.current.world.accounts)[0];
    Object.assign(account?.subApplications[0] ?? {}, { status: "Off" });
    expect(play().unrecorded).toMatchObject([{ reason: "no-vod-application" }]);
  });

  test("a room while storage is in arrears", () => {
    classic(simulator.current);
    simulator.current.behaviour.storageInArrears = true;

    expect(play()).toEqual({ files: [], unrecorded: [{ ...whole, reason: "storage-in-arrears" }] });
    expect(simulator.current.world.applications[SDK_APP_ID]?.usage).toEqual([]);
  });

  test("a call that is lost", () => {
    classic(simulator.current);

    expect(play({ isLost: true }).unrecorded).toEqual([{ ...whole, reason: "lost" }]);
  });

  test.each([
    [0.999, 0],
    [1, 1],
  ])("of %d s: %d files", (seconds, count) => {
    classic(simulator.current);

    const { files, unrecorded } = play({
      endsAt: ended(seconds / 60),
      participants: [{ userId: "a" }],
    });

    expect(files).toHaveLength(count);
    expect(unrecorded).toHaveLength(1 - count);
  });

  test("people who send nothing, or come when it is over", () => {
    classic(simulator.current);

    const silent = play({ participants: [{ userId: "a", sound: false }] });
    expect(silent.unrecorded).toEqual([{ ...whole, reason: "nothing-sent" }]);
    expect(play({ participants: [{ userId: "a", joinsAfter: 30 }] })).toEqual({
      files: [],
      unrecorded: [],
    });
  });
});

test("VOD may name files without an extension, and say nothing of TRTC", () => {
  classic(simulator.current);
  Object.assign(simulator.current.behaviour, {
    mediaNameHasExtension: false,
    namesTrtcAsSource: false,
  });

  expect(play().files).toMatchObject([{ name: "1400000001_12", source: { type: "Unknown" } }]);
});

test("an application that is not seeded has no calls", () => {
  expect(() => play({ sdkAppId: 7 })).toThrow("application 7 is not seeded");
});

test("many calls are kept together, or none of them", () => {
  classic(simulator.current);
  const calls = [aCall(), aCall({ roomId: 13, isLost: true }), aCall({ roomId: 14 })];

  expect(() => simulator.current.playAll([...calls, aCall({ sdkAppId: 7 })])).toThrow("not seeded");
  expect(simulator.current.media.list()).toEqual([]);

  expect(simulator.current.playAll(calls)).toEqual({ calls: 3, files: 2, unrecorded: 1 });
  expect(namesOf(simulator.current.media.list(VOD_APPLICATION))).toEqual([
    "1400000001_12.mp4",
    "1400000001_14.mp4",
  ]);
});
