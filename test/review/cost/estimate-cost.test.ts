import { priceBooks } from "../../../profile/prices";
import { type AppChange, estimateCost, type Usage } from "../../../review/cost";
import { aChange, anAppUsage, aRecording, aUsage, SOUND, TODAY } from "./apps";

const BOTH = { mode: "single-stream-and-mixed" } as const;

function estimate(changes: readonly AppChange[], usage?: Usage) {
  return estimateCost(changes, { ...(usage && { usage }), today: TODAY });
}

describe("without usage nothing is invented", () => {
  test("what is exact without it is still told", () => {
    expect(estimate([aChange("china", {}, BOTH)])).toEqual({
      apps: [
        {
          kind: "no-usage",
          app: "prod/Calls",
          relative: [expect.objectContaining({ kind: "fees-per-call", before: 1, after: 2 })],
        },
      ],
      totals: [],
      unmatchedUsage: [],
      stale: [],
    });
  });

  test("an app that the file leaves out, where it has no default, is not estimated", () => {
    const usage: Usage = { usageVersion: 1, apps: { "prod/Other": anAppUsage() } };

    expect(estimate([aChange("china", {}, BOTH)], usage).apps[0]?.kind).toBe("no-usage");
  });
});

describe("an app is found in the usage file", () => {
  const callsOf = (change: AppChange, apps: Usage["apps"]) => {
    const [cost] = estimate([change], { usageVersion: 1, apps }).apps;
    return cost?.kind === "estimate" ? cost.usageKey : cost?.kind;
  };
  const change = {
    ...aChange("china", { sdkAppId: 7 }, { ...BOTH, sdkAppId: 8 }),
    formerly: "prod/Old",
  };
  const all = {
    "prod/Calls": anAppUsage(),
    "prod/Old": anAppUsage(),
    "8": anAppUsage(),
    "7": anAppUsage(),
  };

  test("by its name, its former name, its SDKAppID, its former SDKAppID, in this order", () => {
    const { "prod/Calls": _name, ...withoutName } = all;
    const { "prod/Old": _old, ...withoutOld } = withoutName;
    const { "8": _id, ...withoutId } = withoutOld;

    expect(
      [all, withoutName, withoutOld, withoutId, {}].map((apps) => callsOf(change, apps)),
    ).toEqual(["prod/Calls", "prod/Old", "8", "7", "no-usage"]);
  });

  test("not by an SDKAppID that is known only after apply", () => {
    const later = aChange("china", undefined, { sdkAppId: "${var.id}" });

    expect(callsOf(later, { "8": anAppUsage() })).toBe("no-usage");
  });

  test("and an entry that fits nothing is told", () => {
    const usage = {
      ...aUsage(),
      apps: { "prod/Cals": anAppUsage(), "8": anAppUsage(), "prod/Calls": anAppUsage() },
    };

    expect(estimate([change], usage).unmatchedUsage).toEqual(["prod/Cals"]);
  });
});

test("an app whose cost cannot move is in the total and not in the list", () => {
  const later = { callCallback: { url: "https://rec.example.com" } };
  const same: AppChange = {
    app: "prod/Same",
    before: { recording: aRecording(), site: "china" },
    after: { recording: { ...aRecording(), ...later }, site: "china" },
  };
  const { apps, totals } = estimate([same, aChange("china", {}, BOTH)], aUsage());

  expect(apps.map(({ app }) => app)).toEqual(["prod/Calls"]);
  expect(totals).toMatchObject([{ before: 2_280_000_000, after: 2_700_000_000 }]);
  expect(estimate([same]).apps).toEqual([]);
});

describe("all apps together", () => {
  const intl = { ...aChange("international", {}, {}), app: "world/Calls" };

  test("have one total for each currency, and nothing is converted", () => {
    const { totals } = estimate(
      [aChange("china", {}, BOTH), { ...aChange("china", {}, {}), app: "prod/More" }, intl],
      aUsage(),
    );

    expect(totals).toMatchObject([
      {
        currency: "CNY",
        before: 2_280_000_000,
        after: 2_700_000_000,
        recording: { delta: 420_000_000 },
        unpricedStorage: "may-change",
      },
      { currency: "USD", before: 183_430_050, after: 183_430_050, delta: 0 },
    ]);
  });

  test("have no difference in all when one app has none", () => {
    const { totals } = estimate(
      [intl, { ...aChange("international", {}, BOTH), app: "world/B" }],
      aUsage(),
    );

    expect(totals[0]).not.toHaveProperty("delta");
  });

  test("change in storage for certain when one app does", () => {
    const certain = aChange("china", {}, { retention: "permanent" });
    const { totals } = estimate([{ ...aChange("china", {}, BOTH), app: "b" }, certain], aUsage());

    expect(totals[0]).not.toHaveProperty("delta");
    expect(totals[0]).toMatchObject({
      recording: { before: 2_280_000_000, after: 2_700_000_000, delta: 420_000_000 },
      unpricedStorage: "changes",
    });
  });

  test("are told the free minutes beside what they use, and none is deducted", () => {
    const [cny, usd] = estimate([aChange("china", {}, {}), intl], aUsage()).totals;

    expect(usd).toMatchObject({
      billedMinutes: { before: 30_000, after: 30_000 },
      freeMinutes: { perMonth: 10_000 },
    });
    expect(cny).not.toHaveProperty("freeMinutes");
  });
});

describe("the site", () => {
  test("decides the prices; an app that moves stops in one currency and starts in the other", () => {
    const moved: AppChange = {
      app: "prod/Calls",
      before: { recording: aRecording(), site: "china" },
      after: { recording: aRecording(), site: "international" },
    };
    const { apps, totals } = estimate([moved], aUsage());

    expect(apps).toMatchObject([
      { currency: "CNY", total: { before: 1_140_000_000, after: 0 } },
      { currency: "USD", total: { before: 0, after: 183_430_050 } },
    ]);
    expect(totals.map(({ currency }) => currency)).toEqual(["CNY", "USD"]);
  });

  test("is that of the other side where a stack does not say it", () => {
    const change: AppChange = {
      app: "prod/Calls",
      before: { recording: aRecording() },
      after: { recording: aRecording(BOTH), site: "china" },
    };

    expect(estimate([change], aUsage()).apps).toMatchObject([
      { currency: "CNY", recording: { delta: 420_000_000 } },
    ]);
  });

  test("is needed for any price", () => {
    const change: AppChange = { app: "prod/Calls", after: { recording: aRecording() } };

    expect(estimate([change], aUsage())).toMatchObject({
      apps: [{ kind: "no-site", app: "prod/Calls" }],
      totals: [],
    });
  });
});

describe("stale prices are told", () => {
  const on = (today: string, changes: readonly AppChange[], usage?: Usage) =>
    estimateCost(changes, { today, ...(usage && { usage }) }).stale.map(
      ({ site, part, reason }) => `${site} ${part} ${reason}`,
    );

  test("of the sites whose prices are used, and of no other", () => {
    expect(on(TODAY, [aChange("china", {}, BOTH)], aUsage())).toEqual(["china recording old"]);
    expect(on(TODAY, [aChange("international", {}, BOTH)], aUsage())).toEqual([
      "international storage undated",
    ]);
    expect(on("2026-11-22", [aChange("international", {}, BOTH)], aUsage())).toEqual([
      "international recording old",
      "international storage undated",
    ]);
  });

  test("also without usage, where a price is shown", () => {
    expect(on(TODAY, [aChange("china", {}, BOTH)])).toEqual([]);
    expect(on(TODAY, [aChange("china", {}, { media: SOUND })])).toEqual(["china recording old"]);
  });

  test("and own prices of today are not", () => {
    const source = { title: "contract 7" };
    const tiers = priceBooks().china.recording.tiers;
    const books = priceBooks({
      pricesVersion: 1,
      china: { recording: { asOf: TODAY, source, tiers } },
    });
    const options = { usage: aUsage(), books, today: TODAY };

    expect(estimateCost([aChange("china", {}, BOTH)], options).stale).toEqual([]);
  });
});

test("what records nothing costs nothing", () => {
  const callbacks: AppChange = {
    app: "prod/Callbacks",
    before: { recording: { sdkAppId: 1 }, site: "china" },
    after: { recording: { sdkAppId: 1, eventCallbacks: {} }, site: "china" },
  };

  expect(estimate([callbacks], aUsage()).apps).toEqual([]);
});
