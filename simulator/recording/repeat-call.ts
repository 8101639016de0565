import type { CallToPlay } from "./call";

export interface Repetition {
  /** How many calls in all. */
  readonly times: number;
  /** From one start to the next. */
  readonly everySeconds: number;
}

/** The same call again and again, each in a room of its own: 7, 8, 9 …, or `a`, `a-1`, `a-2` … */
export function* repeatCall(
  call: CallToPlay,
  { times, everySeconds }: Repetition,
): Iterable<CallToPlay> {
  for (let count = 0; count < times; count++) {
    const later = (time: Date) => new Date(time.getTime() + count * everySeconds * 1_000);
    const { roomId, startsAt, endsAt } = call;
    yield {
      ...call,
      roomId: typeof roomId === "number" ? roomId + count : roomId + (count ? `-${count}` : ""),
      startsAt: later(startsAt),
      endsAt: later(endsAt),
    };
  }
}
