import {
  ConsoleForm,
  type FormField,
  RecordingPreset,
  type RecordingProfile,
  Retention,
  type Source,
} from "../../profile";
import { PRESET_REASONS, type PresetReason } from "../../profile/preset-sources";
import type { GeneratedFiles } from "./generator";
import { generatedNotice, markdownTable } from "./markdown";

type PresetName = keyof typeof RecordingPreset;

const INTRODUCTION = `# Presets

Every value of every preset, in the order and the words of the console's form, with its source.

Tencent publishes its own recommendation for 1v1 and group calls **only as a picture** in its
guide; no text of it exists, so it cannot be quoted here. These presets are ours, built from the
numbers that Tencent publishes as text elsewhere. Where the choice is ours alone, the source is "–".

Change single values with in a copy: \`RecordingPreset.oneToOne().withVideo({ bitrateKbps: 700 })\`, \`.withAudio({ channels: "mono" })\`,
\`.with({ templateName: "clinic" })\`.
Retention is not part of a preset: it belongs to the storage.`;

/** Fields of the form that a preset does not decide. */
const NOT_OF_A_PRESET = new Set(["storage", "subApplication", "retention"]);

/** `docs/presets.md`: fails when a value has no stated reason. */
export async function presetPage(): Promise<GeneratedFiles> {
  const names = Object.keys(RecordingPreset) as PresetName[];
  const page = [
    generatedNotice("profile/recording-preset.ts and profile/preset-sources.ts"),
    INTRODUCTION,
    ...names.map(presetSection),
  ].join("\n\n");
  return { files: new Map([["docs/presets.md", `${page}\n`]]), folders: [] };
}

function presetSection(name: PresetName): string {
  const profile = RecordingPreset[name]();
  const form = formOf(profile);
  const rows = formFields(profile, form).map((field) => presetRow(name, field));
  return [
    `## \`RecordingPreset.${name}()\``,
    `For \`ConsoleForm.${form === ConsoleForm.CLASSIC ? "CLASSIC" : "ADVANCED_FEATURES"}\`.`,
    markdownTable(["Field", "字段", "Value", "Source", "Why"], rows),
  ].join("\n\n");
}

function formOf(profile: RecordingProfile): ConsoleForm {
  return profile.mode.isMixed ? ConsoleForm.CLASSIC : ConsoleForm.ADVANCED_FEATURES;
}

function formFields(profile: RecordingProfile, form: ConsoleForm): readonly FormField[] {
  const rendering = form.render(profile, { subAppId: 1, retention: Retention.permanent() });
  if (!rendering.ok) {
    throw new Error(`preset ${profile.templateName} does not fit its own form`);
  }
  return rendering.value.filter(({ key }) => !NOT_OF_A_PRESET.has(key));
}

function presetRow(name: PresetName, { key, label, value, unit }: FormField): string[] {
  const reason: PresetReason | undefined = PRESET_REASONS[name][key];
  if (!reason) {
    throw new Error(`profile/preset-sources.ts gives no reason for ${name}.${key}: add one`);
  }
  const shown = typeof value === "object" ? `${value.en} (${value.zh})` : String(value);
  const amount = unit ? `${shown} ${unit}` : shown;
  return [label.en, label.zh, amount, citation(reason.source), reason.why];
}

export function citation(source?: Source): string {
  if (!source) {
    return "–";
  }
  const { title, url, date } = source;
  return `${url ? `[${title}](${url})` : title}, ${date}`;
}
