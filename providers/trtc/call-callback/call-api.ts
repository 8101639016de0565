import { DiagnosticError } from "@trtc-recording/plugin";
import { CallConfigError } from "../../../cloud";
import { appSecretVariable } from "../client/secrets";

/** A failed call as a user reads it. */
export function callApiProblem(summary: string, sdkAppId: number, error: unknown): unknown {
  if (error instanceof CallConfigError) {
    return new DiagnosticError(summary, error.message);
  }
  if (error instanceof RangeError) {
    const hint = error.message.includes("'secretKey'")
      ? ` It comes from the environment variable ${appSecretVariable(sdkAppId)}.`
      : "";
    return new DiagnosticError(summary, `${error.message}.${hint}`);
  }
  return error;
}

/** Whether the service gave no answer, or one that says "not now": no reason to stop a whole plan. */
export function isOutage(error: unknown): error is CallConfigError {
  return (
    error instanceof CallConfigError &&
    error.kind !== "aborted" &&
    (error.retryable || error.kind !== "answered")
  );
}
