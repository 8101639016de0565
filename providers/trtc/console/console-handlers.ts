import type { PrivateData, ResourceHandlers } from "@trtc-recording/plugin";
import type { TrtcClient } from "../client/client";
import { advise, assess } from "./assess";
import {
  type ConsoleAttributes,
  computedAttributes,
  plannedAttributes,
  settledAttributes,
} from "./computed-attributes";
import { type ConsoleState, PENDING } from "./console-state";
import type { Declaration } from "./declaration";

type ConsoleObject = ConsoleAttributes & { readonly id: string | null };

/** What tells one kind of console object from another. */
export interface ConsoleKind<State extends ConsoleObject, Plan> {
  /** Undefined while a value is unknown, and after an import. */
  declare(values: State | Plan): Declaration | undefined;
  /** Undefined while a value is unknown. */
  id(values: State | Plan): string | undefined;
  /** "auto-record template". */
  readonly noun: string;
  /** The beginning of a sentence. */
  describe(values: State | Plan): string;
  /** The application whose template the audit log shows; undefined for what it never shows. */
  auditedApp(values: State | Plan): number | undefined;
  /** @throws DiagnosticError when the id is none. */
  readId(id: string): Partial<State>;
}

/**
 * What a resource does that only a person can apply. It remembers what is declared, says what to do,
 * and follows how far the console is known to agree; it never claims to have changed anything.
 */
export function consoleHandlers<State extends ConsoleObject, Plan extends object>(
  kind: ConsoleKind<State, Plan>,
) {
  const look = (
    values: State | Plan,
    attributes: ConsoleAttributes | null,
    { privateData, signal }: { privateData: PrivateData; signal: AbortSignal },
    client: TrtcClient,
  ) => {
    const declaration = kind.declare(values);
    const auditedApp = kind.auditedApp(values);
    return declaration === undefined
      ? PENDING
      : assess({ declaration, auditedApp, attributes, privateData, signal }, client);
  };
  const settle = (prior: State | null, planned: State): State => ({
    ...planned,
    id: kind.id(planned) ?? null,
    ...settledAttributes(prior, kind.declare(planned)),
  });
  return {
    async plan({ prior, planned, config, diagnostics, privateData, signal }, client) {
      if (!client.isOpen) {
        const judgement = await look(config, prior, { privateData, signal }, client);
        const { subject } = kind.declare(config) ?? {};
        advise({ noun: kind.noun, what: kind.describe(config), subject }, judgement, diagnostics);
      }
      const id = kind.id(config);
      return {
        ...planned,
        ...(id !== undefined && { id }),
        ...plannedAttributes(prior, kind.declare(config)),
      };
    },

    create: ({ planned }) => settle(null, planned),

    update: ({ prior, planned }) => settle(prior, planned),

    async read({ state, privateData, signal }, client) {
      if (client.isOpen) {
        return state;
      }
      const seen: ConsoleState = await look(state, state, { privateData, signal }, client);
      return { ...state, ...computedAttributes(kind.declare(state), seen) };
    },

    planDestroy({ prior, diagnostics }) {
      diagnostics.warning(
        [],
        "Nothing will change on the console",
        `${kind.describe(prior)} will only be forgotten here. What a person has to do to take it off the console is shown when it is destroyed.`,
      );
    },

    delete({ state, diagnostics }) {
      const { removal, subject } = kind.declare(state) ?? {};
      const what = `${kind.describe(state)} is no longer declared, but the console still has what was typed there.`;
      const steps = (removal?.en ?? []).map((step, index) => `${index + 1}. ${step}`);
      diagnostics.warning(
        [],
        "Nothing was changed on the console",
        steps.length === 0
          ? what
          : [
              `${what} To take it off:`,
              ...steps,
              `${steps.length + 1}. Remove "${subject}" from recording.confirmations.json, if it is there.`,
            ].join("\n"),
      );
    },

    importState({ id, diagnostics }) {
      const state = kind.readId(id);
      diagnostics.warning(
        [],
        "Imported without its values",
        `There is no API to read the console with, so nothing is known of what it holds. The next apply records what the configuration declares; it stays pending until somebody has compared the console with it and run: npx trtc-recording confirm <stack>.`,
      );
      return { ...state, id, ...computedAttributes(undefined, PENDING) };
    },
  } satisfies ResourceHandlers<State, Plan, TrtcClient> as ResourceHandlers<
    State,
    Plan,
    TrtcClient
  > & { update: NonNullable<ResourceHandlers<State, Plan, TrtcClient>["update"]> };
}
