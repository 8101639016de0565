import { execFileSync } from "node:child_process";
import { showValue } from "../../profile/problem";
import { ReviewInputError } from "./input-error";
import { describeTooLarge, MOST_BYTES } from "./json-text";

/** A file as git has it. */
export interface Committed {
  /** Undefined when the file did not exist then. */
  readonly text: string | undefined;
  /** What reviewers read: `origin/main (merge base 1a2b3c4)`. */
  readonly label: string;
}

/**
 * Reads a file at the point where the work of HEAD left a ref, as a pull request does: what others
 * have merged since is none of its changes.
 * @param ref A branch, tag or commit.
 * @param path Relative to the working directory.
 * @throws ReviewInputError
 */
export function readAtMergeBase(ref: string, path: string): Committed {
  if (run(["rev-parse", "--is-inside-work-tree"]).status !== "ok") {
    throw refuse(
      ref,
      "this folder is in no git repository: name a lock file instead, such as '--base old/recording.lock.json'",
    );
  }
  const commit = run(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  if (commit.status !== "ok") {
    throw refuse(ref, `there is no such commit, branch or tag here: ${howToFetch()}`);
  }
  const tip = commit.output.trim();
  const mergeBase = run(["merge-base", tip, "HEAD"]);
  if (mergeBase.status !== "ok") {
    throw refuse(ref, `it has no common history with HEAD here: ${howToFetch()}`);
  }
  const base = mergeBase.output.trim();
  const label =
    base === tip ? `${ref} (${base.slice(0, 7)})` : `${ref} (merge base ${base.slice(0, 7)})`;
  return { text: readBlob(base, path), label };
}

function readBlob(commit: string, path: string): string | undefined {
  // `./` makes git read the path from the working directory on, not from the root.
  const blob = `${commit}:./${path}`;
  const size = run(["cat-file", "-s", blob]);
  if (size.status !== "ok") {
    return undefined;
  }
  if (Number(size.output) > MOST_BYTES) {
    throw new ReviewInputError(path, [describeTooLarge(Number(size.output))]);
  }
  const content = run(["cat-file", "blob", blob]);
  if (content.status !== "ok") {
    throw new ReviewInputError(path, [`git cannot read it at ${commit.slice(0, 7)}`]);
  }
  return content.output;
}

function howToFetch(): string {
  const isShallow = run(["rev-parse", "--is-shallow-repository"]).output.trim() === "true";
  return isShallow
    ? "this clone is shallow: fetch all of it ('git fetch --unshallow', or 'fetch-depth: 0' in GitHub Actions, 'GIT_DEPTH: 0' in GitLab)"
    : "check the name, or fetch it ('git fetch origin main' for origin/main)";
}

function refuse(ref: string, reason: string): ReviewInputError {
  return new ReviewInputError(`--base ${showValue(ref)}`, [reason]);
}

interface Ran {
  readonly status: "ok" | "failed";
  readonly output: string;
}

function run(args: readonly string[]): Ran {
  try {
    const output = execFileSync("git", args, {
      encoding: "utf8",
      env: process.env,
      maxBuffer: MOST_BYTES + 1024,
      stdio: ["ignore", "pipe", "ignore"],
    });
    return { status: "ok", output };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") {
      throw new ReviewInputError("git", [
        "the program was not found: install it, or compare two files with --base and --head",
      ]);
    }
    return { status: "failed", output: "" };
  }
}

/** The working directory as seen from the root of the repository: `infra/`; empty at the root or without git. */
export function repositoryPrefix(): string {
  try {
    const { status, output } = run(["rev-parse", "--show-prefix"]);
    return status === "ok" ? output.trim() : "";
  } catch {
    return "";
  }
}
