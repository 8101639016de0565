type Json = Record<string, unknown>;

/** The parts of a synthesized stack that the comparison needs. */
interface StackJson extends Json {
  readonly resource: Readonly<Record<string, Readonly<Record<string, Json>>>>;
}

/**
 * Fails unless two synthesized stacks hold the same resources, outputs, providers and backend;
 * only names of resources and cdktf's own metadata may differ.
 * @returns number of resources by type
 */
export function assertSameContent(first: string, second: string): Record<string, number> {
  const stacks = [first, second].map((text) => JSON.parse(text) as StackJson);
  const [counts, others] = stacks.map(countByType);
  const [content, other] = stacks.map((stack) => JSON.stringify(withoutNames(stack)));
  if (counts === undefined || JSON.stringify(counts) !== JSON.stringify(others)) {
    throw new Error(
      `the two sides declare other resources: ${JSON.stringify(counts)}, ${JSON.stringify(others)}`,
    );
  }
  if (content !== other) {
    throw new Error(`the two sides differ: ${firstDifference(content ?? "", other ?? "")}`);
  }
  return counts;
}

function countByType({ resource }: StackJson): Record<string, number> {
  const entries = Object.entries(resource).map(([type, named]) => [
    type,
    Object.keys(named).length,
  ]);
  return Object.fromEntries(entries);
}

/** The stack with its resources numbered, in the order of their names, instead of named. */
function withoutNames(stack: StackJson): unknown {
  const { resource, "//": _, ...rest } = stack;
  const numbers = new Map<string, string>();
  const bodies = Object.entries(resource).map(([type, named]) => {
    const unnamed = Object.entries(named).map(([name, { "//": __, ...body }], index) => {
      numbers.set(`${type}.${name}`, `${type}.#${index}`);
      return body;
    });
    return [type, unnamed] as const;
  });
  const text = JSON.stringify({ ...rest, resource: Object.fromEntries(bodies) });
  return JSON.parse(
    text.replace(/\b[a-z]\w*\.[\w-]+/g, (address) => numbers.get(address) ?? address),
  );
}

function firstDifference(first: string, second: string): string {
  const at = [...first].findIndex((char, index) => char !== second[index]);
  const from = Math.max(0, at - 60);
  return `…${first.slice(from, at + 60)}… and …${second.slice(from, at + 60)}…`;
}
