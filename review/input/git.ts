import { execFileSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { showText, showValue } from "../../profile/problem";
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
  const root = run(["rev-parse", "--show-toplevel"]);
  if (root.status !== "ok") {
    throw refuse(ref, describeNoRepository(root.reason));
  }
  const place = pathInRepository(root.output.replace(/\r?\n$/, ""), path);
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
  return { text: readBlob(base, place, path), label };
}

const NAME_A_FILE = "name a lock file instead, such as '--base old/recording.lock.json'";

function describeNoRepository(reason: string): string {
  if (/not a git repository/.test(reason)) {
    return `this folder is in no git repository: ${NAME_A_FILE}`;
  }
  const [, untrusted] =
    /(?:dubious ownership in repository at |unsafe repository \()'(.+)'/.exec(reason) ?? [];
  return untrusted === undefined
    ? `git cannot open this repository (${reason}): mend that, or ${NAME_A_FILE}`
    : `git does not trust this repository, as it belongs to another user (${reason}): run 'git config --global --add safe.directory "${untrusted}"'`;
}

/** The path as seen from the root of the repository: git follows no symbolic links, people do. */
function pathInRepository(root: string, path: string): string {
  const inside = relative(realpathSync(root), realPath(resolve(path)));
  const parts = inside.split(sep);
  const isInAnother = parts.some(
    (_, index) => index > 0 && existsSync(join(root, ...parts.slice(0, index), ".git")),
  );
  if (parts[0] === ".." || isAbsolute(inside) || isInAnother) {
    throw new ReviewInputError(path, [
      `it lies outside of this git repository, which therefore has no earlier version of it: ${NAME_A_FILE}`,
    ]);
  }
  return parts.join("/");
}

/** The same for a file that is gone: as far as its folders are there. */
function realPath(path: string): string {
  if (existsSync(path) || dirname(path) === path) {
    return realpathSync(path);
  }
  return join(realPath(dirname(path)), basename(path));
}

/** @param place From the root of the repository, as git calls it. */
function readBlob(commit: string, place: string, path: string): string | undefined {
  const unreadable = (reason: string) =>
    new ReviewInputError(path, [
      `git cannot read it at ${commit.slice(0, 7)} (${reason}): make the rest of the repository available, with its remote or a full clone, or ${NAME_A_FILE}`,
    ]);
  const read = (args: readonly string[]): string => {
    const { status, output, reason } = run(args);
    if (status !== "ok") {
      throw unreadable(reason);
    }
    return output;
  };
  const entry = read(["--literal-pathspecs", "ls-tree", "-z", "--full-tree", commit, "--", place]);
  if (entry === "") {
    return undefined;
  }
  const [, object] = /^100\d{3} blob ([0-9a-f]+)\t/.exec(entry) ?? [];
  if (object === undefined) {
    throw unreadable("it was a folder, a symbolic link or a submodule then");
  }
  const size = Number(read(["cat-file", "-s", object]));
  if (size > MOST_BYTES) {
    throw new ReviewInputError(path, [describeTooLarge(size)]);
  }
  return read(["cat-file", "blob", object]);
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
  /** Why it failed, as git says it. */
  readonly reason: string;
}

function run(args: readonly string[]): Ran {
  try {
    const output = execFileSync("git", args, {
      encoding: "utf8",
      // In English, as reasons are told apart; what must be fetched may ask nobody for a password.
      env: { ...process.env, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0" },
      maxBuffer: MOST_BYTES + 1024,
      stdio: ["ignore", "pipe", "pipe"],
    });
    return { status: "ok", output, reason: "" };
  } catch (error) {
    const { code, stderr } = error as NodeJS.ErrnoException & { readonly stderr?: string };
    if (code === "ENOENT") {
      throw new ReviewInputError("git", [
        "the program was not found: install it, or compare two files with --base and --head",
      ]);
    }
    return { status: "failed", output: "", reason: reasonOf(stderr ?? code ?? "") };
  }
}

/** The line that says it, without a password that the address of a remote may hold. */
function reasonOf(stderr: string): string {
  const lines = stderr.split("\n").filter((line) => line !== "");
  const line = lines.find((each) => /^(fatal|error): /.test(each)) ?? lines[0] ?? "no reason given";
  return showText(line.replace(/^(fatal|error): /, "").replace(/\/\/[^/\s]*@/g, "//"));
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
