import type { TrtcEvent } from "./trtc/trtc-event";

/** The service gives an event up after 1 minute (trtc.io 54914). */
export const DEFAULT_WINDOW_MS = 60_000;

/** Room for a clock that is not quite right, and for the way. Our own choice. */
export const DEFAULT_SKEW_MS = 60_000;

export interface FreshnessOptions {
  /** @default the current time */
  readonly now?: Date;
  /** How long the service goes on repeating an event, ms. @default 60,000 */
  readonly windowMs?: number;
  /** How far the two clocks may be apart, ms. @default 60,000 */
  readonly skewMs?: number;
}

/**
 * Whether a TRTC event is recent enough to be no replay of a recorded request: `CallbackTs` at most
 * `windowMs + skewMs` ago and `skewMs` ahead. The signature covers it; TUICallKit and VOD send nothing
 * that could be judged so.
 */
export function isFresh(
  { sentAt }: TrtcEvent,
  {
    now = new Date(),
    windowMs = DEFAULT_WINDOW_MS,
    skewMs = DEFAULT_SKEW_MS,
  }: FreshnessOptions = {},
): boolean {
  const age = now.getTime() - sentAt.getTime();
  return age >= -skewMs && age <= windowMs + skewMs;
}
