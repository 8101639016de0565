import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { SigningKeyFingerprint } from "../../profile";

const BIN = join(__dirname, "../../bin/trtc-recording.js");
const KEY = "Zx81kQ0pLm93VbNc72RtYu45HgFd60Ws";

function run(args: readonly string[], input = "", env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    input,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

describe("trtc-recording fingerprint", () => {
  test("prints a fingerprint of the key on standard input, and nothing of the key", () => {
    const { status, stdout, stderr } = run(["fingerprint"], `${KEY}\n`);

    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).not.toContain(KEY);
    expect(SigningKeyFingerprint.of(stdout.trim()).matches(KEY)).toBe(true);
  });

  test("reads the key from the environment, and warns of a short one without showing it", () => {
    const { status, stdout, stderr } = run(["fingerprint", "--env", "CALLBACK_KEY"], "", {
      CALLBACK_KEY: "pin4711",
    });

    expect(status).toBe(0);
    expect(stdout).toMatch(/^scrypt-1:[\w-]{22}:[\w-]{4}\n$/);
    expect(stderr).toContain("the key has 7 characters and can be guessed: use 32");
    expect(stdout + stderr).not.toContain("pin4711");
  });

  test("says by its exit code whether a key has a fingerprint", () => {
    const { text } = SigningKeyFingerprint.fromKey(KEY, new Uint8Array(16));

    const same = run(["fingerprint", "--matches", text], KEY);
    const other = run(["fingerprint", "--matches", text], "other1");

    expect(same).toMatchObject({ status: 0, stdout: "the key has this fingerprint\n" });
    expect(other).toMatchObject({ status: 1, stdout: "the key has another fingerprint\n" });
  });

  test.each([
    [
      "a key with other characters",
      ["fingerprint"],
      "Secret-Key!",
      "must be 1 to 32 letters and digits, got 11 characters (not shown)",
    ],
    ["an empty key", ["fingerprint"], "", "got 0 characters"],
    ["a key of 33 characters", ["fingerprint"], "k".repeat(33), "got 33 characters"],
    [
      "a variable that is not set",
      ["fingerprint", "--env", "NOT_SET"],
      "",
      "environment variable NOT_SET is not set",
    ],
    ["a key as an argument", ["fingerprint", "MySecretKey1"], "", "too many arguments"],
    [
      "a key in place of a fingerprint",
      ["fingerprint", "--matches", "MySecretKey1"],
      KEY,
      "value not shown",
    ],
  ])("refuses %s in one line, without showing it", (_case, args, input, expected) => {
    const { status, stdout, stderr } = run(args, input);

    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain(expected);
    expect(stderr).not.toMatch(/Secret-Key!|MySecretKey1|kkkkk|\n\s+at /);
  });
});
