import { type ObjectValue, UNKNOWN, type Value } from "@trtc-recording/plugin";
import type { SchemaJson } from "@trtc-recording/plugin/schema-json";
import { isEmpty } from "./empty";

/** Whether two values of an attribute mean the same, so that a difference is no change. */
export type Same = (before: string, after: string) => boolean;

/**
 * Plans as the old SDK does:
 * - what is not configured and not computed stays as it is when it is empty, whichever kind of empty;
 * - what is computed stays as it is, also when it is configured as "";
 * - of a new resource, every computed attribute without a value is unknown.
 */
export function planAsOldSdk(
  { block }: SchemaJson,
  prior: ObjectValue | null,
  config: ObjectValue,
  same: Readonly<Record<string, Same>>,
): ObjectValue {
  const entries = Object.entries(block.attributes ?? {}).map(([name, { computed }]) => {
    const before = prior?.[name] ?? null;
    const given = config[name] ?? null;
    if (computed && isEmpty(given)) {
      return [name, prior === null ? UNKNOWN : before];
    }
    const isSame = isEmpty(before) ? isEmpty(given) : meansTheSame(same[name], before, given);
    return [name, isSame ? before : given];
  });
  return Object.fromEntries(entries);
}

function meansTheSame(same: Same | undefined, before: Value, after: Value): boolean {
  return (
    same !== undefined &&
    typeof before === "string" &&
    typeof after === "string" &&
    same(before, after)
  );
}
