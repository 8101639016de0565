import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Annotations, Lazy, TerraformStack } from "cdktf";
import {
  CallRecordingStack,
  collectLock,
  RecordingApp,
  RecordingSettingsError,
  RecordingStorage,
  Retention,
} from "../../index";
import { canonicalJson } from "../../lock";
import { exampleApp } from "../helpers/example-app";
import { ACCOUNT, aRecording } from "../helpers/stacks";
import { temporaryFolder } from "../helpers/temporary-folder";

const PROJECT = process.cwd();
const folder = temporaryFolder();

/** A folder of its own to work in: synth writes beside where it runs. */
function checkout(): string {
  return mkdtempSync(join(folder, "checkout-"));
}

function within<T>(cwd: string, run: () => T): T {
  process.chdir(cwd);
  try {
    return run();
  } finally {
    process.chdir(PROJECT);
  }
}

/** Every file of a folder, by its path, with its text. */
function filesOf(cwd: string): Record<string, string> {
  const names = readdirSync(cwd, { recursive: true, encoding: "utf8" }).sort();
  const files = names.filter((name) => statSync(join(cwd, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(cwd, name), "utf8")]));
}

/** Names of what synth wrote, without what lets Terraform find the trtc provider. */
function namesOf(files: Record<string, string> = {}): string[] {
  return Object.keys(files).filter((name) => !/\/(terraform\.d\/|\.terraform)/.test(name));
}

describe("synth", () => {
  test("writes each stack, then the lock, the same bytes in every checkout", () => {
    const [one, two] = [checkout(), checkout()].map((cwd) => {
      within(cwd, () => exampleApp("cdktf.out").synth());
      return filesOf(cwd);
    });

    expect(namesOf(one)).toEqual([
      "cdktf.out/manifest.json",
      "cdktf.out/recording.sources.json",
      "cdktf.out/stacks/group/cdk.tf.json",
      "cdktf.out/stacks/international/cdk.tf.json",
      "cdktf.out/stacks/one-to-one/cdk.tf.json",
      "recording.lock.json",
    ]);
    expect(two).toEqual(one);
    expect(one?.["recording.lock.json"]).toBe(
      readFileSync(join(PROJECT, "recording.lock.json"), "utf8"),
    );
  });

  test("writes the lock of the app it has synthesized", () => {
    const cwd = checkout();
    const app = within(cwd, () => {
      const made = new RecordingApp();
      aRecording({}, new CallRecordingStack(made, "prod", { allowedAccountIds: [ACCOUNT] }));
      made.synth();
      return made;
    });

    expect(filesOf(cwd)["recording.lock.json"]).toBe(canonicalJson(collectLock(app)));
  });

  test.each<[string, (stack: CallRecordingStack) => void]>([
    [
      "a setting of the last stack",
      (stack) =>
        new RecordingStorage(stack, "Bad", {
          subApplicationName: "",
          retention: Retention.permanent(),
        }),
    ],
    ["another's validation", (stack) => stack.node.addValidation({ validate: () => ["theirs"] })],
    ["an error annotation", (stack) => Annotations.of(stack).addError("theirs")],
  ])("writes nothing when something is wrong: %s", (_, spoil) => {
    const cwd = checkout();
    within(cwd, () => {
      const app = new RecordingApp();
      aRecording({}, new CallRecordingStack(app, "first", { allowedAccountIds: [ACCOUNT] }));
      spoil(new CallRecordingStack(app, "last", { allowedAccountIds: [ACCOUNT] }));

      expect(() => app.synth()).toThrow();
    });

    expect(Object.keys(filesOf(cwd))).toEqual([]);
  });

  test("writes nothing over the files of the last good run", () => {
    const cwd = checkout();
    within(cwd, () => exampleApp("cdktf.out").synth());
    const before = filesOf(cwd);
    within(cwd, () => {
      const app = exampleApp("cdktf.out");
      new CallRecordingStack(app, "bad", { region: "nowhere" });

      expect(() => app.synth()).toThrow(RecordingSettingsError);
    });

    expect(filesOf(cwd)).toEqual(before);
  });

  test("writes no lock when a stack cannot be rendered", () => {
    const cwd = checkout();
    within(cwd, () => {
      const app = new RecordingApp();
      const stack = new CallRecordingStack(app, "prod", { allowedAccountIds: [ACCOUNT] });
      const { template } = aRecording({}, stack);
      const produce = () => {
        throw new Error("cannot be rendered");
      };
      template?.resource.addOverride("name", Lazy.stringValue({ produce }));

      expect(() => app.synth()).toThrow("cannot be rendered");
    });

    expect(filesOf(cwd)).not.toHaveProperty(["recording.lock.json"]);
  });
});

test("warnings are told by construct path, stacks in the order of their declaration", () => {
  const cwd = checkout();
  within(cwd, () => {
    const app = new RecordingApp();
    new CallRecordingStack(app, "z");
    const stack = new CallRecordingStack(app, "a", { allowedAccountIds: [ACCOUNT] });
    new TerraformStack(app, "plain");
    aRecording({ callbacks: undefined }, stack);

    expect(app.stackNames).toEqual(["z", "a", "plain"]);
    expect(app.warnings).toEqual([
      expect.stringMatching(/^z: 'allowedAccountIds' is empty/),
      expect.stringMatching(/^a\/Calls: 'callbacks\.recording' is missing/),
    ]);
  });
});

/** A user's own app in a process of its own. */
describe("run", () => {
  interface Result {
    readonly code: number;
    readonly stdout: string;
    readonly stderr: string;
  }

  /** Runs it once for each folder with arguments, in one process: starting one takes half a second. */
  function run(runs: readonly string[][], settings = "valid"): Promise<Result> {
    const tsx = join(PROJECT, "node_modules/tsx/dist/loader.mjs");
    const main = join(PROJECT, "test/helpers/run-app.ts");
    const args = ["--import", tsx, main, ...runs.map((words) => words.join(","))];
    return new Promise((resolve) => {
      const env = { ...process.env, SETTINGS: settings, CDKTF_OUTDIR: undefined };
      execFile("node", args, { cwd: folder, env }, (error, stdout, stderr) => {
        resolve({ code: Number(error?.code ?? 0), stdout, stderr });
      });
    });
  }

  const [good, bad, stale, lockOnly] = [checkout(), checkout(), checkout(), checkout()];
  let valid: Result;
  let invalid: Result;
  let checks: Result;
  let committed: Record<string, string>;
  let edited: Record<string, string>;

  beforeAll(async () => {
    [valid, invalid] = await Promise.all([run([[good]]), run([[bad]], "invalid")]);
    committed = filesOf(good);
    edited = Object.fromEntries(
      Object.entries(committed).map(([name, text]) => [
        name,
        text.replace(/("bitrate_?[Kk]bps": )550/, "$1600"),
      ]),
    );
    cpSync(good, stale, { recursive: true });
    for (const [name, text] of Object.entries(edited)) {
      writeFileSync(join(stale, name), text);
    }
    writeFileSync(join(lockOnly, "recording.lock.json"), committed["recording.lock.json"] ?? "");
    checks = await run([
      [good, "--check"],
      [stale, "--check"],
      [good, "--chek"],
      [good, "prod"],
      [lockOnly, "--check"],
    ]);
  });

  test("says what it wrote, and warns about what is doubtful", () => {
    expect(valid).toEqual({
      code: 0,
      stdout: `Synthesized
  cdktf.out/stacks/prod/cdk.tf.json
  recording.lock.json
exit code: 0
`,
      stderr: expect.stringMatching(
        /^warning: prod\/Calls: 'callbacks\.recording' is missing: [^\n]*\n$/,
      ),
    });
    expect(namesOf(filesOf(good))).toEqual([
      "cdktf.out/manifest.json",
      "cdktf.out/recording.sources.json",
      "cdktf.out/stacks/prod/cdk.tf.json",
      "recording.lock.json",
    ]);
  });

  test("fails with every problem, the user's lines and nothing of ours, and writes nothing", () => {
    expect(invalid.code).toBe(1);
    expect(invalid.stdout).toBe("exit code: 1\n");
    expect(invalid.stderr).toMatch(/^error: 2 problems in the declared settings$/m);
    expect(invalid.stderr).toMatch(/^prod\/Storage \(.*test\/helpers\/run-app\.ts:\d+\)$/m);
    expect(invalid.stderr).toMatch(/^ {2}- 'subApplicationName' must be 1 to 40 letters/m);
    expect(invalid.stderr).toMatch(/^prod\/Calls \(.*test\/helpers\/run-app\.ts:\d+\)$/m);
    expect(invalid.stderr).toMatch(/^ {2}- 'sdkAppId' must be 1 or more, got 0/m);
    expect(invalid.stderr).not.toMatch(/^\s+at |node_modules|constructs\//m);
    expect(filesOf(bad)).toEqual({});
  });

  test("checks the committed files, says what is stale and what to run", () => {
    const { code, stdout, stderr } = checks;

    expect(stdout.split("\n")).toEqual([
      "recording.lock.json and cdktf.out are current",
      "exit code: 0",
      "exit code: 1",
      "exit code: 1",
      "exit code: 1",
      "recording.lock.json and cdktf.out are current",
      "exit code: 0",
      "",
    ]);
    expect(stderr.split("\n")).toEqual([
      "error: recording.lock.json is stale at stacks.prod.recordings.Calls.profile.media.video.bitrateKbps",
      "  cdktf.out/stacks/prod/cdk.tf.json is stale",
      "  run: npm run synth",
      expect.stringMatching(/^error: Unknown option '--chek'/),
      expect.stringMatching(/^error: Unexpected argument 'prod'/),
      "",
    ]);
    expect(code).toBe(0);
  });

  test("checks without writing a file", () => {
    expect(filesOf(good)).toEqual(committed);
    expect(filesOf(stale)).toEqual(edited);
  });

  test("checks without making a folder", () => {
    expect(readdirSync(lockOnly)).toEqual(["recording.lock.json"]);
  });
});
