/** The resources of a plan, one a line, and its last line. */
export function planSummary(output: string): string {
  return output
    .split("\n")
    .filter((line) => /^ +# .* will be|^Plan:|^No changes\./.test(line))
    .map((line) => line.trim())
    .join("\n");
}

/** Where a warning points to: a reader of the story knows that. */
const PLACE = /^\s*(with \S+,|on cdk\.tf\.json line|\d+:)/;

/** Every warning of a command run with `-no-color`: title and text. */
export function warnings(output: string): string {
  const [, ...blocks] = output.split(/^(?=Warning: )/m);
  return blocks
    .map((block) => {
      const kept = block.split("\n").filter((line) => line.trim() !== "" && !PLACE.test(line));
      return kept.join("\n");
    })
    .join("\n\n");
}
