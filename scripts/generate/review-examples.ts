import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../report/language";
import { FORMATS, type Report, reviewFiles } from "../../review";
import type { GeneratedFiles } from "./generator";
import { generatedNotice } from "./markdown";

const ROOT = join(__dirname, "../..");
const PAGE = "docs/review-examples.md";

/** The day on which the examples are reviewed: prices and waivers go by it. */
const TODAY = "2026-11-22";

const INTRODUCTION = `# Reviews as they are read in a pull request

Three changes, as \`trtc-recording review --format markdown\` writes them, and the first once more in
Chinese. More of them, with the lock files before and after, are in
[\`test/golden/review\`](../test/golden/review).`;

interface Example {
  readonly folder: string;
  readonly title: string;
  readonly lang: Language;
}

const EXAMPLES: readonly Example[] = [
  { folder: "retention-shorter", title: "Recordings are kept for a shorter time", lang: "en" },
  { folder: "picture-dropped", title: "Only sound is recorded from now on", lang: "en" },
  { folder: "single-to-both", title: "A second file of every call", lang: "en" },
  { folder: "retention-shorter", title: "第一个例子的中文版", lang: "zh" },
];

/** `docs/review-examples.md`: what reviewers read. */
export async function reviewExamples(): Promise<GeneratedFiles> {
  const sections = EXAMPLES.map(({ folder, title, lang }) => {
    const text = FORMATS.markdown.render(reviewExample(folder), { lang, docsUrl: "rules" });
    return `## ${title}\n\n${quote(text)}`;
  });
  const page = [generatedNotice("test/golden/review/"), INTRODUCTION, ...sections].join("\n\n");
  return { files: new Map([[PAGE, `${page}\n`]]), folders: [] };
}

function reviewExample(folder: string): Report {
  const cwd = process.cwd();
  process.chdir(join(ROOT, "test/golden/review", folder));
  try {
    const plans = existsSync("plan.json") ? ["plan.json"] : [];
    return reviewFiles({ base: "before.json", head: "after.json", plans, today: TODAY });
  } finally {
    process.chdir(cwd);
  }
}

function quote(text: string): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
}
