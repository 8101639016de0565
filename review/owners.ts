import { showValue } from "../profile/problem";
import { CHANGE_KINDS, type ChangeKind } from "./change-kind";
import { ReviewInputError } from "./input/input-error";

/** Where a team says who approves what. */
export const OWNERS_FILE = "recording.owners";

/** One line of the owners file. */
interface OwnersLine {
  readonly pattern: RegExp;
  readonly kinds: readonly ChangeKind[] | "all";
  readonly owners: readonly string[];
}

/**
 * Who approves which change, in the manner of CODEOWNERS: the last line that matches counts.
 *
 *     *                      @platform
 *     *:retention,coverage   @compliance
 *     prod/Sales:*           @sales-ops
 *
 * Left of the colon stands the stack and construct path (`*` for any part of one name, `**` for
 * anything), right of it the kinds of change.
 */
export class Owners {
  /** No file: nobody is named. */
  public static readonly NONE = new Owners([]);

  /** @throws ReviewInputError that names every line that cannot be read */
  public static parse(text: string, file = OWNERS_FILE): Owners {
    const problems: string[] = [];
    const lines = text.split(/\r?\n/).flatMap((line, index): OwnersLine[] => {
      const [subject, ...owners] = line
        .replace(/(^|\s)#.*$/, "")
        .trim()
        .split(/\s+/);
      if (!subject) {
        return [];
      }
      const parsed = parseLine(subject, owners);
      if (typeof parsed === "string") {
        problems.push(`line ${index + 1}: ${parsed}`);
        return [];
      }
      return [parsed];
    });
    if (problems.length > 0) {
      throw new ReviewInputError(file, problems);
    }
    return new Owners(lines);
  }

  private constructor(private readonly lines: readonly OwnersLine[]) {}

  /** Those who approve a kind of change at a subject (`prod/Calls`); nobody when no line matches. */
  public of(subject: string, kind: ChangeKind): readonly string[] {
    const line = this.lines.findLast(
      ({ pattern, kinds }) => pattern.test(subject) && (kinds === "all" || kinds.includes(kind)),
    );
    return line?.owners ?? [];
  }
}

function parseLine(subject: string, owners: readonly string[]): OwnersLine | string {
  const [pattern = "", kinds = "*", ...more] = subject.split(":");
  if (more.length > 0 || pattern === "") {
    return `it must begin with a path and at most one ':' with kinds, got ${showValue(subject)}: write 'prod/**:retention @team'`;
  }
  if (owners.length === 0) {
    return `it must name an owner, got none: write '${showValue(subject).slice(1, -1)} @team'`;
  }
  const names = kinds === "*" ? [] : kinds.split(",");
  const unknown = names.filter((name) => !Object.hasOwn(CHANGE_KINDS, name));
  if (unknown.length > 0) {
    return `a kind must be one of ${Object.keys(CHANGE_KINDS).join(", ")} or '*', got ${unknown.map(showValue).join(", ")}: correct it`;
  }
  return {
    pattern: toPattern(pattern),
    kinds: kinds === "*" ? "all" : (names as ChangeKind[]),
    owners,
  };
}

/** `*` alone is everything, as in CODEOWNERS. */
function toPattern(glob: string): RegExp {
  if (glob === "*") {
    return /^/;
  }
  const parts = glob.split(/(\*\*|\*)/).map((part) => {
    if (part === "**") {
      return ".*";
    }
    return part === "*" ? "[^/]*" : part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("")}$`, "s");
}
