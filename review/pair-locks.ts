import { isDeepStrictEqual } from "node:util";
import type { Pair } from "./pair";
import { isLater, type Lock, type Recording, type Stack } from "./settings";
import { type LockedKind, SECTIONS, type SettingsOf, type Subject, subjectName } from "./subject";

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

function stackSettings({ stacks }: Lock): Entry<"stack">[] {
  return Object.entries(stacks).map(([stack, { site, region, allowedAccountIds }]) => ({
    subject: { kind: "stack", stack, path: "" },
    settings: {
      ...(site !== undefined && { site }),
      ...(region !== undefined && { region }),
      ...(allowedAccountIds !== undefined && { allowedAccountIds }),
    },
  }));
}

function entries<K extends Exclude<LockedKind, "stack">>(kind: K, { stacks }: Lock): Entry<K>[] {
  return Object.entries(stacks).flatMap(([stack, settings]: [string, Stack]) =>
    Object.entries(settings[SECTIONS[kind]]).map(([path, each]) => ({
      subject: { kind, stack, path },
      settings: each as SettingsOf[K],
    })),
  );
}

function pairKind<K extends LockedKind>(
  kind: K,
  before: readonly Entry<K>[],
  after: readonly Entry<K>[],
): Pair<K>[] {
  const old = new Map(before.map((entry) => [subjectName(entry.subject), entry]));
  const named = new Set(after.map(({ subject }) => subjectName(subject)));
  const gone = before.filter(({ subject }) => !named.has(subjectName(subject)));
  const added = after.filter(({ subject }) => !old.has(subjectName(subject)));
  const renamed =
    kind === "stack" ? new Map<Entry<K>, Entry<K>>() : matchRenamed(kind, gone, added);
  const pairs = after.map(({ subject, settings }, index): Pair<K> => {
    const same = old.get(subjectName(subject))?.settings;
    if (same !== undefined) {
      return isDeepStrictEqual(same, settings)
        ? { subject, before: settings, after: settings }
        : { subject, before: same, after: settings };
    }
    const former = renamed.get(after[index] as Entry<K>);
    return former
      ? { subject, before: former.settings, after: settings, formerly: former.subject }
      : { subject, after: settings };
  });
  const matched = new Set(renamed.values());
  const removed = gone
    .filter((entry) => !matched.has(entry))
    .map(({ subject, settings }): Pair<K> => ({ subject, before: settings }));
  return [...pairs, ...removed];
}

/** Things with another name that are plainly the same: one and only one on each side is so. */
function matchRenamed<K extends LockedKind>(
  kind: K,
  gone: readonly Entry<K>[],
  added: readonly Entry<K>[],
): Map<Entry<K>, Entry<K>> {
  const renamed = new Map<Entry<K>, Entry<K>>();
  for (const identify of [identityOf, settingsOf]) {
    const oldOnes = groupBy(gone, ({ settings }) => identify(kind, settings));
    const newOnes = groupBy(added, ({ settings }) => identify(kind, settings));
    for (const [identity, candidates] of newOnes) {
      const [former, ...others] = oldOnes.get(identity) ?? [];
      const [entry, ...twins] = candidates;
      const isFree =
        entry && !renamed.has(entry) && ![...renamed.values()].includes(former as Entry<K>);
      if (former && isFree && others.length === 0 && twins.length === 0) {
        renamed.set(entry, former);
      }
    }
  }
  return renamed;
}

/** What a thing is by itself, whatever the code calls it; undefined when nothing tells. */
function identityOf<K extends LockedKind>(kind: K, settings: SettingsOf[K]): string | undefined {
  switch (kind) {
    case "recording": {
      const { sdkAppId, start, eventCallbacks, callCallback } = settings as Recording;
      const parts = [start, eventCallbacks, callCallback].map((part) => part !== undefined);
      return typeof sdkAppId === "number" ? JSON.stringify([sdkAppId, parts]) : undefined;
    }
    case "storage":
      return known((settings as SettingsOf["storage"]).subApplicationName);
    case "guard":
      return known((settings as SettingsOf["guard"]).policyName);
    default:
      return undefined;
  }
}

function known(value: unknown): string | undefined {
  return value === undefined || isLater(value) ? undefined : JSON.stringify(value);
}

/** All settings but the Terraform addresses, which follow the name. */
function settingsOf<K extends LockedKind>(_: K, settings: SettingsOf[K]): string {
  const { addresses: _addresses, ...rest } = settings as { addresses?: unknown };
  return JSON.stringify(rest);
}

function groupBy<T>(all: readonly T[], keyOf: (each: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    if (key !== undefined) {
      groups.set(key, [...(groups.get(key) ?? []), each]);
    }
  }
  return groups;
}
