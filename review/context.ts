import type { Usage } from "./cost";
import type { Plan } from "./plan";
import {
  isLater,
  type Lock,
  type Recording,
  type Stack,
  type Storage,
  type VodEvents,
} from "./settings";
import type { Subject } from "./subject";

/** One side of the comparison, with what a rule may look up in it. */
export class LockSide {
  readonly #recordingsOfApp = new Map<
    number,
    { subject: Subject<"recording">; recording: Recording }[]
  >();

  public constructor(public readonly lock: Lock) {
    for (const [stack, { recordings }] of Object.entries(lock.stacks)) {
      for (const [path, recording] of Object.entries(recordings)) {
        if (typeof recording.sdkAppId === "number") {
          const subject = { kind: "recording", stack, path } as const;
          const others = this.#recordingsOfApp.get(recording.sdkAppId) ?? [];
          this.#recordingsOfApp.set(recording.sdkAppId, [...others, { subject, recording }]);
        }
      }
    }
  }

  public stack(name: string): Stack | undefined {
    return Object.hasOwn(this.lock.stacks, name) ? this.lock.stacks[name] : undefined;
  }

  /** Everything declared for an app, in all stacks. */
  public recordingsOfApp(sdkAppId: number) {
    return this.#recordingsOfApp.get(sdkAppId) ?? [];
  }

  /** The sub-application that a recording goes to, where a stack of the lock file owns it. */
  public storageOf(recording: Recording): Storage | undefined {
    const [stack = "", ...path] = recording.storage?.construct?.split("/") ?? [];
    const storages = this.stack(stack)?.storages ?? {};
    const key = path.join("/");
    return Object.hasOwn(storages, key) ? storages[key] : undefined;
  }

  /** The event notification of the sub-application that a recording goes to. */
  public vodEventsOf(recording: Recording): VodEvents | undefined {
    const address = this.storageOf(recording)?.addresses?.resource;
    const subAppId = recording.storage?.subAppId;
    const all = Object.values(this.lock.stacks).flatMap(({ vodEvents }) =>
      Object.values(vodEvents),
    );
    return all.find((events) =>
      isLater(events.subAppId)
        ? address !== undefined && events.subAppId.includes(`${address}.`)
        : events.subAppId !== undefined && events.subAppId === subAppId,
    );
  }
}

/** What a rule may look at beside its subject. */
export interface RuleContext {
  /** The side that is judged: after the change, or before it. */
  readonly side: LockSide;
  readonly subject: Subject;
  /** What people say the apps are used for; absent without a usage file. */
  readonly usage?: Usage;
  /** The plan of the subject's stack; absent where none was given. */
  readonly plan?: Plan;
  /** The day of the review, `YYYY-MM-DD`. */
  readonly today: string;
}
