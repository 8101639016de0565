import type { ActionEffect, Api3Action } from "./api3-action";
import { Api3Error, refusedAction } from "./api3-error";
import type { CutOff } from "./deadline";
import type { Secrets } from "./secrets";
import { type CallKind, networkProblem } from "./transport-problem";

/** An attempt that failed inside the SDK. */
export interface FailedCall {
  readonly error: unknown;
  readonly cutOff?: CutOff;
  readonly timeoutMs: number;
  readonly secrets: Secrets;
}

/** Makes one typed error of whatever the SDK threw. */
export function explainFailure(
  action: Api3Action<object, object>,
  { error, cutOff, timeoutMs, secrets }: FailedCall,
): Api3Error {
  const failed = (text: string, kind: CallKind, isPassing: boolean) =>
    new Api3Error(
      `${action.service} ${action.action}: ${text}`,
      kind,
      isPassing && action.effect !== "once",
      action.effect !== "read",
      undefined,
      undefined,
    );
  if (cutOff === "aborted") {
    return failed("cancelled.", "aborted", false);
  }
  if (cutOff === "timeout") {
    return failed(`no answer within ${timeoutMs} ms. Check the network.`, "timeout", true);
  }
  const { code, httpCode, requestId, message } = readSdkError(error);
  if (code) {
    return judge(
      refusedAction({
        ...action,
        code: secrets.hide(code),
        said: secrets.hide(message),
        requestId: requestId && secrets.hide(requestId),
      }),
      action.effect,
    );
  }
  if (httpCode) {
    const isPassing = httpCode >= 500 || httpCode === 429;
    const advice = isPassing ? "Try again." : "Check any proxy in between.";
    return failed(`HTTP status ${httpCode}. ${advice}`, "http", isPassing);
  }
  if (/invalid json|reading '(Error|Response)'/i.test(message)) {
    return failed("the answer is not the API's. Check any proxy in between.", "unreadable", false);
  }
  const { text, retryable } = networkProblem(error);
  return failed(`${text}.`, "network", retryable);
}

/** An answer that leaves it open whether something was done, judged by what a second call would do. */
function judge(error: Api3Error, effect: ActionEffect): Api3Error {
  return error.mayHaveTakenEffect
    ? new Api3Error(
        error.message,
        error.kind,
        error.retryable && effect !== "once",
        effect !== "read",
        error.requestId,
        error.code,
      )
    : error;
}

/** What the SDK's exception holds: `code` from the envelope, or `httpCode`, or neither. */
function readSdkError(error: unknown) {
  if (!(error instanceof Error)) {
    return { message: "" };
  }
  const isEnvelope = "getRequestId" in error && "code" in error && typeof error.code === "string";
  return {
    message: error.message,
    code: isEnvelope ? String(error.code) : undefined,
    httpCode: "httpCode" in error ? Number(error.httpCode) : undefined,
    requestId: "requestId" in error && error.requestId ? String(error.requestId) : undefined,
  };
}
