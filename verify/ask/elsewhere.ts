import {
  type FoundRecording,
  findRecordings,
  type MediaClient,
  type Patience,
  SEARCH_MEDIA,
  type WhyUnknown,
  whyUnknown,
} from "../../cloud";
import { recordedWhen } from "../evidence/judged-time";
import { nameRecording } from "../evidence/recording-name";
import { sentence } from "../messages";
import type { Judging } from "../tally";
import type { ElsewhereReport } from "../verify-report";

/** A look, not a search: the newest few are enough to know. */
const PAGE_SIZE = 20;
const MOST_PAGES = 3;

/**
 * Looks into a sub-application that is not the declared one for recordings that the template has
 * made since its settings counted.
 * @throws Api3Error when the caller gave up.
 */
export async function findElsewhere(
  media: MediaClient,
  subAppId: number,
  judging: Judging,
  now: number,
  patience: Patience,
): Promise<ElsewhereReport | WhyUnknown | undefined> {
  const query = {
    ...patience,
    sdkAppId: judging.declared.sdkAppId,
    subAppId,
    createdFrom: judging.time.from,
    createdUntil: now,
    pageSize: PAGE_SIZE,
  };
  try {
    let pages = 0;
    for await (const page of findRecordings(media, query)) {
      const [newest, ...others] = page.files.filter((file) => isOfTemplate(file, judging));
      if (newest) {
        return { subAppId, files: 1 + others.length, newest: toExample(newest, subAppId) };
      }
      pages++;
      if (pages === MOST_PAGES) {
        break;
      }
    }
    return undefined;
  } catch (error) {
    return whyUnknown(error, SEARCH_MEDIA);
  }
}

function isOfTemplate(
  file: FoundRecording,
  { declared, time, tolerances, sources }: Judging,
): boolean {
  const name = nameRecording(declared.sdkAppId, file, sources);
  const { content } = file;
  if (typeof name === "string" || !content) {
    return false;
  }
  const when = recordedWhen(declared, { ...file, content }, name, time, tolerances);
  return when === "after" || when === "before-last-edit";
}

function toExample({ fileId, name, createdAt }: FoundRecording, subAppId: number) {
  return {
    fileId,
    name,
    createdAt: new Date(createdAt).toISOString(),
    seen: { text: String(subAppId) },
    reason: sentence("foundElsewhere", subAppId, 1),
  };
}
