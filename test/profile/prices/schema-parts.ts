/** Places of a JSON Schema that say nothing of what to write there, which is what errors advise. */
export function undescribedParts(part: unknown, path = "#"): string[] {
  if (typeof part !== "object" || part === null) {
    return [];
  }
  const isSchema = ["type", "enum", "const"].some((key) => Object.hasOwn(part, key));
  const isNamed = isSchema && !Object.hasOwn(part, "description") && !path.endsWith("/properties");
  return [
    ...(isNamed ? [path] : []),
    ...Object.entries(part).flatMap(([key, each]) => undescribedParts(each, `${path}/${key}`)),
  ];
}
