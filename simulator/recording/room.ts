import type { CallToPlay, PublishedPicture } from "./call";

/** A time in a room, or of what happens in it: milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Somebody's stay in a room, with what they send. */
export interface Stay extends Span {
  readonly userId: string;
  readonly camera?: PublishedPicture;
  readonly screen?: PublishedPicture;
  readonly sound: boolean;
}

/** Who is in the room of a call and when, in the order of joining. */
export function staysOf({ startsAt, endsAt, participants }: CallToPlay): readonly Stay[] {
  const start = startsAt.getTime();
  const end = endsAt.getTime();
  return participants
    .map(({ joinsAfter = 0, leavesAfter, sound = true, ...participant }) => ({
      ...participant,
      sound,
      from: start + Math.round(joinsAfter * 60_000),
      until: Math.min(end, start + Math.round((leavesAfter ?? Number.MAX_VALUE) * 60_000)),
    }))
    .filter(({ from, until }) => from < until)
    .sort((a, b) => a.from - b.from);
}

/** Those that follow one another without a longer pause in between; given in the order of beginning. */
export function withoutPause<S extends Span>(spans: readonly S[], pauseMs: number): readonly S[] {
  let end = spans[0]?.until ?? 0;
  const pause = spans.findIndex(({ from, until }) => {
    const isLater = from - end > pauseMs;
    end = Math.max(end, until);
    return isLater;
  });
  return pause < 0 ? spans : spans.slice(0, pause);
}

/** Splits at each longer pause. */
export function splitAtPauses<S extends Span>(
  spans: readonly S[],
  pauseMs: number,
): readonly (readonly S[])[] {
  const groups: (readonly S[])[] = [];
  for (let rest = spans; rest.length > 0; ) {
    const group = withoutPause(rest, pauseMs);
    groups.push(group);
    rest = rest.slice(group.length);
  }
  return groups;
}

/** From the first beginning to the last end. */
export function hull(spans: readonly Span[]): Span {
  return {
    from: Math.min(...spans.map(({ from }) => from)),
    until: Math.max(...spans.map(({ until }) => until)),
  };
}
