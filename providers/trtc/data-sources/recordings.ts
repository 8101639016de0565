import { DiagnosticError, defineDataSource, isKnown } from "@trtc-recording/plugin";
import {
  Api3Error,
  findRecordings,
  type MediaClient,
  type RecordingsPage,
  type RecordingsQuery,
  SEARCH_MEDIA,
  type WhyUnknown,
  whyUnknown,
} from "../../../cloud";
import { Checks } from "../../../profile/checks";
import type { TrtcClient } from "../client/client";
import { reportProblems } from "../report-problems";
import { recordings } from "../schema/recordings";
import { PLAN_VALUES, PUBLIC_NUMBER } from "../values";
import { type ListedRecording, listed } from "./listed-recording";
import { requiredCloud } from "./required-cloud";

const NOT_KNOWN = "Recordings are not known";

const DEFAULT_LIMIT = 100;
const LIMIT = {
  unit: "recordings",
  min: { value: 1, basis: "own" },
  max: { value: 1_000, basis: "own" },
} as const;
/** A person waits for the plan. */
const BUDGET_MS = 30_000;
/** VOD's clock may be ahead. */
const CLOCK_SKEW_MS = 5 * 60_000;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** `data.trtc_recordings`: recordings of an application, with what each shows. */
export const recordingsSource = defineDataSource({
  schema: recordings,

  validate({ config, diagnostics }) {
    const checks = new Checks(PLAN_VALUES);
    checks.wholeNumber("sdk_app_id", config.sdk_app_id as number, PUBLIC_NUMBER);
    checks.wholeNumber("sub_app_id", config.sub_app_id as number, PUBLIC_NUMBER);
    if (config.limit !== null) {
      checks.wholeNumber("limit", config.limit as number, LIMIT);
    }
    const { since } = config;
    if (since !== null && isKnown(since) && !(TIME.test(since) && Date.parse(since) >= 0)) {
      checks.error("since", "must be a time as RFC 3339", {
        fix: "write '2026-10-01T00:00:00Z' for example",
      });
    }
    reportProblems("Invalid question", checks.problems, diagnostics);
  },

  async read({ config, diagnostics, signal }, client: TrtcClient) {
    const { sdk_app_id: sdkAppId, sub_app_id: subAppId, since } = config;
    const { media } = requiredCloud(client, NOT_KNOWN);
    const now = media.clock.now();
    const query = {
      sdkAppId,
      subAppId,
      createdFrom: since === null ? 0 : Date.parse(since),
      createdUntil: now + CLOCK_SKEW_MS,
      deadline: now + BUDGET_MS,
      signal,
    };
    const limit = config.limit ?? DEFAULT_LIMIT;
    const { files, isAll, why } = await search(media, query, limit);
    if (why !== undefined) {
      diagnostics.warning([], "Not all recordings are known", why);
    }
    return {
      ...config,
      id: `${sdkAppId}/${subAppId}`,
      recordings: files.slice(0, limit),
      is_complete: isAll && files.length <= limit,
    };
  },
});

interface Searched {
  readonly files: readonly ListedRecording[];
  readonly isAll: boolean;
  /** Why not all are known, other than that there are too many. */
  readonly why?: string;
}

/**
 * The newest recordings, at least one more than the limit if there are so many.
 * @throws DiagnosticError when VOD refuses to tell; Api3Error when Terraform gave up.
 */
async function search(
  media: MediaClient,
  query: RecordingsQuery,
  limit: number,
): Promise<Searched> {
  const files: ListedRecording[] = [];
  let gap: string | undefined;
  try {
    for await (const page of findRecordings(media, query)) {
      files.push(...page.files.flatMap((file) => listed(query.sdkAppId, file)));
      gap ??= gapOf(page);
      if (files.length > limit) {
        return { files, isAll: false, ...(gap !== undefined && { why: gap }) };
      }
    }
  } catch (error) {
    const why = describe(whyUnknown(error, SEARCH_MEDIA));
    if (error instanceof Api3Error && error.kind === "answered" && !error.retryable) {
      throw new DiagnosticError(NOT_KNOWN, why);
    }
    return { files, isAll: false, why: `${why} Listed are the newest, ${files.length} in all.` };
  }
  return gap === undefined ? { files, isAll: true } : { files, isAll: false, why: gap };
}

/** What is missing in a page that was read. */
function gapOf({ cutSeconds, hasUnreadable, undescribed }: RecordingsPage): string | undefined {
  if (undescribed) {
    return `Some are without details. ${describe(undescribed)}`;
  }
  return cutSeconds.length > 0 || hasUnreadable
    ? "VOD could not list every recording of some seconds."
    : undefined;
}

function describe(why: WhyUnknown): string {
  switch (why.reason) {
    case "permission":
      return `These credentials may not ask for them: allow ${why.allow} in a CAM policy.`;
    case "time":
      return `VOD did not tell of all of them in ${BUDGET_MS / 1_000} seconds.`;
    case "failed":
      return why.said;
  }
}
