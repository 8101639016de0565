import type { CallCallbackState } from "../../../cloud";
import type { TrtcClient } from "../client/client";
import { callApiProblem, isOutage } from "./call-api";

/** What a plan learns of a callback, or why it cannot. */
export type Glance = { readonly live: CallCallbackState } | { readonly outage: string };

/**
 * The callbacks as one plan sees them: each application is asked once, and after one outage nobody
 * waits for another.
 */
export class LiveCallbacks {
  readonly #glances = new Map<number, Promise<Glance>>();
  #outage: string | undefined;

  public constructor(private readonly client: TrtcClient) {}

  /** @throws DiagnosticError when the service refuses. */
  public glance(sdkAppId: number, signal: AbortSignal): Promise<Glance> {
    const known = this.#glances.get(sdkAppId) ?? this.#look(sdkAppId, signal);
    this.#glances.set(sdkAppId, known);
    return known;
  }

  async #look(sdkAppId: number, signal: AbortSignal): Promise<Glance> {
    try {
      const api = this.client.callConfig(sdkAppId, "plan");
      return this.#outage === undefined
        ? { live: await api.getCallback({ signal }) }
        : { outage: this.#outage };
    } catch (error) {
      if (isOutage(error)) {
        this.#outage = error.message;
        return { outage: error.message };
      }
      throw callApiProblem("The call callback cannot be read", sdkAppId, error);
    }
  }
}
