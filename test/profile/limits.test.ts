import { ConsoleForm, type Limit, RecordingApi, SOURCES, type TargetLimits } from "../../profile";
import { RETENTION_LIMIT } from "../../profile/limits";

type Name = keyof TargetLimits;

/** Smallest and largest, with what each rests on: facts §1.2, §1.3 and §3.1, written by hand. */
const PUBLISHED: Record<string, [target: TargetLimits, expected: Record<Name, string>]> = {
  "the classic form": [
    ConsoleForm.CLASSIC.limits,
    {
      canvasEdge: "16 stated..2560 stated px",
      canvasArea: "..3686400 stated px²",
      videoBitrateKbps: "64 inferred..8192 inferred kbps",
      fps: "1 inferred..60 inferred frames per second",
      gopSeconds: "1 own.. seconds",
      audioBitrateKbps: "32 inferred..128 inferred kbps",
      mixedUsers: "1 own..8 stated people",
      fileMinutes: "60 inferred..1440 stated minutes",
      resumeWaitSeconds: "5 inferred..86400 inferred seconds",
    },
  ],
  "the advanced form": [
    ConsoleForm.ADVANCED_FEATURES.limits,
    {
      canvasEdge: "16 stated..2560 stated px",
      canvasArea: "..3686400 stated px²",
      videoBitrateKbps: "64 inferred..8192 inferred kbps",
      fps: "1 inferred..60 inferred frames per second",
      gopSeconds: "1 own.. seconds",
      audioBitrateKbps: "32 inferred..128 inferred kbps",
      mixedUsers: "1 own..8 stated people",
      fileMinutes: "1 stated..1440 stated minutes",
      resumeWaitSeconds: "1 stated..86400 stated seconds",
    },
  ],
  "the recording API": [
    RecordingApi.V2019_07_22.limits,
    {
      canvasEdge: "16 inferred..1920 stated px",
      canvasArea: "..2073600 stated px²",
      videoBitrateKbps: "64 stated..8192 stated kbps",
      fps: "1 stated..60 stated frames per second",
      gopSeconds: "1 own.. seconds",
      audioBitrateKbps: "32 stated..128 stated kbps",
      mixedUsers: "1 own..24 stated people",
      fileMinutes: "1 stated..1440 stated minutes",
      resumeWaitSeconds: "5 stated..86400 stated seconds",
    },
  ],
};

const ALL: [string, Limit][] = [
  ["retention", RETENTION_LIMIT],
  ...Object.entries(PUBLISHED).flatMap(([name, [limits]]) =>
    Object.entries(limits).map(([field, limit]): [string, Limit] => [`${name}: ${field}`, limit]),
  ),
];

function describeLimit({ min, max, unit }: Limit): string {
  const [from, to] = [min, max].map((bound) => (bound ? `${bound.value} ${bound.basis}` : ""));
  return `${from}..${to} ${unit}`;
}

test.each(Object.entries(PUBLISHED))("the limits of %s are those published", (_name, entry) => {
  const [limits, expected] = entry;

  expect(
    Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, describeLimit(limit)])),
  ).toEqual(expected);
});

test("the longest retention is inferred from the legacy form", () => {
  expect(describeLimit(RETENTION_LIMIT)).toBe("1 own..1500 inferred days");
  expect(RETENTION_LIMIT.max?.source).toBe(SOURCES.legacyRecording);
});

test.each(ALL)("%s has a unit and at least one bound", (_name, { unit, min, max }) => {
  expect(unit).not.toBe("");
  expect(min ?? max).toBeDefined();
});

test.each(ALL)("%s cites a source for every bound that was read somewhere", (_name, limit) => {
  for (const bound of [limit.min, limit.max]) {
    if (bound && bound.basis !== "own") {
      expect(bound.source).toEqual(
        expect.objectContaining({ title: expect.stringMatching(/\S/), date: expect.any(String) }),
      );
      expect(bound.source?.date).toMatch(/20\d\d/);
    }
  }
});

test.each(ALL)("%s leaves room between its bounds", (_name, { min, max }) => {
  expect(min?.value ?? 0).toBeLessThanOrEqual(max?.value ?? Number.POSITIVE_INFINITY);
  expect(Number.isSafeInteger(min?.value ?? 0)).toBe(true);
  expect(Number.isSafeInteger(max?.value ?? 0)).toBe(true);
});
