import { aUsage, type Declared, estimated, type Site, SOUND } from "./apps";

function notPriced(site: Site, before?: Declared, after?: Declared, usage = aUsage()) {
  return estimated(site, before, after, usage).notPriced;
}

test.each([
  ["china", {}, ["storage-price", "robot-minutes", "transcoding", "delivery", "call-minutes"]],
  ["china", { media: SOUND }, ["storage-price", "robot-minutes", "delivery", "call-minutes"]],
  [
    "china",
    { mode: "single-stream", media: SOUND },
    ["published-bitrate", "storage-price", "robot-minutes", "delivery", "call-minutes"],
  ],
  ["international", {}, ["robot-minutes", "delivery", "call-minutes"]],
] as const)("%s, %j: %j", (site, declared, kinds) => {
  expect(notPriced(site, undefined, declared).map(({ kind }) => kind)).toEqual(kinds);
});

test("the recorder's minutes are told before and after", () => {
  expect(notPriced("international", {}, { mode: "single-stream-and-mixed" })).toContainEqual(
    expect.objectContaining({ kind: "robot-minutes", before: 30_000, after: 60_000 }),
  );
});

describe("storage that grows after the year at which it is priced", () => {
  const days = (kept: number | "permanent" | undefined): Declared | undefined =>
    kept === undefined ? undefined : { retention: kept === "permanent" ? kept : { days: kept } };
  const later = (site: Site, before?: number | "permanent", after?: number | "permanent") =>
    notPriced(site, days(before), days(after)).filter(({ kind }) => kind === "later-storage");

  test.each([
    [365, "permanent", 1],
    ["permanent", 365, 1],
    [365, 366, 1],
    [364, 365, 0],
    [undefined, 365, 0],
    [undefined, 366, 1],
    ["permanent", undefined, 1],
  ] as const)("kept %s and then %s is told %d times", (before, after, count) => {
    expect(later("international", before, after)).toHaveLength(count);
  });

  test("is told, and no difference is, where a year on there is none", () => {
    const { storage, notPriced: told } = estimated(
      "international",
      { retention: { days: 365 } },
      { retention: "permanent" },
    );

    expect(storage).toEqual({ before: 45_382_275, after: 45_382_275 });
    expect(told).toContainEqual(
      expect.objectContaining({ kind: "later-storage", before: 365, after: "permanent" }),
    );
  });

  test("is no question where storage has no price", () => {
    expect(later("china", 365, "permanent")).toEqual([]);
  });
});

test("what is missing on both sides is told once", () => {
  const later = { resumeWaitSeconds: "${var.wait}" };
  const gaps = notPriced("international", later, { ...later, retention: "permanent" }).filter(
    ({ kind }) => kind === "unknown-value",
  );

  expect(gaps).toEqual([
    expect.objectContaining({ path: "profile.resumeWaitSeconds", sides: ["before", "after"] }),
  ]);
});

test("a picture beyond the tiers is told for each mode that would record it", () => {
  const usage = aUsage({ participants: [{ count: 1, camera: "5000x5000" }] });
  const gaps = notPriced("china", {}, { mode: "single-stream-and-mixed" }, usage).filter(
    ({ kind }) => kind === "picture-beyond-tiers",
  );

  expect(gaps).toEqual([
    expect.objectContaining({ mode: "mixed", pixels: 25_000_000, sides: ["before", "after"] }),
    expect.objectContaining({ mode: "single-stream", sides: ["after"] }),
  ]);
});
