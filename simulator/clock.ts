/** The simulator's own time: the machine's, moved by a test. */
export class SimulatorClock {
  #aheadMs = 0;

  /** Milliseconds since 1970. */
  public now(): number {
    return Date.now() + this.#aheadMs;
  }

  /** Lets time pass: effective times come, new sub-applications settle, the audit log catches up. */
  public advance(milliseconds: number): void {
    this.#aheadMs += milliseconds;
  }

  /** Puts the clock to a time; it runs on from there. */
  public set(time: Date): void {
    this.#aheadMs = time.getTime() - Date.now();
  }

  /** How far it is ahead of the machine's clock; negative when behind. */
  public get aheadMs(): number {
    return this.#aheadMs;
  }
}
