/** A call callback: what the API holds, or with `{token}` in its URL, what is declared. */
export interface Callback {
  readonly url: string;
  readonly commands: readonly string[];
}

/** Whether two callbacks are the same; the order of commands means nothing. */
export function isSameCallback(one: Callback, other: Callback): boolean {
  return one.url === other.url && sameCommands(one.commands, other.commands);
}

export function sameCommands(one: readonly string[], other: readonly string[]): boolean {
  return commandList(one) === commandList(other);
}

/** Commands in a fixed order, without duplicates. */
export function commandList(commands: readonly string[]): string {
  return [...new Set(commands)].sort().join(", ");
}
