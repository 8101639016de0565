import { showValue } from "../../profile/problem";
import type { Cloud } from "../cloud";
import type { SubApplicationState } from "../world";
import type { MediaContent, MediaSource, MediaState, NewMedia } from "./media-state";

/** A medium, and the VOD application it is in. */
export interface StoredMedia extends MediaState {
  readonly subAppId: number;
}

/** A file that some tool brings: an upload, the output of a task flow, anything but a recording. */
export interface UploadedMedia {
  readonly name: string;
  /** @default - the account's default application */
  readonly subAppId?: number;
  /** Its account. @default - the first */
  readonly uin?: string;
  /** @default "mp4" */
  readonly type?: string;
  /** @default - now */
  readonly createdAt?: Date;
  /** @default "never" */
  readonly expiresAt?: Date | "never";
  /** @default { type: "Upload" } */
  readonly source?: MediaSource;
  /** @default - a minute of 640×360 */
  readonly content?: MediaContent;
}

/** What is changed of media that are there. */
export interface MediaChange {
  readonly name?: string;
  readonly expiresAt?: Date | "never";
  /** `false`: VOD is still looking into it, and does not finish. */
  readonly isAnalysed?: boolean;
  /** `false`: SearchMedia passes over it, DescribeMediaInfos does not. */
  readonly isSearchable?: boolean;
}

const SOME_CONTENT: MediaContent = {
  seconds: 60,
  video: { width: 640, height: 360, fps: 25, bitrate: 500_000 },
  audio: { sampleRate: 44_100, bitrate: 96_000 },
};
const NEVER_ANALYSED = Number.MAX_SAFE_INTEGER;
/** The first of the 19 digits that ids have in Tencent's examples. */
const FILE_ID_START = "5285890";

/** The media of all accounts, for a test to play the people and tools that deal with them. */
export class MediaShelf {
  public constructor(
    private readonly cloud: Cloud,
    /** Called after each change, so that it is kept. */
    private readonly onChange: () => void,
  ) {}

  /** All media, or those of one VOD application, by time of creation; hidden and expired ones too. */
  public list(subAppId?: number): readonly StoredMedia[] {
    return this.#applications()
      .filter(({ id }) => subAppId === undefined || id === subAppId)
      .flatMap(({ id, media = [] }) => media.map((one) => ({ subAppId: id, ...one })));
  }

  /** @throws RangeError when the VOD application is not there. */
  public upload(file: UploadedMedia): StoredMedia {
    const { clock, behaviour, seeds, world } = this.cloud;
    const uin = file.uin ?? seeds.accounts[0]?.uin ?? "";
    const application = world.accounts[uin]?.subApplications.find(({ id, isDefault }) =>
      file.subAppId === undefined ? isDefault : id === file.subAppId,
    );
    if (!application) {
      throw new RangeError(
        `account ${uin} has no VOD application ${file.subAppId ?? ""}`.trimEnd(),
      );
    }
    const createdAt = wholeSecond(file.createdAt?.getTime() ?? clock.now());
    const media = this.#withId({
      name: file.name,
      type: file.type ?? "mp4",
      createdAt,
      expiresAt: timeOf(file.expiresAt ?? "never"),
      analysedAt: createdAt + behaviour.mediaProcessingMs,
      source: file.source ?? { type: "Upload" },
      content: file.content ?? SOME_CONTENT,
    });
    put(application, [media]);
    this.onChange();
    return { subAppId: application.id, ...media };
  }

  /** @throws RangeError when one of them is not there; then nothing was changed. */
  public change(fileIds: readonly string[], change: MediaChange): void {
    const { name, expiresAt, isAnalysed, isSearchable } = change;
    for (const media of this.#find(fileIds)) {
      media.updatedAt = wholeSecond(this.cloud.clock.now());
      media.name = name ?? media.name;
      media.expiresAt = expiresAt === undefined ? media.expiresAt : timeOf(expiresAt);
      if (isAnalysed !== undefined) {
        media.analysedAt = isAnalysed ? media.createdAt : NEVER_ANALYSED;
      }
      if (isSearchable !== undefined) {
        media.isHidden = !isSearchable;
      }
    }
    this.onChange();
  }

  /** @throws RangeError when one of them is not there; then nothing was deleted. */
  public delete(fileIds: readonly string[]): void {
    const found = this.#find(fileIds);
    for (const application of this.#applications()) {
      application.media = application.media?.filter((media) => !found.has(media));
    }
    this.onChange();
  }

  /** @internal Puts what was recorded into a VOD application; whoever calls keeps it. */
  public record(
    application: SubApplicationState,
    files: readonly NewMedia[],
  ): readonly MediaState[] {
    const media = files.map((file) => this.#withId(file));
    put(application, media);
    return media;
  }

  #withId(file: NewMedia): MediaState {
    const { world } = this.cloud;
    world.lastFileId = (world.lastFileId ?? 0) + 1;
    const fileId = `${FILE_ID_START}${String(world.lastFileId).padStart(12, "0")}`;
    return { fileId, ...file, updatedAt: file.createdAt };
  }

  #find(fileIds: readonly string[]): ReadonlySet<MediaState> {
    const wanted = new Set(fileIds);
    const all = this.#applications().flatMap(({ media = [] }) => media);
    const found = new Set(all.filter(({ fileId }) => wanted.delete(fileId)));
    if (wanted.size > 0) {
      throw new RangeError(`there is no medium ${showValue([...wanted].join(", "))}`);
    }
    return found;
  }

  #applications(): readonly SubApplicationState[] {
    return Object.values(this.cloud.world.accounts).flatMap(
      ({ subApplications }) => subApplications,
    );
  }
}

/** Keeps them by time of creation, those of the same second by id. */
function put(application: SubApplicationState, added: readonly MediaState[]): void {
  const media = [...(application.media ?? []), ...added];
  application.media = media.sort(
    (a, b) => a.createdAt - b.createdAt || (a.fileId < b.fileId ? -1 : 1),
  );
}

function timeOf(expiresAt: Date | "never"): number | undefined {
  return expiresAt === "never" ? undefined : wholeSecond(expiresAt.getTime());
}

function wholeSecond(time: number): number {
  return Math.floor(time / 1_000) * 1_000;
}
