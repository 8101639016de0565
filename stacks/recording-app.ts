import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { parseArgs } from "node:util";
import { AnnotationMetadataEntryType, App, TerraformStack } from "cdktf";
import { collectLock, RecordingSettingsError } from "../constructs";
import { writeValidated } from "../constructs/assert-valid-settings";
import { collectSources } from "../constructs/collect-sources";
import { canonicalJson, describeStaleLock, LOCK_FILE, SOURCES_FILE, writeLock } from "../lock";
import { CallRecordingStack } from "./call-recording-stack";

/**
 * A CDKTF app that checks all declared settings before it writes anything, and writes
 * `recording.lock.json` beside `cdktf.out`.
 */
export class RecordingApp extends App {
  /**
   * The whole `main.ts`: declares the stacks, synthesizes them and says what happened.
   * With `--check` it writes nothing and fails when a committed file is stale.
   * @param declare Creates the stacks: `new CallRecordingStack(app, "prod", …)`.
   */
  public static run(declare: (app: RecordingApp) => void): void {
    try {
      const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
      if (values.check) {
        checkCommitted(declare);
      } else {
        synthesize(declare);
      }
    } catch (error) {
      if (!isUsersMistake(error)) {
        throw error;
      }
      process.exitCode = 1;
      console.error(`error: ${error.message}`);
    }
  }

  /** Checks everything, writes every stack, then the lock file; throws before the first file. */
  public override synth(): void {
    writeValidated(this, () => super.synth());
    for (const stack of this.node.findAll()) {
      if (stack instanceof CallRecordingStack) {
        stack.installProvider(this.outdir);
      }
    }
    writeFileSync(join(this.outdir, SOURCES_FILE), canonicalJson(collectSources(this)));
    writeLock(join(dirname(this.outdir), LOCK_FILE), collectLock(this));
  }

  /** Warnings of every construct, as "path: text". */
  public get warnings(): readonly string[] {
    return this.node
      .findAll()
      .flatMap((construct) =>
        construct.node.metadata
          .filter(({ type }) => type === AnnotationMetadataEntryType.WARN)
          .map(({ data }) => `${construct.node.path}: ${data}`),
      );
  }

  /** Names of the stacks, in the order of their declaration. */
  public get stackNames(): readonly string[] {
    return this.node.children.filter(TerraformStack.isStack).map(({ node }) => node.id);
  }
}

/** The cdktf CLI sets this and prints warnings itself. */
const DRIVEN_BY_CLI = process.env.CDKTF_OUTDIR !== undefined;

function synthesize(declare: (app: RecordingApp) => void): void {
  const app = new RecordingApp();
  declare(app);
  if (!DRIVEN_BY_CLI) {
    for (const warning of app.warnings) {
      console.error(`warning: ${warning}`);
    }
  }
  app.synth();
  if (!DRIVEN_BY_CLI) {
    const stacks = app.stackNames.map((name) => `  ${app.outdir}/stacks/${name}/cdk.tf.json`);
    console.log(["Synthesized", ...stacks, `  ${LOCK_FILE}`].join("\n"));
  }
}

/** Synthesizes beside the committed files and compares. */
function checkCommitted(declare: (app: RecordingApp) => void): void {
  const committed = process.env.CDKTF_OUTDIR ?? "cdktf.out";
  const scratch = mkdtempSync(join(tmpdir(), "recording-check-"));
  try {
    const outdir = join(scratch, "cdktf.out");
    const app = new RecordingApp({ outdir });
    declare(app);
    app.synth();
    const stale = [
      describeStaleLock(LOCK_FILE, collectLock(app)),
      ...app.stackNames.map((name) => describeStaleStack(name, committed, outdir)),
    ].filter((problem) => problem !== undefined);
    if (stale.length > 0) {
      throw new StaleFilesError(stale);
    }
    console.log(`${LOCK_FILE} and ${committed} are current`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A stack that is not committed is not compared: the lock file alone may be kept in git. */
function describeStaleStack(name: string, committed: string, outdir: string): string | undefined {
  const file = join("stacks", name, "cdk.tf.json");
  const path = join(committed, file);
  if (
    !existsSync(path) ||
    readFileSync(path, "utf8") === readFileSync(join(outdir, file), "utf8")
  ) {
    return undefined;
  }
  return `${relative(process.cwd(), path)} is stale`;
}

class StaleFilesError extends Error {
  public constructor(stale: readonly string[]) {
    super(`${stale.join("\n  ")}\n  run: npm run synth`);
  }
}

function isUsersMistake(error: unknown): error is Error {
  return (
    error instanceof RecordingSettingsError ||
    error instanceof StaleFilesError ||
    (error as { code?: string } | undefined)?.code?.startsWith("ERR_PARSE_ARGS") === true
  );
}
