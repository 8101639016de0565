import type { Call, Diagnostics, JsonValue, PrivateData } from "@trtc-recording/plugin";
import type { TrtcClient } from "../client/client";
import { type ConsoleAttributes, consoleStateOf } from "./computed-attributes";
import { type Judgement, judge } from "./console-state";
import type { Declaration } from "./declaration";

/** Until when the log has shown no edit after a confirmation: it reaches back 90 days only. */
interface Audited {
  readonly fingerprint: string;
  readonly confirmedAt: string;
  readonly until: number;
}

/** Events appear within minutes, as far as is known. */
const LOG_DELAY_MS = 3_600_000;

export interface Assessment extends Pick<Call, "signal"> {
  readonly declaration: Declaration;
  /** The application whose template the audit log is asked about; none for what it never shows. */
  readonly auditedApp?: number | undefined;
  readonly attributes: ConsoleAttributes | null;
  /** Remembers how far the log has been read. */
  readonly privateData: PrivateData;
}

/** How far the console is known to agree with a declaration, now. */
export async function assess(given: Assessment, client: TrtcClient): Promise<Judgement> {
  const { declaration, auditedApp, attributes, privateData, signal } = given;
  const { fingerprint, subject } = declaration;
  const confirmation = client.confirmations[subject];
  const audited = readAudited(privateData.audited);
  const readUntil =
    audited?.fingerprint === fingerprint && audited.confirmedAt === confirmation?.confirmedAt
      ? audited.until
      : 0;
  const { now } = client;
  const judgement = await judge({
    fingerprint,
    confirmation,
    now,
    previous: attributes
      ? consoleStateOf(attributes)
      : { fingerprint: null, status: "pending", confirmedAt: null, confirmedBy: null, drift: [] },
    editsSince:
      auditedApp === undefined
        ? undefined
        : (since) =>
            client.editsSince(auditedApp, new Date(Math.max(since.getTime(), readUntil)), signal),
  });
  if (judgement.status === "confirmed" && auditedApp !== undefined && confirmation) {
    const { confirmedAt } = confirmation;
    const until = Math.max(readUntil, Math.min(Date.parse(confirmedAt), now), now - LOG_DELAY_MS);
    privateData.audited = { fingerprint, confirmedAt, until };
  } else if (judgement.status === "pending") {
    delete privateData.audited;
  }
  return judgement;
}

/** What a warning is about. */
export interface Subject {
  /** "auto-record template". */
  readonly noun: string;
  /** The beginning of a sentence. */
  readonly what: string;
  /** As the confirmations file names it; undefined while a value is unknown. */
  readonly subject: string | undefined;
}

/** Says what is not as it should be, and what to do. */
export function advise(
  { noun, what, subject }: Subject,
  { status, confirmedAt, confirmedBy, drift, why }: Judgement,
  diagnostics: Diagnostics,
): void {
  const confirmed = `${confirmedBy} confirmed it at ${confirmedAt}`;
  if (status === "pending") {
    // One summary for all: Terraform shows similar warnings as one, with their number.
    diagnostics.warning(
      [],
      `The console's ${noun} is not yet confirmed`,
      [
        `${what} is declared, but nobody has confirmed that the console holds these values, and deploying cannot change it.${sentence(why)} Once it is deployed:`,
        "  npx trtc-recording steps <stack>     says what to do on the console",
        "  npx trtc-recording confirm <stack>   records that it was done",
      ].join("\n"),
    );
  } else if (status === "drifted") {
    diagnostics.warning(
      [],
      `Edited after it was confirmed: ${subject}`,
      [
        `${what} may differ from what is declared: ${confirmed}. ${drift.join(" ")} What was changed is not known here. Compare the console with the steps; put it back, or declare what is meant and deploy it; then confirm it again:`,
        "  npx trtc-recording steps <stack> --all",
        "  npx trtc-recording confirm <stack>",
        ...(why === undefined ? [] : [`The audit log cannot be read now.${sentence(why)}`]),
      ].join("\n"),
    );
  } else if (status === "unknown") {
    diagnostics.warning(
      [],
      `Unknown whether the console's ${noun} was edited`,
      `${what}: ${confirmed}, but whether it was edited since then is not known.${sentence(why)}`,
    );
  }
}

function sentence(text: string | undefined): string {
  const trimmed = (text ?? "").replace(/\.$/, "");
  return trimmed && ` ${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}.`;
}

function readAudited(value: JsonValue | undefined): Audited | undefined {
  const { fingerprint, confirmedAt, until } = { ...(value as object | undefined) } as Audited;
  return typeof until === "number" ? { fingerprint, confirmedAt, until } : undefined;
}
