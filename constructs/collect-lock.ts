import { type App, DefaultTokenResolver, StringConcat, TerraformStack, Tokenization } from "cdktf";
import type { IConstruct } from "constructs";
import { LOCK_VERSION, type RecordingLock, type StackLock } from "../lock";
import { type LockContribution, lockContribution } from "./private/lock-contribution";

/** What a stack of ours adds about itself. */
export interface LockedStack extends TerraformStack {
  readonly lockSettings: Pick<StackLock, "site" | "region" | "allowedAccountIds">;
}

/**
 * The effective settings of every stack of an app, as `recording.lock.json` holds them. Values that
 * Terraform knows only later stand there as expressions.
 */
export function collectLock(app: App): RecordingLock {
  const stacks = app.node.findAll().filter(TerraformStack.isStack);
  const entries = stacks.map((stack) => [stack.node.id, lockStack(stack)] as const);
  return {
    lockVersion: LOCK_VERSION,
    stacks: Object.fromEntries(entries.filter(([, stack]) => !isEmpty(stack))),
  };
}

/** Writes unknown values as Terraform expressions, as synth does. */
const EXPRESSIONS = new DefaultTokenResolver(new StringConcat());

function lockStack(stack: TerraformStack & Partial<LockedStack>): StackLock {
  const sections: Record<LockContribution["section"], Record<string, unknown>> = {
    recordings: {},
    storages: {},
    vodEvents: {},
    guards: {},
  };
  collect(stack, stack.node.path.length + 1, sections);
  return Tokenization.resolve(
    { ...stack.lockSettings, ...sections },
    { scope: stack, resolver: EXPRESSIONS },
  );
}

/** A construct that contributes speaks for its own kind below it: a recording for its template. */
function collect(
  construct: IConstruct,
  skip: number,
  sections: Record<LockContribution["section"], Record<string, unknown>>,
): void {
  for (const child of construct.node.children) {
    const contribution = lockContribution(child);
    if (contribution) {
      sections[contribution.section][child.node.path.slice(skip)] = contribution.entry;
    }
    if (contribution?.section !== "recordings") {
      collect(child, skip, sections);
    }
  }
}

function isEmpty({ recordings, storages, vodEvents, guards }: StackLock): boolean {
  return [recordings, storages, vodEvents, guards].every(
    (section) => Object.keys(section).length === 0,
  );
}
