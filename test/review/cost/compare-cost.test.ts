import { BUILT_IN_BOOKS } from "../../../profile/prices";
import { isSameForCost, priceApp } from "../../../review/cost/compare-cost";
import { anAppUsage, aRecording, aUsage, estimated, PICTURE, SOUND, VIDEO } from "./apps";

const BOTH = { mode: "single-stream-and-mixed" } as const;
const LATER = "${var.later}";
const SENT = { count: 2, camera: "640x360", audioKbps: 50, cameraKbps: 500 };

describe("the cost of a change", () => {
  test("China: the second mode adds its fee to the first", () => {
    expect(estimated("china", {}, BOTH).recording).toEqual({
      before: 1_140_000_000,
      after: 1_560_000_000,
      delta: 420_000_000,
    });
  });

  test("international: the second mode doubles the recording fee, and its files are kept too", () => {
    const { recording, storage, total } = estimated(
      "international",
      {},
      BOTH,
      aUsage({ participants: [SENT] }),
    );

    expect(recording).toEqual({ before: 179_700_000, after: 359_400_000, delta: 179_700_000 });
    expect(storage).toEqual({ before: 3_730_050, after: 10_412_550, delta: 6_682_500 });
    expect(total).toEqual({ before: 183_430_050, after: 369_812_550, delta: 186_382_500 });
  });

  test("sound alone is billed as audio", () => {
    expect(estimated("china", {}, { media: SOUND }).total.after).toBe(270_000_000);
    expect(estimated("international", {}, { media: SOUND }).recording.after).toBe(44_700_000);
  });

  test("a larger output picture costs the same", () => {
    const media = { ...PICTURE, video: { ...VIDEO, width: 1280, height: 720 } };

    expect(estimated("china", {}, { media }).total.delta).toBe(0);
  });

  test("a longer resume wait is more audio", () => {
    const { total, billedMinutes } = estimated(
      "china",
      { resumeWaitSeconds: 30 },
      { resumeWaitSeconds: 60 },
    );

    expect(billedMinutes).toEqual({ before: 61_500, after: 63_000 });
    expect(total.delta).toBe(1500 * 9_000);
  });

  const keptFor = (kept: number | "permanent") => (kept === "permanent" ? kept : { days: kept });

  test("keeping files for longer costs more, and for ever most, a year on", () => {
    const after = ([30, 180, 365, "permanent"] as const).map(
      (kept) =>
        estimated("international", { retention: { days: 1 } }, { retention: keptFor(kept) }).storage
          ?.after ?? 0,
    );

    expect(after).toEqual([3_730_050, 22_380_300, 45_382_275, 45_382_275]);
  });

  test("a new app costs nothing before, one that goes costs nothing after", () => {
    expect(estimated("china", undefined, {}).recording).toEqual({
      before: 0,
      after: 1_140_000_000,
      delta: 1_140_000_000,
    });
    expect(estimated("international", {}, undefined).total).toMatchObject({ after: 0 });
    expect(estimated("international", {}, undefined).stored).not.toHaveProperty("after");
  });
});

describe("a difference is told only between like things:", () => {
  test("not where a recording could not be priced on one side", () => {
    const { recording, lines, notPriced } = estimated("china", {}, { maxUsers: LATER });

    expect(recording).toEqual({ before: 1_140_000_000, after: 0 });
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toHaveProperty("after");
    expect(notPriced).toContainEqual(
      expect.objectContaining({ path: "profile.mode.maxUsers", sides: ["after"] }),
    );
  });

  test("not where something is unknown on both sides, and something else changes", () => {
    const { total } = estimated("china", { maxUsers: LATER }, { ...BOTH, maxUsers: LATER });

    expect(total).not.toHaveProperty("delta");
  });

  test("it is nothing where both sides are the same, known or not", () => {
    const recording = aRecording({ maxUsers: LATER });
    const book = BUILT_IN_BOOKS.international;
    const usage = { key: "default", usage: anAppUsage() };

    expect(
      priceApp({ app: "a", before: recording, after: recording, usage, book }).total.delta,
    ).toBe(0);
  });

  test("the recording's stands where only storage is unknown", () => {
    const { recording, storage, total } = estimated("international", {}, BOTH);

    expect(recording.delta).toBe(179_700_000);
    expect(storage).not.toHaveProperty("delta");
    expect(total).not.toHaveProperty("delta");
  });

  test.each([
    ["a retention", {}, { retention: { days: 180 } }, "changes", 0],
    [
      "a bitrate",
      {},
      { media: { ...PICTURE, video: { ...VIDEO, bitrateKbps: 900 } } },
      "changes",
      0,
    ],
    [
      "what parts only later",
      { retention: { days: 366 } },
      { retention: "permanent" },
      "changes",
      0,
    ],
    ["another mode of unknown bitrate", {}, BOTH, "may-change", 420_000_000],
    ["an unknown retention", {}, { retention: { days: LATER } }, "may-change", 0],
  ] as const)(
    "not in China, where storage has no price, of %s; the recording's stands",
    (_, before, after, unpricedStorage, delta) => {
      const cost = estimated("china", before, after);

      expect(cost).not.toHaveProperty("storage");
      expect(cost.unpricedStorage).toBe(unpricedStorage);
      expect(cost.total).not.toHaveProperty("delta");
      expect(cost.recording.delta).toBe(delta);
    },
  );

  test("in China too where what is stored stays as it is", () => {
    const cost = estimated("china", {}, { resumeWaitSeconds: 30 });

    expect(cost).not.toHaveProperty("unpricedStorage");
    expect(cost.total).toEqual(cost.recording);
    expect(cost.total.delta).toBe(13_500_000);
  });
});

test("an estimate says what it rests on, each assumption once", () => {
  const { assumptions } = estimated("china", {}, BOTH);
  const kinds = assumptions.map(({ kind }) => kind);

  expect(new Set(kinds).size).toBe(kinds.length);
  expect(kinds).toContain("list-prices");
});

test.each([
  [{}, true],
  [{ sdkAppId: 7 }, true],
  [{ retention: "permanent" }, false],
  [{ maxUsers: 2 }, false],
  [{ maxUsers: LATER }, false],
] as const)("%j is the same for cost: %s", (declared, isSame) => {
  expect(isSameForCost(aRecording(), aRecording(declared))).toBe(isSame);
  expect(isSameForCost(undefined, aRecording(declared))).toBe(false);
});

test("an expression is the same value as itself", () => {
  const later = () => aRecording({ maxUsers: LATER });

  expect(isSameForCost(later(), later())).toBe(true);
});

test("an estimate is plain JSON", () => {
  const cost = estimated("international", {}, BOTH);

  expect(JSON.parse(JSON.stringify(cost))).toEqual(cost);
});
