/** A stream that progress is written to; `process.stderr` fits. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const LINE_EVERY_MS = 10_000;
const CLEAR = "\r\u001b[K";

/**
 * Says how far a long search has come: on a terminal a line that is updated in place and gone at the
 * end, elsewhere a line every ten seconds, so that a job's log stays short.
 */
export class Progress {
  #saidAt: number;
  #isShown = false;

  public constructor(
    private readonly stream: ProgressStream,
    private readonly now: () => number,
  ) {
    this.#saidAt = now();
  }

  /** @param text on one line, safe to print */
  public say(text: string): void {
    if (this.stream.isTTY) {
      this.stream.write(CLEAR + text);
      this.#isShown = true;
    } else if (this.now() - this.#saidAt >= LINE_EVERY_MS) {
      this.stream.write(`${text}\n`);
      this.#saidAt = this.now();
    }
  }

  /** Before anything else is written. */
  public end(): void {
    if (this.#isShown) {
      this.stream.write(CLEAR);
      this.#isShown = false;
    }
  }
}
