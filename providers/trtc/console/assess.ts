import type { Call, PrivateData } from "@trtc-recording/plugin";
import type { Confirmation } from "../../../lock/confirmations";
import type { DeclaredRecording } from "../../../verify";
import type { TrtcClient } from "../client/client";
import { type ConsoleAttributes, consoleStateOf } from "./computed-attributes";
import { type Judgement, judge, PENDING, type Testimony } from "./console-state";
import type { Declaration } from "./declaration";
import { recordingsSaid } from "./recordings-said";
import { forget, recall, remember } from "./remembered";

/** Events appear within minutes, as far as is known. */
const LOG_DELAY_MS = 3_600_000;

export interface Assessment extends Pick<Call, "signal"> {
  readonly declaration: Declaration;
  readonly attributes: ConsoleAttributes | null;
  /** Remembers how far the audit log has been read, and what recordings have shown. */
  readonly privateData: PrivateData;
}

/** How far the console is known to agree with a declaration, now. */
export async function assess(given: Assessment, client: TrtcClient): Promise<Judgement> {
  const { declaration, attributes, privateData } = given;
  const { fingerprint, subject, template } = declaration;
  const confirmation = client.confirmations[subject];
  const judgement = await judge({
    fingerprint,
    confirmation,
    now: client.now,
    previous: attributes ? consoleStateOf(attributes) : { ...PENDING, fingerprint: null },
    hear:
      template && confirmation && ((since) => hear(given, template, confirmation, since, client)),
  });
  const { status } = judgement;
  if (status === "pending") {
    forget(privateData);
  } else if (template && confirmation && (status === "confirmed" || status === "verified")) {
    const confirmed = Math.min(Date.parse(confirmation.confirmedAt), client.now);
    const until = Math.max(
      readUntil(privateData, confirmation),
      confirmed,
      client.now - LOG_DELAY_MS,
    );
    remember(privateData, "audited", confirmation, { until });
  }
  return judgement;
}

/** Asks whoever can tell whether the console still holds what was confirmed. */
async function hear(
  { privateData, signal }: Assessment,
  template: DeclaredRecording,
  confirmation: Confirmation,
  since: Date,
  client: TrtcClient,
): Promise<Testimony> {
  const from = new Date(Math.max(since.getTime(), readUntil(privateData, confirmation)));
  const edits = await client.editsSince(template.sdkAppId, from, signal);
  const question = { declared: template, confirmation, edits, signal };
  const evidence = await client.recordingsSay(question);
  const recordings = recordingsSaid(recall(privateData, "recordings", confirmation), evidence);
  const { agree, differ } = recordings;
  remember(privateData, "recordings", confirmation, { agree, differ });
  return { edits, recordings };
}

/** Until when the log has shown no edit after a confirmation: it reaches back 90 days only. */
function readUntil(privateData: PrivateData, confirmation: Confirmation): number {
  const { until } = recall(privateData, "audited", confirmation);
  return typeof until === "number" ? until : 0;
}
