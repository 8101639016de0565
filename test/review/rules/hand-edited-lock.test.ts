import fc from "fast-check";
import { ReviewInputError } from "../../../review/input/input-error";
import { readLock } from "../../../review/input/read-lock";
import type { Outcome } from "../../../review/outcome";
import type { Rule } from "../../../review/rule";
import { RULES } from "../../../review/rules";
import type { Lock, Recording, Text } from "../../../review/settings";
import { ADVANCED, CLASSIC, changed, lockOf, OVER_API } from "../../helpers/review-recordings";
import { check, compare } from "../../helpers/review-rules";

const OF_RECORDINGS = RULES.filter(
  (rule): rule is Extract<Rule, { on: "recording" }> => rule.on === "recording",
);

const FULL = changed(CLASSIC, {
  "start.limitOverrides": { fps: { max: { value: 90, basis: "own" } } },
  "profile.mode.layout": { kind: "floating", bigPictureUserIdPrefix: "teacher_" },
  "storage.retention.longest": { value: 2000, basis: "own" },
  retentionRegime: { name: "rule", minimumDays: 180, maximumDays: 365, source: "ours" },
  callCallback: { url: "https://rec.example.com/{token}", commands: ["Call.CallbackAfterEndCall"] },
});

const PATHS = [
  "sdkAppId",
  "start",
  "start.limitOverrides.fps",
  "start.limitOverrides.fps.max.value",
  "profile",
  "profile.templateName",
  "profile.mode",
  "profile.mode.kind",
  "profile.mode.maxUsers",
  "profile.mode.layout",
  "profile.mode.layout.kind",
  "profile.mode.layout.bigPictureUserIdPrefix",
  "profile.media",
  "profile.media.kind",
  "profile.media.video",
  "profile.media.video.width",
  "profile.media.audio",
  "profile.media.audio.channels",
  "profile.file",
  "profile.file.format",
  "profile.file.maxDurationMinutes",
  "profile.resumeWaitSeconds",
  "storage",
  "storage.subAppId",
  "storage.retention",
  "storage.retention.days",
  "storage.retention.longest.value",
  "retentionRegime.name",
  "retentionRegime.minimumDays",
  "eventCallbacks.recording",
  "eventCallbacks.recording.url",
  "eventCallbacks.recording.signingKey",
  "callCallback.url",
  "callCallback.commands",
];

const VALUES = [undefined, null, "${var.x}", "x", "mixed", "audio-only", -1, 0, 1.5, 1e9, {}];

const edits = fc
  .dictionary(fc.constantFrom(...PATHS), fc.constantFrom(...VALUES), { maxKeys: 4 })
  .filter((changes) => Object.keys(changes).every((path, _, all) => !isInside(path, all)));

/** Whether a part of it is edited as a whole. */
function isInside(path: string, others: readonly string[]): boolean {
  return others.some((other) => path.startsWith(`${other}.`));
}

const edited = fc
  .tuple(fc.constantFrom(FULL, CLASSIC, ADVANCED, OVER_API), edits)
  .map(([recording, changes]) => readable(changed(recording, changes)))
  .filter((lock) => lock !== undefined);

/** The lock file as review reads it; undefined where review refuses to. */
function readable(recording: Recording): Lock | undefined {
  const text = JSON.stringify({ lockVersion: 1, ...lockOf({ Calls: recording }) });
  try {
    return readLock(text, { file: "recording.lock.json", secrets: "hide" }).lock;
  } catch (error) {
    if (error instanceof ReviewInputError) {
      return undefined;
    }
    throw error;
  }
}

function callsOf(lock: Lock): Recording {
  return lock.stacks.prod?.recordings.Calls ?? {};
}

/** What a rule says that no person could read. */
function unreadable(outcome: Outcome): Text[] {
  const findings = outcome.state === "found" ? outcome.findings : [];
  return findings
    .flatMap(({ text, fix }) => [text, fix])
    .filter(({ en, zh }) => {
      const isWhole = /\.$/.test(en) && /\p{Script=Han}.*。$/u.test(zh);
      return !isWhole || /undefined|NaN|\[object/.test(en + zh);
    });
}

const calls = [{ name: "group", callsPerMonth: 1, minutes: 10, participants: [{ count: 30 }] }];

const usage = { usageVersion: 1, default: { calls } } as const;

test("whatever review reads, the rules judge in whole sentences and never throw", () => {
  fc.assert(
    fc.property(edited, edited, (before, after) => {
      const [from, to] = [callsOf(before), callsOf(after)];
      const given = { lock: after, lockBefore: before, usage };
      const outcomes = OF_RECORDINGS.flatMap((rule) =>
        rule.type === "state"
          ? [check(rule, to, given)]
          : [
              compare(rule, from, to, given),
              compare(rule, from, undefined, given),
              compare(rule, undefined, to, given),
            ],
      );

      expect(outcomes.flatMap(unreadable)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
