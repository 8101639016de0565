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
  const sections: Sections = { recordings: {}, storages: {}, vodEvents: {}, guards: {} };
  const parts = new Set<IConstruct>();
  for (const construct of constructsOf(stack)) {
    const contribution = lockContribution(construct);
    if (contribution && !parts.has(construct)) {
      const path = construct.node.path.slice(stack.node.path.length + 1);
      sections[contribution.section][path] = contribution.entry;
      if (contribution.section === "recordings") {
        contribution.parts?.forEach((part) => {
          parts.add(part);
        });
      }
    }
  }
  return Tokenization.resolve(
    { ...stack.lockSettings, ...sections },
    { scope: stack, resolver: EXPRESSIONS },
  );
}

type Sections = Record<LockContribution["section"], Record<string, unknown>>;

/** Everything below a stack, parents first, less what belongs to a stack inside it. */
function constructsOf(scope: IConstruct): IConstruct[] {
  return scope.node.children
    .filter((child) => !TerraformStack.isStack(child))
    .flatMap((child) => [child, ...constructsOf(child)]);
}

function isEmpty({ recordings, storages, vodEvents, guards }: StackLock): boolean {
  return [recordings, storages, vodEvents, guards].every(
    (section) => Object.keys(section).length === 0,
  );
}
