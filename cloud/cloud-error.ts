import type { CallKind } from "./transport-problem";

/** What every failed call says, whichever API it was made to. Its text never holds a secret. */
export abstract class CloudError extends Error {
  protected constructor(
    message: string,
    public readonly kind: CallKind,
    /** Whether another attempt can help. */
    public readonly retryable: boolean,
    /**
     * Whether the call may have done its work although it failed: no answer arrived, or one that
     * does not say.
     */
    public readonly mayHaveTakenEffect: boolean,
    /** The service's own number for the call, for a support ticket. */
    public readonly requestId: string | undefined,
  ) {
    super(message);
  }
}
