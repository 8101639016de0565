import { type Api3Caller, MediaClient } from "../../cloud";
import {
  CONFIRMATIONS_FILE,
  type Confirmation,
  type RecordingLockEntry,
  readConfirmations,
  templateSubject,
} from "../../lock";
import { showNumber, showText } from "../../profile/problem";
import type { Language } from "../../report/language";
import { showsColours } from "../../report/terminal";
import {
  type DeclaredRecording,
  declaredFromLock,
  judgedTime,
  storageReference,
  toleranceValues,
  type Verification,
  type VerifyCheckpoint,
  verifyRecordings,
} from "../../verify";
import {
  FORMATS,
  type FormatName,
  type RecordingVerification,
  type StackReport,
  stackReport,
} from "../../verify/formats";
import { foundFiles } from "../../verify/judge-template";
import { MESSAGES } from "../messages";
import { type DeclaredStack, readDeclaredStack } from "./declared-stack";
import { openCloud } from "./open-cloud";
import { type Output, writeOutputs } from "./output-option";
import { Progress } from "./progress";
import { ResumeFile } from "./resume-file";
import { SubApplicationNumbers } from "./sub-application-numbers";
import { type Since, sinceTime } from "./times";

export interface VerifyStackOptions {
  readonly since: Since;
  readonly app?: number;
  readonly format: readonly Output<FormatName>[];
  readonly lang: Language;
  readonly resume?: string;
  /** Milliseconds. */
  readonly timeout?: number;
  readonly everywhere?: boolean;
}

/** Verifies every recording of a stack, and says so in every format that was asked for. */
export async function verifyStack(stack: string, options: VerifyStackOptions): Promise<void> {
  const { lang, since, app, resume } = options;
  const declared = readDeclaredStack(stack, app);
  const api = openCloud(declared.site);
  const question = { stack, since: since.text, app: app ?? null };
  const file =
    resume === undefined ? undefined : ResumeFile.open(resume, question, api.clock.now());
  const from = sinceTime(since, file?.askedAt ?? api.clock.now());
  const run = new VerifyRun(api, declared, { ...options, from, file });
  const recordings = await run.verifyAll();
  const report = stackReport(stack, new Date(from), recordings);
  writeOutputs(options.format, "text", (format, isForTerminal) =>
    FORMATS[format].render(report, {
      lang,
      colour: isForTerminal && showsColours(process.stdout),
      ...(isForTerminal && process.stdout.columns && { width: process.stdout.columns }),
    }),
  );
  if (isWhole(report)) {
    file?.remove();
  } else {
    console.error(MESSAGES.notAllRead[lang](resume && showText(resume)));
  }
  process.exitCode = report.exitCode;
}

/** Whether every recording that there is was read. */
function isWhole({ recordings }: StackReport): boolean {
  return recordings.every(
    (recording) =>
      !("report" in recording) ||
      recording.report.isComplete ||
      recording.report.judgedFrom === null,
  );
}

interface RunOptions extends VerifyStackOptions {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly file: ResumeFile | undefined;
}

/** One run: its recordings share the request rates, the time and what was looked up. */
class VerifyRun {
  readonly #media: MediaClient;
  readonly #numbers: SubApplicationNumbers;
  readonly #progress: Progress;
  readonly #deadline: number | undefined;
  readonly #confirmations = readConfirmations(CONFIRMATIONS_FILE);

  public constructor(
    private readonly api: Api3Caller,
    private readonly declared: DeclaredStack,
    private readonly options: RunOptions,
  ) {
    const now = () => api.clock.now();
    this.#media = new MediaClient(api);
    this.#numbers = new SubApplicationNumbers(api, declared.lock);
    this.#progress = new Progress(process.stderr, now);
    this.#deadline = options.timeout === undefined ? undefined : now() + options.timeout;
  }

  public async verifyAll(): Promise<readonly RecordingVerification[]> {
    const verified: RecordingVerification[] = [];
    try {
      for (const [path, entry] of this.declared.recordings) {
        verified.push({ path, ...(await this.#verify(path, entry)) });
      }
      return verified;
    } finally {
      this.#progress.end();
    }
  }

  async #verify(path: string, entry: RecordingLockEntry) {
    const declared = declaredFromLock(entry, await this.#numberOf(path, entry));
    return "why" in declared ? declared : { report: (await this.#ask(path, declared)).report };
  }

  /** Undefined where it is in the lock file, or nothing is to be verified, or it is not known. */
  async #numberOf(path: string, entry: RecordingLockEntry): Promise<number | undefined> {
    const reference = storageReference(entry);
    if (entry.start?.scheme !== "global-auto" || !reference || "subAppId" in reference) {
      return undefined;
    }
    const found = await this.#numbers.find(entry);
    if ("subAppId" in found) {
      return found.subAppId;
    }
    this.#progress.end();
    for (const why of found.why) {
      console.error(`warning: ${showText(`${this.declared.stack}/${path}`)}: ${why}`);
    }
    return undefined;
  }

  async #ask(path: string, declared: DeclaredRecording): Promise<Verification> {
    const { file, everywhere = false } = this.options;
    const confirmation = this.#confirmations[templateSubject(declared.sdkAppId)];
    const checkpoint = file?.checkpointOf(path);
    const since = laterThanConfirmed(
      declared,
      confirmation,
      this.options.from,
      this.api.clock.now(),
    );
    try {
      return await verifyRecordings(this.api, {
        declared,
        confirmation,
        media: this.#media,
        ...(since !== undefined && { since: new Date(since) }),
        ...(checkpoint && { checkpoint }),
        ...(everywhere && { alsoSearch: "every-sub-application" }),
        ...(this.#deadline !== undefined && {
          budgetMs: Math.max(1, this.#deadline - this.api.clock.now()),
        }),
        onCheckpoint: (reached) => this.#reached(path, reached),
      });
    } catch (error) {
      throw checkpoint && error instanceof RangeError
        ? new Error(
            `--resume ${showText(this.options.resume ?? "")} is of other settings, another confirmation or another release: delete it, and start again`,
          )
        : error;
    }
  }

  #reached(path: string, checkpoint: VerifyCheckpoint): void {
    const { lang, file } = this.options;
    file?.save(path, checkpoint);
    const { tally, cursor } = checkpoint;
    const back = cursor && new Date(cursor.last * 1_000).toISOString().slice(0, 16);
    const said = MESSAGES.readSoFar[lang](showNumber(foundFiles(tally)), back);
    this.#progress.say(`${showText(`${this.declared.stack}/${path}`)}: ${said}`);
  }
}

/**
 * The asked time where it is later than the one from which on recordings count: what the console held
 * before the confirmation is not held against it.
 */
function laterThanConfirmed(
  declared: DeclaredRecording,
  confirmation: Confirmation | undefined,
  from: number,
  now: number,
): number | undefined {
  const settled = judgedTime({ declared, confirmation, since: undefined, now }, toleranceValues());
  return "why" in settled || settled.from >= from ? undefined : from;
}
