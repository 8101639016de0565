import type { Api3Action } from "./api3-action";
import { Api3Error } from "./api3-error";

/** Why a question to the cloud has no answer. "Not known" is never "there is nothing". */
export type WhyUnknown =
  /** The credentials may not ask; `allow` is the action to allow in a CAM policy. */
  | { readonly reason: "permission"; readonly allow: string }
  /** The time given for it is over. */
  | { readonly reason: "time" }
  /** Anything else, as a sentence without secrets. */
  | { readonly reason: "failed"; readonly said: string };

/** The time that a caller gave is over. */
export class TimeIsUpError extends Error {
  public override readonly name = "TimeIsUpError";

  public constructor() {
    super("the time given for it is over");
  }
}

/**
 * Makes of a failed call what can be said of it.
 * @throws The error itself when the caller gave up.
 */
export function whyUnknown(error: unknown, action: Api3Action<object, object>): WhyUnknown {
  if (error instanceof TimeIsUpError) {
    return { reason: "time" };
  }
  if (error instanceof Api3Error && error.kind === "aborted") {
    throw error;
  }
  if (error instanceof Api3Error && error.isPermission) {
    return { reason: "permission", allow: `name/${action.service}:${action.action}` };
  }
  const said = error instanceof Error ? error.message : "it failed without a reason";
  return { reason: "failed", said };
}
