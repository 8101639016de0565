import type { ConsoleEdit, ConsoleEdits } from "../../../cloud";
import type { Confirmation } from "../../../lock/confirmations";
import { showText } from "../../../profile/problem";
import { type RecordingsSaid, SILENT } from "./recordings-said";

/** How far the console is known to agree with what is declared. */
export type ConsoleStatus = "pending" | "confirmed" | "verified" | "drifted" | "unknown";

export interface ConsoleState {
  readonly status: ConsoleStatus;
  readonly confirmedAt: string | null;
  readonly confirmedBy: string | null;
  readonly drift: readonly string[];
}

/** The same, with what it rests on. */
export interface Judgement extends ConsoleState {
  /** Why more is not known: the middle of a sentence. */
  readonly why?: string;
  /** Absent as long as nothing is asked. */
  readonly recordings?: RecordingsSaid;
}

/** Where everything starts, and starts again when a declared value changes. */
export const PENDING: ConsoleState = {
  status: "pending",
  confirmedAt: null,
  confirmedBy: null,
  drift: [],
};

export interface Case {
  /** Of what is declared. */
  readonly fingerprint: string;
  /** The last one of this subject, for whatever fingerprint. */
  readonly confirmation: Confirmation | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What was known before, of the same resource. */
  readonly previous: ConsoleState & { readonly fingerprint: string | null };
  /** Asks what has happened since the confirmation; undefined where nothing tells of it. */
  readonly hear: ((since: Date) => Promise<Testimony>) | undefined;
}

/** What the audit log and the recordings say of the time since a confirmation. */
export interface Testimony {
  readonly edits: ConsoleEdits;
  readonly recordings: RecordingsSaid;
}

/** Two honest clocks may differ by this much. */
const CLOCK_SKEW_MS = 5 * 60_000;
const MOST_SHOWN = 10;

/**
 * - no confirmation of these very values: `pending`
 * - confirmed, and edited later, or recordings made since then differ: `drifted`, until somebody
 *   confirms again
 * - confirmed, but nobody can say whether it was edited later: `unknown`
 * - confirmed, not edited, and recordings made since then agree: `verified`
 * - confirmed, and nothing more is known: `confirmed`
 */
export async function judge(given: Case): Promise<Judgement> {
  const { confirmation, fingerprint, now, previous, hear } = given;
  if (confirmation?.fingerprint !== fingerprint) {
    const other =
      confirmation &&
      `${confirmation.confirmedBy} confirmed other values at ${confirmation.confirmedAt}`;
    return other === undefined ? PENDING : { ...PENDING, why: other };
  }
  const { confirmedAt, confirmedBy } = confirmation;
  const confirmed = { status: "confirmed", confirmedAt, confirmedBy, drift: [] } as const;
  const time = Date.parse(confirmedAt);
  if (!(time <= now + CLOCK_SKEW_MS)) {
    const why = `the confirmation is dated ${confirmedAt}, which lies in the future: check the clocks, and confirm again`;
    return { ...confirmed, status: "unknown", why };
  }
  const since = new Date(Math.min(time, now));
  const { edits, recordings } = (await hear?.(since)) ?? heardNothing(since);
  const known = { ...confirmed, recordings, ...(!edits.known && { why: edits.why }) };
  const later = edits.known ? edits.edits.filter(({ at }) => !at || at.getTime() > time) : [];
  const wasDrifted =
    previous.status === "drifted" &&
    previous.fingerprint === fingerprint &&
    previous.confirmedAt === confirmedAt;
  // Only a person can say that it was put right: a log forgets, and recordings expire.
  const before = wasDrifted ? previous.drift : [];
  const edited = later.length > 0 ? describeEdits(later, confirmation) : before;
  const differ = Object.values(recordings.differ).filter((line) => !edited.includes(line));
  const drift = [...edited, ...differ];
  if (drift.length > 0) {
    return { ...known, status: "drifted", drift };
  }
  if (!edits.known) {
    return { ...known, status: "unknown" };
  }
  return recordings.agree ? { ...known, status: "verified" } : known;
}

/** Nothing can tell, so nothing speaks against it. */
function heardNothing(from: Date): Testimony {
  return { edits: { known: true, edits: [], from }, recordings: SILENT };
}

/** One sentence for each edit, newest first. */
function describeEdits(edits: readonly ConsoleEdit[], { confirmedAt }: Confirmation): string[] {
  const sentences = edits.map(({ event, at, by }) => {
    const when = at ? `at ${at.toISOString()}` : "at a time that the audit log does not tell";
    return `${showText(by)} edited it on the console ${when} (${event}), after the confirmation of ${confirmedAt}.`;
  });
  const shown = sentences.reverse().slice(0, MOST_SHOWN);
  const left = sentences.length - shown.length;
  return left > 0 ? [...shown, `There are ${left} earlier edits after the confirmation.`] : shown;
}
