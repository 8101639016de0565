import type { PrivateData, ResourceHandlers } from "@trtc-recording/plugin";
import type { TrtcClient } from "../client/client";
import { advise } from "./advise";
import { assess } from "./assess";
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
  /**
   * Undefined while a value is unknown, and after an import.
   * @param stack As a command line takes it.
   */
  declare(values: State | Plan, stack: string): Declaration | undefined;
  /** Undefined while a value is unknown. */
  id(values: State | Plan): string | undefined;
  /** "auto-record template". */
  readonly noun: string;
  /** The beginning of a sentence. */
  describe(values: State | Plan): string;
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
    declaration: Declaration | undefined,
    attributes: ConsoleAttributes | null,
    { privateData, signal }: { privateData: PrivateData; signal: AbortSignal },
    client: TrtcClient,
  ) =>
    declaration === undefined
      ? PENDING
      : assess({ declaration, attributes, privateData, signal }, client);
  const settle = (prior: State | null, planned: State, { stack }: TrtcClient): State => ({
    ...planned,
    id: kind.id(planned) ?? null,
    ...settledAttributes(prior, kind.declare(planned, stack)),
  });
  return {
    async plan({ prior, planned, config, diagnostics, privateData, signal }, client) {
      const { stack } = client;
      const declaration = kind.declare(config, stack);
      if (!client.isOpen) {
        const judgement = await look(declaration, prior, { privateData, signal }, client);
        const about = { noun: kind.noun, what: kind.describe(config), stack };
        advise({ ...about, subject: declaration?.subject }, judgement, diagnostics);
      }
      const id = kind.id(config);
      return {
        ...planned,
        ...(id !== undefined && { id }),
        ...plannedAttributes(prior, declaration),
      };
    },

    create: ({ planned }, client) => settle(null, planned, client),

    update: ({ prior, planned }, client) => settle(prior, planned, client),

    async read({ state, privateData, signal }, client) {
      if (client.isOpen) {
        return state;
      }
      const declaration = kind.declare(state, client.stack);
      const seen: ConsoleState = await look(declaration, state, { privateData, signal }, client);
      return { ...state, ...computedAttributes(declaration, seen) };
    },

    planDestroy({ prior, diagnostics }) {
      diagnostics.warning(
        [],
        "Nothing will change on the console",
        `${kind.describe(prior)} will only be forgotten here. What a person has to do to take it off the console is shown when it is destroyed.`,
      );
    },

    delete({ state, diagnostics }, { stack }) {
      const { removal, subject } = kind.declare(state, stack) ?? {};
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

    importState({ id, diagnostics }, { stack }) {
      const state = kind.readId(id);
      diagnostics.warning(
        [],
        "Imported without its values",
        `There is no API to read the console with, so nothing is known of what it holds. The next apply records what the configuration declares; it stays pending until somebody has compared the console with it and run: npx trtc-recording confirm ${stack}.`,
      );
      return { ...state, id, ...computedAttributes(undefined, PENDING) };
    },
  } satisfies ResourceHandlers<State, Plan, TrtcClient> as ResourceHandlers<
    State,
    Plan,
    TrtcClient
  > & { update: NonNullable<ResourceHandlers<State, Plan, TrtcClient>["update"]> };
}
