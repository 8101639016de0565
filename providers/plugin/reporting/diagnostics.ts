import type { ValuePath } from "../values/value";

/** An error or a warning, about one attribute or (empty path) about the whole object. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  readonly path: ValuePath;
  readonly summary: string;
  readonly detail: string;
}

/** Collects what a handler has to say, so that a user sees all of it at once. */
export class Diagnostics {
  private readonly collected: Diagnostic[] = [];

  /**
   * An error: Terraform stops after this step. The path leads to the attribute: names, map keys and
   * list indexes, such as `["stream", 1, "codec"]`; empty for the whole object.
   */
  error(path: ValuePath, summary: string, detail: string): void {
    this.collected.push({ severity: "error", path, summary, detail });
  }

  /** A warning: Terraform shows it and goes on. */
  warning(path: ValuePath, summary: string, detail: string): void {
    this.collected.push({ severity: "warning", path, summary, detail });
  }

  /** Whether there is at least one error. */
  get hasErrors(): boolean {
    return this.collected.some(({ severity }) => severity === "error");
  }

  /** Everything said so far, in order. */
  get all(): readonly Diagnostic[] {
    return [...this.collected];
  }
}

/** Thrown by a handler: becomes exactly this one error diagnostic. */
export class DiagnosticError extends Error {
  override readonly name = "DiagnosticError";

  constructor(
    readonly summary: string,
    readonly detail: string,
    readonly path: ValuePath = [],
  ) {
    super(`${summary}: ${detail}`);
  }
}
