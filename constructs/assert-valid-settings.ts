import { AnnotationMetadataEntryType } from "cdktf";
import type { IConstruct } from "constructs";
import { declarationSite } from "./private/declaration-site";

/** Thrown when declared settings cannot work; its message is the whole report. */
export class RecordingSettingsError extends Error {
  public override readonly name = "RecordingSettingsError";

  public constructor(report: string) {
    super(report);
    // The report names the user's lines; ours would only hide them.
    this.stack = `${this.name}: ${report}`;
  }
}

/**
 * Runs the checks of a whole tree and throws one error that lists every problem, by construct path.
 * Declarative: it starts no program and asks no network.
 */
export function assertValidSettings(root: IConstruct): void {
  const found = root.node.findAll().flatMap((construct) => {
    const problems = [...new Set([...construct.node.validate(), ...errorAnnotations(construct)])];
    return problems.length > 0 ? [{ construct, problems }] : [];
  });
  if (found.length > 0) {
    throw new RecordingSettingsError(report(found));
  }
}

/** Errors that somebody added with cdktf's Annotations, which cdktf reports only while it writes. */
function errorAnnotations(construct: IConstruct): string[] {
  return construct.node.metadata
    .filter(({ type }) => type === AnnotationMetadataEntryType.ERROR)
    .map(({ data }) => String(data));
}

/** Apps that are being written right now, all of whose settings have passed. */
const passed = new WeakSet<IConstruct>();

/**
 * Checks a whole app and then lets it be written, without each of its stacks checking again.
 * @throws RecordingSettingsError before `write` has begun
 */
export function writeValidated(app: IConstruct, write: () => void): void {
  assertValidSettings(app);
  passed.add(app);
  try {
    write();
  } finally {
    passed.delete(app);
  }
}

/** Checks a stack unless its whole app has passed and is being written. */
export function assertValidStack(stack: IConstruct): void {
  if (!passed.has(stack.node.root)) {
    assertValidSettings(stack);
  }
}

interface Found {
  readonly construct: IConstruct;
  readonly problems: readonly string[];
}

function report(found: readonly Found[]): string {
  const count = found.reduce((sum, { problems }) => sum + problems.length, 0);
  const blocks = found.map(({ construct, problems }) => {
    const site = declarationSite(construct);
    const heading = construct.node.path + (site ? ` (${site})` : "");
    return [heading, ...problems.map((problem) => `  - ${problem}`)].join("\n");
  });
  const noun = count === 1 ? "problem" : "problems";
  return `${count} ${noun} in the declared settings\n\n${blocks.join("\n\n")}\n`;
}
