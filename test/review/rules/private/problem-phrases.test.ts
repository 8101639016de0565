import { ConsoleForm, type Problem } from "../../../../profile";
import { Checks } from "../../../../profile/checks";
import { LOCK_VALUES, profileOf, targetOf } from "../../../../review/rules/private/lock-target";
import { phraseOf } from "../../../../review/rules/private/problem-phrases";
import { ADVANCED, CLASSIC, changed, OVER_API } from "../../../helpers/review-recordings";

const LAYOUTS = [
  undefined,
  { kind: "nine-grid" },
  { kind: "floating", bigPictureUserIdPrefix: "teacher_" },
  { kind: "screen-share", bigPictureUserId: "teacher", bigPictureStream: "main" },
  { kind: "floating", bigPictureUserIdPrefix: "" },
];

const ENCODINGS = [
  {},
  {
    video: { width: 361, height: 640, bitrateKbps: 550_000, fps: 61, gopSeconds: 0 },
    audio: { sampleRateHz: 1, bitrateKbps: 1, channels: "5.1" },
  },
  { video: { width: 9000, height: 9000, bitrateKbps: 1.5, fps: 0, gopSeconds: 1 } },
];

/** Everything that the targets find wrong with recordings of every kind. */
function everyProblem() {
  const recordings = [CLASSIC, ADVANCED, OVER_API].flatMap(({ start }) =>
    ["single-stream", "mixed", "single-stream-and-mixed"].flatMap((mode) =>
      ["audio-and-video", "audio-only", "video-only"].flatMap((media) =>
        ["mp4", "hls", "aac"].flatMap((format) =>
          LAYOUTS.flatMap((layout) =>
            ENCODINGS.map((encoding) =>
              changed(CLASSIC, {
                start,
                "profile.templateName": "1 对 1",
                "profile.mode": { kind: mode, maxUsers: 25, layout },
                "profile.media": { kind: media, ...encoding },
                "profile.file": { format, maxDurationMinutes: 90 },
                "profile.resumeWaitSeconds": 0,
              }),
            ),
          ),
        ),
      ),
    ),
  );
  const problems = new Map<string, Problem>();
  for (const { start, profile } of recordings) {
    const checks = new Checks(LOCK_VALUES);
    const declared = profileOf(profile);
    if (declared) {
      targetOf(start)?.check(declared, checks);
    }
    for (const problem of checks.problems) {
      problems.set(`${problem.field} ${problem.rule}`, problem);
    }
  }
  return [...problems.values()];
}

const PROBLEMS = everyProblem();

test("the recordings of this test have every kind of problem", () => {
  expect(PROBLEMS.length).toBeGreaterThan(35);
});

test.each(PROBLEMS.map((problem) => [problem.field, problem.rule, problem] as const))(
  "'%s' %s: there is Chinese for it",
  (_field, _rule, problem) => {
    const { zh, fixZh } = phraseOf(problem, ConsoleForm.CLASSIC.limits);

    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(zh).not.toBe("不符合要求");
    expect(fixZh).toMatch(/请.*。$/);
  },
);
