import type { SimulatorClock } from "./clock";
import type { Account, Behaviour, Seeds } from "./options";
import { type Parameter, readParameters, type Values } from "./parameters";
import type { AccountState, World } from "./world";

/** What an action knows of the caller and the cloud. */
export interface ActionContext {
  readonly account: Account;
  readonly state: AccountState;
  readonly world: World;
  readonly seeds: Seeds;
  readonly clock: SimulatorClock;
  readonly behaviour: Readonly<Behaviour>;
}

/** One action of API 3.0. */
export interface Action {
  readonly service: string;
  readonly version: string;
  readonly name: string;
  /** Whether it is a write, which the audit log records. */
  readonly isWrite: boolean;
  /** Requests a second, as its page says. */
  readonly perSecond: number;
  /** Regions it demands one of; undefined when it demands none. */
  readonly regions: readonly string[] | undefined;
  /** @throws ApiFailure */
  run(body: Readonly<Record<string, unknown>>, context: ActionContext): object;
}

interface Declaration<P extends Readonly<Record<string, Parameter<unknown>>>> {
  readonly name: string;
  readonly isWrite?: boolean;
  readonly perSecond?: number;
  readonly regions?: readonly string[];
  readonly parameters: P;
  readonly run: (values: Values<P>, context: ActionContext) => object;
}

/** Declares the actions of one service; 20 requests a second is the usual default. */
export function declareActions(service: string, version: string) {
  return <P extends Readonly<Record<string, Parameter<unknown>>>>({
    name,
    isWrite = false,
    perSecond = 20,
    regions,
    parameters,
    run,
  }: Declaration<P>): Action => ({
    service,
    version,
    name,
    isWrite,
    perSecond,
    regions,
    run: (body, context) => run(readParameters(parameters, body), context),
  });
}
