import { CALL_CONFIG_CODES, SIGNATURE_CODES, UNKNOWN_CODE } from "./call-config-codes";
import { CloudError } from "./cloud-error";
import type { CutOff } from "./deadline";
import { type CallKind, networkProblem } from "./transport-problem";

/** A failed call to the TUICallKit REST API. */
export class CallConfigError extends CloudError {
  public override readonly name = "CallConfigError";

  public constructor(
    message: string,
    kind: CallKind,
    retryable: boolean,
    mayHaveTakenEffect: boolean,
    requestId: string | undefined,
    /** The API's `ErrorCode`; undefined when it did not answer. */
    public readonly code: number | undefined,
  ) {
    super(message, kind, retryable, mayHaveTakenEffect, requestId);
  }
}

/** What is known about an answer that reports an error. */
export interface RefusedCall {
  readonly doing: string;
  readonly code: number;
  /** The server's words, without secrets. */
  readonly said: string;
  readonly requestId: string | undefined;
  /** Seconds by which the local clock is ahead of the server's; undefined when unknown. */
  readonly clockAheadSeconds: number | undefined;
  /** Whether the secret key looks like one of TRTC's. */
  readonly isUsualSecret: boolean;
}

/** A clock further off than this is named as the likely cause. */
const NOTABLE_SKEW_SECONDS = 60;
/** Codes with which the server does not say whether it did what it was asked. */
const UNCERTAIN: ReadonlySet<number> = new Set([60008, 60013, 60014, 100001]);

/** The error for an answer with an `ErrorCode`. */
export function refused(call: RefusedCall): CallConfigError {
  const { meaning, advice, retryable } = CALL_CONFIG_CODES[call.code] ?? UNKNOWN_CODE;
  const parts = [
    `${call.doing}: ${meaning} (ErrorCode ${call.code}).`,
    advice,
    ...(SIGNATURE_CODES.has(call.code) ? signatureHints(call) : []),
    ...(call.said ? [`Tencent says: "${call.said}".`] : []),
    ...(call.requestId ? [`Request id: ${call.requestId}.`] : []),
  ];
  return new CallConfigError(
    parts.join(" "),
    "answered",
    retryable,
    UNCERTAIN.has(call.code),
    call.requestId,
    call.code,
  );
}

/** The error for a request without an answer. */
export function unanswered(
  doing: string,
  timeoutMs: number,
  { error, cutOff }: { readonly error: unknown; readonly cutOff?: CutOff },
): CallConfigError {
  const failed = (text: string, kind: CallKind, retryable: boolean) =>
    new CallConfigError(`${doing}: ${text}`, kind, retryable, true, undefined, undefined);
  if (cutOff === "aborted") {
    return failed("cancelled.", "aborted", false);
  }
  if (cutOff === "timeout") {
    return failed(
      `no answer within ${timeoutMs} ms. Check the network; try again.`,
      "timeout",
      true,
    );
  }
  const { text, retryable } = networkProblem(error);
  return failed(`${text}.`, "network", retryable);
}

function signatureHints({ clockAheadSeconds = 0, isUsualSecret }: RefusedCall): string[] {
  const skew = Math.round(Math.abs(clockAheadSeconds));
  return [
    ...(skew >= NOTABLE_SKEW_SECONDS
      ? [
          `This machine's clock is ${skew} seconds ${clockAheadSeconds > 0 ? "ahead of" : "behind"} the server's: set it first.`,
        ]
      : []),
    ...(isUsualSecret
      ? []
      : ["The secret key given is not 64 hexadecimal digits, as TRTC's keys are."]),
  ];
}
