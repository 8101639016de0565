import type { LocalizedText } from "../../profile";
import { CHANGE_KINDS } from "../../review/change-kind";
import type { Severity } from "../../review/outcome";
import type { Rule, RuleMeta } from "../../review/rule";
import { RULES } from "../../review/rules";
import type { GeneratedFiles } from "./generator";
import { generatedNotice, markdownTable } from "./markdown";
import { citation } from "./preset-page";
import { UNDECIDED_RULES } from "./undecided-rules";

const FOLDER = "docs/rules";

const SEVERITY_WORDS: Readonly<Record<Severity, LocalizedText>> = {
  block: { en: "forbids the merge", zh: "阻止合并" },
  approve: { en: "needs an owner's approval", zh: "须负责人批准" },
  warn: { en: "deserves a second look", zh: "需要留意" },
  info: { en: "good to know", zh: "供参考" },
};

const JUDGED: Readonly<Record<Rule["on"], LocalizedText>> = {
  stack: { en: "a stack", zh: "stack" },
  recording: { en: "a recording", zh: "录制" },
  storage: { en: "a VOD sub-application", zh: "点播子应用" },
  "vod-events": { en: "a VOD event notification", zh: "点播事件通知" },
  guard: { en: "a console guard", zh: "控制台防护" },
  waiver: { en: "a waiver", zh: "豁免" },
  plan: { en: "a Terraform plan", zh: "Terraform plan" },
};

const INTRODUCTION = `# Rules of the review · 审阅规则

What \`trtc-recording review\` judges. The severity is the heaviest that a rule gives; a single finding
may weigh less. What a rule cannot know before apply it neither finds nor passes: the review lists it as
not analysed, and a change of it is a warning (\`unreadable\`).

级别为该规则可给出的最高级别，单项发现可能更轻。apply 后才能确定的值既不算发现也不算通过：审阅会列为未分析，若有变更则给出警告（\`unreadable\`）。`;

const UNDECIDED = `## Not decided here

Questions that matter for recordings and that neither a lock file nor a plan can answer. No other rule
gets their numbers.

以下问题对录制很重要，但锁文件和 plan 都无法回答；其编号不会用于其他规则。`;

/** A rule as its page tells it, with everything that it judges. */
interface Page {
  readonly meta: RuleMeta;
  readonly rules: readonly Rule[];
}

/** `docs/rules/`: a page for each rule, and the list of all. */
export async function rulesPages(): Promise<GeneratedFiles> {
  const pages = pagesOf(RULES);
  const files = pages.map((page) => [`${FOLDER}/${page.meta.id}.md`, rulePage(page)] as const);
  return {
    files: new Map([...files, [`${FOLDER}/README.md`, overview(pages)]]),
    folders: [FOLDER],
  };
}

function pagesOf(rules: readonly Rule[]): Page[] {
  const pages = new Map<string, Page>();
  for (const rule of rules) {
    const { meta } = rule;
    pages.set(meta.id, { meta, rules: [...(pages.get(meta.id)?.rules ?? []), rule] });
  }
  return [...pages.values()].sort((a, b) => (a.meta.code < b.meta.code ? -1 : 1));
}

function overview(pages: readonly Page[]): string {
  const rows = pages.map(({ meta: { code, id, severity, kind, title } }) => [
    code,
    `[${id}](${id}.md)`,
    severity,
    kind,
    both(title),
  ]);
  const undecided = UNDECIDED_RULES.map(({ code, id, reason }) => [code, id, both(reason)]);
  return paragraphs(
    generatedNotice("review/rules/ and scripts/generate/undecided-rules.ts"),
    INTRODUCTION,
    markdownTable(["Number", "Rule", "Severity", "Kind", "Finds · 内容"], rows),
    UNDECIDED,
    markdownTable(["Number", "Rule", "Why · 原因"], undecided),
  );
}

function rulePage({ meta, rules }: Page): string {
  const { id, code, severity, kind, title, why, sources, example } = meta;
  const weight = SEVERITY_WORDS[severity];
  const asked = CHANGE_KINDS[kind];
  const cited = sources.map((source) => `- ${citation(source)}`);
  return paragraphs(
    generatedNotice(`review/rules/${id}.ts`),
    `# ${code} ${id}`,
    `**${title.en}** · **${title.zh}**`,
    markdownTable(
      ["", ""],
      [
        ["Severity · 级别", `\`${severity}\`: ${weight.en} · ${weight.zh}`],
        ["Kind · 类别", `\`${kind}\`: ${asked.en} · ${asked.zh}`],
        ["Judges · 判断", rules.map(describeJudged).join("<br>")],
      ],
    ),
    "## Why · 原因",
    why.en,
    why.zh,
    "## Wrong · 不妥",
    codeBlock(example.bad),
    "## Right · 妥当",
    codeBlock(example.good),
    "## Sources · 出处",
    cited.length > 0 ? cited.join("\n") : "The project's own judgement. 本项目自行判断。",
  );
}

function describeJudged({ type, on }: Rule): string {
  const { en, zh } = JUDGED[on];
  const of = /\w$/.test(zh) ? `${zh} 的` : `${zh}的`;
  return type === "change" ? `a change of ${en} · ${of}变更` : `${en}, as it is · ${of}现状`;
}

function codeBlock(code: string): string {
  return `\`\`\`ts\n${code}\n\`\`\``;
}

function both({ en, zh }: LocalizedText): string {
  return `${en}<br>${zh}`;
}

function paragraphs(...parts: readonly string[]): string {
  return `${parts.join("\n\n")}\n`;
}
