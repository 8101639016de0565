import { ConsoleForm, Duration, type DurationUnit } from "../../profile";
import { Checks } from "../../profile/checks";
import { MIXED, profileOf, SINGLE, sentencesOn, UNKNOWN, WITH_UNKNOWN } from "../helpers/profiles";

test.each<[Duration, number, number, number]>([
  // duration, in seconds, in minutes, in hours
  [Duration.hours(24), 86_400, 1440, 24],
  [Duration.minutes(1440), 86_400, 1440, 24],
  [Duration.seconds(86_400), 86_400, 1440, 24],
  [Duration.minutes(90), 5400, 90, 1.5],
  [Duration.seconds(90), 90, 1.5, 0.025],
  [Duration.hours(0.5), 1800, 30, 0.5],
])("%s is %d seconds, %d minutes, %d hours", (duration, seconds, minutes, hours) => {
  expect(duration.in("seconds")).toBe(seconds);
  expect(duration.in("minutes")).toBe(minutes);
  expect(duration.in("hours")).toBe(hours);
});

test("it prints as it was written", () => {
  expect(`${Duration.hours(24)}, ${Duration.minutes(90)}, ${Duration.seconds(5)}`).toBe(
    "24 hours, 90 minutes, 5 seconds",
  );
});

test("it keeps the unit it was written in", () => {
  expect(Duration.hours(24)).toMatchObject({ amount: 24, unit: "hours" });
});

describe("an amount that is not known yet", () => {
  test("is converted by Terraform", () => {
    const scaled: unknown[] = [];
    const values = {
      ...WITH_UNKNOWN,
      scale: (...factors: number[]) => {
        scaled.push(factors);
        return UNKNOWN;
      },
    };

    const minutes = Duration.hours(UNKNOWN).in("minutes", values);

    expect(minutes).toBe(UNKNOWN);
    expect(scaled).toEqual([[UNKNOWN, 3600, 60]]);
  });

  test.each<DurationUnit>(["seconds", "minutes", "hours"])("stays as it is in %s", (unit) => {
    expect(Duration[unit](UNKNOWN).in(unit, WITH_UNKNOWN)).toBe(UNKNOWN);
  });

  test("is not judged", () => {
    const checks = new Checks(WITH_UNKNOWN);

    checks.duration("resumeWait", Duration.minutes(UNKNOWN), "seconds", {
      unit: "seconds",
      min: { value: 5, basis: "own" },
    });

    expect(checks.problems).toEqual([]);
  });
});

describe("a wrong duration is shown as it was written", () => {
  const TOO_LONG =
    "'file.maxDuration' must be between 1 and 1,440 minutes, got 1440 hours: write 1,440 minutes or less (source: TRTC On-Cloud Recording (advanced features), read 2026-08)";

  test("when it is too long", () => {
    const draft = { ...SINGLE, maxDuration: [1440, "hours"] } as const;

    expect(sentencesOn(ConsoleForm.ADVANCED_FEATURES, draft)).toEqual([TOO_LONG]);
  });

  test("when it does not come out even, with advice that helps", () => {
    const draft = { ...SINGLE, maxDuration: [90, "seconds"] } as const;

    const [sentence] = sentencesOn(ConsoleForm.ADVANCED_FEATURES, draft);

    expect(sentence).toMatch(
      /^'file.maxDuration' must be a whole number of minutes, got 90 seconds: /,
    );
    expect(sentence).not.toContain("without quotes");
  });

  test("on one line, even when a JavaScript caller passes a text", () => {
    const amount = "5\n\u202e" as never;

    const sentences = sentencesOn(ConsoleForm.CLASSIC, {
      ...MIXED,
      resumeWait: [amount, "seconds"],
    });

    expect(sentences.join("")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

test("a text that reads like a number is refused, in whatever unit it was written", () => {
  const profile = profileOf({ ...MIXED, maxDuration: ["24" as never, "hours"] });
  const checks = new Checks();

  ConsoleForm.CLASSIC.check(profile, checks);

  expect(checks.problems).toContainEqual(
    expect.objectContaining({ severity: "error", field: "file.maxDuration" }),
  );
});
