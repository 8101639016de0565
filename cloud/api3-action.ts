/**
 * How an action behaves when it is called twice, which decides what is tried again:
 * - `read`: changes nothing.
 * - `repeatable`: the second call changes nothing more.
 * - `once`: each call does it again (creates another one); tried again only when the service says that
 *   it did nothing.
 */
export type ActionEffect = "read" | "repeatable" | "once";

/** One action of API 3.0, with the types of its request and answer. */
export interface Api3Action<Request extends object, Answer extends object> {
  /** First label of the host, and the service of the signature: `vod`. */
  readonly service: string;
  /** `2018-07-17`. */
  readonly version: string;
  readonly action: string;
  readonly effect: ActionEffect;
  /** Types only; never set. */
  readonly types?: { readonly request: Request; readonly answer: Answer };
}

/** Declares an action. Requests and answers keep the API's own field names. */
export function api3Action<Request extends object, Answer extends object>(
  service: string,
  version: string,
  action: string,
  effect: ActionEffect,
): Api3Action<Request, Answer> {
  return { service, version, action, effect };
}
