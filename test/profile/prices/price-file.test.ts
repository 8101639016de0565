import Ajv2020 from "ajv/dist/2020";
import { PRICE_FILE, priceBooks, priceFileProblems, priceMonth } from "../../../profile/prices";
import schema from "../../../profile/prices/prices.schema.json";
import { aCall, CHINA, INTERNATIONAL, people, terms } from "./calls";
import { undescribedParts } from "./schema-parts";

/** A document that a test spoils. */
// biome-ignore lint/suspicious/noExplicitAny: any part of it may be spoilt
type Spoilt = any;

function whole(): Spoilt {
  return {
    pricesVersion: 1,
    china: {
      staleAfterDays: 90,
      recording: {
        asOf: "2026-08-01",
        source: { title: "contract 7", url: "https://example.com/contract" },
        tiers: [
          { name: "Audio", maxPixels: 0, singleStream: 3, mixed: 8 },
          {
            name: "FHD",
            maxPixels: 2_073_600,
            singleStream: 20,
            mixed: 50.125,
            usageKey: "FullHD",
          },
        ],
        freeMinutesPerMonth: 500,
      },
      storage: {
        asOf: "2026-08-02",
        source: { title: "contract 7" },
        perGbDay: { mainland: 0.004, elsewhere: 0.0061 },
      },
    },
  };
}

function problemsOf(spoil: (document: Spoilt) => void): string[] {
  const document = whole();
  spoil(document);
  return priceFileProblems(document);
}

test("a file with every setting is accepted", () => {
  expect(priceFileProblems(whole())).toEqual([]);
});

test("a file that replaces nothing is accepted", () => {
  expect(priceFileProblems({ pricesVersion: 1 })).toEqual([]);
  expect(priceBooks({ pricesVersion: 1 })).toEqual(priceBooks());
});

test("the schema is one that every editor understands, and says of each part what to write", () => {
  expect(() => new Ajv2020({ strict: true }).compile(schema)).not.toThrow();
  expect(undescribedParts(schema)).toEqual([]);
});

describe("a file is refused:", () => {
  test.each<[string, (document: Spoilt) => void, string]>([
    [
      "another version",
      (d) => {
        d.pricesVersion = 2;
      },
      "'pricesVersion' must be 1, got 2",
    ],
    [
      "no version",
      (d) => {
        delete d.pricesVersion;
      },
      "'pricesVersion' is missing",
    ],
    [
      "another site",
      (d) => {
        d.usa = {};
      },
      "'usa' is not known here",
    ],
    [
      "a key of a tier",
      (d) => {
        d.china.recording.tiers[0].multi = 1;
      },
      "'china.recording.tiers[0].multi' is not known here",
    ],
    [
      "no date",
      (d) => {
        delete d.china.recording.asOf;
      },
      "'china.recording.asOf' is missing",
    ],
    [
      "no source",
      (d) => {
        delete d.china.storage.source;
      },
      "'china.storage.source' is missing",
    ],
    [
      "a source without a title",
      (d) => {
        d.china.storage.source.title = "";
      },
      "'china.storage.source.title' has not the right form",
    ],
    [
      "another kind of URL",
      (d) => {
        d.china.recording.source.url = "javascript:1";
      },
      "'china.recording.source.url' has not the right form",
    ],
    [
      "a date of another form",
      (d) => {
        d.china.recording.asOf = "1.8.2026";
      },
      "'china.recording.asOf' has not the right form",
    ],
    [
      "a day that is none",
      (d) => {
        d.china.storage.asOf = "2026-02-29";
      },
      "'china.storage.asOf' must be a day of the calendar, got 2026-02-29",
    ],
    [
      "no tiers",
      (d) => {
        d.china.recording.tiers = [];
      },
      "'china.recording.tiers' must have 1 or more entries",
    ],
    [
      "no audio tier",
      (d) => {
        d.china.recording.tiers.shift();
      },
      "'china.recording.tiers[0].maxPixels' must be 0: the first tier is audio, got 2073600",
    ],
    [
      "tiers in disorder",
      (d) => {
        d.china.recording.tiers.push({ name: "SD", maxPixels: 307_200, singleStream: 1, mixed: 1 });
      },
      "'china.recording.tiers[2].maxPixels' must be more than 2,073,600, got 307200: sort the tiers by their size",
    ],
    [
      "two tiers of one size",
      (d) => {
        d.china.recording.tiers[1].maxPixels = 0;
      },
      "'china.recording.tiers[1].maxPixels' must be more than 0, got 0",
    ],
    [
      "two tiers of one name",
      (d) => {
        d.china.recording.tiers[1].usageKey = "Audio";
      },
      "'china.recording.tiers[1].name' must be a name of its own, got FHD",
    ],
    [
      "a negative price",
      (d) => {
        d.china.recording.tiers[0].mixed = -1;
      },
      "'china.recording.tiers[0].mixed' must be 0 or more, got -1",
    ],
    [
      "a price as text",
      (d) => {
        d.china.recording.tiers[0].mixed = "9";
      },
      "'china.recording.tiers[0].mixed' must be a number",
    ],
    [
      "a price of four decimals",
      (d) => {
        d.china.recording.tiers[0].mixed = 9.0001;
      },
      "'china.recording.tiers[0].mixed' must have at most 3 decimals, got 9.0001: write 9",
    ],
    [
      "a single-stream price of four decimals",
      (d) => {
        d.china.recording.tiers[0].singleStream = 3.4999;
      },
      "'china.recording.tiers[0].singleStream' must have at most 3 decimals, got 3.4999: write 3.5",
    ],
    [
      "a storage price of seven decimals",
      (d) => {
        d.china.storage.perGbDay.mainland = 0.0000001;
      },
      "'china.storage.perGbDay.mainland' must have at most 6 decimals",
    ],
    [
      "one storage price only",
      (d) => {
        delete d.china.storage.perGbDay.elsewhere;
      },
      "'china.storage.perGbDay.elsewhere' is missing",
    ],
  ])("%s", (_, spoil, sentence) => {
    const problems = problemsOf(spoil);

    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(sentence);
  });

  test.each([
    [0, 1],
    [1, 0],
    [3650, 0],
    [3651, 1],
  ])("stale after %d days has %d problems", (days, count) => {
    expect(
      problemsOf((d) => {
        d.china.staleAfterDays = days;
      }),
    ).toHaveLength(count);
  });

  test("with all of its problems at once", () => {
    const problems = problemsOf((d) => {
      d.china.recording.asOf = "2026-13-01";
      d.china.storage.asOf = "2026-00-01";
      d.china.recording.tiers[1].mixed = 0.12345;
    });

    expect(problems).toHaveLength(3);
  });
});

describe("own prices", () => {
  const own = whole();

  test("replace the part that they state, and nothing else", () => {
    const { china, international } = priceBooks(own);

    expect(china.recording.tiers.map(({ name }) => name)).toEqual(["Audio", "FHD"]);
    expect(china).toMatchObject({ currency: "CNY", model: CHINA.model, staleAfterDays: 90 });
    expect(china.storage?.perGbDay).toEqual({ mainland: 0.004, elsewhere: 0.0061 });
    expect(international).toEqual(INTERNATIONAL);
  });

  test("leave the built-in recording prices when they state storage alone", () => {
    const { storage } = own.china;
    const { china } = priceBooks({ pricesVersion: 1, china: { storage } });

    expect(china.recording).toEqual(CHINA.recording);
    expect(china.storage).toEqual(storage);
  });

  test("are what a call then costs", () => {
    const calls = [{ shape: aCall(10, people(2, "640x360")), callsPerMonth: 1 }];

    expect(priceMonth(calls, terms(), priceBooks(own).china).tiers).toEqual([
      { mode: "mixed", tier: "FHD", minutes: 20, micros: 1_002_500 },
    ]);
  });
});

test("the file has a name that people find", () => {
  expect(PRICE_FILE).toBe("recording.prices.json");
});
