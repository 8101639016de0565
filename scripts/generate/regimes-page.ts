import type { LocalizedText } from "../../profile";
import { CITED_REGIMES, type CitedRegime } from "../../profile/retention-regimes";
import type { GeneratedFiles } from "./generator";
import { generatedNotice, markdownTable } from "./markdown";
import { citation } from "./preset-page";

const INTRODUCTION = `# Retention rules · 留存规则

Published rules on how long recordings are kept, to declare by their id:

\`\`\`ts
new CallRecording(stack, "Calls", {
  // …
  retentionRegime: RetentionRegime.cited("mifid-ii-5y"),
});
\`\`\`

**This is data, not advice.** The team declares which rule it is under; the project compares the
retention with it and shows it to reviewers. No text was read at the authority itself: every source
here is somebody else's copy or summary, on the day named. Check the rule before you rely on it.

**以下是数据，不是法律意见。** 适用哪项规则由团队自行声明；本项目只做比对，并展示给审阅者。所有出处均为他人的转载或摘要，并非监管机构原文，以所注日期为准。使用前请自行核实。

- **What it counts from.** VOD counts from the day a file was recorded. Where a rule counts from a later
  day, its days alone are too few: add the longest time between the two,
  \`RetentionRegime.cited("cn-insurance-5y", { minimumDays: 1827 + 366 })\`.
- **Years in days.** 365 days a year, and one for each February 29 that the period can hold, whenever it
  begins: 5 years are 1,827 days, 7 are 2,557, 10 are 3,653. Six months are 184 days, the longest there are.
- **What the console can hold.** The longest retention that any page names is 1,500 days. More gives a
  warning at synth ([limits.md](limits.md)), and a declared rule that asks for more is a finding of the
  review ([vod-cap-below-regime](rules/vod-cap-below-regime.md)).
- **Overrides.** Every part can be replaced, with a source that reviewers can read:
  \`RetentionRegime.cited("mifid-ii-5y", { minimumDays: 1826, source: "our counsel, 2026-11-02" })\`. For a
  rule of your own there is \`RetentionRegime.declare({ name, minimumDays, maximumDays, source })\`.`;

const HEADER = [
  "Id",
  "Rule · 规则",
  "Days · 天数",
  "Counted from · 起算",
  "Source · 出处",
  "Note · 说明",
];

/** `docs/regimes.md`. */
export async function regimesPage(): Promise<GeneratedFiles> {
  const rows = Object.entries<CitedRegime>(CITED_REGIMES).map(([id, regime]) => [
    `\`${id}\``,
    both(regime.name),
    describeDays(regime),
    both(regime.countedFrom),
    citation(regime.source),
    both(regime.note),
  ]);
  const page = [
    generatedNotice("profile/retention-regimes.ts"),
    INTRODUCTION,
    markdownTable(HEADER, rows),
  ].join("\n\n");
  return { files: new Map([["docs/regimes.md", `${page}\n`]]), folders: [] };
}

function both({ en, zh }: LocalizedText): string {
  return `${en}<br>${zh}`;
}

function describeDays({ minimumDays, maximumDays }: CitedRegime): string {
  const bounds = { "≥": minimumDays, "≤": maximumDays };
  return Object.entries(bounds)
    .filter(([, days]) => days !== undefined)
    .map(([sign, days]) => `${sign} ${days?.toLocaleString("en-US")}`)
    .join(", ");
}
