import { firstPeople, gigabytesOf, SINGLE_STREAM_USERS } from "../../profile/prices";
import type { Profile } from "../settings";
import type { Gap } from "./cost-report";
import type { RecordedTerms } from "./recorded-terms";
import { type AppUsage, type CallUsage, type ParticipantUsage, secondsOf } from "./usage";

type MediaKind = NonNullable<Profile["media"]>["kind"];

/** Gigabytes that the recordings of a month take; absent where something is missing for it. */
export interface StoredVolume {
  readonly gbPerMonth?: number;
  readonly gaps: readonly Gap[];
}

/** Mixed files have the bitrate that is declared, single-stream files that which was sent. */
export function storedVolume(
  { declaredModes = [], mixedKbps = 0, unknown }: RecordedTerms,
  media: MediaKind,
  { calls }: AppUsage,
): StoredVolume {
  const isSingle = declaredModes.includes("single-stream");
  const files = calls.map((call) => ({
    call,
    singles: isSingle ? sentStreams(call, media) : [],
  }));
  const gaps = [
    ...unknown.storage.map((path): Gap => ({ kind: "unknown-value", path })),
    ...files.flatMap(({ call, singles }) => missingBitrates(call.name, singles)),
  ];
  if (gaps.length > 0) {
    return { gaps };
  }
  const kilobits = files.map(({ call, singles }) => {
    const mixed = mixedKbps * secondsOf(call.minutes);
    return call.callsPerMonth * singles.reduce((sum, each) => sum + kilobitsOf(each), mixed);
  });
  return { gbPerMonth: gigabytesOf(kilobits.reduce((sum, each) => sum + each, 0)), gaps };
}

/** A kind of stream that somebody sends, and that is kept as it is sent. */
interface SentStreams {
  readonly field: "audioKbps" | "cameraKbps" | "shareKbps";
  readonly kbps: number | undefined;
  readonly minutes: number;
  readonly count: number;
}

function sentStreams({ minutes, participants }: CallUsage, media: MediaKind): SentStreams[] {
  return firstPeople(participants, SINGLE_STREAM_USERS).flatMap((group) =>
    streamsOf(group, media, minutes),
  );
}

function kilobitsOf({ kbps = 0, minutes, count }: SentStreams): number {
  return kbps * secondsOf(minutes) * count;
}

function missingBitrates(calls: string, streams: readonly SentStreams[]): Gap[] {
  const fields = streams.flatMap(({ field, kbps }) => (kbps === undefined ? [field] : []));
  return [...new Set(fields)].map((field) => ({ kind: "published-bitrate", calls, field }));
}

function streamsOf(group: ParticipantUsage, media: MediaKind, call: number): SentStreams[] {
  const { count, minutes = call, shareMinutes = minutes } = group;
  const isShown = media !== "audio-only";
  const audio = { field: "audioKbps", kbps: group.audioKbps, minutes, count } as const;
  const camera = { field: "cameraKbps", kbps: group.cameraKbps, minutes, count } as const;
  const share = {
    field: "shareKbps",
    kbps: group.shareKbps,
    minutes: shareMinutes,
    count,
  } as const;
  return [
    ...(media === "video-only" ? [] : [audio]),
    ...(isShown && group.camera ? [camera] : []),
    ...(isShown && group.share ? [share] : []),
  ];
}
