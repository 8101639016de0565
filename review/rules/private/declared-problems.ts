import type { Problem } from "../../../profile";
import { Checks } from "../../../profile/checks";
import { type SettingLabel, settingLabel } from "../../changes/setting-labels";
import { showSetting } from "../../changes/show-setting";
import type { RuleFinding } from "../../outcome";
import type { Recording, Text } from "../../settings";
import { LOCK_VALUES, profileOf, targetOf } from "./lock-target";
import { type Concern, type Phrase, phraseOf } from "./problem-phrases";
import { quoteFix, quoteProblem } from "./quote-problem";

/** What it means for a recording: the beginning of a sentence, which the problem ends. */
export type Lead = Readonly<Record<Problem["severity"], Text>>;

/**
 * What the console form or the API has against a profile, as far as one rule says it.
 * @returns undefined while a choice is missing that decides on the rest
 */
export function declaredProblems(
  recording: Recording,
  concern: Concern,
  lead: Lead,
): readonly RuleFinding[] | undefined {
  return judgedProblems(recording)
    ?.filter(({ phrase }) => phrase.concern === concern)
    .map(({ problem, phrase }): RuleFinding => {
      const { field, given, severity } = problem;
      const path = lockPath(field);
      const label = settingLabel("recording", path);
      const name = `${label?.label.zh ?? PARTS[field] ?? ""}（${field}）`;
      const shown = showGiven(valueAt(recording, path), given, label);
      const got = given === undefined ? "" : `，当前为${shown}`;
      return {
        path,
        severity: severity === "error" ? "block" : "warn",
        text: {
          en: `${lead[severity].en}: ${quoteProblem(problem)}.`,
          zh: `${lead[severity].zh}：${name}${phrase.zh}${got}。`,
        },
        fix: { en: quoteFix(problem), zh: phrase.fixZh },
      };
    });
}

interface JudgedProblem {
  readonly problem: Problem;
  readonly phrase: Phrase;
}

/** Three rules ask for the same. */
const JUDGED = new WeakMap<Recording, readonly JudgedProblem[] | undefined>();

function judgedProblems(recording: Recording): readonly JudgedProblem[] | undefined {
  if (!JUDGED.has(recording)) {
    JUDGED.set(recording, judgeByTarget(recording));
  }
  return JUDGED.get(recording);
}

function judgeByTarget({ start, profile: declared }: Recording) {
  const [target, profile] = [targetOf(start), profileOf(declared)];
  if (!target || !profile) {
    return undefined;
  }
  const checks = new Checks(LOCK_VALUES);
  target.check(profile, checks);
  return checks.problems.map((problem) => ({ problem, phrase: phraseOf(problem, target.limits) }));
}

/** What has no label of its own. */
const PARTS: Readonly<Record<string, string>> = {
  video: "画面",
  audio: "声音",
  "mode.layout": "混流布局模板",
};

/** Where the lock file has what the profile calls otherwise. */
const PATHS: Readonly<Record<string, string>> = {
  mode: "mode.kind",
  media: "media.kind",
  "file.maxDuration": "file.maxDurationMinutes",
  resumeWait: "resumeWaitSeconds",
};

function lockPath(field: string): string {
  const isEncoding = /^(video|audio)\b/.test(field);
  return `profile.${isEncoding ? "media." : ""}${PATHS[field] ?? field}`;
}

function valueAt(recording: Recording, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | undefined)?.[key],
      recording,
    );
}

/** Numbers with their unit and choices by their name; the rest as the problem shows it. */
function showGiven(value: unknown, given: string | undefined, label?: SettingLabel): string {
  const isWord = Object.hasOwn(label?.choices ?? {}, String(value));
  const text = typeof value === "number" || isWord ? showSetting(value, label).zh : (given ?? "");
  // Chinese sets Latin letters and figures apart.
  return /^\p{Script=Han}/u.test(text) ? text : ` ${text}`;
}
