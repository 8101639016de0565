import { ApiFailure } from "../api-failure";

/**
 * Refuses a policy document whose shape is wrong, as far as the examples of 598/32248 and the texts of
 * the error codes (errorcodes.py of the Python SDK, cam v20190116) tell it. Which actions and resources
 * exist is not known here.
 */
export function checkPolicyDocument(document: string): void {
  const policy = parse(document);
  if (!policy) {
    throw failure("PolicyDocumentError", "PolicyDocument is not a JSON object.");
  }
  if (policy.version !== "2.0") {
    throw failure("VersionError", 'version must be "2.0".');
  }
  const statements = asList(policy.statement);
  if (statements.length === 0) {
    throw failure("StatementError", "statement must hold statements.");
  }
  for (const statement of statements) {
    checkStatement(statement);
  }
}

function checkStatement(value: unknown): void {
  if (typeof value !== "object" || value === null) {
    throw failure("StatementError", "A statement must be an object.");
  }
  const statement: Readonly<Record<string, unknown>> = { ...value };
  if (statement.effect !== "allow" && statement.effect !== "deny") {
    throw failure("EffectError", "effect must be allow or deny.");
  }
  if (
    !isTexts(statement.action, /^(\*|[a-z0-9]+:\*|(name|permid)\/[^\s]+|[a-z0-9]+:[A-Za-z0-9*]+)$/)
  ) {
    throw failure("ActionError", "action must name actions.");
  }
  if (!isTexts(statement.resource, /^(\*|qcs:.*)$/s)) {
    throw failure("ResourceError", "resource must be '*' or six-part descriptions.");
  }
}

function isTexts(value: unknown, pattern: RegExp): boolean {
  const texts = asList(value);
  return texts.length > 0 && texts.every((item) => typeof item === "string" && pattern.test(item));
}

function asList(value: unknown): readonly unknown[] {
  if (value === undefined) {
    return [];
  }
  return Array.isArray(value) ? value : [value];
}

function parse(document: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(document);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? { ...value }
      : undefined;
  } catch {
    return undefined;
  }
}

function failure(code: string, message: string): ApiFailure {
  return new ApiFailure(`InvalidParameter.${code}`, message);
}
