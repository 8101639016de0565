import { setMaxListeners } from "node:events";
import type { Call } from "../model/requests";
import type { Provider, ServedDataSource, ServedResource } from "../model/served-provider";
import type { DiagnosticMessage } from "../protocol/messages";
import { describeError } from "../reporting/describe-error";
import { DiagnosticError, Diagnostics } from "../reporting/diagnostics";
import type { Logger } from "../reporting/log";
import type { ObjectType } from "../values/type";
import { ValueError } from "../values/value-error";
import { wireDiagnostics } from "./wire-diagnostics";

/** One Terraform's use of a provider: its client, and what ends when Terraform cancels. */
export class Session {
  private client: unknown;
  private stopper = newStopper();
  private running = 0;

  constructor(
    readonly provider: Provider,
    readonly log: Logger,
  ) {}

  /** Makes this the client of all later calls. */
  configure(client: unknown): void {
    this.client = client;
  }

  /** What the provider's `configure` returned. */
  get configuredClient(): unknown {
    return this.client;
  }

  /**
   * Tells every running handler to give up, and why. Later calls are not affected: Terraform makes
   * none after cancelling, and a reattached provider serves the next Terraform as well.
   */
  stop(reason: string): void {
    this.log.debug(reason, { running: this.running });
    this.stopper.abort(new Error(reason));
    this.stopper = newStopper();
  }

  /** How many handlers are running. */
  get runningCalls(): number {
    return this.running;
  }

  /**
   * Runs a handler; whatever it throws becomes one error diagnostic. `doing` completes "… failed".
   */
  async run<T>(
    doing: string,
    type: ObjectType | undefined,
    handler: (call: Call) => Promise<T>,
  ): Promise<{ result: T | undefined; failed: boolean; diagnostics: DiagnosticMessage[] }> {
    const diagnostics = new Diagnostics();
    let result: T | undefined;
    this.running += 1;
    const started = performance.now();
    try {
      result = await handler({ diagnostics, signal: this.stopper.signal, log: this.log });
    } catch (error) {
      this.report(error, doing, diagnostics);
    } finally {
      this.running -= 1;
    }
    this.log.trace(doing, { milliseconds: Math.round(performance.now() - started) });
    return {
      result,
      failed: diagnostics.hasErrors,
      diagnostics: wireDiagnostics(diagnostics, type),
    };
  }

  /**
   * The resource of this name, and what it does.
   *
   * @throws DiagnosticError if there is none.
   */
  resource(name: string): Implemented<ServedResource> {
    return this.implemented("resource", name, this.provider.resources.get(name));
  }

  /**
   * The data source of this name, and what it does.
   *
   * @throws DiagnosticError if there is none.
   */
  dataSource(name: string): Implemented<ServedDataSource> {
    return this.implemented("data source", name, this.provider.dataSources.get(name));
  }

  private implemented<S extends ServedResource | ServedDataSource>(
    kind: string,
    name: string,
    served: S | undefined,
  ): Implemented<S> {
    if (served?.handlers !== undefined) {
      return served as Implemented<S>;
    }
    const lack = served === undefined ? "has no" : "declares but does not implement the";
    throw new DiagnosticError(
      `No such ${kind}`,
      `The provider ${this.provider.source} ${lack} ${kind} "${name}".`,
    );
  }

  private report(error: unknown, doing: string, diagnostics: Diagnostics): void {
    if (error instanceof DiagnosticError) {
      diagnostics.error(error.path, error.summary, error.detail);
      return;
    }
    const path = error instanceof ValueError ? error.path : [];
    const reason = describeError(error);
    diagnostics.error(path, `${doing} failed`, `${reason}${/[.!?]$/.test(reason) ? "" : "."}`);
    this.log.debug(`${doing} failed`, {
      stack: error instanceof Error ? (error.stack ?? "") : reason,
    });
  }
}

function newStopper(): AbortController {
  const stopper = new AbortController();
  // Terraform runs ten operations at once, and each may have several requests that listen.
  setMaxListeners(0, stopper.signal);
  return stopper;
}

/** Something with handlers. */
export type Implemented<S extends { readonly handlers: unknown }> = S & {
  readonly handlers: NonNullable<S["handlers"]>;
};
