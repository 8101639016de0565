import type { DiagnosticsResponse, MoveRequest, TypeRequest } from "../protocol/messages";
import { Diagnostics } from "../reporting/diagnostics";
import { wireDiagnostics } from "./wire-diagnostics";

/** The answer to a move from another resource type. */
export function refuseMove(request: MoveRequest): DiagnosticsResponse {
  return refusal(
    "No move between resource types",
    `The state of ${request.source_type_name} cannot become ${request.target_type_name}: ` +
      "import the object instead.",
  );
}

/** The answer to a call about an ephemeral resource. */
export function refuseEphemeral({ type_name }: TypeRequest): DiagnosticsResponse {
  return refusal(
    "No such ephemeral resource",
    `This provider has no ephemeral resources, so there is no "${type_name}".`,
  );
}

/** The answer to an upgrade of a resource identity. */
export function refuseIdentity({ type_name }: TypeRequest): DiagnosticsResponse {
  return refusal("No resource identity", `${type_name} has no identity to upgrade.`);
}

/** The answer to a function call. */
export function refuseFunction({ name }: { readonly name: string }): object {
  return { error: { text: `this provider has no function "${name}"` } };
}

function refusal(summary: string, detail: string): DiagnosticsResponse {
  const diagnostics = new Diagnostics();
  diagnostics.error([], summary, detail);
  return { diagnostics: wireDiagnostics(diagnostics, undefined) };
}
