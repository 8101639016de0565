import { type ActionContext, declareActions } from "../action";
import { ApiFailure } from "../api-failure";
import { integer, list, optional, record, text } from "../parameters";
import type { MediaState } from "../recording/media-state";
import { MEDIA_PARTS, type MediaView, mediaInfo } from "./vod-media-info";
import { SEARCHED, searchTests } from "./vod-media-search";
import { usableApplication } from "./vod-sub-applications";

const action = declareActions("vod", "2018-07-17");

/** Offset and Limit together; TotalCount stays there too. */
const MOST_FOUND = 5_000;
const MOST_DESCRIBED = 20;

/** Media of VOD (types of SDK 4.1.299, error codes as the Go SDK lists them for each action). */
export const VOD_MEDIA_ACTIONS = [
  action({
    name: "SearchMedia",
    parameters: {
      ...SEARCHED,
      SubAppId: optional(integer),
      Filters: optional(list(text)),
      Sort: optional(record({ Field: text, Order: text })),
      Offset: optional(integer),
      Limit: optional(integer),
    },
    run: ({ SubAppId, Filters, Sort, Offset = 0, Limit = 10, ...searched }, context) => {
      const view = viewOf(Filters, context);
      checkPage(Offset, Limit);
      // INFERRED: the newest first when nothing is said.
      const order = Sort ? checkSort(Sort) : "Desc";
      const tests = searchTests(searched, context.behaviour);
      const found = mediaOf(SubAppId, context).filter(
        (media) => !media.isHidden && tests.every((test) => test(media)),
      );
      const sorted = order === "Asc" ? found : found.reverse();
      return {
        TotalCount: Math.min(found.length, MOST_FOUND),
        MediaInfoSet: sorted.slice(Offset, Offset + Limit).map((media) => mediaInfo(media, view)),
      };
    },
  }),
  action({
    name: "DescribeMediaInfos",
    // 266/31763, 2026-05-19.
    perSecond: 100,
    parameters: {
      FileIds: list(text),
      SubAppId: optional(integer),
      Filters: optional(list(text)),
    },
    run: ({ FileIds, SubAppId, Filters }, context) => {
      const view = viewOf(Filters, context);
      if (FileIds.length === 0 || FileIds.length > MOST_DESCRIBED) {
        throw new ApiFailure(
          `InvalidParameterValue.FileIds${FileIds.length === 0 ? "Empty" : "OverLimit"}`,
          `FileIds must be 1 to ${MOST_DESCRIBED}.`,
        );
      }
      const wanted = new Set(FileIds);
      const found = mediaOf(SubAppId, context).filter(({ fileId }) => wanted.delete(fileId));
      return {
        MediaInfoSet: found.map((media) => mediaInfo(media, view)),
        NotExistFileIdSet: [...wanted],
      };
    },
  }),
];

/** What is there now; without SubAppId, in the account's default application. */
function mediaOf(subAppId: number | undefined, context: ActionContext): readonly MediaState[] {
  const now = context.clock.now();
  const { media = [] } = usableApplication(subAppId, context);
  return media.filter(
    ({ createdAt, expiresAt }) => createdAt <= now && (expiresAt === undefined || now < expiresAt),
  );
}

function viewOf(parts: readonly string[] = [], { account, clock }: ActionContext): MediaView {
  const known: readonly string[] = MEDIA_PARTS;
  if (parts.some((part) => !known.includes(part))) {
    throw new ApiFailure("InvalidParameterValue", `Filters must be of ${known.join(", ")}.`);
  }
  return { appId: account.appId, now: clock.now(), parts };
}

function checkPage(offset: number, limit: number): void {
  if (offset < 0 || limit < 0 || offset + limit > MOST_FOUND) {
    throw new ApiFailure(
      "InvalidParameterValue.Offset",
      `Offset and Limit must not be negative, and at most ${MOST_FOUND} together.`,
    );
  }
}

function checkSort({ Field, Order }: { readonly Field: string; readonly Order: string }): string {
  if (Field !== "CreateTime" || (Order !== "Asc" && Order !== "Desc")) {
    throw new ApiFailure("InvalidParameterValue.Sort", "Sort must be CreateTime, Asc or Desc.");
  }
  return Order;
}
