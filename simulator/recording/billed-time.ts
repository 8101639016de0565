import type { TemplateForm } from "../console-form";
import type { PublishedPicture } from "./call";
import { hull, type Span, type Stay } from "./room";
import {
  type MixType,
  recordedStays,
  recordsPicture,
  recordsSound,
  sendsAnything,
} from "./streams";

/** Order of every answer (example of the official command line, trtc v20190722). */
export const USAGE_TIERS = ["Audio", "SD", "HD", "FullHD", "2K", "4K"] as const;
export type UsageTier = (typeof USAGE_TIERS)[number];

/** Seconds of one stream that are billed in one tier, from a moment on. */
export interface BilledTime extends Span {
  readonly tier: UsageTier;
}

/** Pixels up to which a tier reaches (PRICE-CN, 2022 edition). */
const TIER_PIXELS = [
  ["SD", 640 * 480],
  ["HD", 1280 * 720],
  ["FullHD", 1920 * 1080],
  ["2K", 2560 * 1440],
] as const;

/**
 * What a process is billed for one room, by the rules of China (647/75047, 2022 edition): each input
 * stream at the tier of its own area; the sound of those without a picture once as audio when mixed,
 * each when single; as audio also while nobody sends anything, the resume wait included. INFERRED: that
 * several inputs without a picture count once beside pictures too, and one stream while nobody sends.
 */
export function billedTimes(
  stays: readonly Stay[],
  form: TemplateForm,
  mixType: MixType,
): readonly BilledTime[] {
  const recorded = recordedStays(stays, form, mixType);
  const { from } = hull(recorded.filter(sendsAnything));
  const end = hull(stays).until + form.resumeWait * 1_000;
  const moments = [from, end, ...recorded.flatMap((stay) => [stay.from, stay.until])].filter(
    (moment) => moment >= from,
  );
  const sorted = [...new Set(moments)].sort((a, b) => a - b);
  return sorted.slice(1).flatMap((next, index) => {
    const span = { from: sorted[index] ?? next, until: next };
    const present = recorded.filter((stay) => stay.from < next && stay.until > span.from);
    return tiersOf(present, form, mixType).map((tier) => ({ ...span, tier }));
  });
}

/** The tiers of the streams that are sent at one moment. */
function tiersOf(
  present: readonly Stay[],
  form: TemplateForm,
  mixType: MixType,
): readonly UsageTier[] {
  const pictures = recordsPicture(form)
    ? present.flatMap(({ camera, screen }) => [camera, screen])
    : [];
  const tiers = pictures.filter((picture) => picture !== undefined).map(tierOf);
  const sounds = present.filter(
    ({ sound, camera }) => sound && recordsSound(form) && !(camera && recordsPicture(form)),
  ).length;
  const audio = mixType === "multi" ? Math.min(1, sounds) : sounds;
  const isSilent = tiers.length + audio === 0;
  return [...tiers, ...Array<UsageTier>(isSilent ? 1 : audio).fill("Audio")];
}

/** By area, as the page's table has it; its own example of 720×360 says otherwise. */
export function tierOf({ width, height }: PublishedPicture): UsageTier {
  return TIER_PIXELS.find(([, pixels]) => width * height <= pixels)?.[0] ?? "4K";
}
