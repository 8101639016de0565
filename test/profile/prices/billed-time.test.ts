import { billedTimes, SINGLE_STREAM_USERS } from "../../../profile/prices/billed-time";
import { aCall, people, terms } from "./calls";

const STREAMS = "per-input-stream";
const PROCESSES = "per-process-by-total-pixels";

describe("billed by input stream", () => {
  test("every stream of single-stream recording is billed, voices too", () => {
    const call = aCall(1, people(2, "640x360"), people(3));

    expect(billedTimes(call, terms(["single-stream"]), STREAMS)).toEqual([
      { mode: "single-stream", pixels: 230_400, seconds: 120 },
      { mode: "single-stream", pixels: 0, seconds: 180 },
    ]);
  });

  test("voices alone are one stream of a mix", () => {
    expect(billedTimes(aCall(1, people(3)), terms(), STREAMS)).toEqual([
      { mode: "mixed", pixels: 0, seconds: 60 },
    ]);
  });

  test("voices become one stream as soon as the last picture is gone", () => {
    const call = aCall(2, { ...people(1, "640x360"), seconds: 60 }, people(3));

    expect(billedTimes(call, terms(), STREAMS).map(({ seconds }) => seconds)).toEqual([
      60, 180, 60,
    ]);
  });

  test("both modes are billed", () => {
    const call = aCall(1, people(1, "640x360"));
    const modes = billedTimes(call, terms(["single-stream", "mixed"]), STREAMS).map(
      ({ mode }) => mode,
    );

    expect(modes).toEqual(["single-stream", "mixed"]);
  });
});

describe("billed by process", () => {
  test("time does not grow with the number of streams, only the pixels do", () => {
    const call = aCall(1, people(2, "640x360"), people(3));

    expect(billedTimes(call, terms(), PROCESSES)).toEqual([
      { mode: "mixed", pixels: 460_800, seconds: 60 },
    ]);
  });

  test("Tencent's example: four voices, 5,000 s, one process of each mode are 10,000 s of audio", () => {
    const call = { seconds: 5000, participants: [people(4)] };
    const times = billedTimes(call, terms(["single-stream", "mixed"]), PROCESSES);

    expect(times.map(({ pixels }) => pixels)).toEqual([0, 0]);
    expect(times.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(10_000);
  });

  test("time in which nobody who is recorded sends anything is audio", () => {
    const call = aCall(2, { ...people(1, "640x360"), seconds: 60 }, people(3, "640x360"));

    expect(billedTimes(call, terms(["mixed"], { mixedUsers: 1 }), PROCESSES)).toEqual([
      { mode: "mixed", pixels: 230_400, seconds: 60 },
      { mode: "mixed", pixels: 0, seconds: 60 },
    ]);
  });
});

describe.each([STREAMS, PROCESSES] as const)("%s", (model) => {
  const pixels = (call: ReturnType<typeof aCall>, ...modes: Parameters<typeof terms>) =>
    billedTimes(call, terms(...modes), model).reduce(
      (sum, time) => sum + (time.pixels * time.seconds) / 60,
      0,
    );

  test.each([7, 8, 9])("of %d people the mix of 8 takes the first 8", (count) => {
    const call = aCall(1, people(count, "10x10"));

    expect(pixels(call, ["mixed"], { mixedUsers: 8 })).toBe(100 * Math.min(count, 8));
  });

  test.each([24, 25, 26])("of %d people single-stream recording takes the first 25", (count) => {
    const call = aCall(1, people(count, "10x10"));

    expect(SINGLE_STREAM_USERS).toBe(25);
    expect(pixels(call, ["single-stream"])).toBe(100 * Math.min(count, 25));
  });

  test("a recording of sound is billed as audio whatever the cameras send", () => {
    const times = billedTimes(
      aCall(1, people(2, "1280x720")),
      terms(["mixed"], { carries: "sound" }),
      model,
    );

    expect(times).toEqual([{ mode: "mixed", pixels: 0, seconds: 60 }]);
  });

  test("the resume wait is audio, once for each mode", () => {
    const both = terms(["single-stream", "mixed"], { resumeWaitSeconds: 30 });
    const times = billedTimes(aCall(1, people(2, "640x360")), both, model);

    expect(times.filter((time) => time.pixels === 0)).toEqual([
      { mode: "single-stream", pixels: 0, seconds: 30 },
      { mode: "mixed", pixels: 0, seconds: 30 },
    ]);
  });
});
