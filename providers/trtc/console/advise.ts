import type { Diagnostics } from "@trtc-recording/plugin";
import type { Judgement } from "./console-state";

/** What a warning is about. */
export interface Subject {
  /** "auto-record template". */
  readonly noun: string;
  /** The beginning of a sentence. */
  readonly what: string;
  /** As the confirmations file names it; undefined while a value is unknown. */
  readonly subject: string | undefined;
  /** As a command line takes it. */
  readonly stack: string;
}

/** Says what is not as it should be, and what to do. Terraform shows warnings of one summary as one. */
export function advise(about: Subject, judgement: Judgement, diagnostics: Diagnostics): void {
  const advice = adviceFor(about, judgement);
  if (advice) {
    diagnostics.warning([], advice.summary, advice.detail);
  }
}

interface Advice {
  readonly summary: string;
  readonly detail: string;
}

function adviceFor(about: Subject, judgement: Judgement): Advice | undefined {
  const { noun, what, stack } = about;
  const { status, why, recordings } = judgement;
  switch (status) {
    case "pending":
      return {
        summary: `The console's ${noun} is not yet confirmed`,
        detail: [
          `${what} is declared, but nobody has confirmed that the console holds these values, and deploying cannot change it.${sentence(why)} Once it is deployed:`,
          `  npx trtc-recording steps ${stack}     says what to do on the console`,
          `  npx trtc-recording confirm ${stack}   records that it was done`,
        ].join("\n"),
      };
    case "drifted":
      return adviceOnDrift(about, judgement);
    case "unknown":
      return {
        summary: `Unknown whether the console's ${noun} was edited`,
        detail: `${what}: ${confirmed(judgement)}, but whether it was edited since then is not known.${sentence(why)}${recordings?.agree ? " Recordings made since then agree with it." : sentence(recordings?.why)}`,
      };
    default:
      return recordings?.why === undefined
        ? undefined
        : {
            summary: `Recordings were not compared with the ${noun}`,
            detail: `${what} is ${status}, but what its recordings show now is not known.${sentence(recordings.why)} To plan without looking at recordings, set evidence_budget_seconds = 0 in the provider.`,
          };
  }
}

function adviceOnDrift({ what, subject, stack }: Subject, judgement: Judgement): Advice {
  const { drift, why, recordings } = judgement;
  const { differ = {}, now = {} } = recordings ?? {};
  const shown = Object.values({ ...differ, ...now });
  const edits = drift.filter((line) => !Object.values(differ).includes(line));
  const isEdited = edits.length > 0;
  return {
    summary: isEdited
      ? `Edited after it was confirmed: ${subject}`
      : `Recordings differ from what is declared: ${subject}`,
    detail: [
      `${what} ${shown.length > 0 ? "differs" : "may differ"} from what is declared: ${confirmed(judgement)}. ${[...edits, ...shown].join(" ")}${shown.length === 0 ? " What was changed is not known here." : ""} Compare the console with the steps; put it back, or declare what is meant and deploy it; then confirm it again:`,
      `  npx trtc-recording steps ${stack} --all`,
      `  npx trtc-recording confirm ${stack}`,
      ...(why === undefined ? [] : [`The audit log cannot be read now.${sentence(why)}`]),
    ].join("\n"),
  };
}

function confirmed({ confirmedAt, confirmedBy }: Judgement): string {
  return `${confirmedBy} confirmed it at ${confirmedAt}`;
}

function sentence(text: string | undefined): string {
  const trimmed = (text ?? "").replace(/\.$/, "");
  return trimmed && ` ${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}.`;
}
