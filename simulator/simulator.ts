import { SimulatorClock } from "./clock";
import type { Cloud } from "./cloud";
import { type Fault, Faults } from "./faults";
import type { SimulatorReply, SimulatorRequest } from "./message";
import {
  type ApplicationSeed,
  type Behaviour,
  DEFAULT_BEHAVIOUR,
  Seeds,
  type SimulatorOptions,
} from "./options";
import { RateLimit } from "./rate-limit";
import { BetweenPages } from "./recording/between-pages";
import { USAGE_TIERS, type UsageTier } from "./recording/billed-time";
import type { CallToPlay } from "./recording/call";
import { MediaShelf } from "./recording/media-shelf";
import { type PlayedCall, type PlayedCalls, Recorder } from "./recording/recorder";
import { type LoggedRequest, RequestLog } from "./request-log";
import { type Route, route, THROTTLED } from "./router";
import { type Ending, SimulatorServer } from "./server";
import { Console } from "./services/console";
import { WorldFile } from "./state-file";
import { emptyWorld, furnish, type World } from "./world";

/** Starts a local Tencent Cloud on loopback. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const simulator = new Simulator(options);
  await simulator.listen(options.port ?? 0);
  return simulator;
}

/** A local Tencent Cloud: started with `startSimulator`, stopped with `close`. */
export class Simulator {
  public readonly clock = new SimulatorClock();
  public readonly faults = new Faults();
  public readonly behaviour: Behaviour;
  /** The console, for a test to play the person. */
  public readonly console: Console;
  /** What is in VOD, for a test to play the people and tools that deal with it. */
  public readonly media: MediaShelf;
  /** @internal */
  public readonly cloud: Cloud;
  readonly #seeds: Seeds;
  readonly #log: RequestLog;
  readonly #file: WorldFile | undefined;
  readonly #server: SimulatorServer;
  readonly #recorder: Recorder;
  readonly #betweenPages = new BetweenPages();
  #url = "";

  /** @throws Error when the state file is not one that a simulator wrote. */
  public constructor(options: SimulatorOptions = {}) {
    this.#seeds = new Seeds(options);
    this.behaviour = { ...DEFAULT_BEHAVIOUR, ...options.behaviour };
    this.#file = options.stateFile === undefined ? undefined : new WorldFile(options.stateFile);
    const now = () => this.clock.now();
    const world = this.#file?.load() ?? emptyWorld();
    furnish(world, this.#seeds, now());
    const { clock, behaviour } = this;
    this.cloud = { world, seeds: this.#seeds, clock, behaviour, rateLimit: new RateLimit(now) };
    const save = () => this.#save();
    this.console = new Console(this.cloud, save);
    this.media = new MediaShelf(this.cloud, save);
    this.#recorder = new Recorder(this.cloud, this.console, this.media, save);
    this.#log = new RequestLog(() => this.#seeds.secrets);
    this.#server = new SimulatorServer((request) => this.#handle(request), now);
  }

  /** @internal */
  public async listen(port: number): Promise<void> {
    this.#url = await this.#server.listen(port);
  }

  /** Scheme, address and port: the endpoint of every API. */
  public get url(): string {
    return this.#url;
  }

  /** What the cloud remembers; read it, but change it through the APIs. */
  public get world(): World {
    return this.cloud.world;
  }

  /** Requests so far, in order. */
  public get requests(): readonly LoggedRequest[] {
    return this.#log.requests;
  }

  public clearRequests(): void {
    this.#log.clear();
  }

  /** Lets a package expire, an address be banned, an administrator leave. */
  public changeApplication(
    sdkAppId: number,
    change: Partial<Omit<ApplicationSeed, "sdkAppId" | "uin">>,
  ): void {
    this.#seeds.changeApplication(sdkAppId, change);
  }

  /**
   * Plays a call: it is recorded as the console says that was in force when its room was created.
   * @throws RangeError when it is no call, or its application is not seeded.
   */
  public play(call: CallToPlay): PlayedCall {
    return this.#recorder.play(call);
  }

  /** Plays many calls, and keeps them together. @throws RangeError as `play`; then none was played. */
  public playAll(calls: Iterable<CallToPlay>): PlayedCalls {
    return this.#recorder.playAll(calls);
  }

  /** Lets something happen between the pages of a search: after so many further SearchMedia. */
  public afterSearches(count: number, act: () => void): void {
    this.#betweenPages.add(count, act);
  }

  /** Adds recorded minutes of a day, by tier: `{ Audio: 10, HD: 5 }`. */
  public addUsage(
    sdkAppId: number,
    date: string,
    mixType: "single" | "multi",
    minutes: Partial<Record<UsageTier, number>>,
  ): void {
    const state = this.world.applications[sdkAppId];
    if (!state) {
      throw new RangeError(`application ${sdkAppId} is not seeded`);
    }
    state.usage.push({ date, mixType, minutes: USAGE_TIERS.map((tier) => minutes[tier] ?? 0) });
    this.#save();
  }

  /** Cuts every connection and stops listening. */
  public close(): Promise<void> {
    return this.#server.close();
  }

  #handle(request: SimulatorRequest): Ending {
    const found = route(this, request);
    if (found.channel === "control" || found.channel === "console") {
      // Not for a web page that a browser on this machine shows.
      if (request.headers.origin !== undefined) {
        return answer({
          status: 403,
          body: { error: "not from a browser" },
          outcome: "refused 403",
        });
      }
    }
    if (found.channel === "control") {
      return answer(found.answer());
    }
    const fault = this.faults.take(found.action);
    const [ending, outcome] = this.#run(found, fault);
    this.#log.add({
      at: new Date(this.clock.now()),
      channel: found.channel,
      method: request.method,
      action: found.action,
      ...found.details,
      outcome,
    });
    return ending;
  }

  /** Does what was asked, unless a fault comes before; answers, unless a fault comes after. */
  #run(found: Route, fault: Fault | undefined): [Ending, string] {
    if (fault?.kind === "error" || fault?.kind === "throttle") {
      const code = fault.kind === "error" ? fault.code : THROTTLED[found.channel];
      const message = (fault.kind === "error" && fault.message) || "a fault that a test asked for";
      const reply = found.fail(code, message);
      return [answer(reply), reply.outcome];
    }
    if (fault && fault.kind !== "latency" && fault.when !== "after") {
      return [endingOf(fault), `fault: ${fault.kind} before`];
    }
    const reply = found.answer();
    this.#save();
    if (found.action === "SearchMedia") {
      this.#betweenPages.searched();
    }
    if (fault?.kind === "latency") {
      return [{ kind: "answer", reply, afterMs: fault.milliseconds }, reply.outcome];
    }
    return fault
      ? [endingOf(fault), `fault: ${fault.kind} after ${reply.outcome}`]
      : [answer(reply), reply.outcome];
  }

  #save(): void {
    this.#file?.save(this.world);
  }
}

function endingOf(fault: Fault): Ending {
  switch (fault.kind) {
    case "timeout":
      return { kind: "silence" };
    case "reset":
      return { kind: "cut" };
    case "http":
      return answer({
        status: fault.status ?? 503,
        body: "<h1>Service Unavailable</h1>",
        outcome: "",
      });
    default:
      return answer({ status: 200, body: "<h1>It works!</h1>", outcome: "" });
  }
}

function answer(reply: SimulatorReply): Ending {
  return { kind: "answer", reply };
}
