import type { Api3Caller, ConsoleEdits, MediaClient } from "../../../cloud";
import type { Confirmation } from "../../../lock/confirmations";
import { type DeclaredRecording, type VerifyReport, verifyRecordings } from "../../../verify";
import { TimeBudget } from "./time-budget";

/** How far a run of Terraform looks into VOD. All are our own numbers. */
export const EVIDENCE = {
  /** For all templates together: a person waits for the plan. */
  seconds: 10,
  longestSeconds: 600,
  /**
   * The newest recordings of a template tell what the console does now. That many are one page of two
   * searches, however busy the application is.
   */
  files: 100,
} as const;

export interface EvidenceQuestion {
  readonly declared: DeclaredRecording;
  readonly confirmation: Confirmation;
  /** What the audit log says: the log is not asked again. */
  readonly edits: ConsoleEdits;
  readonly signal: AbortSignal;
}

/** What the recordings say of a template, or why nobody looked: the middle of a sentence. */
export type Evidence = VerifyReport | { readonly why: string };

/**
 * The recordings as one run of Terraform sees them: each template is looked at once, and all of them
 * share a budget of time.
 */
export class RecordingEvidence {
  readonly #answers = new Map<string, Promise<Evidence>>();
  readonly #budget: TimeBudget;

  /** @param seconds For all templates together. */
  public constructor(
    private readonly api: Api3Caller,
    private readonly media: MediaClient,
    private readonly seconds: number,
  ) {
    this.#budget = new TimeBudget(api.clock, seconds * 1_000);
  }

  /** @throws Api3Error when Terraform gave up. */
  public ask(question: EvidenceQuestion): Promise<Evidence> {
    const { fingerprint, confirmedAt } = question.confirmation;
    const key = `${fingerprint} ${confirmedAt}`;
    const known = this.#answers.get(key) ?? this.#look(question);
    this.#answers.set(key, known);
    return known;
  }

  async #look({ declared, confirmation, edits, signal }: EvidenceQuestion): Promise<Evidence> {
    const budgetMs = this.#budget.leftMs;
    if (budgetMs <= 0) {
      return { why: `the ${this.seconds} seconds for all templates together were used up` };
    }
    const { report } = await this.#budget.spend(() =>
      verifyRecordings(this.api, {
        declared,
        confirmation,
        edits,
        signal,
        budgetMs,
        media: this.media,
        mostFiles: EVIDENCE.files,
        usage: false,
      }),
    );
    return report;
  }
}
