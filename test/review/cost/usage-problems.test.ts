import Ajv2020 from "ajv/dist/2020";
import schema from "../../../review/cost/usage.schema.json";
import { usageProblems } from "../../../review/cost/usage-problems";
import { undescribedParts } from "../../profile/prices/schema-parts";

/** A document that a test spoils. */
// biome-ignore lint/suspicious/noExplicitAny: any part of it may be spoilt
type Spoilt = any;

function whole(): Spoilt {
  return {
    usageVersion: 1,
    apps: {
      "prod/Team/Calls": {
        calls: [
          {
            name: "会诊",
            callsPerMonth: 100,
            minutes: 30.5,
            participants: [
              { count: 1, camera: "1280x720", audioKbps: 50, cameraKbps: 1200 },
              { count: 2, camera: "640x360", minutes: 20 },
              { count: 1, share: "1920x1080", shareKbps: 500, minutes: 30, shareMinutes: 10 },
            ],
          },
        ],
        peakConcurrentRooms: 12,
        storageRegion: "mainland",
      },
      "1400000001": { calls: [call()] },
    },
    default: { calls: [call()] },
  };
}

function call(): Spoilt {
  return { name: "call", callsPerMonth: 1, minutes: 10, participants: [{ count: 2 }] };
}

function problemsOf(spoil: (usage: Spoilt) => void): string[] {
  const document = whole();
  spoil(document);
  return usageProblems(document);
}

test("a file with every setting is accepted", () => {
  expect(usageProblems(whole())).toEqual([]);
});

test("a file that says nothing of any app is accepted", () => {
  expect(usageProblems({ usageVersion: 1 })).toEqual([]);
});

test("the schema is one that every editor understands, and says of each part what to write", () => {
  expect(() => new Ajv2020({ strict: true }).compile(schema)).not.toThrow();
  expect(undescribedParts(schema)).toEqual([]);
});

describe("a file is refused:", () => {
  const first = (d: Spoilt) => d.apps["prod/Team/Calls"].calls[0];
  const at = "apps.prod/Team/Calls.calls[0]";

  test.each<[string, (document: Spoilt) => void, string]>([
    ["no version", (d) => delete d.usageVersion, "'usageVersion' is missing"],
    [
      "another version",
      (d) => Object.assign(d, { usageVersion: 2 }),
      "'usageVersion' must be 1, got 2",
    ],
    [
      "an unknown key",
      (d) => Object.assign(first(d), { minuts: 1 }),
      `'${at}.minuts' is not known here: take it out, or write one of name, callsPerMonth, minutes, participants`,
    ],
    [
      "a stack without a path",
      (d) => Object.assign(d.apps, { prod: d.default }),
      "'apps.prod' is no name for an entry: write the construct path from the stack on, such as prod/Calls, or an SDKAppID",
    ],
    [
      "no calls",
      (d) => Object.assign(d.default, { calls: [] }),
      "'default.calls' must have 1 or more entries",
    ],
    [
      "nobody in a call",
      (d) => Object.assign(first(d), { participants: [] }),
      `'${at}.participants' must have 1 or more entries`,
    ],
    ["no minutes", (d) => delete first(d).minutes, `'${at}.minutes' is missing`],
    [
      "a name with a line break",
      (d) => Object.assign(first(d), { name: "a\nb" }),
      `'${at}.name' has not the right form`,
    ],
    [
      "another region",
      (d) => Object.assign(d.default, { storageRegion: "moon" }),
      `'default.storageRegion' must be one of "mainland", "elsewhere", got "moon"`,
    ],
    [
      "a picture without a height",
      (d) => Object.assign(first(d).participants[0], { camera: "720p" }),
      `'${at}.participants[0].camera' has not the right form, got "720p": write width and height in pixels, such as 1280x720`,
    ],
    [
      "a call longer than anybody stays",
      (d) => Object.assign(d.default.calls[0], { participants: [{ count: 2, minutes: 9 }] }),
      "'default.calls[0].minutes' must be the 9 minutes of those who stay longest, got 10",
    ],
    [
      "somebody who stays longer than the call",
      (d) => Object.assign(first(d).participants[1], { minutes: 30.6 }),
      `'${at}.participants[1].minutes' must be at most the 30.5 minutes of the call, got 30.6`,
    ],
    [
      "a screen shared longer than the call",
      (d) =>
        Object.assign(d.default.calls[0].participants[0], { share: "10x10", shareMinutes: 11 }),
      "'default.calls[0].participants[0].shareMinutes' must be at most the 10 minutes that they stay, got 11",
    ],
    [
      "a screen shared longer than its owner stays",
      (d) => Object.assign(first(d).participants[2], { shareMinutes: 30.4 }),
      `'${at}.participants[2].shareMinutes' must be at most the 30 minutes that they stay, got 30.4`,
    ],
    [
      "a camera's bitrate without a camera",
      (d) => Object.assign(d.default.calls[0].participants[0], { cameraKbps: 500 }),
      "'default.calls[0].participants[0].cameraKbps' has no effect without its picture, got 500: add the picture, or take 'cameraKbps' out",
    ],
    [
      "a screen's bitrate without a screen",
      (d) => Object.assign(d.default.calls[0].participants[0], { shareKbps: 500 }),
      "'default.calls[0].participants[0].shareKbps' has no effect without its picture",
    ],
    [
      "minutes of a screen that nobody shares",
      (d) => Object.assign(d.default.calls[0].participants[0], { shareMinutes: 5 }),
      "'default.calls[0].participants[0].shareMinutes' has no effect without its picture",
    ],
  ])("%s", (_, spoil, sentence) => {
    const problems = problemsOf(spoil);

    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(sentence);
  });

  test("with all of its problems at once", () => {
    const problems = problemsOf((d) => {
      first(d).callsPerMonth = -1;
      first(d).minutes = "10";
      d.default.calls[0].participants[0].count = 0;
    });

    expect(problems).toHaveLength(3);
  });
});

describe("every number has its bounds:", () => {
  test.each([
    ["callsPerMonth", [-1, 0.5, 100_000_001], [0, 1, 100_000_000]],
    ["minutes", [-1, 0, 43_200.1], [0.1, 43_200]],
  ])("%s", (field, wrong, right) => {
    const count = (value: number) =>
      problemsOf((d) => Object.assign(d.default.calls[0], { [field]: value })).length;

    expect(wrong.map(count)).toEqual(wrong.map(() => 1));
    expect(right.map(count)).toEqual(right.map(() => 0));
  });

  test.each([
    ["count", [0, 1.5, 10_001], [1, 10_000]],
    ["audioKbps", [0, 100_001], [1, 100_000]],
    ["minutes", [0, -1], [10]],
    ["camera", ["0x10", "10x0", "10000x1", "1x10000"], ["1x1", "9999x9999"]],
  ])("participants: %s", (field, wrong, right) => {
    const count = (value: number | string) =>
      problemsOf((d) => Object.assign(d.default.calls[0].participants[0], { [field]: value }))
        .length;

    expect(wrong.map(count)).toEqual(wrong.map(() => 1));
    expect(right.map(count)).toEqual(right.map(() => 0));
  });

  test.each([
    [0, 1],
    [1, 0],
    [1_000_000, 0],
    [1_000_001, 1],
  ])("%d concurrent rooms have %d problems", (peakConcurrentRooms, count) => {
    expect(problemsOf((d) => Object.assign(d.default, { peakConcurrentRooms }))).toHaveLength(
      count,
    );
  });
});

test.each([
  [9.9, 0],
  [10, 0],
  [10.1, 1],
])("a screen shared for %d of 10 minutes has %d problems", (shareMinutes, count) => {
  const sharing = { share: "1920x1080", shareMinutes };

  expect(
    problemsOf((d) => Object.assign(d.default.calls[0].participants[0], sharing)),
  ).toHaveLength(count);
});

describe("every list has its length:", () => {
  const many = (length: number, each: object) => Array.from({ length }, () => each);

  test.each([
    [100, []],
    [101, ["'default.calls' must have at most 100 entries"]],
  ])("%d kinds of calls", (length, expected) => {
    const problems = problemsOf((d) => Object.assign(d.default, { calls: many(length, call()) }));

    expect(problems.map((each) => each.split(", got")[0])).toEqual(expected);
  });

  test.each([
    [50, []],
    [51, ["'default.calls[0].participants' must have at most 50 entries"]],
  ])("%d groups of people", (length, expected) => {
    const participants = many(length, { count: 1 });
    const problems = problemsOf((d) => Object.assign(d.default.calls[0], { participants }));

    expect(problems.map((each) => each.split(", got")[0])).toEqual(expected);
  });
});
