import { rmSync } from "node:fs";
import writeFileAtomic from "write-file-atomic";
import { showText } from "../../profile/problem";
import { readTextIfThere } from "../../review/input/read-text";
import type { VerifyCheckpoint } from "../../verify";

/** What was asked: a file goes on with the same question only. */
export interface ResumedQuestion {
  readonly stack: string;
  /** As it was typed: `7d` counts from when the first run asked. */
  readonly since: string;
  readonly app: number | null;
}

interface ResumeDocument {
  readonly resumeVersion: typeof VERSION;
  readonly question: ResumedQuestion;
  /** When the first run asked, RFC 3339. */
  readonly askedAt: string;
  /** By construct path. */
  readonly checkpoints: Readonly<Record<string, VerifyCheckpoint>>;
}

const VERSION = 1;

/** How far a verification of a stack has come: a run that was killed goes on where it was. */
export class ResumeFile {
  private constructor(
    private readonly path: string,
    private document: ResumeDocument,
  ) {}

  /**
   * Goes on with a file that is there, and begins it when there is none.
   * @throws Error when it cannot be written, or is of another question
   */
  public static open(path: string, question: ResumedQuestion, now: number): ResumeFile {
    const text = readTextIfThere(path);
    if (text === undefined) {
      const askedAt = new Date(now).toISOString();
      const begun = { resumeVersion: VERSION, question, askedAt, checkpoints: {} } as const;
      const file = new ResumeFile(path, begun);
      file.#write();
      return file;
    }
    const document = parse(text);
    const isOurs =
      document?.resumeVersion === VERSION &&
      JSON.stringify(document.question) === JSON.stringify(question) &&
      !Number.isNaN(Date.parse(document.askedAt ?? "")) &&
      typeof document.checkpoints === "object" &&
      document.checkpoints !== null;
    if (!isOurs) {
      throw new Error(
        `--resume ${showText(path)} is not the file of this question (stack, --since, --app) in this release: give its options again, or delete the file`,
      );
    }
    return new ResumeFile(path, document as ResumeDocument);
  }

  /** When the first run asked, milliseconds since 1970. */
  public get askedAt(): number {
    return Date.parse(this.document.askedAt);
  }

  /** @param recording construct path */
  public checkpointOf(recording: string): VerifyCheckpoint | undefined {
    const { checkpoints } = this.document;
    return Object.hasOwn(checkpoints, recording) ? checkpoints[recording] : undefined;
  }

  public save(recording: string, checkpoint: VerifyCheckpoint): void {
    const { checkpoints, ...rest } = this.document;
    this.document = { ...rest, checkpoints: { ...checkpoints, [recording]: checkpoint } };
    this.#write();
  }

  public remove(): void {
    rmSync(this.path, { force: true });
  }

  #write(): void {
    try {
      writeFileAtomic.sync(this.path, JSON.stringify(this.document));
    } catch (error) {
      const { code = "unknown" } = error as NodeJS.ErrnoException;
      throw new Error(
        `--resume ${showText(this.path)} cannot be written (${code}): name a file in a folder that exists`,
      );
    }
  }
}

function parse(text: string): Partial<ResumeDocument> | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
