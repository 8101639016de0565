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
  readonly #recordingsOfApp = new Map<number, DeclaredRecording[]>();
  /** By number, and by the stack's name and the Terraform address of the sub-application. */
  readonly #vodEvents = new Map<string, VodEvents>();

  public constructor(public readonly lock: Lock) {
    for (const [stack, { recordings, vodEvents }] of Object.entries(lock.stacks)) {
      for (const [path, recording] of Object.entries(recordings)) {
        if (typeof recording.sdkAppId === "number") {
          const others = this.#recordingsOfApp.get(recording.sdkAppId) ?? [];
          this.#recordingsOfApp.set(recording.sdkAppId, others);
          others.push({ subject: { kind: "recording", stack, path }, recording });
        }
      }
      for (const events of Object.values(vodEvents)) {
        this.#vodEvents.set(keyOfSubApplication(stack, events.subAppId), events);
      }
    }
  }

  public stack(name: string): Stack | undefined {
    return Object.hasOwn(this.lock.stacks, name) ? this.lock.stacks[name] : undefined;
  }

  /** Everything declared for an app, in all stacks. */
  public recordingsOfApp(sdkAppId: number): readonly DeclaredRecording[] {
    return this.#recordingsOfApp.get(sdkAppId) ?? [];
  }

  /** The sub-application that a recording goes to, where a stack of the lock file owns it. */
  public storageOf(recording: Recording): Storage | undefined {
    const { stack, path } = ownedStorage(recording);
    const storages = this.stack(stack)?.storages ?? {};
    return Object.hasOwn(storages, path) ? storages[path] : undefined;
  }

  /**
   * The event notification of the sub-application that a recording goes to.
   * @param stack Where the recording is declared: an expression means something in its own stack only.
   */
  public vodEventsOf(recording: Recording, stack: string): VodEvents | undefined {
    const address = this.storageOf(recording)?.addresses?.resource;
    const key =
      address === undefined
        ? keyOfSubApplication(stack, recording.storage?.subAppId)
        : `${ownedStorage(recording).stack} ${address}`;
    return this.#vodEvents.get(key);
  }
}

export interface DeclaredRecording {
  readonly subject: Subject<"recording">;
  readonly recording: Recording;
}

/** Stack and path of a storage that the code owns; nothing else has such a name. */
function ownedStorage({ storage }: Recording) {
  const construct = typeof storage?.construct === "string" ? storage.construct : "";
  const [stack = "", ...path] = construct.split("/");
  return { stack, path: path.join("/") };
}

function keyOfSubApplication(stack: string, subAppId: unknown): string {
  if (!isLater(subAppId)) {
    return String(subAppId);
  }
  const [address] = /tencentcloud_vod_sub_application\.[A-Za-z_][\w-]*/.exec(subAppId) ?? [];
  return `${stack} ${address ?? subAppId}`;
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
