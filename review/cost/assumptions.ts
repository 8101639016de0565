import {
  type PriceBook,
  peopleIn,
  pixelsOf,
  type RecordedMode,
  SINGLE_STREAM_USERS,
  tierFor,
} from "../../profile/prices";
import type { Recording } from "../settings";
import { callShapeOf } from "./call-shape-of";
import type { Assumption } from "./cost-report";
import { type RecordedTerms, termsOf } from "./recorded-terms";
import { type AppUsage, type ParticipantUsage, pictureOf, type UsageOfApp } from "./usage";

/** What the figures of one side take for granted, as far as it bears on this recording and usage. */
export function assumptionsOf(
  recording: Recording,
  { key, usage }: UsageOfApp,
  book: PriceBook,
): readonly Assumption[] {
  const terms = termsOf(recording);
  return [
    { kind: "list-prices", source: book.recording.source.title },
    ...when(key === "default", { kind: "default-usage" }),
    { kind: "even-days", isRoundingStated: book.site === "china" },
    ...recordingAssumptions(recording, terms, book),
    ...callAssumptions(terms, usage),
    ...pictureAssumptions(recording, terms, usage, book),
    ...storageAssumptions(recording, terms, usage, book),
  ];
}

function when(isSo: boolean, assumption: Assumption): readonly Assumption[] {
  return isSo ? [assumption] : [];
}

function recordingAssumptions(
  { sdkAppId }: Recording,
  { recording: { resumeWaitSeconds } }: RecordedTerms,
  { site }: PriceBook,
): readonly Assumption[] {
  const isOldApp = typeof sdkAppId === "number" && String(sdkAppId).startsWith("140");
  return [
    ...when(resumeWaitSeconds > 0, { kind: "resume-wait", seconds: resumeWaitSeconds }),
    ...when(site === "international", { kind: "one-process-for-each-mode" }),
    ...(site === "china" && isOldApp ? [{ kind: "new-recording", sdkAppId } as const] : []),
  ];
}

function callAssumptions(
  { recording: { modes, mixedUsers } }: RecordedTerms,
  { calls }: AppUsage,
): readonly Assumption[] {
  const mostOf = (mode: RecordedMode) =>
    mode === "mixed" ? (mixedUsers ?? 0) : SINGLE_STREAM_USERS;
  const groups = calls.flatMap(({ participants }) => participants);
  return [
    ...when(
      groups.some(
        ({ minutes, shareMinutes }) => minutes !== undefined || shareMinutes !== undefined,
      ),
      { kind: "all-from-start" },
    ),
    ...modes.flatMap((mode) =>
      calls.flatMap((call) => {
        const people = peopleIn(callShapeOf(call));
        const most = mostOf(mode);
        const told = { kind: "people-not-recorded", mode, calls: call.name, people, most } as const;
        return when(people > most, told);
      }),
    ),
  ];
}

function pictureAssumptions(
  { profile }: Recording,
  { recording: { modes, carries } }: RecordedTerms,
  { calls }: AppUsage,
  book: PriceBook,
): readonly Assumption[] {
  const groups = calls.flatMap(({ participants }) => participants);
  const isMixedPicture = modes.includes("mixed") && carries === "picture";
  if (carries === "sound") {
    return when(groups.some(hasPicture), { kind: "sound-only-billed-as-audio" });
  }
  return [
    ...when(profile?.media?.kind === "video-only", { kind: "removed-sound-still-billed" }),
    ...when(isMixedPicture, { kind: "output-size-not-billed" }),
    ...when(isMixedPicture && groups.some(({ share }) => share !== undefined), {
      kind: "shares-need-no-place",
    }),
    ...when(
      isMixedPicture &&
        book.model === "per-input-stream" &&
        calls.some(
          ({ participants }) =>
            participants.some(hasPicture) && participants.some(({ camera }) => !camera),
        ),
      { kind: "voices-beside-pictures" },
    ),
    ...disputedPictures(groups, book),
  ];
}

function hasPicture({ camera, share }: ParticipantUsage): boolean {
  return camera !== undefined || share !== undefined;
}

function disputedPictures(
  groups: readonly ParticipantUsage[],
  { recording }: PriceBook,
): readonly Assumption[] {
  const sizes = new Set(groups.flatMap(({ camera, share }) => [camera ?? [], share ?? []].flat()));
  return [...sizes].flatMap((size) => {
    const { width, height } = pictureOf(size);
    const edges = [width, height].sort().join();
    const disputed = recording.disputedPictures?.find(
      (each) => [each.width, each.height].sort().join() === edges,
    );
    const tier = tierFor(recording, pixelsOf({ width, height }));
    return disputed && tier
      ? [
          {
            kind: "disputed-picture",
            picture: size,
            tier: tier.name,
            tierInText: disputed.tierInText,
          } as const,
        ]
      : [];
  });
}

function storageAssumptions(
  { start }: Recording,
  { declaredModes = [] }: RecordedTerms,
  { storageRegion = "elsewhere" }: AppUsage,
  { storage }: PriceBook,
): readonly Assumption[] {
  return [
    ...when(declaredModes.includes("mixed"), { kind: "declared-bitrate" }),
    ...when(declaredModes.includes("single-stream") && start?.consoleForm === "classic", {
      kind: "single-stream-as-published",
    }),
    { kind: "storage-after-year" },
    ...when(storage !== undefined, { kind: "storage-class", region: storageRegion }),
  ];
}
