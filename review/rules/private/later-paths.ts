import { isLater } from "../../settings";

/** Where values stand that Terraform knows only after apply. */
export function laterPaths(value: unknown, path: string): readonly string[] {
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, part]) => laterPaths(part, `${path}.${key}`));
  }
  return isLater(value) ? [path] : [];
}

/** Whether two settings can still turn out to be the same once Terraform knows everything. */
export function mayBeEqual(one: unknown, other: unknown): boolean {
  if (one === other || isLater(one) || isLater(other)) {
    return true;
  }
  const [a, b] = [partsOf(one), partsOf(other)];
  const names = new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})]);
  return a && b ? [...names].every((name) => mayBeEqual(a[name], b[name])) : false;
}

function partsOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}
