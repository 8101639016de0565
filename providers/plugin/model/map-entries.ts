/** An object with the same keys and other values. */
export function mapEntries<V, W>(
  entries: Readonly<Record<string, V>>,
  map: (value: V, name: string) => W,
): Record<string, W> {
  return Object.fromEntries(
    Object.entries(entries).map(([name, value]) => [name, map(value, name)]),
  );
}
