import { api3Code } from "./api3-codes";
import { CloudError } from "./cloud-error";
import type { CallKind } from "./transport-problem";

/** A failed API 3.0 call. */
export class Api3Error extends CloudError {
  public override readonly name = "Api3Error";

  public constructor(
    message: string,
    kind: CallKind,
    retryable: boolean,
    mayHaveTakenEffect: boolean,
    requestId: string | undefined,
    /** The service's code, such as `AuthFailure.SignatureFailure`; undefined when none arrived. */
    public readonly code: string | undefined,
  ) {
    super(message, kind, retryable, mayHaveTakenEffect, requestId);
  }

  /** Whether the account exists but may not do this. */
  public get isPermission(): boolean {
    return /^(AuthFailure\.)?Unauthorized(Operation)?(\.|$)/.test(this.code ?? "");
  }
}

/** The error envelope of an answer, without secrets. */
export interface RefusedAction {
  readonly service: string;
  readonly action: string;
  readonly code: string;
  readonly said: string;
  readonly requestId: string | undefined;
}

/** The error for an answer with an error envelope. */
export function refusedAction(refusal: RefusedAction): Api3Error {
  const { service, action, code, said, requestId } = refusal;
  const { advice, retryable, isUndone } = api3Code(code, said);
  const permission = `Allow name/${service}:${action} to these credentials in a CAM policy.`;
  const parts = [
    `${service} ${action}: ${code}${said ? `, "${said}"` : ""}.`,
    advice.replace("{permission}", permission),
    requestId && `Request id: ${requestId}.`,
  ];
  return new Api3Error(
    parts.filter(Boolean).join(" "),
    "answered",
    retryable,
    !isUndone,
    requestId,
    code,
  );
}
