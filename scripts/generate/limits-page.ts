import {
  type Bound,
  ConsoleForm,
  type Limit,
  RecordingApi,
  type TargetLimits,
} from "../../profile";
import { RETENTION_LIMIT } from "../../profile/limits";
import type { GeneratedFiles } from "./generator";
import { generatedNotice, markdownTable } from "./markdown";
import { citation } from "./preset-page";

const INTRODUCTION = `# Limits

What each target accepts, with the source of every bound.

- **stated**: the source says so for this very field. Beyond it is an error.
- **inferred**: read for a neighbouring field and assumed to hold. Beyond it is a warning.
- **own**: it follows from what the value means. Beyond it is an error.

Limits change, and Tencent raises some on request: replace single bounds with
\`ConsoleForm.CLASSIC.withLimits({ mixedUsers: { max: { value: 12, basis: "stated", source } } })\`,
with a source of your own that reviewers can read.`;

const TARGETS: Readonly<Record<string, TargetLimits>> = {
  "`ConsoleForm.CLASSIC`": ConsoleForm.CLASSIC.limits,
  "`RecordingApi.V2019_07_22`": RecordingApi.V2019_07_22.limits,
};

/** The advanced form mixes and transcodes nothing, so only these of its limits are ever asked. */
const ADVANCED_FIELDS = ["fileMinutes", "resumeWaitSeconds"] as const;

/** `docs/limits.md`. */
export async function limitsPage(): Promise<GeneratedFiles> {
  const { limits } = ConsoleForm.ADVANCED_FEATURES;
  const advanced = ADVANCED_FIELDS.map((name) => [name, limits[name]] as const);
  const sections = [
    ...Object.entries(TARGETS).map(([target, all]) => section(target, Object.entries(all))),
    section("`ConsoleForm.ADVANCED_FEATURES`", advanced),
    section("Storage", [["retentionDays", RETENTION_LIMIT]]),
  ];
  const page = [generatedNotice("profile/limits.ts"), INTRODUCTION, ...sections].join("\n\n");
  return { files: new Map([["docs/limits.md", `${page}\n`]]), folders: [] };
}

function section(title: string, limits: readonly (readonly [string, Limit])[]): string {
  const rows = limits.flatMap(([name, { unit, min, max }]) => [
    ...boundRow(name, "at least", unit, min),
    ...boundRow(name, "at most", unit, max),
  ]);
  return `## ${title}\n\n${markdownTable(["Limit", "", "Value", "Basis", "Source"], rows)}`;
}

function boundRow(name: string, side: string, unit: string, bound?: Bound): string[][] {
  if (!bound) {
    return [];
  }
  const amount = `${bound.value.toLocaleString("en-US")} ${unit}`;
  return [[`\`${name}\``, side, amount, bound.basis, citation(bound.source)]];
}
