import type { Patience } from "../patience";
import { showText } from "../secrets";
import { type WhyUnknown, whyUnknown } from "../why-unknown";
import {
  DESCRIBE_MEDIA_INFOS,
  type DescribeMediaInfosAnswer,
  MEDIA_LIMITS,
  type SearchMediaRequest,
} from "./media";
import type { MediaClient } from "./media-client";
import { NewestFirst, type PageRequest } from "./newest-first";
import { type FoundRecording, readRecording } from "./recording";

export interface RecordingsQuery extends Patience {
  readonly sdkAppId: number;
  /** The VOD sub-application to search. */
  readonly subAppId: number;
  /** First and last moment of creation, milliseconds since 1970. */
  readonly createdFrom: number;
  readonly createdUntil: number;
  /** Goes on where an earlier search stopped. */
  readonly cursor?: RecordingsCursor;
  /**
   * UserDefineRecordIds of recordings that the REST API started: their names begin with them. At most 9.
   * @default - found all the same when VOD says that they come from TRTC
   */
  readonly userDefineRecordIds?: readonly string[];
  /** Media of one request, 1 to 5,000. @default 500 */
  readonly pageSize?: number;
}

/** Where a search stopped: plain JSON. */
export interface RecordingsCursor {
  /** Seconds since 1970 of the newest second that is not yet read. */
  readonly last: number;
}

/** The recordings of some whole seconds, each once, newest first. */
export interface RecordingsPage {
  readonly files: readonly FoundRecording[];
  /** Where to go on; undefined after the last page. */
  readonly next: RecordingsCursor | undefined;
  /** Files that a search still listed, although they are gone. */
  readonly deleted: number;
  /** Seconds since 1970 of which some files may be missing: too many, or changed while being read. */
  readonly cutSeconds: readonly number[];
  /** Whether VOD told of media without an id or a time of creation. */
  readonly hasUnreadable: boolean;
  /** Why files without content could not be asked about by id: the permission is missing. */
  readonly undescribed?: WhyUnknown;
}

const PAGE_SIZE = 500;
const DESCRIBED_TOGETHER = 4;
const FILTERS = ["basicInfo", "metaData"] as const;

/**
 * The recordings of an application in a VOD sub-application, newest first. Two searches side by side:
 * by what VOD says of the source, and by name, because it is UNKNOWN whether every recording carries
 * that source. A search answers with the content of a file as well; a file is asked about by id only
 * where that is missing, which it is while VOD looks into a new file.
 * @throws RangeError when the question cannot be asked; Api3Error, TimeIsUpError when VOD cannot be
 *   searched. What was handed out before is whole: go on with its `next`.
 */
export async function* findRecordings(
  media: MediaClient,
  query: RecordingsQuery,
): AsyncGenerator<RecordingsPage, void, undefined> {
  const first = Math.floor(query.createdFrom / 1_000);
  const last = query.cursor?.last ?? Math.floor(query.createdUntil / 1_000);
  const searches = searchesOf(query).map(
    (search) =>
      new NewestFirst(
        (page) => media.search(toRequest(query, search, page), query),
        { first, last },
        query.pageSize ?? PAGE_SIZE,
      ),
  );
  const describer = new Describer(media, query);
  for (let complete = last + 1; complete > first; ) {
    const behind = searches.filter(({ completeFrom }) => completeFrom === complete);
    // Both are waited for: one that went on alone would outlive the answer.
    const read = await Promise.allSettled(behind.map((search) => search.readOn()));
    const failed = read.find((result) => result.status === "rejected");
    if (failed) {
      throw failed.reason;
    }
    complete = Math.max(...searches.map(({ completeFrom }) => completeFrom));
    const found = newestFirst(searches.flatMap((search) => search.take(complete)));
    yield {
      ...(await describer.complete(found)),
      next: complete > first ? { last: complete - 1 } : undefined,
      cutSeconds: [...new Set(searches.flatMap(({ cutSeconds }) => cutSeconds.splice(0)))],
      hasUnreadable: searches.some(({ hasUnreadable }) => hasUnreadable),
    };
  }
}

type Search = Pick<SearchMediaRequest, "NamePrefixes" | "SourceTypes" | "TrtcSdkAppIds">;

function searchesOf({ sdkAppId, userDefineRecordIds = [] }: RecordingsQuery): readonly Search[] {
  const ids = userDefineRecordIds.filter((id) => !/^[A-Za-z0-9_-]{1,64}$/.test(id));
  const most = MEDIA_LIMITS.namePrefixes.value - 1;
  if (ids.length > 0 || userDefineRecordIds.length > most) {
    const given = ids[0] === undefined ? userDefineRecordIds.length : `"${showText(ids[0], 80)}"`;
    throw new RangeError(
      `'userDefineRecordIds' must be at most ${most} texts of 1 to 64 letters, digits, '_' or '-', got ${given}: leave out what is not needed`,
    );
  }
  const name = `${sdkAppId}_`;
  return [
    { SourceTypes: ["TrtcRecord"], TrtcSdkAppIds: [sdkAppId] },
    { NamePrefixes: [name, ...userDefineRecordIds.map((id) => `${id}__UserDefine_u_${name}`)] },
  ];
}

function toRequest(
  { subAppId }: RecordingsQuery,
  search: Search,
  { created, offset, limit }: PageRequest,
): SearchMediaRequest {
  return {
    SubAppId: subAppId,
    ...search,
    // One second more, in case the end is not part of it; NewestFirst keeps what was asked for.
    CreateTime: { After: isoTime(created.first), Before: isoTime(created.last + 1) },
    Filters: FILTERS,
    Sort: { Field: "CreateTime", Order: "Desc" },
    Offset: offset,
    Limit: limit,
  };
}

function isoTime(second: number): string {
  return new Date(second * 1_000).toISOString().replace(".000Z", "Z");
}

/** Each file once; the same moment in the order of ids, so that the order is always the same. */
function newestFirst(files: readonly FoundRecording[]): readonly FoundRecording[] {
  return [...new Map(files.map((file) => [file.fileId, file])).values()].sort(
    (a, b) => b.createdAt - a.createdAt || (a.fileId < b.fileId ? -1 : 1),
  );
}

/** Asks by id about files whose content the search did not tell, until that is refused. */
class Describer {
  #refused: WhyUnknown | undefined;

  public constructor(
    private readonly media: MediaClient,
    private readonly query: RecordingsQuery,
  ) {}

  /** @throws Api3Error, TimeIsUpError for everything but a missing permission. */
  public async complete(
    found: readonly FoundRecording[],
  ): Promise<Pick<RecordingsPage, "files" | "deleted" | "undescribed">> {
    const ids = found.filter(({ content }) => !content).map(({ fileId }) => fileId);
    const known = new Map<string, FoundRecording>();
    const gone = new Set<string>();
    const batches = chunk(ids, MEDIA_LIMITS.describedAtOnce.value);
    for (const together of chunk(batches, DESCRIBED_TOGETHER)) {
      for (const answer of await Promise.all(together.map((batch) => this.#describe(batch)))) {
        for (const file of (answer.MediaInfoSet ?? []).map(readRecording)) {
          if (file) {
            known.set(file.fileId, file);
          }
        }
        for (const fileId of answer.NotExistFileIdSet ?? []) {
          gone.add(fileId);
        }
      }
    }
    return {
      files: found
        .filter(({ fileId }) => !gone.has(fileId))
        .map((file) => known.get(file.fileId) ?? file),
      deleted: gone.size,
      ...(this.#refused && ids.length > 0 && { undescribed: this.#refused }),
    };
  }

  async #describe(FileIds: readonly string[]): Promise<DescribeMediaInfosAnswer> {
    if (this.#refused) {
      return {};
    }
    const { subAppId: SubAppId } = this.query;
    try {
      return await this.media.describe({ SubAppId, FileIds, Filters: FILTERS }, this.query);
    } catch (error) {
      const why = whyUnknown(error, DESCRIBE_MEDIA_INFOS);
      if (why.reason !== "permission") {
        throw error;
      }
      this.#refused = why;
      return {};
    }
  }
}

function chunk<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
