import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import {
  canonicalJson,
  describeStaleLock,
  LOCK_FILE,
  type RecordingLock,
  writeLock,
} from "../../lock";
import { temporaryFolder } from "../helpers/temporary-folder";

const folder = temporaryFolder();
let path: string;
let count = 0;

beforeEach(() => {
  path = join(folder, String(count++), LOCK_FILE);
  mkdirSync(dirname(path));
});

/** A lock in which a stack has apps with these numbers. */
function lock(...sdkAppIds: number[]): RecordingLock {
  const recordings = sdkAppIds.map(
    (sdkAppId) => [`App${sdkAppId}`, { sdkAppId, addresses: {} }] as const,
  );
  const prod = {
    recordings: Object.fromEntries(recordings),
    storages: {},
    vodEvents: {},
    guards: {},
  };
  return { lockVersion: 1, stacks: { prod } };
}

describe("writing", () => {
  test("gives the canonical text, and nothing else is left in the folder", () => {
    writeLock(path, lock(1));
    writeLock(path, lock(2));

    expect(readFileSync(path, "utf8")).toBe(canonicalJson(lock(2)));
    expect(readdirSync(dirname(path))).toEqual([LOCK_FILE]);
  });

  test("leaves an unchanged file alone", () => {
    writeLock(path, lock(1));
    utimesSync(path, 1, 1);
    const { ino } = statSync(path);

    writeLock(path, lock(1));

    expect(statSync(path)).toMatchObject({ mtimeMs: 1000, ino });
  });

  test("replaces a file that says the same in other words", () => {
    writeFileSync(path, JSON.stringify(lock(1)));

    writeLock(path, lock(1));

    expect(readFileSync(path, "utf8")).toBe(canonicalJson(lock(1)));
  });

  test("fails whole: the former file stays as it was", () => {
    // The name fits, but not with what is added to the name of the file that is written first.
    const long = join(dirname(path), "x".repeat(250));
    writeFileSync(long, "former");

    expect(() => writeLock(long, lock(1))).toThrow(/ENAMETOOLONG/);

    expect(readFileSync(long, "utf8")).toBe("former");
    expect(readdirSync(dirname(path))).toEqual([basename(long)]);
  });

  test("fails before it writes a value that JSON cannot hold", () => {
    writeLock(path, lock(1));

    expect(() => writeLock(path, lock(Number.NaN))).toThrow();

    expect(readFileSync(path, "utf8")).toBe(canonicalJson(lock(1)));
  });

  test("fails in a folder that does not exist", () => {
    const nowhere = join(folder, "nowhere", LOCK_FILE);

    expect(() => writeLock(nowhere, lock(1))).toThrow(/ENOENT/);
    expect(existsSync(dirname(nowhere))).toBe(false);
  });
});

describe("a stale lock is described:", () => {
  /** What is said about a file with this text, without the name of the folder. */
  function said(text: string | undefined, now: RecordingLock): string | undefined {
    if (text !== undefined) {
      writeFileSync(path, text);
    }
    return describeStaleLock(path, now)?.replaceAll(path, LOCK_FILE);
  }

  test("not at all when it is current", () => {
    expect(said(canonicalJson(lock(1)), lock(1))).toBeUndefined();
  });

  test("a missing file", () => {
    expect(said(undefined, lock(1))).toBe("recording.lock.json is missing");
  });

  test("a changed value, by its path", () => {
    const before: RecordingLock = JSON.parse(
      canonicalJson(lock(1)).replace('"sdkAppId": 1', '"sdkAppId": 7'),
    );

    expect(said(canonicalJson(before), lock(1))).toBe(
      "recording.lock.json is stale at stacks.prod.recordings.App1.sdkAppId",
    );
  });

  test("a new and a removed construct, by their paths", () => {
    expect(said(canonicalJson(lock(1, 2)), lock(2, 3))).toBe(
      "recording.lock.json is stale at stacks.prod.recordings.App1, stacks.prod.recordings.App3",
    );
  });

  test("many changes, five by name", () => {
    expect(said(canonicalJson(lock()), lock(1, 2, 3, 4, 5, 6, 7))).toMatch(
      /App1, .*App2, .*App3, .*App4, \S+App5 and 2 more$/,
    );
  });

  test.each([
    ["written on one line", JSON.stringify(lock(1))],
    ["with Windows line ends", canonicalJson(lock(1)).replaceAll("\n", "\r\n")],
    ["without its final line end", canonicalJson(lock(1)).trimEnd()],
  ])("a file that was edited or reformatted: %s", (_, text) => {
    expect(said(text, lock(1))).toMatch(/^recording\.lock\.json is stale/);
  });

  test("a reformatted file says that its format is the difference", () => {
    expect(said(JSON.stringify(lock(1)), lock(1))).toBe(
      "recording.lock.json is stale: it was not written by synth",
    );
  });

  test.each([
    ["conflict markers", `<<<<<<< HEAD\n${canonicalJson(lock(1))}=======\n>>>>>>> other\n`],
    ["half a file", canonicalJson(lock(1)).slice(0, 40)],
    ["an empty file", ""],
    ["a byte order mark", `\ufeff${canonicalJson(lock(1))}`],
    ["another kind of value", "null"],
  ])("a file with %s", (_, text) => {
    expect(said(text, lock(1))).toBe("recording.lock.json is stale at the whole file");
  });
});
