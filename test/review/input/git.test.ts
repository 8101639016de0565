import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
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

function objectPath(id: string): readonly [string, string] {
  return [id.slice(0, 2), id.slice(2)];
}

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

test("a file that is gone with its folder is read", () => {
  start();
  mkdirSync("infra");
  commit("infra/a.json", "inner");
  rmSync("infra", { recursive: true });

  expect(readAtMergeBase("main", "infra/a.json").text).toBe("inner");
});

test("a file is found through a symbolic link, and by the name that it has, not as a pattern", () => {
  start();
  mkdirSync("infra");
  commit("infra/[a].json", "inner");
  symlinkSync("infra", "link");
  const entry = join(mkdtempSync(join(root, "entry-")), "link");
  symlinkSync(repository, entry);

  expect(readAtMergeBase("main", "link/[a].json").text).toBe("inner");
  expect(readAtMergeBase("main", join(entry, "infra/[a].json")).text).toBe("inner");
  expect(readAtMergeBase("main", "infra/[ab].json").text).toBeUndefined();
});

test("a file outside of the repository is refused, through a link too", () => {
  start();
  const outside = mkdtempSync(join(root, "outside-"));
  writeFileSync(join(outside, "a.json"), "{}");
  symlinkSync(join(outside, "a.json"), "linked.json");
  const refusal =
    "it lies outside of this git repository, which therefore has no earlier version of it: name a lock file";

  git("init", "-q", "inner");
  writeFileSync(join("inner", "a.json"), "{}");

  for (const path of [join(outside, "a.json"), "../a.json", "linked.json", "inner/a.json"]) {
    expect(() => readAtMergeBase("main", path)).toThrow(refusal);
  }
});

test("what was no file then is told as such", () => {
  start();
  symlinkSync("a.json", "b.json");
  git("add", "b.json");
  git("commit", "-qm", "link");
  rmSync("b.json");
  writeFileSync("b.json", "{}");

  expect(() => readAtMergeBase("main", "b.json")).toThrow(
    /b\.json: git cannot read it at [0-9a-f]{7} \(it was a folder, a symbolic link or a submodule then\)/,
  );
});

test("a file that is there and cannot be read is no file that was not there", () => {
  start();
  rmSync(join(".git", "objects", ...objectPath(git("rev-parse", "HEAD:a.json"))));

  expect(() => readAtMergeBase("main", "a.json")).toThrow(
    /a\.json: git cannot read it at [0-9a-f]{7} \(.+\): make the rest of the repository available/,
  );
});

test("a partial clone whose remote is out of reach says so, without the password of its address", () => {
  start();
  git("config", "uploadpack.allowFilter", "true");
  const clone = join(root, `partial-${Date.now()}`);
  git("clone", "-q", "--no-checkout", "--filter=blob:none", `file://${repository}`, clone);
  process.chdir(clone);
  git("remote", "set-url", "origin", "file://me:hunter2@/gone");
  const read = () => readAtMergeBase("HEAD", "a.json");

  expect(read).toThrow(/git cannot read it at [0-9a-f]{7} \(.+\)/);
  expect(read).not.toThrow("hunter2");
  expect(readAtMergeBase("HEAD", "new.json").text).toBeUndefined();
});

test("a repository that git does not trust is told apart from none", () => {
  start();
  const trust = { GIT_TEST_ASSUME_DIFFERENT_OWNER: "1", GIT_CONFIG_GLOBAL: "/dev/null" };
  Object.assign(process.env, trust, { GIT_CONFIG_NOSYSTEM: "1" });
  try {
    expect(() => readAtMergeBase("main", "a.json")).toThrow(
      /git does not trust this repository, .*run 'git config --global --add safe\.directory ".+repository-.+"'/,
    );
  } finally {
    for (const name of [...Object.keys(trust), "GIT_CONFIG_NOSYSTEM"]) {
      delete process.env[name];
    }
  }
});

test.each([
  [
    "fatal: unsafe repository ('/srv/a b' is owned by someone else)",
    `run 'git config --global --add safe.directory "/srv/a b"'`,
  ],
  [
    "fatal: this operation must be run in a work tree",
    "git cannot open this repository (this operation must be run in a work tree): mend that, or name a lock file",
  ],
])("what git says is handed on: %s", (said, told) => {
  const { PATH } = process.env;
  writeFileSync("git", `#!/bin/sh\necho "${said}" >&2\nexit 128\n`, { mode: 0o755 });
  process.env.PATH = repository;
  try {
    expect(() => readAtMergeBase("main", "a.json")).toThrow(told);
  } finally {
    process.env.PATH = PATH;
  }
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
