import {
  findRecordings,
  type MediaClient,
  type Patience,
  SEARCH_MEDIA,
  type WhyUnknown,
  whyUnknown,
} from "../../cloud";
import { foundFiles } from "../judge-template";
import { type Judging, tallyPage } from "../tally";
import type { VerifyCheckpoint } from "../verify-checkpoint";

const MINUTE_MS = 60_000;

export interface ReadOptions {
  /** Media of one request, 1 to 5,000. @default 500 */
  readonly pageSize?: number;
  readonly userDefineRecordIds?: readonly string[];
  /** Stop after the newest so many. */
  readonly mostFiles?: number;
  readonly onCheckpoint?: (checkpoint: VerifyCheckpoint) => void;
}

export interface RecordingsRead {
  readonly checkpoint: VerifyCheckpoint;
  /** Why the search could not go on. */
  readonly stopped?: WhyUnknown;
}

/**
 * Reads and tallies recordings from a checkpoint on, newest first, page by page.
 * @throws RangeError when the question cannot be asked; Api3Error when the caller gave up.
 */
export async function readRecordings(
  media: MediaClient,
  begun: VerifyCheckpoint,
  judging: Judging,
  { pageSize, userDefineRecordIds, mostFiles, onCheckpoint }: ReadOptions,
  patience: Patience,
): Promise<RecordingsRead> {
  if (begun.isSearched) {
    return { checkpoint: begun };
  }
  const { declared, time, tolerances } = judging;
  const query = {
    ...patience,
    sdkAppId: declared.sdkAppId,
    subAppId: declared.subAppId,
    createdFrom: time.settled,
    // VOD's clock may be ahead.
    createdUntil: Date.parse(begun.asOf) + tolerances.clockSkew * MINUTE_MS,
    ...(begun.cursor && { cursor: begun.cursor }),
    ...(userDefineRecordIds && { userDefineRecordIds }),
    ...(pageSize !== undefined && { pageSize }),
  };
  const requestsBefore = media.requests;
  const tally = structuredClone(begun.tally);
  let checkpoint = begun;
  try {
    for await (const page of findRecordings(media, query)) {
      tallyPage(tally, page, judging);
      const { cursor: _, ...rest } = checkpoint;
      checkpoint = {
        ...rest,
        ...(page.next && { cursor: page.next }),
        isSearched: page.next === undefined,
        tally: structuredClone(tally),
        requests: begun.requests + media.requests - requestsBefore,
      };
      onCheckpoint?.(checkpoint);
      if (foundFiles(tally) >= (mostFiles ?? Number.POSITIVE_INFINITY)) {
        break;
      }
    }
    return { checkpoint };
  } catch (error) {
    if (error instanceof RangeError) {
      throw error;
    }
    return { checkpoint, stopped: whyUnknown(error, SEARCH_MEDIA) };
  }
}
