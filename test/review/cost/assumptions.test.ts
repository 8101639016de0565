import type { CallUsage } from "../../../review/cost";
import { aUsage, type Declared, estimated, type Site, SOUND, VIDEO } from "./apps";

function told(site: Site, declared: Declared = {}, call: Partial<CallUsage> = {}) {
  return estimated(site, undefined, declared, aUsage(call)).assumptions;
}

function kinds(site: Site, declared?: Declared, call?: Partial<CallUsage>): string[] {
  return told(site, declared, call).map(({ kind }) => kind);
}

const BOTH = { mode: "single-stream-and-mixed" } as const;
const SINGLE = { mode: "single-stream" } as const;

test("every estimate names its prices, its month and its storage", () => {
  expect(kinds("china")).toEqual([
    "list-prices",
    "default-usage",
    "even-days",
    "output-size-not-billed",
    "declared-bitrate",
    "storage-after-year",
  ]);
  expect(kinds("international")).toEqual([
    "list-prices",
    "default-usage",
    "even-days",
    "one-process-for-each-mode",
    "output-size-not-billed",
    "declared-bitrate",
    "storage-after-year",
    "storage-class",
  ]);
});

/** An assumption, and what it comes with and without: site, declared settings, usage. */
type Case = readonly [Site, Declared, Partial<CallUsage>];

test.each<readonly [string, Case, Case]>([
  ["resume-wait", ["china", { resumeWaitSeconds: 5 }, {}], ["china", {}, {}]],
  ["new-recording", ["china", { sdkAppId: 1400000001 }, {}], ["china", { sdkAppId: 20000001 }, {}]],
  [
    "new-recording",
    ["china", { sdkAppId: 1400000001 }, {}],
    ["international", { sdkAppId: 1400000001 }, {}],
  ],
  [
    "all-from-start",
    ["china", {}, { participants: [{ count: 1 }, { count: 1, minutes: 5 }] }],
    ["china", {}, { participants: [{ count: 2 }] }],
  ],
  [
    "all-from-start",
    ["china", {}, { participants: [{ count: 1, share: "10x10", shareMinutes: 5 }] }],
    ["china", {}, { participants: [{ count: 1, share: "10x10" }] }],
  ],
  [
    "shares-need-no-place",
    ["china", {}, { participants: [{ count: 1, share: "10x10" }] }],
    ["china", SINGLE, { participants: [{ count: 1, share: "10x10" }] }],
  ],
  [
    "voices-beside-pictures",
    ["china", {}, { participants: [{ count: 1, camera: "10x10" }, { count: 2 }] }],
    ["international", {}, { participants: [{ count: 1, camera: "10x10" }, { count: 2 }] }],
  ],
  [
    "voices-beside-pictures",
    ["china", {}, { participants: [{ count: 1, camera: "10x10" }, { count: 2 }] }],
    ["china", {}, { participants: [{ count: 2 }] }],
  ],
  [
    "sound-only-billed-as-audio",
    ["china", { media: SOUND }, {}],
    ["china", { media: SOUND }, { participants: [{ count: 2 }] }],
  ],
  [
    "removed-sound-still-billed",
    ["china", { media: { kind: "video-only", video: VIDEO } }, {}],
    ["china", {}, {}],
  ],
  ["output-size-not-billed", ["china", BOTH, {}], ["china", SINGLE, {}]],
  ["output-size-not-billed", ["china", {}, {}], ["china", { media: SOUND }, {}]],
  ["declared-bitrate", ["china", {}, {}], ["china", SINGLE, {}]],
  [
    "single-stream-as-published",
    ["china", SINGLE, {}],
    ["china", { ...SINGLE, consoleForm: "advanced-features" }, {}],
  ],
  ["single-stream-as-published", ["china", BOTH, {}], ["china", {}, {}]],
])("%s is told where it matters, and only there (%#)", (kind, withIt, without) => {
  expect(kinds(...withIt)).toContain(kind);
  expect(kinds(...without)).not.toContain(kind);
});

test.each([
  [{ maxUsers: 8 }, 8, []],
  [{ maxUsers: 8 }, 9, ["mixed: 9 of 8"]],
  [SINGLE, 25, []],
  [SINGLE, 26, ["single-stream: 26 of 25"]],
  [{ ...BOTH, maxUsers: 8 }, 26, ["single-stream: 26 of 25", "mixed: 26 of 8"]],
] as const)("%j with %d people leaves out %j", (declared, count, expected) => {
  const leftOut = told("china", declared, { participants: [{ count }] }).flatMap((each) =>
    each.kind === "people-not-recorded" ? [`${each.mode}: ${each.people} of ${each.most}`] : [],
  );

  expect(leftOut).toEqual(expected);
});

describe("a picture that Tencent's page puts into two tiers", () => {
  test.each(["720x360", "360x720"])("%s is priced by its area, and told", (camera) => {
    const cost = estimated(
      "china",
      undefined,
      {},
      aUsage({ participants: [{ count: 2, camera }] }),
    );

    expect(cost.lines.map(({ item }) => item.text.en)).toEqual(["Mixed recording, SD"]);
    expect(cost.assumptions).toContainEqual(
      expect.objectContaining({ picture: camera, tier: "SD", tierInText: "HD" }),
    );
  });

  test("is told of a shared screen as well, once for each size", () => {
    const participants = [
      { count: 1, share: "720x360" },
      { count: 1, share: "720x360" },
    ];
    const disputed = told("china", {}, { participants }).filter(
      ({ kind }) => kind === "disputed-picture",
    );

    expect(disputed).toHaveLength(1);
  });

  test("is none on the international site, nor in a recording of sound", () => {
    const call = { participants: [{ count: 2, camera: "720x360" }] };

    expect(kinds("international", {}, call)).not.toContain("disputed-picture");
    expect(kinds("china", { media: SOUND }, call)).not.toContain("disputed-picture");
  });
});

test("an app that is listed does not rest on the default", () => {
  const usage = { ...aUsage(), apps: { "prod/Calls": { ...aUsage().default, calls: [] } } };

  expect(
    estimated("china", undefined, {}, usage).assumptions.map(({ kind }) => kind),
  ).not.toContain("default-usage");
});
