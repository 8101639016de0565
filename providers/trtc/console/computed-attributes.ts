import { type PlanOf, type StateOf, UNKNOWN } from "@trtc-recording/plugin";
import type { consoleAttributes } from "../schema/console-attributes";
import { type ConsoleState, type ConsoleStatus, PENDING } from "./console-state";
import type { Declaration } from "./declaration";

export type ConsoleAttributes = StateOf<typeof consoleAttributes>;
type PlannedConsoleAttributes = PlanOf<typeof consoleAttributes>;

/** What a state remembers of the console. */
export function consoleStateOf(attributes: ConsoleAttributes) {
  return {
    fingerprint: attributes.fingerprint,
    status: (attributes.status ?? "pending") as ConsoleStatus,
    confirmedAt: attributes.confirmed_at,
    confirmedBy: attributes.confirmed_by,
    drift: attributes.drift ?? [],
  };
}

/** What the provider adds to a declaration. */
export function computedAttributes(
  declaration: Declaration | undefined,
  state: ConsoleState,
): ConsoleAttributes {
  return {
    fingerprint: declaration?.fingerprint ?? null,
    status: state.status,
    console_steps_en: declaration?.steps.en ?? [],
    console_steps_zh: declaration?.steps.zh ?? [],
    confirmed_at: state.confirmedAt,
    confirmed_by: state.confirmedBy,
    drift: state.drift,
  };
}

/**
 * What a create or an update makes of them. Only a refresh moves the status on: a declaration starts as
 * `pending`, whatever the confirmations file says by then, and an unchanged one keeps its status. So a
 * plan holds between its making and its application, and it is empty once a refresh has seen the
 * confirmation.
 */
export function settledAttributes(
  prior: ConsoleAttributes | null,
  declaration: Declaration | undefined,
): ConsoleAttributes {
  const isUnchanged = prior !== null && prior.fingerprint === (declaration?.fingerprint ?? null);
  return computedAttributes(declaration, isUnchanged ? consoleStateOf(prior) : PENDING);
}

/** The same in a plan; without a declaration as long as some of its values are unknown. */
export function plannedAttributes(
  prior: ConsoleAttributes | null,
  declaration: Declaration | undefined,
): PlannedConsoleAttributes {
  if (declaration) {
    return settledAttributes(prior, declaration);
  }
  const open: PlannedConsoleAttributes = {
    fingerprint: UNKNOWN,
    status: UNKNOWN,
    console_steps_en: UNKNOWN,
    console_steps_zh: UNKNOWN,
    confirmed_at: UNKNOWN,
    confirmed_by: UNKNOWN,
    drift: UNKNOWN,
  };
  if (prior !== null) {
    return open;
  }
  const { fingerprint, console_steps_en, console_steps_zh } = open;
  return {
    ...computedAttributes(undefined, PENDING),
    fingerprint,
    console_steps_en,
    console_steps_zh,
  };
}
