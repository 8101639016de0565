/** What is to happen between the pages of a search. */
export class BetweenPages {
  #waiting: { left: number; readonly act: () => void }[] = [];

  /** After so many further searches; from 1. */
  public add(searches: number, act: () => void): void {
    this.#waiting.push({ left: searches, act });
  }

  /** A search was answered. */
  public searched(): void {
    const waiting = this.#waiting.map(({ left, act }) => ({ left: left - 1, act }));
    this.#waiting = waiting.filter(({ left }) => left > 0);
    for (const { left, act } of waiting) {
      if (left <= 0) {
        act();
      }
    }
  }
}
