import { Checks } from "../../profile/checks";
import type { Problem } from "../../profile/problem";
import type { Source } from "../../profile/sources";
import { Fields } from "./fields";
import { type BodyLimits, type JsonObject, readJsonObject } from "./json-body";
import type { RawBody } from "./raw-body";

/** An event, or everything that is wrong with the body; `describeProblem` makes sentences of it. */
export type CallbackResult<Event> =
  | { readonly ok: true; readonly event: Event }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      /** The body, where it is a JSON object at all, so that nothing is lost. */
      readonly raw?: JsonObject;
    };

/** Parses a body and reads an event from it. */
export function readEvent<Event>(
  rawBody: RawBody,
  limits: BodyLimits,
  source: Source,
  read: (body: Fields, checks: Checks) => Event,
): CallbackResult<Event> {
  const checks = new Checks();
  const raw = readJsonObject(rawBody, limits, checks);
  if (raw === undefined) {
    return { ok: false, problems: checks.problems };
  }
  const event = read(new Fields(raw, checks, source), checks);
  return checks.problems.length > 0
    ? { ok: false, problems: checks.problems, raw }
    : { ok: true, event };
}
