import { isDeepStrictEqual } from "node:util";
import type { Pair } from "./pair";
import { isLater, type Lock, type Recording, type Stack } from "./settings";
import { type LockedKind, SECTIONS, type SettingsOf, type Subject, subjectName } from "./subject";
import { wholeRecordings } from "./whole-recordings";

/** Everything on either side, each thing with its counterpart. Unchanged things share one object. */
export function pairLocks(before: Lock, after: Lock): readonly Pair[] {
  return [
    ...pairKind("stack", stackSettings(before), stackSettings(after)),
    ...pairKind("recording", entries("recording", before), entries("recording", after)),
    ...pairKind("storage", entries("storage", before), entries("storage", after)),
    ...pairKind("vod-events", entries("vod-events", before), entries("vod-events", after)),
    ...pairKind("guard", entries("guard", before), entries("guard", after)),
  ];
}

interface Entry<K extends LockedKind> {
  readonly subject: Subject<K>;
  readonly settings: SettingsOf[K];
}

/** All that a stack says of itself, whether this release knows it or not. */
function stackSettings({ stacks }: Lock): Entry<"stack">[] {
  return Object.entries(stacks).map(([stack, all]) => {
    const { recordings: _r, storages: _s, vodEvents: _v, guards: _g, ...settings } = all;
    return { subject: { kind: "stack", stack, path: "" }, settings };
  });
}

function entries<K extends Exclude<LockedKind, "stack">>(kind: K, { stacks }: Lock): Entry<K>[] {
  return Object.entries(stacks).flatMap(([stack, settings]: [string, Stack]) => {
    const section =
      kind === "recording" ? wholeRecordings(settings.recordings) : settings[SECTIONS[kind]];
    return Object.entries(section).map(([path, each]) => ({
      subject: { kind, stack, path },
      settings: each as SettingsOf[K],
    }));
  });
}

function pairKind<K extends LockedKind>(
  kind: K,
  before: readonly Entry<K>[],
  after: readonly Entry<K>[],
): Pair<K>[] {
  const formerOf = matchEntries(kind, before, after);
  const pairs = after.map((entry): Pair<K> => {
    const { subject, settings } = entry;
    const former = formerOf.get(entry);
    if (!former) {
      return { subject, after: settings };
    }
    const isNamed = subjectName(former.subject) === subjectName(subject);
    const isSame = isDeepStrictEqual(former.settings, settings);
    return {
      subject,
      before: isSame ? settings : former.settings,
      after: settings,
      ...(!isNamed && { formerly: former.subject }),
    };
  });
  const matched = new Set(formerOf.values());
  const removed = before
    .filter((entry) => !matched.has(entry))
    .map(({ subject, settings }): Pair<K> => ({ subject, before: settings }));
  return [...pairs, ...removed];
}

/** What tells that two entries are the same thing; undefined where nothing does. */
type Identify = <K extends LockedKind>(kind: K, entry: Entry<K>) => string | undefined;

/**
 * The counterpart of each entry: one and only one on each side is so. What a recording is, its app
 * tells before its name does: whoever swaps two names must not swap what is compared.
 */
function matchEntries<K extends LockedKind>(
  kind: K,
  before: readonly Entry<K>[],
  after: readonly Entry<K>[],
): Map<Entry<K>, Entry<K>> {
  const formerOf = new Map<Entry<K>, Entry<K>>();
  const taken = new Set<Entry<K>>();
  const steps: readonly Identify[] = [recordedApp, nameOf, identityOf, settingsOf];
  for (const identify of kind === "stack" ? [nameOf] : steps) {
    const free = before.filter((entry) => !taken.has(entry));
    const oldOnes = groupBy(free, (entry) => identify(kind, entry));
    const open = after.filter((entry) => !formerOf.has(entry));
    for (const [identity, [entry, ...twins]] of groupBy(open, (each) => identify(kind, each))) {
      const [former, ...others] = oldOnes.get(identity) ?? [];
      if (entry && former && twins.length === 0 && others.length === 0) {
        formerOf.set(entry, former);
        taken.add(former);
      }
    }
  }
  return formerOf;
}

const recordedApp: Identify = (kind, { settings }) => {
  const { sdkAppId, start } = settings as Recording;
  return kind === "recording" && start && typeof sdkAppId === "number"
    ? String(sdkAppId)
    : undefined;
};

const nameOf: Identify = (_, { subject }) => JSON.stringify([subject.stack, subject.path]);

/** What a thing is by itself, whatever the code calls it. */
const identityOf: Identify = (kind, { settings }) => {
  switch (kind) {
    case "recording":
      return known((settings as Recording).sdkAppId);
    case "storage":
      return known((settings as SettingsOf["storage"]).subApplicationName);
    case "guard":
      return known((settings as SettingsOf["guard"]).policyName);
    default:
      return undefined;
  }
};

function known(value: unknown): string | undefined {
  return value === undefined || isLater(value) ? undefined : JSON.stringify(value);
}

/** All settings but the Terraform addresses, which follow the name. */
const settingsOf: Identify = (_, { settings }) => {
  const { addresses: _addresses, ...rest } = settings as { addresses?: unknown };
  return JSON.stringify(rest);
};

function groupBy<T>(all: readonly T[], keyOf: (each: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    if (key !== undefined) {
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push(each);
    }
  }
  return groups;
}
