import type { Guard, Recording, Stack, Storage, VodEvents } from "./settings";
import type { WaiverUse } from "./waivers";

/** What a change or a finding is about, and the shape of its settings. */
export interface SettingsOf {
  /** The stack's own settings: site, region, accounts. */
  readonly stack: Omit<Stack, Section>;
  readonly recording: Recording;
  readonly storage: Storage;
  readonly "vod-events": VodEvents;
  readonly guard: Guard;
  /** Not of the lock file: of the file of waivers. */
  readonly waiver: WaiverUse;
}

export type SubjectKind = keyof SettingsOf;

/** What a lock file holds. */
export type LockedKind = Exclude<SubjectKind, "waiver">;

export type Section = "recordings" | "storages" | "vodEvents" | "guards";

/** Where a kind of subject stands in a stack of the lock file. */
export const SECTIONS = {
  recording: "recordings",
  storage: "storages",
  "vod-events": "vodEvents",
  guard: "guards",
} as const satisfies Record<Exclude<LockedKind, "stack">, Section>;

export interface Subject<K extends SubjectKind = SubjectKind> {
  readonly kind: K;
  readonly stack: string;
  /** Construct path inside the stack; empty for the stack itself. */
  readonly path: string;
}

/** `prod/Calls`: stack and construct path, as they are written in code. */
export function subjectName({ stack, path }: Subject): string {
  return path === "" ? stack : `${stack}/${path}`;
}

/** The place in the lock file: keys from the root on; the root for what stands in another file. */
export function lockPath({ kind, stack, path }: Subject): readonly string[] {
  if (kind === "waiver") {
    return [];
  }
  return kind === "stack" ? ["stacks", stack] : ["stacks", stack, SECTIONS[kind], path];
}
