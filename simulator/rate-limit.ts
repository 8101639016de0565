/** Requests a second, as documented for each action; counted over the last second. */
export class RateLimit {
  readonly #recent = new Map<string, number[]>();

  public constructor(private readonly now: () => number) {}

  /** Whether one more request of this kind is allowed now; counts it if so. */
  public allows(kind: string, perSecond: number): boolean {
    const second = (this.#recent.get(kind) ?? []).filter((at) => at > this.now() - 1_000);
    const isAllowed = second.length < perSecond;
    if (isAllowed) {
      second.push(this.now());
    }
    this.#recent.set(kind, second);
    return isAllowed;
  }
}
