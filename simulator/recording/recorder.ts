import type { Cloud } from "../cloud";
import type { TemplateForm } from "../console-form";
import type { Console } from "../services/console";
import type { SubApplicationState } from "../world";
import { billedTimes } from "./billed-time";
import { type CallToPlay, checkCall } from "./call";
import { filesOf } from "./files";
import type { MediaShelf, StoredMedia } from "./media-shelf";
import type { MediaState, NewMedia } from "./media-state";
import { hull, type Stay, staysOf, withoutPause } from "./room";
import { mixTypesOf, recordedStreams } from "./streams";
import { UsageBook } from "./usage-book";

/** Why a room left no file. */
export type UnrecordedReason =
  /** No template, or the switch was off, when the room was created. */
  | "no-template-in-force"
  /** The template's VOD application does not exist, or is not On. */
  | "no-vod-application"
  | "storage-in-arrears"
  /** The call was to be lost. */
  | "lost"
  /** Nobody who is recorded sent anything for a second. */
  | "nothing-sent";

/** A room of a call that left no file. */
export interface UnrecordedRoom {
  readonly from: Date;
  readonly until: Date;
  readonly reason: UnrecordedReason;
}

/** What became of a call. */
export interface PlayedCall {
  /** In VOD from `createdAt` on, which may be in the future. */
  readonly files: readonly StoredMedia[];
  readonly unrecorded: readonly UnrecordedRoom[];
}

/** What became of many calls. */
export interface PlayedCalls {
  readonly calls: number;
  readonly files: number;
  readonly unrecorded: number;
}

/**
 * Records calls as the console's template says that was in force when their room was created. When
 * everybody has left for longer than the resume wait, the next to join creates the room anew.
 */
export class Recorder {
  public constructor(
    private readonly cloud: Cloud,
    private readonly forms: Console,
    private readonly media: MediaShelf,
    /** Called after each change, so that it is kept. */
    private readonly onChange: () => void,
  ) {}

  /** @throws RangeError when it is no call, or its application is not seeded. */
  public play(call: CallToPlay): PlayedCall {
    const take = new Take();
    this.#record(call, take);
    const files = this.#keep(take).flatMap(([{ id }, media]) =>
      media.map((one) => ({ subAppId: id, ...one })),
    );
    return { files, unrecorded: take.unrecorded };
  }

  /** Many calls, kept together. @throws RangeError as `play`; then none was played. */
  public playAll(calls: Iterable<CallToPlay>): PlayedCalls {
    const take = new Take();
    let count = 0;
    for (const call of calls) {
      this.#record(call, take);
      count++;
    }
    const files = this.#keep(take).reduce((sum, [, media]) => sum + media.length, 0);
    return { calls: count, files, unrecorded: take.unrecorded.length };
  }

  #record(call: CallToPlay, take: Take): void {
    checkCall(call);
    if (!this.cloud.seeds.application(call.sdkAppId)) {
      throw new RangeError(`application ${call.sdkAppId} is not seeded`);
    }
    let createdAt = call.startsAt.getTime();
    for (let rest = staysOf(call); rest.length > 0; ) {
      const form = this.forms.templateInForce(call.sdkAppId, new Date(createdAt));
      const stays = withoutPause(rest, (form?.resumeWait ?? 0) * 1_000);
      const reason = this.#recordRoom(call, form, stays, take);
      if (reason) {
        const { from, until } = hull(stays);
        take.unrecorded.push({ from: new Date(from), until: new Date(until), reason });
      }
      rest = rest.slice(stays.length);
      createdAt = rest[0]?.from ?? createdAt;
    }
  }

  /** @returns Why there is no file of it; undefined when there is one. */
  #recordRoom(
    { sdkAppId, roomId, isLost }: CallToPlay,
    form: TemplateForm | undefined,
    stays: readonly Stay[],
    take: Take,
  ): UnrecordedReason | undefined {
    const { behaviour } = this.cloud;
    const application = form && this.#application(sdkAppId, form.subApplication);
    if (!form || isLost) {
      return isLost ? "lost" : "no-template-in-force";
    }
    if (!application || behaviour.storageInArrears) {
      return application ? "storage-in-arrears" : "no-vod-application";
    }
    const seed = `${sdkAppId}/${roomId}/${hull(stays).from}`;
    const room = { sdkAppId, roomId, form, seed };
    const files = mixTypesOf(form).flatMap((mixType) => {
      const streams = recordedStreams(stays, form, mixType, seed);
      if (streams.length > 0) {
        take.usage.add(sdkAppId, mixType, billedTimes(stays, form, mixType));
      }
      return streams.flatMap((stream) => filesOf(stream, room, behaviour));
    });
    take.add(application, files);
    return files.length > 0 ? undefined : "nothing-sent";
  }

  /** INFERRED: nothing is recorded into an application that is not On. */
  #application(sdkAppId: number, subAppId: number): SubApplicationState | undefined {
    const { seeds, world } = this.cloud;
    const account = world.accounts[seeds.application(sdkAppId)?.uin ?? ""];
    return account?.subApplications.find(({ id, status }) => id === subAppId && status === "On");
  }

  #keep(take: Take): readonly (readonly [SubApplicationState, readonly MediaState[]])[] {
    const kept = [...take.files].map(
      ([application, files]) => [application, this.media.record(application, files)] as const,
    );
    take.usage.enterInto(this.cloud.world);
    this.onChange();
    return kept;
  }
}

/** What was recorded and is not kept yet. */
class Take {
  public readonly files = new Map<SubApplicationState, NewMedia[]>();
  public readonly unrecorded: UnrecordedRoom[] = [];
  public readonly usage = new UsageBook();

  public add(application: SubApplicationState, files: readonly NewMedia[]): void {
    const all = this.files.get(application) ?? [];
    all.push(...files);
    this.files.set(application, all);
  }
}
