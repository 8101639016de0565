import type { PlanRules } from "../model/served-provider";
import type { BlockJson } from "../schema-json";
import { canonicalSet, sameValue } from "../values/canonical-set";
import { isObjectValue, type ObjectValue, type Value, type ValuePath } from "../values/value";
import { type NestedPart, schemaParts } from "./schema-parts";

/** The paths where the plan differs from the prior state so that the object must be replaced. */
export function replacements(
  prior: ObjectValue,
  planned: ObjectValue,
  body: BlockJson,
  rules: PlanRules,
): ValuePath[] {
  return rules.replacing.size === 0 ? [] : inBody(prior, planned, body, rules, [], "");
}

function inBody(
  prior: ObjectValue,
  planned: ObjectValue,
  body: BlockJson,
  rules: PlanRules,
  at: ValuePath,
  prefix: string,
): ValuePath[] {
  return schemaParts(body).flatMap(({ name, nested }) => {
    const before = prior[name] ?? null;
    const after = planned[name] ?? null;
    const path = prefix + name;
    if (sameValue(before, after)) {
      return [];
    }
    if (rules.replacing.has(path)) {
      return [[...at, name]];
    }
    if (nested === undefined) {
      return [];
    }
    if (nested.nesting === "set") {
      const what = replacingParts(nested, rules, path);
      return sameValue(project(before, what), project(after, what)) ? [] : [[...at, name]];
    }
    return pairs(before, after, nested.nesting).flatMap(([step, one, other]) =>
      inBody(one, other, nested.body, rules, [...at, name, ...step], `${path}.`),
    );
  });
}

/** Objects that stand at the same place before and after; a missing one counts as empty. */
function pairs(
  before: Value,
  after: Value,
  nesting: string,
): [step: ValuePath, before: ObjectValue, after: ObjectValue][] {
  if (nesting === "single" || nesting === "group") {
    return [[[], objectOr(before), objectOr(after)]];
  }
  if (nesting === "map") {
    const [old, now] = [objectOr(before), objectOr(after)];
    const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
    return keys.map((key) => [[key], objectOr(old[key]), objectOr(now[key])]);
  }
  const old: readonly Value[] = Array.isArray(before) ? before : [];
  const now: readonly Value[] = Array.isArray(after) ? after : [];
  return Array.from({ length: Math.max(old.length, now.length) }, (_, i) => [
    [i],
    objectOr(old[i]),
    objectOr(now[i]),
  ]);
}

function objectOr(value: Value | undefined): ObjectValue {
  return isObjectValue(value) ? value : {};
}

function replacingParts({ body }: NestedPart, rules: PlanRules, path: string): string[] {
  return schemaParts(body)
    .map(({ name }) => name)
    .filter((name) => rules.replacing.has(`${path}.${name}`));
}

/** The elements of a set reduced to some of their parts, comparable with another such set. */
function project(value: Value, names: readonly string[]): readonly Value[] {
  if (names.length === 0 || !Array.isArray(value)) {
    return [];
  }
  return canonicalSet(
    value.map((element) =>
      Object.fromEntries(names.map((name) => [name, objectOr(element)[name] ?? null])),
    ),
  );
}
