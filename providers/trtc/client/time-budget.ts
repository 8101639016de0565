import type { Clock } from "../../../cloud";

/** Time that several questions share. It passes while at least one of them waits for its answer. */
export class TimeBudget {
  #leftMs: number;
  #waiting = 0;
  #since = 0;

  public constructor(
    private readonly clock: Clock,
    milliseconds: number,
  ) {
    this.#leftMs = milliseconds;
  }

  public get leftMs(): number {
    return this.#leftMs - (this.#waiting > 0 ? this.clock.now() - this.#since : 0);
  }

  /** Asks, while the time passes. */
  public async spend<T>(ask: () => Promise<T>): Promise<T> {
    if (this.#waiting === 0) {
      this.#since = this.clock.now();
    }
    this.#waiting++;
    try {
      return await ask();
    } finally {
      this.#waiting--;
      if (this.#waiting === 0) {
        this.#leftMs -= this.clock.now() - this.#since;
      }
    }
  }
}
