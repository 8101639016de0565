export interface RecentKeysOptions {
  /**
   * How long a key is remembered, ms. Longer than any callback can be sent again: a VOD signature lives
   * for 10 minutes, and clocks differ.
   * @default 900,000 (15 minutes)
   */
  readonly rememberMs?: number;
  /** Most keys that are remembered; after that the oldest goes. @default 100,000 */
  readonly capacity?: number;
}

/**
 * Remembers the keys of events that are in safety, in the memory of one process: a restart forgets them,
 * and other processes do not know them. Add a key once its event is kept, never before: a repeat that
 * comes in between is handled twice, but no event is lost.
 */
export class RecentKeys {
  private readonly expiries = new Map<string, number>();
  private readonly rememberMs: number;
  private readonly capacity: number;

  /** @throws RangeError when an option is not a whole number above 0 */
  public constructor({ rememberMs = 900_000, capacity = 100_000 }: RecentKeysOptions = {}) {
    for (const [name, value] of Object.entries({ rememberMs, capacity })) {
      if (!Number.isSafeInteger(value) || value <= 0) {
        throw new RangeError(`'${name}' must be a whole number above 0, got ${value}`);
      }
    }
    this.rememberMs = rememberMs;
    this.capacity = capacity;
  }

  public get size(): number {
    return this.expiries.size;
  }

  /** Whether the event was kept a short while ago. (Redis: `EXISTS key`.) */
  public has(key: string, now = new Date()): boolean {
    return (this.expiries.get(key) ?? 0) > now.getTime();
  }

  /** Remembers an event that is kept. (Redis: `SET key 1 PX 900000`.) */
  public add(key: string, now = new Date()): void {
    const time = now.getTime();
    this.expiries.delete(key);
    this.forgetOldest(time);
    this.expiries.set(key, time + this.rememberMs);
  }

  /** What has expired, and one more when it is full. A map keeps the order of insertion. */
  private forgetOldest(time: number): void {
    for (const [key, expiry] of this.expiries) {
      if (expiry > time && this.expiries.size < this.capacity) {
        return;
      }
      this.expiries.delete(key);
    }
  }
}
