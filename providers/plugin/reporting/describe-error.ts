/**
 * What went wrong in one line: the messages of the error and of its causes, without stacks. Node's
 * own network errors hide the reason in `cause` or in an AggregateError without a message.
 */
export function describeError(error: unknown): string {
  const messages: string[] = [];
  const seen = new Set<unknown>();
  let current = error;
  while (current !== undefined && current !== null && !seen.has(current)) {
    seen.add(current);
    const message = messageOf(current);
    if (message !== "" && !messages.some((earlier) => earlier.includes(message))) {
      messages.push(message);
    }
    current = current instanceof Error ? current.cause : undefined;
  }
  return messages.join(": ") || "no reason given";
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === "") {
    return [...new Set(error.errors.map(messageOf))].join("; ");
  }
  if (error instanceof Error) {
    return error.message || error.name;
  }
  return typeof error === "string" ? error : "";
}
