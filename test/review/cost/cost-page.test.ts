import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RecordingPreset } from "../../../profile";
import { BUILT_IN_BOOKS, priceFileProblems } from "../../../profile/prices";
import { estimateCost, formatMoney } from "../../../review/cost";
import { usageProblems } from "../../../review/cost/usage-problems";
import type { Recording, Retention } from "../../../review/settings";
import { aCall, people, priceOne, totalOf } from "../../profile/prices/calls";
import { type Site, TODAY } from "./apps";

const ROOT = join(__dirname, "../../..");
const PAGE = readFileSync(join(ROOT, "docs/cost.md"), "utf8");
const [USAGE, PRICES] = [...PAGE.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = ""]) =>
  JSON.parse(json),
);

const SITES: readonly Site[] = ["china", "international"];

test("the usage file of the page is accepted", () => {
  expect(usageProblems(USAGE)).toEqual([]);
});

test("the price file of the page is accepted", () => {
  expect(priceFileProblems(PRICES)).toEqual([]);
});

test.each([
  ["2 voices", people(2)],
  ["2 people at 640 × 360", people(2, "640x360")],
  ["2 people at 960 × 540", people(2, "960x540")],
  ["8 people at 640 × 360", people(8, "640x360")],
  ["8 people at 1280 × 720", people(8, "1280x720")],
])("ten minutes of %s cost what the page says", (name, group) => {
  const fees = SITES.flatMap((site) =>
    [["mixed"] as const, ["single-stream", "mixed"] as const].map((modes) => {
      const book = BUILT_IN_BOOKS[site];
      return formatMoney(totalOf(priceOne(aCall(10, group), book, ...modes)), book.currency, "en");
    }),
  );

  expect(PAGE).toContain(`| ${[name, ...fees].join(" | ")} |`);
});

describe("a month of the first app costs what the page says:", () => {
  const cost = (site: Site, mode: "mixed" | "single-stream-and-mixed", retention: Retention) => {
    const profile = JSON.parse(JSON.stringify(RecordingPreset.oneToOne()));
    const recording: Recording = {
      sdkAppId: 20000001,
      profile: { ...profile, mode: { ...profile.mode, kind: mode } },
      storage: { retention },
    };
    const change = { app: "one-to-one/Calls", after: { recording, site } };
    const [found] = estimateCost([change], { usage: USAGE, today: TODAY }).apps;
    if (found?.kind !== "estimate") {
      throw new Error("nothing was estimated");
    }
    const show = (micros: number | undefined) =>
      micros === undefined ? "not priced" : formatMoney(micros, found.currency, "en");
    return {
      recording: show(found.recording.after),
      storage: show(found.storage?.after),
      addedEachMonth: show(found.stored.after?.fees?.addedEachMonth),
    };
  };
  const row = (name: string, figure: (site: Site) => string) =>
    `| ${[name, ...SITES.map(figure)].join(" | ")} |`;

  test("recording", () => {
    expect(PAGE).toContain(
      row("recording, mixed", (site) => cost(site, "mixed", { days: 180 }).recording),
    );
    expect(PAGE).toContain(
      row(
        "recording, single-stream and mixed",
        (site) => cost(site, "single-stream-and-mixed", { days: 180 }).recording,
      ),
    );
  });

  test("storage", () => {
    expect(PAGE).toContain(
      row(
        "storage a year on, mixed, 180 days",
        (site) => cost(site, "mixed", { days: 180 }).storage,
      ),
    );
    expect(PAGE).toContain(
      row("storage a year on, mixed, for ever", (site) => cost(site, "mixed", "permanent").storage),
    );
    expect(PAGE).toContain(
      `every further month adds ${cost("international", "mixed", "permanent").addedEachMonth}`,
    );
  });
});

test("the dates of the prices are those of the books", () => {
  expect(SITES.map((site) => BUILT_IN_BOOKS[site].recording.asOf)).toEqual([
    "2022-01-01",
    "2025-09-01",
  ]);
  for (const site of SITES) {
    expect(PAGE).toContain(`${BUILT_IN_BOOKS[site].recording.asOf} or later`);
  }
  expect(PAGE).toContain(`after ${BUILT_IN_BOOKS.china.staleAfterDays} days a report says so`);
});

test("the page names only files that exist", () => {
  const links = [...PAGE.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = ""]) => path);

  expect(links).toHaveLength(2);
  expect(links.filter((path) => !existsSync(join(ROOT, "docs", path)))).toEqual([]);
});
