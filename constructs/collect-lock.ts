import { type App, DefaultTokenResolver, StringConcat, TerraformStack, Tokenization } from "cdktf";
import { LOCK_VERSION, type RecordingLock, type StackLock } from "../lock";
import { contributionsOf, type LockContribution } from "./private/lock-contribution";
import { isUnknown } from "./private/terraform-values";

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

function lockStack(stack: TerraformStack & Partial<LockedStack>): StackLock {
  const sections: Sections = { recordings: {}, storages: {}, vodEvents: {}, guards: {} };
  for (const [construct, { section, entry }] of contributionsOf(stack)) {
    const path = construct.node.path.slice(stack.node.path.length + 1);
    sections[section][path] = resolveUnknown(entry, stack);
  }
  return {
    ...(resolveUnknown(stack.lockSettings ?? {}, stack) as object),
    ...sections,
  } as StackLock;
}

type Sections = Record<LockContribution["section"], Record<string, unknown>>;

/** Writes unknown values as Terraform expressions, as synth does. */
const EXPRESSIONS = new DefaultTokenResolver(new StringConcat());

/** Known values, most by far, stay as they are: resolving all would take ten times as long. */
function resolveUnknown(value: unknown, stack: TerraformStack): unknown {
  if (isUnknown(value)) {
    return Tokenization.resolve(value, { scope: stack, resolver: EXPRESSIONS });
  }
  if (!holdsUnknown(value)) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((member) => resolveUnknown(member, stack));
  }
  const entries = Object.entries(value as object);
  return Object.fromEntries(entries.map(([name, member]) => [name, resolveUnknown(member, stack)]));
}

function holdsUnknown(value: unknown): boolean {
  if (typeof value !== "object" || value === null) {
    return isUnknown(value);
  }
  for (const name in value) {
    if (holdsUnknown((value as Record<string, unknown>)[name])) {
      return true;
    }
  }
  return isUnknown(value);
}

function isEmpty({ recordings, storages, vodEvents, guards }: StackLock): boolean {
  return [recordings, storages, vodEvents, guards].every(
    (section) => Object.keys(section).length === 0,
  );
}
