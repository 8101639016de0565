import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readAtMergeBase, repositoryPrefix } from "../../../review/input/git";
import { MOST_BYTES } from "../../../review/input/json-text";
import { temporaryFolder } from "../../helpers/temporary-folder";

const PROJECT = process.cwd();
const root = temporaryFolder();
let repository: string;

const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }).trim();

function commit(file: string, text: string): void {
  writeFileSync(file, text);
  git("add", file);
  git("commit", "-qm", file);
}

beforeEach(() => {
  repository = mkdtempSync(join(root, "repository-"));
  process.chdir(repository);
});

afterEach(() => process.chdir(PROJECT));

function start(): void {
  git("init", "-q", "-b", "main");
  commit("a.json", "first");
}

test("a file is read as it was where HEAD left the ref, without what others have merged since", () => {
  start();
  git("checkout", "-qb", "mine");
  commit("a.json", "mine");
  git("checkout", "-q", "main");
  commit("a.json", "theirs");
  git("checkout", "-q", "mine");

  const { text, label } = readAtMergeBase("main", "a.json");
  expect(text).toBe("first");
  expect(label).toBe(`main (merge base ${git("merge-base", "main", "mine").slice(0, 7)})`);
});

test("a ref that HEAD stands on is named without a merge base", () => {
  start();

  expect(readAtMergeBase("HEAD", "a.json")).toEqual({
    text: "first",
    label: `HEAD (${git("rev-parse", "HEAD").slice(0, 7)})`,
  });
});

test("a file that did not exist then has no text", () => {
  start();

  expect(readAtMergeBase("main", "new.json").text).toBeUndefined();
});

test("paths are read from the working directory, in a folder of the repository too", () => {
  start();
  mkdirSync("infra");
  commit("infra/a.json", "inner");
  process.chdir("infra");

  expect(readAtMergeBase("main", "a.json").text).toBe("inner");
  expect(repositoryPrefix()).toBe("infra/");
});

test("outside of a repository a lock file must be named", () => {
  expect(() => readAtMergeBase("main", "a.json")).toThrow(
    `--base "main": this folder is in no git repository: name a lock file instead`,
  );
  expect(repositoryPrefix()).toBe("");
});

test.each(["origin/main", "--upload-pack=touch x", "", "main:a.json", "$(touch x)", "a\nb"])(
  "the ref %j, which does not exist, is refused and nothing of it is run",
  (ref) => {
    start();

    expect(() => readAtMergeBase(ref, "a.json")).toThrow(
      /there is no such commit, branch or tag here: check the name/,
    );
    expect(git("status", "--porcelain")).toBe("");
  },
);

test("a shallow clone is told to fetch the rest", () => {
  start();
  commit("a.json", "second");
  const clone = join(root, `clone-${Date.now()}`);
  git("clone", "-q", "--depth", "1", `file://${repository}`, clone);
  process.chdir(clone);

  expect(() => readAtMergeBase("origin/old", "a.json")).toThrow(
    /this clone is shallow: fetch all of it \('git fetch --unshallow', or 'fetch-depth: 0' in GitHub Actions/,
  );
});

test("histories that have nothing in common are refused", () => {
  start();
  git("checkout", "-q", "--orphan", "other");
  commit("a.json", "unrelated");

  expect(() => readAtMergeBase("main", "a.json")).toThrow("no common history with HEAD");
});

test("a file that is too large is refused before it is read", () => {
  git("init", "-q", "-b", "main");
  commit("a.json", " ".repeat(MOST_BYTES + 1));

  expect(() => readAtMergeBase("main", "a.json")).toThrow("a.json: it must be at most 32 MB");
});

test("a machine without git is told what else can be done", () => {
  const { PATH } = process.env;
  process.env.PATH = repository;
  try {
    expect(() => readAtMergeBase("main", "a.json")).toThrow(
      "git: the program was not found: install it, or compare two files with --base and --head",
    );
  } finally {
    process.env.PATH = PATH;
  }
});
