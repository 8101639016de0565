import type { AttributePath, DiagnosticMessage, PathStep } from "../protocol/messages";
import type { Diagnostic, Diagnostics } from "../reporting/diagnostics";
import { printable } from "../reporting/printable";
import type { Type } from "../values/type";
import type { ValuePath } from "../values/value";

/** Diagnostics as Terraform reads them: without secrets, paths resolved by the schema. */
export function wireDiagnostics(
  diagnostics: Diagnostics,
  type: Type | undefined,
): DiagnosticMessage[] {
  return diagnostics.all.map((diagnostic) => wireDiagnostic(diagnostic, type));
}

function wireDiagnostic(
  { severity, path, summary, detail }: Diagnostic,
  type: Type | undefined,
): DiagnosticMessage {
  const attribute = type && locatablePath(path, type);
  return {
    severity: severity === "error" ? 1 : 2,
    summary: printable(summary),
    detail: printable(detail),
    ...(attribute && attribute.steps.length > 0 && { attribute }),
  };
}

/**
 * A path as Terraform reads it. It ends where it leaves the schema, and at a set: the elements of a
 * set have no address.
 */
export function wirePath(path: ValuePath, type: Type): AttributePath {
  return { steps: walk(path, type).map(({ step }) => step) };
}

/**
 * The part of a path that Terraform (1.11) finds in the configuration: blocks, one attribute, and one
 * step into it. With further steps it would look for a top-level attribute of the last name. Into an
 * object it looks by key only, which leads to the very line.
 */
function locatablePath(path: ValuePath, type: Type): AttributePath {
  const walked = walk(path, type);
  const attribute = walked.findIndex(
    ({ into, step }) => "attribute_name" in step && !isBlock(into),
  );
  if (attribute === -1) {
    return { steps: walked.map(({ step }) => step) };
  }
  const [first, second] = walked.slice(attribute);
  const key = second?.step.attribute_name;
  return {
    steps: [
      ...walked.slice(0, attribute).map(({ step }) => step),
      ...(first ? [first.step] : []),
      ...(second ? [key === undefined ? second.step : { element_key_string: key }] : []),
    ],
  };
}

function isBlock(type: Type): boolean {
  return (
    ("blocks" in type && type.blocks === true) || ("block" in type && type.block !== undefined)
  );
}

/** A step that the schema knows, and the type it leads into. */
interface Walked {
  readonly step: PathStep;
  readonly into: Type;
}

function walk(path: ValuePath, type: Type): Walked[] {
  const walked: Walked[] = [];
  for (const step of path) {
    const next = walkStep(step, walked.at(-1)?.into ?? type);
    if (next === undefined) {
      break;
    }
    walked.push(next);
  }
  return walked;
}

function walkStep(step: string | number, at: Type): Walked | undefined {
  switch (at.kind) {
    case "object": {
      const into = Object.hasOwn(at.attributes, step) ? at.attributes[step] : undefined;
      return into && { step: { attribute_name: String(step) }, into };
    }
    case "map":
      return { step: { element_key_string: String(step) }, into: at.element };
    case "list":
      return typeof step === "number"
        ? { step: { element_key_int: step }, into: at.element }
        : undefined;
    default:
      return undefined;
  }
}
