import { type AuditEvent, DESCRIBE_EVENTS } from "./api3-actions";
import type { Api3Caller } from "./api3-client";
import { Api3Error } from "./api3-error";
import { identityOf, subjectOf, timeOf, userOf, wasRefused } from "./audit-event";
import { REGIONS } from "./sites";

/**
 * The operations by which the console edits a template: `AlterRecording` adds or changes one
 * (598/70059), `AlterTemplateId` its id (629/46730). Callback edits are in no list: CloudAudit is not
 * known to show them.
 */
export const EDIT_EVENTS = ["AlterRecording", "AlterTemplateId"] as const;

/** One edit of a template in the console, as the audit log tells it. */
export interface ConsoleEdit {
  readonly event: (typeof EDIT_EVENTS)[number];
  /** Undefined when the log gives no time that can be read. */
  readonly at: Date | undefined;
  /** "root", the name or id of a sub-user, or of a role. */
  readonly by: string;
}

/** What the audit log says; "not known" is never "nothing was edited". */
export type ConsoleEdits =
  | {
      readonly known: true;
      /** Oldest first. */
      readonly edits: readonly ConsoleEdit[];
      /** From when on the log was read: later than asked where the log does not reach back so far. */
      readonly from: Date;
    }
  | { readonly known: false; readonly why: string };

export interface ConsoleEditsQuery {
  readonly sdkAppId: number;
  /** Edits before this are not asked for. */
  readonly since: Date;
  readonly signal?: AbortSignal;
  /** Longest time for the whole question. */
  readonly budgetMs?: number;
}

const SECOND = 1_000;
const DAY = 86_400 * SECOND;
/** DescribeEvents (1021/42703): a window is shorter than 30 days and begins at most 90 days ago; an hour to spare. */
const LONGEST_WINDOW = 30 * DAY - 3_600 * SECOND;
/** An hour less than 90 days: the clocks need not agree. */
const LOG_REACHES_BACK = 90 * DAY - 3_600 * SECOND;
const PAGE_SIZE = 50;
const MOST_PAGES = 20;

/**
 * Who edited the template of an application in the console since a time.
 *
 * INFERRED, because no page shows one of these events: that they appear within minutes and carry the
 * application's number (see `subjectOf`). An event that names no application makes the answer unknown
 * unless an edit of this very application is found as well.
 * @throws Only when aborted by the caller.
 */
export async function consoleEdits(
  api: Api3Caller,
  query: ConsoleEditsQuery,
): Promise<ConsoleEdits> {
  const { sdkAppId, since } = query;
  const now = api.clock.now();
  if (since.getTime() > now) {
    return unknown("the time to look from lies in the future: check this machine's clock");
  }
  const from = Math.max(since.getTime(), now - LOG_REACHES_BACK);
  const found: AuditEvent[] = [];
  try {
    const deadline = query.budgetMs === undefined ? undefined : now + query.budgetMs;
    for (const window of windows(from, now)) {
      for (const event of EDIT_EVENTS) {
        found.push(...(await readEvents(api, event, window, deadline, query.signal)));
      }
    }
  } catch (error) {
    return unknown(reason(error));
  }
  // The log comes newest first; of edits within a second the order is kept.
  const done = distinct(found)
    .filter((event) => !wasRefused(event))
    .reverse();
  const edits = done.filter((event) => subjectOf(event, sdkAppId) === "this-application");
  if (edits.length > 0) {
    return { known: true, edits: edits.map(toEdit).sort(byTime), from: new Date(from) };
  }
  const unclear = done.filter((event) => subjectOf(event, sdkAppId) === "unknown").length;
  if (unclear > 0) {
    return unknown(
      `the audit log has ${unclear} template ${unclear === 1 ? "edit that does" : "edits that do"} not name the application`,
    );
  }
  if (from > since.getTime()) {
    return unknown("the audit log reaches back 90 days only, and the time to look from is earlier");
  }
  return { known: true, edits: [], from: new Date(from) };
}

interface Window {
  readonly start: number;
  readonly end: number;
}

/** Windows in seconds that the API accepts, newest first. */
function* windows(from: number, to: number): Generator<Window> {
  for (let end = to; ; end -= LONGEST_WINDOW) {
    const start = Math.max(from, end - LONGEST_WINDOW);
    yield { start: Math.floor(start / SECOND), end: Math.ceil(end / SECOND) };
    if (start === from) {
      return;
    }
  }
}

/**
 * All events of one name in a window. One name at a time: that several are joined by "or" is said in
 * the API's reference only for "several values", without an example. Page tokens exceed 2^53 and come
 * through JSON rounded, by less than the time between two events: at worst an event comes twice.
 */
async function readEvents(
  api: Api3Caller,
  eventName: string,
  { start, end }: Window,
  deadline: number | undefined,
  signal: AbortSignal | undefined,
): Promise<AuditEvent[]> {
  const events: AuditEvent[] = [];
  let token: number | undefined;
  for (let page = 1; page <= MOST_PAGES; page++) {
    const request = {
      StartTime: start,
      EndTime: end,
      MaxResults: PAGE_SIZE,
      LookupAttributes: [{ AttributeKey: "EventName", AttributeValue: eventName }],
      ...(token !== undefined && { NextToken: token }),
    };
    const answer = await api.call(DESCRIBE_EVENTS, request, {
      region: REGIONS.cloudAudit[api.site],
      ...(signal && { signal }),
      ...(deadline !== undefined && { budgetMs: Math.max(1, deadline - api.clock.now()) }),
    });
    const { ListOver, Events, NextToken } = answer;
    if (typeof ListOver !== "boolean" || !(Array.isArray(Events) || Events === null || !Events)) {
      throw new Error("the audit log's answer cannot be read");
    }
    events.push(...(Events ?? []).filter((event) => typeof event === "object" && event !== null));
    if (ListOver) {
      return events;
    }
    const next = NextToken ?? undefined;
    if (next === undefined || next === token) {
      throw new Error("the audit log does not page on");
    }
    token = next;
  }
  throw new Error(`the audit log has more than ${MOST_PAGES * PAGE_SIZE} ${eventName} events`);
}

function distinct(events: readonly AuditEvent[]): AuditEvent[] {
  const seen = new Set<string>();
  return events.filter((event) => {
    const id = identityOf(event);
    if (id === undefined) {
      return true;
    }
    return !seen.has(id) && seen.add(id);
  });
}

function toEdit(event: AuditEvent): ConsoleEdit {
  return {
    event: EDIT_EVENTS.find((name) => name === event.EventName) ?? "AlterRecording",
    at: timeOf(event),
    by: userOf(event),
  };
}

function byTime(a: ConsoleEdit, b: ConsoleEdit): number {
  return (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0);
}

function unknown(why: string): ConsoleEdits {
  return { known: false, why };
}

function reason(error: unknown): string {
  if (error instanceof Api3Error && error.kind === "aborted") {
    throw error;
  }
  if (error instanceof Api3Error && error.isPermission) {
    return "these credentials may not read CloudAudit: allow name/cloudaudit:DescribeEvents in a CAM policy";
  }
  return error instanceof Error ? error.message : "the audit log could not be read";
}
