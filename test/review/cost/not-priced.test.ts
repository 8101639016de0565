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

test("what is missing on both sides is told once", () => {
  const later = { resumeWaitSeconds: "${var.wait}" };
  const gaps = notPriced("international", later, later).filter(
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
