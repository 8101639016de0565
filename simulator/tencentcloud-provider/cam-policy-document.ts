/**
 * The real provider's own check of a policy document, made when it is applied and not before. The API
 * answers in one form only, so `resource` and `principal.qcs` must be lists (facts: "must be arrays").
 * A single text for `action` passes here, and so does `root`, which the real provider's page forbids but
 * its code does not look for: with either, the API would answer with something else, which would be
 * planned as a change for ever.
 *
 * @throws Error
 */
export function checkPolicyDocument(document: string): void {
  const policy = parse(document);
  for (const statement of listOf(policy.statement, "statement")) {
    const { resource, action, principal } = objectOf(statement, "statement");
    if (typeof resource === "string") {
      throw new Error(
        "The format of `resource` in policy document is invalid, its type must be array.",
      );
    }
    if (isGiven(action) && typeof action !== "string" && !Array.isArray(action)) {
      throw new Error(
        "The format of `action` in policy document is invalid, its type must be array or string.",
      );
    }
    if (isGiven(principal)) {
      listOf(objectOf(principal, "statement.principal").qcs, "statement.principal.qcs");
    }
  }
}

function parse(document: string): Readonly<Record<string, unknown>> {
  try {
    return objectOf(JSON.parse(document), "document");
  } catch (error) {
    throw error instanceof SyntaxError ? new Error("the policy document is not JSON") : error;
  }
}

function objectOf(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Error(`json: cannot unmarshal ${name}: it must be an object`);
  }
  return { ...value };
}

function listOf(value: unknown, name: string): readonly unknown[] {
  if (!isGiven(value)) {
    return [];
  }
  if (!Array.isArray(value)) {
    throw new Error(`json: cannot unmarshal ${name}: it must be an array`);
  }
  return value;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
