import type { Carries } from "../recording-mode";

export interface Picture {
  readonly width: number;
  readonly height: number;
}

/** People of a call who do the same. */
export interface Participants {
  readonly count: number;
  /** The picture that each camera sends; absent for voice alone. */
  readonly camera?: Picture;
  /** The screen that each of them shares. */
  readonly share?: Picture;
  /** How long they stay, from the start of the call. @default - as long as the call */
  readonly seconds?: number;
  /** How long they share the screen, from the start of the call. @default - as long as they stay */
  readonly shareSeconds?: number;
}

/** One call as the recorder meets it; people stand in the order in which they join. */
export interface CallShape {
  readonly seconds: number;
  readonly participants: readonly Participants[];
}

/** Streams of one size; 0 pixels is sound alone. A stream with sound and picture is one stream. */
export interface InputStreams {
  readonly pixels: number;
  readonly count: number;
}

/** A part of a call in which nobody comes, goes or changes. */
export interface CallSegment {
  readonly seconds: number;
  readonly inputs: readonly InputStreams[];
}

export function pixelsOf({ width, height }: Picture): number {
  return width * height;
}

/** Everybody in the call. */
export function peopleIn({ participants }: CallShape): number {
  return participants.reduce((sum, { count }) => sum + count, 0);
}

/**
 * What a recorder receives, one part of the call after the other. Of a recording that carries sound,
 * pictures are left out.
 * @param maxUsers the recorder takes the first so many people
 */
export function segmentsOf(
  call: CallShape,
  carries: Carries,
  maxUsers: number,
): readonly CallSegment[] {
  const recorded = firstPeople(call.participants, maxUsers).map((group) => {
    const seconds = group.seconds ?? call.seconds;
    return { ...group, seconds, shareSeconds: group.shareSeconds ?? seconds };
  });
  const ends = recorded.flatMap(({ seconds, shareSeconds }) => [seconds, shareSeconds]);
  const cuts = [...new Set([0, ...ends, call.seconds])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    return {
      seconds: end - start,
      inputs: recorded.flatMap((group) => inputsAt(group, start, carries)),
    };
  });
}

function inputsAt(
  { count, camera, share, seconds, shareSeconds }: Participants & Stay,
  start: number,
  carries: Carries,
): InputStreams[] {
  if (seconds <= start) {
    return [];
  }
  const shown = carries === "picture";
  const main = { pixels: shown && camera ? pixelsOf(camera) : 0, count };
  return shown && share && shareSeconds > start
    ? [main, { pixels: pixelsOf(share), count }]
    : [main];
}

interface Stay {
  readonly seconds: number;
  readonly shareSeconds: number;
}

/** The first people of a call, group by group. */
export function firstPeople<T extends Pick<Participants, "count">>(
  groups: readonly T[],
  most: number,
): T[] {
  let left = most;
  return groups.flatMap((group) => {
    const count = Math.min(group.count, left);
    left -= count;
    return count > 0 ? [{ ...group, count }] : [];
  });
}
