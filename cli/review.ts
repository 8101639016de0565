import { type Command, InvalidArgumentError, Option } from "commander";
import { LOCK_FILE } from "../lock";
import type { Language } from "../report/language";
import { showsColours } from "../report/terminal";
import type { FormatName } from "../review";
import { exitCodeOf, FAIL_ON, type FailOn } from "../review/verdict";
import { languageOption } from "./language-option";
import { type Output, outputOption, writeOutputs } from "./private/output-option";

/** In the order of the help. */
export const REVIEW_FORMATS = [
  "text",
  "markdown",
  "html",
  "json",
  "sarif",
  "github",
  "gitlab",
  "junit",
] as const satisfies readonly FormatName[];

interface ReviewOptions {
  readonly base: string;
  readonly head: string;
  readonly plan: readonly string[];
  readonly format: readonly Output<FormatName>[];
  readonly lang: Language;
  readonly failOn: FailOn;
  readonly tag?: string;
  readonly docsUrl?: string;
  readonly today?: string;
}

/** `trtc-recording review`: what a change of the lock file means, and whether it may be merged. */
export function addReviewCommand(program: Command): void {
  program
    .command("review")
    .summary("what a change of the settings means, and whether it may be merged")
    .description(
      "Compares two lock files and says what the change means: what is recorded, how long it is kept, who is told, what it costs. Needs no account and no network.",
    )
    .option(
      "--base <ref or file>",
      "what to compare with: a git ref, or a lock file",
      "origin/main",
    )
    .option("--head <file>", "the lock file that is to be merged", LOCK_FILE)
    .addOption(
      new Option(
        "--plan <file>",
        "also read this plan ('terraform show -json'); <stack>=<file> names its stack",
      )
        .default([], "none")
        .argParser((value: string, former: readonly string[]) => [...former, value]),
    )
    .addOption(outputOption(REVIEW_FORMATS))
    .addOption(languageOption())
    .addOption(
      new Option("--fail-on <outcome>", "from which outcome on the exit code is not 0")
        .choices([...FAIL_ON])
        .default("differs"),
    )
    .option("--tag <text>", "tells this comment from another of the same pull request")
    .option("--docs-url <url>", "where the pages of the rules are")
    .addOption(new Option("--today <day>", "the day of the review, YYYY-MM-DD").argParser(parseDay))
    .addHelpText("after", EXIT_CODES_HELP)
    .action((options: ReviewOptions) => {
      // Loaded now, so that no other command waits for it.
      const { FORMATS, reviewFiles } = require("../review") as typeof import("../review");
      const { base, head, plan, failOn, today = new Date().toISOString().slice(0, 10) } = options;
      const report = reviewFiles({ base, head, plans: plan, today });
      writeOutputs(options.format, "text", (format, isForTerminal) =>
        FORMATS[format].render(report, {
          lang: options.lang,
          colour: isForTerminal && showsColours(process.stdout),
          ...(process.stdout.columns && { width: process.stdout.columns }),
          ...(options.tag !== undefined && { tag: options.tag }),
          ...(options.docsUrl !== undefined && { docsUrl: options.docsUrl }),
        }),
      );
      process.exitCode = exitCodeOf(report.verdict, failOn);
    });
}

const EXIT_CODES_HELP = `
Exit codes: 0 nothing differs, 1 something went wrong, 2 it differs and may be merged,
10 it needs approval, 20 it is blocked. --fail-on needs-approval makes 2 a 0, and so on.`;

function parseDay(value: string): string {
  const time = Date.parse(`${value}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) {
    throw new InvalidArgumentError("Write a day as YYYY-MM-DD.");
  }
  return value;
}
