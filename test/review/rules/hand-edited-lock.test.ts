import fc from "fast-check";
import { ReviewInputError } from "../../../review/input/input-error";
import { readLock } from "../../../review/input/read-lock";
import type { Outcome } from "../../../review/outcome";
import { RULES } from "../../../review/rules";
import type { Lock, Recording, Text } from "../../../review/settings";
import { ADVANCED, CLASSIC, changed, lockOf, OVER_API } from "../../helpers/review-recordings";
import { check, compare } from "../../helpers/review-rules";

const OF_RECORDINGS = RULES.filter(
  (rule) => rule.on === "recording" && rule.meta.id !== "form-switched",
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
  "start.scheme",
  "start.consoleForm",
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

const edited = fc
  .tuple(
    fc.constantFrom(FULL, CLASSIC, ADVANCED, OVER_API),
    fc.dictionary(
      fc.constantFrom(...PATHS),
      fc.constantFrom(
        undefined,
        "${var.x}",
        "x",
        "mixed",
        "hls",
        -1,
        0,
        1.5,
        1e9,
        {},
        [],
        "audio-only",
      ),
      { maxKeys: 4 },
    ),
  )
  .map(([recording, changes]) => readable(recording, changes))
  .filter((lock) => lock !== undefined);

/** The lock file as review reads it; undefined where review refuses to. */
function readable(recording: Recording, changes: Record<string, unknown>): Lock | undefined {
  try {
    const lock = lockOf({ Calls: changed(recording, changes) });
    const text = JSON.stringify({ lockVersion: 1, ...lock });
    return readLock(text, { file: "recording.lock.json", secrets: "hide" }).lock;
  } catch (error) {
    // The edits of one run may contradict each other: a part that is no object any more has no parts.
    if (error instanceof ReviewInputError || error instanceof TypeError) {
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

const usage = { usageVersion: 1, default: { calls: [] } } as const;

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
    { numRuns: 200 },
  );
});
