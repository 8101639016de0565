import type { Carries } from "../recording-mode";
import { type CallShape, type InputStreams, segmentsOf } from "./call-shape";
import type { PriceModel, RecordedMode } from "./price-book";

/** What of a declared recording decides how long each tier is billed. */
export interface RecordingTerms {
  readonly modes: readonly RecordedMode[];
  readonly carries: Carries;
  /** People in the mix; later joiners are not recorded. @default - everybody */
  readonly mixedUsers?: number;
  readonly resumeWaitSeconds: number;
}

export interface BilledTime {
  readonly mode: RecordedMode;
  /** Of one stream or of all together, as the price model has it; 0 is sound alone. */
  readonly pixels: number;
  readonly seconds: number;
}

/** TRTC 云端录制 (new recording), 2023: single-stream records the first 25 anchors to join. */
export const SINGLE_STREAM_USERS = 25;

/**
 * What one call is billed for. Own assumption: the resume wait runs out once, when the call is over,
 * and is one audio stream of each mode.
 */
export function billedTimes(
  call: CallShape,
  terms: RecordingTerms,
  model: PriceModel,
): readonly BilledTime[] {
  return terms.modes.flatMap((mode) => [
    ...segmentsOf(call, terms.carries, usersOf(mode, terms)).flatMap(({ seconds, inputs }) =>
      BILLED_STREAMS[model](inputs, mode).map(
        ({ pixels, count }): BilledTime => ({ mode, pixels, seconds: seconds * count }),
      ),
    ),
    ...(terms.resumeWaitSeconds > 0 ? [{ mode, pixels: 0, seconds: terms.resumeWaitSeconds }] : []),
  ]);
}

function usersOf(mode: RecordedMode, { mixedUsers }: RecordingTerms): number {
  return mode === "mixed" ? (mixedUsers ?? Number.POSITIVE_INFINITY) : SINGLE_STREAM_USERS;
}

type BilledStreams = (
  inputs: readonly InputStreams[],
  mode: RecordedMode,
) => readonly InputStreams[];

const BILLED_STREAMS: Readonly<Record<PriceModel, BilledStreams>> = {
  // A mix of voices alone is one audio stream; beside pictures each voice is billed by itself.
  "per-input-stream": (inputs, mode) =>
    mode === "mixed" && inputs.every(({ pixels }) => pixels === 0)
      ? [{ pixels: 0, count: 1 }]
      : inputs,
  "per-process-by-total-pixels": (inputs) => [
    { pixels: inputs.reduce((sum, { pixels, count }) => sum + pixels * count, 0), count: 1 },
  ],
};
