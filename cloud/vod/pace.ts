import type { Clock } from "../retry";

/** Spaces requests out evenly, so that no more than a number of them begin within a second. */
export class Pace {
  readonly #clock: Clock;
  readonly #gapMs: number;
  #next = 0;

  public constructor(clock: Clock, perSecond: number) {
    this.#clock = clock;
    this.#gapMs = 1_000 / perSecond;
  }

  /** Waits for one's turn; ends early, without an error, when the signal aborts. */
  public async turn(signal?: AbortSignal): Promise<void> {
    const now = this.#clock.now();
    const turn = Math.max(now, this.#next);
    this.#next = turn + this.#gapMs;
    if (turn > now) {
      await this.#clock.sleep(turn - now, signal);
    }
  }
}
