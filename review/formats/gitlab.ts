import { jsonText } from "../../report/json-text";
import type { Change, Report } from "../report";
import { subjectName } from "../subject";
import { grouped } from "./private/lists";

/**
 * Counts for the merge request widget (`artifacts:reports:terraform`). Resources are counted where
 * the plan of a stack was given, a replaced one twice as GitLab does; in other stacks the things that
 * the lock file declares, as far as they change.
 * @see https://docs.gitlab.com/user/infrastructure/iac/mr_integration/
 */
export function renderGitlab({ plans, changes }: Report): string {
  const planned = new Set(plans.map(({ stack }) => stack));
  const unplanned = changes.filter(({ subject }) => !planned.has(subject.stack));
  const counts = [
    ...plans.map((plan) => ({
      create: plan.create + plan.replace,
      update: plan.update,
      delete: plan.delete + plan.replace,
    })),
    ...grouped(unplanned, ({ subject }) => `${subject.kind} ${subjectName(subject)}`).map(
      countThing,
    ),
  ];
  const sum = (of: keyof Counts) => counts.reduce((total, each) => total + each[of], 0);
  return jsonText({ create: sum("create"), update: sum("update"), delete: sum("delete") });
}

interface Counts {
  readonly create: number;
  readonly update: number;
  readonly delete: number;
}

/** One thing with all that changes of it. */
function countThing(changes: readonly Change[]): Counts {
  const has = (type: Change["type"]) => changes.some((change) => change.type === type);
  const [create, gone] = [has("added"), has("removed")];
  return { create: Number(create), update: Number(!create && !gone), delete: Number(gone) };
}
