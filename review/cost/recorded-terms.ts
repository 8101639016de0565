import type { KeptDays, RecordedMode, RecordingTerms } from "../../profile/prices";
import { knownNumber, type Profile, type Recording } from "../settings";

/** What of a declared recording decides its cost. */
export interface RecordedTerms {
  /** Of the recording fee; what is unknown is left out of it. */
  readonly recording: RecordingTerms;
  /** Undefined when it is unknown. */
  readonly declaredModes?: readonly RecordedMode[];
  /** Of the mixed file, as declared; absent when it is unknown, or there is no such file. */
  readonly mixedKbps?: number;
  readonly kept?: KeptDays;
  /** Where something is known only after apply, or not declared at all. */
  readonly unknown: {
    readonly recording: readonly string[];
    readonly storage: readonly string[];
  };
}

const MODES: Readonly<Record<string, readonly RecordedMode[]>> = {
  "single-stream": ["single-stream"],
  mixed: ["mixed"],
  "single-stream-and-mixed": ["single-stream", "mixed"],
};

/** Reads them from an entry of the lock file. */
export function termsOf({ profile = {}, storage }: Recording): RecordedTerms {
  const { mode = {}, media = {} } = profile;
  const declared = MODES[mode.kind ?? ""];
  const mixedUsers = positive(mode.maxUsers);
  const isMixUnknown = declared?.includes("mixed") && mixedUsers === undefined;
  const resumeWait = knownNumber(profile.resumeWaitSeconds);
  const mixed = declared?.includes("mixed") ? mixedBitrate(media) : { unknown: [] };
  const kept = keptOf(storage);
  const kinds = [
    ...(declared ? [] : ["profile.mode.kind"]),
    ...(media.kind ? [] : ["profile.media.kind"]),
  ];
  return {
    recording: {
      modes: (declared ?? []).filter((each) => each !== "mixed" || !isMixUnknown),
      carries: media.kind === "audio-only" ? "sound" : "picture",
      mixedUsers,
      resumeWaitSeconds: resumeWait ?? 0,
    },
    declaredModes: declared,
    mixedKbps: mixed.kbps,
    kept,
    unknown: {
      recording: [
        ...kinds,
        ...(isMixUnknown ? ["profile.mode.maxUsers"] : []),
        ...(resumeWait === undefined ? ["profile.resumeWaitSeconds"] : []),
      ],
      storage: [...kinds, ...mixed.unknown, ...(kept === undefined ? ["storage.retention"] : [])],
    },
  };
}

function mixedBitrate(media: NonNullable<Profile["media"]>): { kbps?: number; unknown: string[] } {
  const { kind, video, audio } = media;
  const parts = [
    ...(kind === "audio-only" ? [] : [["video", positive(video?.bitrateKbps)] as const]),
    ...(kind === "video-only" ? [] : [["audio", positive(audio?.bitrateKbps)] as const]),
  ];
  const unknown = parts.flatMap(([part, kbps]) =>
    kbps === undefined ? [`profile.media.${part}.bitrateKbps`] : [],
  );
  return unknown.length > 0
    ? { unknown }
    : { kbps: parts.reduce((sum, [, kbps = 0]) => sum + kbps, 0), unknown };
}

function keptOf(storage: Recording["storage"]): KeptDays | undefined {
  const { retention } = storage ?? {};
  return retention === "permanent" ? retention : positive(retention?.days);
}

/** A lock file that somebody has edited may hold any number; other rules say so. */
function positive(value: unknown): number | undefined {
  const number = knownNumber(value);
  return Number.isSafeInteger(number) && Number(number) > 0 ? number : undefined;
}
