import { Checks } from "../../profile/checks";
import { describeProblems, placeOf, schemaCheck } from "../../profile/prices/schema-problems";
import type { AppUsage, CallUsage, ParticipantUsage, Usage } from "./usage";
import schema from "./usage.schema.json";

const checkSchema = schemaCheck(schema);

/**
 * Everything wrong with a usage file, a sentence each.
 * @returns none when the document is a `Usage`
 */
export function usageProblems(document: unknown): string[] {
  const problems = checkSchema(document);
  if (problems.length > 0) {
    return problems;
  }
  const { apps = {}, default: others } = document as Usage;
  const checks = new Checks();
  for (const [key, app] of Object.entries(apps)) {
    checkApp(["apps", key], app, checks);
  }
  if (others) {
    checkApp(["default"], others, checks);
  }
  return describeProblems(checks.problems);
}

type Path = readonly (string | number)[];

function checkApp(path: Path, { calls }: AppUsage, checks: Checks): void {
  for (const [index, call] of calls.entries()) {
    checkCall([...path, "calls", index], call, checks);
  }
}

function checkCall(path: Path, { minutes: call, participants }: CallUsage, checks: Checks): void {
  const longest = Math.max(...participants.map(({ minutes = call }) => minutes));
  if (longest < call) {
    const rule = `must be the ${longest} minutes of those who stay longest`;
    checks.error(placeOf([...path, "minutes"]), rule, {
      given: String(call),
      fix: "a call lasts until the last has left",
    });
  }
  for (const [index, group] of participants.entries()) {
    checkGroup([...path, "participants", index], group, call, checks);
  }
}

function checkGroup(path: Path, group: ParticipantUsage, call: number, checks: Checks): void {
  const { camera, share, minutes: stay = call, shareMinutes = 0 } = group;
  if (stay > call) {
    checks.error(placeOf([...path, "minutes"]), `must be at most the ${call} minutes of the call`, {
      given: String(stay),
      fix: "nobody stays longer",
    });
  }
  if (shareMinutes > stay) {
    const rule = `must be at most the ${stay} minutes that they stay`;
    checks.error(placeOf([...path, "shareMinutes"]), rule, {
      given: String(shareMinutes),
      fix: "the share ends when they leave",
    });
  }
  for (const [field, picture] of [
    ["cameraKbps", camera],
    ["shareKbps", share],
    ["shareMinutes", share],
  ] as const) {
    if (group[field] !== undefined && picture === undefined) {
      checks.error(placeOf([...path, field]), "has no effect without its picture", {
        given: String(group[field]),
        fix: `add the picture, or take '${field}' out`,
      });
    }
  }
}
