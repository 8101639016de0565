import { isDeepStrictEqual } from "node:util";

/** One setting that differs. */
export interface Leaf {
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Follows the name of a thing and says nothing about it. */
const NOT_A_SETTING = new Set(["addresses"]);

/** Every single setting that differs, in the order of the paths; lists are compared as a whole. */
export function differingLeaves(before: unknown, after: unknown, path = ""): Leaf[] {
  const [from, to] = [asObject(before), asObject(after)];
  if ((from ?? before) === undefined && (to ?? after) === undefined) {
    return [];
  }
  const isNested = (from || before === undefined) && (to || after === undefined);
  if (isNested) {
    const keys = [...new Set([...Object.keys(from ?? {}), ...Object.keys(to ?? {})])].sort();
    return keys
      .filter((key) => path !== "" || !NOT_A_SETTING.has(key))
      .flatMap((key) => {
        const [a, b] = [own(from, key), own(to, key)];
        return differingLeaves(a, b, path === "" ? key : `${path}.${key}`);
      });
  }
  return isDeepStrictEqual(before, after)
    ? []
    : [{ path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
}

function own(record: Readonly<Record<string, unknown>> | undefined, key: string): unknown {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}
