import { configure } from "safe-stable-stringify";

const stringify = configure({ deterministic: true, strict: true });

/**
 * JSON with sorted keys, two spaces and a final newline, so that the same settings always give the
 * same bytes and a change shows as the lines that changed.
 */
export function canonicalJson(value: unknown): string {
  return `${stringify(value, null, 2)}\n`;
}

/** The JSON paths at which two documents differ, outermost first: `stacks.group.recordings.…`. */
export function differingPaths(before: unknown, after: unknown, path = ""): string[] {
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return keys.flatMap((key) =>
      differingPaths(own(before, key), own(after, key), path ? `${path}.${key}` : key),
    );
  }
  return canonicalJson(before ?? null) === canonicalJson(after ?? null) ? [] : [path];
}

function own(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
