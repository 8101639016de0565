import { MEDIA_LIMITS, type SearchMediaAnswer } from "./media";
import { type FoundRecording, readRecording } from "./recording";

/** Seconds since 1970, both ends included. */
export interface Seconds {
  readonly first: number;
  readonly last: number;
}

/** One page of a search, newest first. */
export interface PageRequest {
  readonly created: Seconds;
  readonly offset: number;
  readonly limit: number;
}

export type SearchPage = (page: PageRequest) => Promise<SearchMediaAnswer>;

const MOST_FOUND = MEDIA_LIMITS.foundBySearch.value;

/**
 * What one search finds, newest first, in whole seconds.
 *
 * It does not page by offset: a file that is deleted meanwhile would move the rest, and one would be
 * missed. Each request asks for the newest files up to a second; the second with which its page ends
 * may be cut, so only the seconds after it count, and the next request begins with it. A second
 * belongs to exactly one step, so no file comes twice, and what is created or deleted while this reads
 * moves nothing. Only a second with more files than a page is paged by offset.
 */
export class NewestFirst {
  /** Everything created from this second on has been read. */
  public completeFrom: number;
  /** Seconds of which some files may be missing: too many for a search, or changed while being read. */
  public readonly cutSeconds: number[] = [];
  /** Whether there were media without an id or a time. */
  public hasUnreadable = false;
  #pending: FoundRecording[] = [];

  /** @param created What to search. */
  public constructor(
    private readonly searchPage: SearchPage,
    private readonly created: Seconds,
    private readonly pageSize: number,
  ) {
    this.completeFrom = created.last + 1;
  }

  /** Reads at least one more second. */
  public async readOn(): Promise<void> {
    const created = { first: this.created.first, last: this.completeFrom - 1 };
    const found = new Map<string, FoundRecording>();
    const totals = new Set<number>();
    for (let offset = 0; ; ) {
      const limit = Math.min(this.pageSize, MOST_FOUND - offset);
      const page = readPage(await this.searchPage({ created, offset, limit }), offset);
      for (const file of page.files) {
        found.set(file.fileId, file);
      }
      totals.add(page.total);
      this.hasUnreadable ||= page.files.length < page.length;
      offset += page.length;
      // What was deleted between two pages of one second has moved the rest: only that second counts.
      const isSteady = offset === page.length || (totals.size === 1 && found.size === offset);
      const isAll = page.length === 0 || (offset >= page.total && page.total < MOST_FOUND);
      if (isAll || page.oldest < created.last || offset >= MOST_FOUND) {
        const isWhole = isSteady && (isAll || page.oldest < created.last);
        const reached = isAll ? created.first : page.oldest + 1;
        this.#finish(isWhole ? reached : created.last, [...found.values()], isWhole);
        return;
      }
    }
  }

  /** Takes what has been read and was created from a second on. */
  public take(first: number): FoundRecording[] {
    const taken = this.#pending.filter((file) => secondOf(file) >= first);
    this.#pending = this.#pending.filter((file) => secondOf(file) < first);
    return taken;
  }

  #finish(first: number, found: readonly FoundRecording[], isWhole: boolean): void {
    const last = this.completeFrom - 1;
    this.#pending.push(
      ...found.filter((file) => secondOf(file) >= first && secondOf(file) <= last),
    );
    this.completeFrom = first;
    if (!isWhole) {
      this.cutSeconds.push(last);
    }
  }
}

export function secondOf({ createdAt }: FoundRecording): number {
  return Math.floor(createdAt / 1_000);
}

function readPage({ MediaInfoSet, TotalCount }: SearchMediaAnswer, offset: number) {
  const media = MediaInfoSet ?? [];
  const isEmptyPage = Array.isArray(media) && media.length === 0 && offset === 0;
  if (!Array.isArray(media) || typeof TotalCount !== "number" || (isEmptyPage && TotalCount > 0)) {
    throw new Error("vod SearchMedia: the answer cannot be read. Check the site.");
  }
  const files = media.map(readRecording).filter((file) => file !== undefined);
  const seconds = files.map(secondOf);
  if (seconds.some((second, index) => second > (seconds[index - 1] ?? second))) {
    throw new Error("vod SearchMedia: the answer is not sorted by time, newest first.");
  }
  return {
    files,
    length: media.length,
    oldest: seconds.at(-1) ?? Number.POSITIVE_INFINITY,
    total: TotalCount,
  };
}
