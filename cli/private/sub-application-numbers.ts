import { type Api3Caller, type SubApplication, subApplications } from "../../cloud";
import type { RecordingLock, RecordingLockEntry } from "../../lock";
import { showText, showValue } from "../../profile/problem";
import { storageReference } from "../../verify";
import { readState, type StateObject } from "../terraform-state";

/** The number of a sub-application, or why it is not known, one sentence each. */
export type NumberFound = { readonly subAppId: number } | { readonly why: readonly string[] };

/**
 * Finds the numbers of the VOD sub-applications that recordings go to: in the lock file, else in
 * Terraform's state, else by the declared name, which is unique in an account by what the official
 * provider's source assumes. A job without Terraform needs the permission to list them instead.
 */
export class SubApplicationNumbers {
  readonly #states = new Map<string, Promise<readonly StateObject[]>>();
  #account: Promise<readonly SubApplication[]> | undefined;

  public constructor(
    private readonly api: Api3Caller,
    private readonly lock: RecordingLock,
  ) {}

  public async find(entry: RecordingLockEntry): Promise<NumberFound> {
    const reference = storageReference(entry);
    if (!reference) {
      return { why: ["the lock file names no storage"] };
    }
    if ("subAppId" in reference) {
      return reference;
    }
    const [stack = "", ...path] = reference.construct.split("/");
    const storage = this.lock.stacks[stack]?.storages[path.join("/")];
    if (!storage) {
      return { why: [`the lock file has no storage ${showValue(reference.construct)}`] };
    }
    const inState = await this.#inState(stack, storage.addresses.resource);
    if ("subAppId" in inState) {
      return inState;
    }
    const byName = await this.#byName(storage.subApplicationName);
    return "subAppId" in byName ? byName : { why: [...inState.why, ...byName.why] };
  }

  async #inState(stack: string, address: string | undefined): Promise<NumberFound> {
    if (!this.#states.has(stack)) {
      this.#states.set(stack, readState(stack));
    }
    try {
      const objects = (await this.#states.get(stack)) ?? [];
      const object = objects.find((each) => each.address === address);
      const subAppId = Number(object?.attributes.sub_app_id);
      return subAppId > 0
        ? { subAppId }
        : {
            why: [
              `it is not in the state of ${showValue(stack)}: run cdktf deploy ${showText(stack)} first`,
            ],
          };
    } catch (error) {
      return { why: [messageOf(error)] };
    }
  }

  async #byName(name: unknown): Promise<NumberFound> {
    this.#account ??= subApplications(this.api);
    try {
      const named = (await this.#account).filter(
        ({ SubAppIdName, Name }) => (SubAppIdName ?? Name) === name,
      );
      const [first] = named;
      return first && named.length === 1
        ? { subAppId: first.SubAppId }
        : {
            why: [
              `the account has ${named.length} sub-applications of the name ${showValue(name)}`,
            ],
          };
    } catch (error) {
      return { why: [messageOf(error)] };
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
