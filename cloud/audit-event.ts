import type { AuditEvent } from "./api3-actions";
import { showText } from "./secrets";

/** Whose template an event is about, as far as it says. */
export type EventSubject = "this-application" | "another-application" | "unknown";

/**
 * Which application an event concerns. No page shows an `AlterRecording` event, so where it names its
 * application is INFERRED from the general shape of CloudAudit events and from the action's CAM
 * resource, `qcs::trtc::uin/<uin>:sdkappid/<SdkAppId>` (598/70059): in the resource's name, or in the
 * request's `SdkAppId`, inside a log entry that is JSON within JSON. Nothing found is "unknown", never
 * "another".
 */
export function subjectOf(event: AuditEvent, sdkAppId: number): EventSubject {
  const resource = text(event.Resources?.ResourceName);
  const named = new Set([
    ...(/^\d+$/.test(resource) ? [resource] : []),
    ...applicationsNamed(`${resource}\n${text(event.CloudAuditEvent)}`),
  ]);
  if (named.has(String(sdkAppId))) {
    return "this-application";
  }
  return named.size > 0 ? "another-application" : "unknown";
}

/** `"SdkAppId":1400000001` or `sdkappid/1400000001`, with however many levels of quotes between. */
function* applicationsNamed(text: string): Generator<string> {
  for (const [, id] of text.matchAll(/sdk_?app_?id["'\\\s]*[:/=]["'\\\s]*(\d{1,20})/gi)) {
    if (id) {
      yield id;
    }
  }
}

/** Who did it: "root", a sub-user's name or id, or a role's (CloudAudit console guide, 2024-01-24). */
export function userOf({ Username }: AuditEvent): string {
  return showText(text(Username) || "unknown", 80);
}

/**
 * When it was done; undefined when the event does not say so in a known form. The examples give
 * seconds since 1970, as a number or as text, or `YYYY-MM-DD HH:MM:SS`, which is China time (in the
 * LookUpEvents example it is 8 hours ahead of the request id's seconds).
 */
export function timeOf({ EventTime }: AuditEvent): Date | undefined {
  const given = text(EventTime);
  if (/^\d{10}(\d{3})?$/.test(given)) {
    return new Date(Number(given) * (given.length === 10 ? 1_000 : 1));
  }
  const time = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(given)
    ? Date.parse(`${given.replace(" ", "T")}+08:00`)
    : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time);
}

/**
 * Whether the operation was refused, so that it changed nothing: by the permission check (`ErrorCode`)
 * or by the service (`apiErrorCode`, 0 or empty when it went well; console guide, 2024-01-24).
 */
export function wasRefused({ ErrorCode, CloudAuditEvent }: AuditEvent): boolean {
  const { apiErrorCode } = readEntry(CloudAuditEvent);
  return ![text(ErrorCode), text(apiErrorCode)].every((code) => ["", "0"].includes(code));
}

/** An identity, to tell a repeated event; undefined when the event has none. */
export function identityOf({
  EventId,
  RequestID,
  CloudAuditEvent,
}: AuditEvent): string | undefined {
  const { eventID } = readEntry(CloudAuditEvent);
  return text(EventId) || text(eventID) || text(RequestID) || undefined;
}

/** Text and numbers as text; the answer's types are documented, not guaranteed. */
function text(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function readEntry(entry: string | undefined): { apiErrorCode?: unknown; eventID?: unknown } {
  try {
    const value: unknown = JSON.parse(text(entry));
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
