import {
  type Api3Caller,
  type ConsoleEdit,
  type ConsoleEdits,
  callOptions,
  consoleEdits,
  DESCRIBE_EVENTS,
  type Patience,
  type WhyUnknown,
  whyUnknown,
} from "../../cloud";
import { editsAfter } from "../evidence/judged-time";
import { type Sentence, sentence } from "../messages";
import { whySentence } from "./why-sentence";

/** Edits of the template on the console. */
export interface KnownEdits {
  /** Oldest first. */
  readonly edits: readonly ConsoleEdit[];
  /** Why there may be others. */
  readonly unknown?: WhyUnknown;
}

/** What is said of them. */
export interface EditsSaid {
  readonly warnings: readonly Sentence[];
  readonly unknown: readonly Sentence[];
}

/** Of a limited time, the audit log may take this part: the recordings say more. */
const SHARE = 1 / 3;
const MOST_SAID = 3;
const PERMISSION = `name/${DESCRIBE_EVENTS.service}:${DESCRIBE_EVENTS.action}`;

/**
 * Asks the audit log for edits since a time.
 * @throws Api3Error when the caller gave up.
 */
export async function askEdits(
  api: Api3Caller,
  sdkAppId: number,
  since: number,
  patience: Patience,
): Promise<KnownEdits> {
  try {
    const { budgetMs, ...options } = callOptions(patience, api.clock);
    const query = { sdkAppId, since: new Date(since), ...options };
    const share = budgetMs !== undefined && { budgetMs: budgetMs * SHARE };
    return knownEdits(await consoleEdits(api, { ...query, ...share }));
  } catch (error) {
    return { edits: [], unknown: whyUnknown(error, DESCRIBE_EVENTS) };
  }
}

/** Reads what the audit log has said: its own sentence names a permission that is missing. */
export function knownEdits(answer: ConsoleEdits): KnownEdits {
  if (answer.known) {
    return { edits: answer.edits };
  }
  const unknown: WhyUnknown = answer.why.includes(PERMISSION)
    ? { reason: "permission", allow: PERMISSION }
    : { reason: "failed", said: answer.why };
  return { edits: [], unknown };
}

/** The newest edits after a time, newest first, and whether there may be others. */
export function sayEdits({ edits, unknown }: KnownEdits, since: number): EditsSaid {
  const newest = editsAfter(edits, since).toReversed().slice(0, MOST_SAID);
  return {
    warnings: newest.map(({ at, by, event }) =>
      at
        ? sentence("editedAfterConfirmation", by, at.toISOString(), event)
        : sentence("editedAtUnknownTime", by, event),
    ),
    unknown: unknown ? [whySentence("edits", unknown)] : [],
  };
}
