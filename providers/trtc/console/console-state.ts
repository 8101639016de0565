import type { ConsoleEdit, ConsoleEdits } from "../../../cloud";
import type { Confirmation } from "../../../lock/confirmations";
import { showText } from "../../../profile/problem";

/**
 * How far the console is known to agree with what is declared. `verified` is kept for evidence from
 * recordings: nothing here claims it.
 */
export type ConsoleStatus = "pending" | "confirmed" | "verified" | "drifted" | "unknown";

export interface ConsoleState {
  readonly status: ConsoleStatus;
  readonly confirmedAt: string | null;
  readonly confirmedBy: string | null;
  readonly drift: readonly string[];
}

/** The same, with the reason why more is not known: the middle of a sentence. */
export interface Judgement extends ConsoleState {
  readonly why?: string;
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
  /** Asks the log for edits since the confirmation; undefined where no log shows any. */
  readonly editsSince: ((since: Date) => Promise<ConsoleEdits>) | undefined;
}

/** Two honest clocks may differ by this much. */
const CLOCK_SKEW_MS = 5 * 60_000;
const MOST_SHOWN = 10;

/**
 * - no confirmation of these very values: `pending`
 * - confirmed, and the log (where there is one) shows no later edit: `confirmed`
 * - confirmed, and edited later: `drifted`, until somebody confirms again
 * - confirmed, but nobody can say whether it was edited later: `unknown`
 */
export async function judge(given: Case): Promise<Judgement> {
  const { confirmation, fingerprint, now, previous, editsSince } = given;
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
  const edits: ConsoleEdits = (await editsSince?.(new Date(Math.min(time, now)))) ?? {
    known: true,
    edits: [],
    from: new Date(time),
  };
  const later = edits.known ? edits.edits.filter(({ at }) => !at || at.getTime() > time) : [];
  if (later.length > 0) {
    return { ...confirmed, status: "drifted", drift: describeEdits(later, confirmation) };
  }
  const wasDrifted =
    previous.status === "drifted" &&
    previous.fingerprint === fingerprint &&
    previous.confirmedAt === confirmedAt;
  if (wasDrifted) {
    // Only a person can say that it was put right: a log forgets.
    return { ...confirmed, status: "drifted", drift: previous.drift };
  }
  return edits.known ? confirmed : { ...confirmed, status: "unknown", why: edits.why };
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
