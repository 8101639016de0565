import {
  ConsoleForm,
  describeProblem,
  type LimitOverrides,
  RecordingApi,
  RecordingPreset,
  Retention,
} from "../../../profile";
import {
  DESTINATION,
  type Draft,
  MIXED,
  type NumericField,
  problemsOn,
  SINGLE,
  sentenceAbout,
  type Target,
  withNumber,
} from "../../helpers/profiles";

type Verdict = "ok" | "warning" | "error";

/** Not a field of this target's profiles. */
const NONE = undefined;

/** The worst that a target says about a field. */
function verdictOn(target: Target, draft: Draft, field: string): Verdict {
  const severities = problemsOn(target, draft)
    .filter((problem) => problem.field === field)
    .map(({ severity }) => severity);
  return severities.includes("error") ? "error" : severities.includes("warning") ? "warning" : "ok";
}

describe("a bound that a source states is an error, one that is only inferred a warning", () => {
  const bounds: [NumericField, number, Verdict | undefined, Verdict | undefined, Verdict][] = [
    // field, value, classic form, advanced form, API
    ["video.width", -1, "error", NONE, "error"],
    ["video.width", 0, "error", NONE, "error"],
    ["video.width", 14, "error", NONE, "warning"],
    ["video.width", 15, "error", NONE, "warning"],
    ["video.width", 16, "ok", NONE, "ok"],
    ["video.width", 17, "warning", NONE, "warning"],
    ["video.width", 640.5, "error", NONE, "error"],
    ["video.width", 1920, "ok", NONE, "ok"],
    ["video.width", 1921, "warning", NONE, "error"],
    ["video.width", 1922, "ok", NONE, "error"],
    ["video.width", 2560, "ok", NONE, "error"],
    ["video.width", 2561, "error", NONE, "error"],
    ["video.width", 2562, "error", NONE, "error"],
    ["video.height", -1, "error", NONE, "error"],
    ["video.height", 0, "error", NONE, "error"],
    ["video.height", 14, "error", NONE, "warning"],
    ["video.height", 15, "error", NONE, "warning"],
    ["video.height", 16, "ok", NONE, "ok"],
    ["video.height", 361, "warning", NONE, "warning"],
    ["video.height", 1920, "ok", NONE, "ok"],
    ["video.height", 1921, "warning", NONE, "error"],
    ["video.height", 1922, "ok", NONE, "error"],
    ["video.height", 2560, "ok", NONE, "error"],
    ["video.height", 2561, "error", NONE, "error"],
    ["video.height", 2562, "error", NONE, "error"],
    ["video.bitrateKbps", -1, "error", NONE, "error"],
    ["video.bitrateKbps", 0, "error", NONE, "error"],
    ["video.bitrateKbps", 63, "warning", NONE, "error"],
    ["video.bitrateKbps", 64, "ok", NONE, "ok"],
    ["video.bitrateKbps", 8192, "ok", NONE, "ok"],
    ["video.bitrateKbps", 8193, "warning", NONE, "error"],
    ["video.bitrateKbps", 550_000, "error", NONE, "error"],
    ["video.fps", 0, "error", NONE, "error"],
    ["video.fps", 1, "ok", NONE, "ok"],
    ["video.fps", 60, "ok", NONE, "ok"],
    ["video.fps", 61, "warning", NONE, "error"],
    ["video.fps", 29.97, "error", NONE, "error"],
    ["video.gopSeconds", 0, "error", NONE, "error"],
    ["video.gopSeconds", 1, "ok", NONE, "ok"],
    ["video.gopSeconds", 3600, "ok", NONE, "ok"],
    ["video.gopSeconds", 0.5, "error", NONE, "error"],
    ["audio.sampleRateHz", 48_000, "ok", NONE, "ok"],
    ["audio.sampleRateHz", 44_100, "ok", NONE, "ok"],
    ["audio.sampleRateHz", 16_000, "ok", NONE, "ok"],
    ["audio.sampleRateHz", 47_999, "error", NONE, "error"],
    ["audio.sampleRateHz", 48_001, "error", NONE, "error"],
    ["audio.sampleRateHz", 32_000, "error", NONE, "error"],
    ["audio.sampleRateHz", 8000, "error", NONE, "error"],
    ["audio.sampleRateHz", 48, "error", NONE, "error"],
    ["audio.sampleRateHz", 1, "error", NONE, "error"],
    ["audio.bitrateKbps", 0, "error", NONE, "error"],
    ["audio.bitrateKbps", 31, "warning", NONE, "error"],
    ["audio.bitrateKbps", 32, "ok", NONE, "ok"],
    ["audio.bitrateKbps", 128, "ok", NONE, "ok"],
    ["audio.bitrateKbps", 129, "warning", NONE, "error"],
    ["audio.bitrateKbps", 64_000, "error", NONE, "error"],
    // The API always warns that it does not limit the number of people.
    ["mode.maxUsers", -1, "error", NONE, "error"],
    ["mode.maxUsers", 0, "error", NONE, "error"],
    ["mode.maxUsers", 1, "ok", NONE, "warning"],
    ["mode.maxUsers", 1.5, "error", NONE, "error"],
    ["mode.maxUsers", 8, "ok", NONE, "warning"],
    ["mode.maxUsers", 9, "error", NONE, "warning"],
    ["mode.maxUsers", 24, "error", NONE, "warning"],
    ["mode.maxUsers", 25, "error", NONE, "error"],
    ["file.maxDuration", -1, "error", "error", "error"],
    ["file.maxDuration", 0, "error", "error", "error"],
    ["file.maxDuration", 0.5, "error", "error", "error"],
    ["file.maxDuration", 1, "warning", "ok", "ok"],
    ["file.maxDuration", 59, "warning", "ok", "ok"],
    ["file.maxDuration", 60, "ok", "ok", "ok"],
    ["file.maxDuration", 61, "warning", "ok", "ok"],
    ["file.maxDuration", 90, "warning", "ok", "ok"],
    ["file.maxDuration", 1440, "ok", "ok", "ok"],
    ["file.maxDuration", 1441, "error", "error", "error"],
    ["resumeWait", -1, "error", "error", "error"],
    ["resumeWait", 0, "error", "error", "error"],
    ["resumeWait", 1, "warning", "ok", "error"],
    ["resumeWait", 4, "warning", "ok", "error"],
    ["resumeWait", 5, "ok", "ok", "ok"],
    ["resumeWait", 5.5, "error", "error", "error"],
    ["resumeWait", 86_400, "ok", "ok", "ok"],
    ["resumeWait", 86_401, "warning", "error", "error"],
    ["retention", -1, "error", "error", "error"],
    ["retention", 0, "error", "error", "error"],
    ["retention", 1, "ok", "ok", "ok"],
    ["retention", 1.5, "error", "error", "error"],
    ["retention", 1500, "ok", "ok", "ok"],
    ["retention", 1501, "warning", "warning", "warning"],
    ["retention", 86_399, "warning", "warning", "warning"],
    ["retention", 86_400, "error", "error", "error"],
  ];

  test.each(bounds)("%s %d: classic %s, advanced %s, API %s", (field, value, ...expected) => {
    const drafts = [
      [ConsoleForm.CLASSIC, MIXED],
      [ConsoleForm.ADVANCED_FEATURES, SINGLE],
      [RecordingApi.V2019_07_22, MIXED],
    ] as const;

    const verdicts = drafts.map(([target, draft], index) =>
      expected[index] === NONE ? NONE : verdictOn(target, withNumber(draft, field, value), field),
    );

    expect(verdicts).toEqual(expected);
  });

  const areas: [number, number, Verdict, Verdict][] = [
    // width, height, classic form, API
    [1916, 1082, "ok", "ok"], // 2,073,112 of 2,073,600 px²
    [1920, 1080, "ok", "ok"],
    [1080, 1920, "warning", "ok"], // portrait: the form knows long and short edges only
    [1918, 1082, "ok", "error"],
    [1920, 1082, "ok", "error"],
    [1082, 1920, "warning", "error"],
    [2556, 1442, "ok", "error"], // 3,685,752 of 3,686,400 px²
    [2560, 1440, "ok", "error"],
    [1440, 2560, "warning", "error"],
    [2558, 1442, "error", "error"],
    [2560, 1442, "error", "error"],
    [1442, 2560, "error", "error"],
    [2560, 2560, "error", "error"],
  ];

  test.each(areas)("a canvas of %d × %d: classic %s, API %s", (width, height, classic, api) => {
    const draft = withNumber(withNumber(MIXED, "video.width", width), "video.height", height);

    expect(verdictOn(ConsoleForm.CLASSIC, draft, "video")).toBe(classic);
    expect(verdictOn(RecordingApi.V2019_07_22, draft, "video")).toBe(api);
  });
});

describe("rendering is all or nothing", () => {
  test("names every mistake at once, in the order of the profile", () => {
    const draft: Draft = {
      ...MIXED,
      templateName: "one to one",
      maxUsers: 9,
      video: { width: 15, height: 360, bitrateKbps: 550_000, fps: 15, gopSeconds: 0 },
      audio: { sampleRateHz: 48 as never, bitrateKbps: 64, channels: "stereo" },
      format: "hls",
      retention: 0,
    };

    const fields = problemsOn(ConsoleForm.CLASSIC, draft)
      .filter(({ severity }) => severity === "error")
      .map(({ field }) => field);

    expect(fields).toEqual([
      "templateName",
      "mode.maxUsers",
      "video.width",
      "video.bitrateKbps",
      "video.gopSeconds",
      "audio.sampleRateHz",
      "file.format",
      "retention",
    ]);
  });

  test("keeps the warnings next to the rendered value", () => {
    const profile = RecordingPreset.oneToOne();

    const rendering = ConsoleForm.CLASSIC.render(profile, {
      ...DESTINATION,
      retention: Retention.days(1501),
    });

    expect(rendering).toMatchObject({ ok: true, warnings: [{ field: "retention" }] });
  });

  test("keeps the warnings among the problems of a profile that is refused", () => {
    const draft = withNumber(withNumber(MIXED, "video.fps", 61), "mode.maxUsers", 9);

    const problems = problemsOn(ConsoleForm.CLASSIC, draft);

    expect(problems.map(({ field, severity }) => `${severity} ${field}`)).toEqual([
      "error mode.maxUsers",
      "warning video.fps",
    ]);
  });
});

describe("a limit that Tencent has raised", () => {
  const source = { title: "ticket 20260801-1", date: "2026-08-01" };
  const raised: LimitOverrides = {
    mixedUsers: { max: { value: 16, basis: "stated", source } },
    resumeWaitSeconds: { min: { value: 10, basis: "stated", source } },
  };

  test.each([
    ["the classic form", ConsoleForm.CLASSIC, MIXED],
    ["the advanced form", ConsoleForm.ADVANCED_FEATURES, SINGLE],
    ["the API", RecordingApi.V2019_07_22, MIXED],
  ])("applies to a copy of %s and leaves the shared one alone", (_name, target, base) => {
    const draft = withNumber(base, "resumeWait", 9);
    const before = JSON.stringify(target.limits);

    const overridden = target.withLimits(raised);

    expect(verdictOn(overridden, draft, "resumeWait")).toBe("error");
    expect(verdictOn(target, draft, "resumeWait")).toBe("ok");
    expect(overridden.limits.mixedUsers.max?.value).toBe(16);
    expect(overridden.limits.mixedUsers.min).toEqual(target.limits.mixedUsers.min);
    expect(overridden.limits.resumeWaitSeconds.unit).toBe("seconds");
    expect(overridden.name).toBe(target.name);
    expect(JSON.stringify(target.limits)).toBe(before);
  });

  test("is kept for reviewers, bound by bound", () => {
    const fps = { max: { value: 120, basis: "stated", source } } as const;
    const max = { value: 4, basis: "stated", source } as const;

    const form = ConsoleForm.CLASSIC.withLimits(raised).withLimits({ fps, mixedUsers: { max } });

    expect(ConsoleForm.CLASSIC.overrides).toEqual({});
    expect(form.overrides).toEqual({ ...raised, fps, mixedUsers: { max } });
  });

  test("moves the bound, and its source is cited", () => {
    const target = ConsoleForm.CLASSIC.withLimits(raised);

    expect(verdictOn(target, withNumber(MIXED, "mode.maxUsers", 16), "mode.maxUsers")).toBe("ok");
    expect(sentenceAbout(target, withNumber(MIXED, "mode.maxUsers", 17), "mode.maxUsers")).toBe(
      "'mode.maxUsers' must be between 1 and 16 people, got 17: later joiners would not be recorded at all: split the group, or record single-stream (source: ticket 20260801-1, 2026-08-01)",
    );
  });

  test("can be taken away altogether", () => {
    const target = RecordingApi.V2019_07_22.withLimits({ fps: { max: undefined } });

    expect(verdictOn(target, withNumber(MIXED, "video.fps", 240), "video.fps")).toBe("ok");
    expect(verdictOn(target, withNumber(MIXED, "video.fps", 0), "video.fps")).toBe("error");
  });
});

describe("advice never leads to another refusal", () => {
  const advice: [string, Draft, RegExp, number, number][] = [
    // case, draft, what the advice names, smallest and largest that would be accepted
    ["an odd edge below the range", withNumber(MIXED, "video.width", 15), /\d[\d,]*/g, 16, 2560],
    ["an odd edge above the range", withNumber(MIXED, "video.width", 2561), /\d[\d,]*/g, 16, 2560],
    [
      "a canvas that is far too wide",
      withNumber(MIXED, "video.width", 300_000),
      /(?<=height to )\d[\d,]*|(?<=write )\d[\d,]*/g,
      16,
      2560,
    ],
    [
      "a file of 24.5 hours",
      withNumber(MIXED, "file.maxDuration", 1470),
      /(?<=hours\()\d+/g,
      1,
      24,
    ],
  ];

  test.each(advice)("about %s", (_name, draft, pattern, min, max) => {
    const fixes = problemsOn(ConsoleForm.CLASSIC, draft).map(({ fix }) => fix);

    const named = fixes
      .flatMap((fix) => fix.match(pattern) ?? [])
      .map((number) => Number(number.replaceAll(",", "")));

    expect(named.filter((number) => number < min || number > max)).toEqual([]);
  });

  test("about nobody in the mix does not speak of later joiners", () => {
    const problems = problemsOn(ConsoleForm.CLASSIC, withNumber(MIXED, "mode.maxUsers", 0));

    expect(problems.map(describeProblem).join()).not.toContain("later joiners");
  });
});
