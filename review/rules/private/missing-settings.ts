import type { Recording } from "../../settings";
import { AUDIO_SETTINGS, isMixed, VIDEO_SETTINGS } from "./lock-target";

type Needed = readonly [path: string, value: unknown];

/** What every recording must state, and does not: paths of the lock entry. */
export function missingSettings({ start = {}, profile = {}, storage }: Recording): string[] {
  const { templateName, mode = {}, media = {}, file = {}, resumeWaitSeconds } = profile;
  const { layout } = mode;
  const { retention } = storage ?? {};
  const needed: readonly Needed[] = [
    ["start.scheme", start.scheme],
    ...when(start.scheme === "global-auto", ["start.consoleForm", start.consoleForm]),
    ["profile.templateName", templateName],
    ["profile.mode.kind", mode.kind],
    ...when(isMixed(profile), ["profile.mode.maxUsers", mode.maxUsers]),
    ...when(isMixed(profile) && layout !== undefined, ["profile.mode.layout.kind", layout?.kind]),
    ["profile.media.kind", media.kind],
    ...settings("profile.media.video", media.video, VIDEO_SETTINGS),
    ...settings("profile.media.audio", media.audio, AUDIO_SETTINGS),
    ["profile.file.format", file.format],
    ...when(file.format !== "hls", ["profile.file.maxDurationMinutes", file.maxDurationMinutes]),
    ["profile.resumeWaitSeconds", resumeWaitSeconds],
    ...when(storage !== undefined, [
      "storage.retention",
      retention === "permanent" ? retention : retention?.days,
    ]),
  ];
  return needed.flatMap(([path, value]) => (value === undefined ? [path] : []));
}

function when(condition: boolean, needed: Needed): readonly Needed[] {
  return condition ? [needed] : [];
}

/** A part that is set is set as a whole. */
function settings(path: string, part: object | undefined, names: readonly string[]): Needed[] {
  const stated: Readonly<Record<string, unknown>> = { ...part };
  return part === undefined ? [] : names.map((name) => [`${path}.${name}`, stated[name]]);
}
