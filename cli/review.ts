import { type Command, InvalidArgumentError, Option } from "commander";
import writeFileAtomic from "write-file-atomic";
import { LOCK_FILE } from "../lock";
import type { Language } from "../report/language";
import { showsColours } from "../report/terminal";
import type { FormatName } from "../review";
import { exitCodeOf, FAIL_ON, type FailOn } from "../review/verdict";
import { languageOption } from "./language-option";

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
  readonly format: readonly Output[];
  readonly lang: Language;
  readonly failOn: FailOn;
  readonly tag?: string;
  readonly docsUrl?: string;
  readonly today?: string;
}

/** One format, and the file it goes to; to the terminal without one. */
interface Output {
  readonly format: FormatName;
  readonly file?: string;
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
      list(
        "--plan <file>",
        "also read this plan ('terraform show -json'); <stack>=<file> names its stack",
      ),
    )
    .addOption(
      list(
        "--format <name>",
        `${REVIEW_FORMATS.join(", ")}; <name>=<file> writes a file`,
      ).argParser((value: string, former: readonly Output[] = []) => [
        ...former,
        parseOutput(value),
      ]),
    )
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
      const outputs = options.format.length > 0 ? options.format : [{ format: "text" as const }];
      for (const { format, file } of outputs) {
        const text = FORMATS[format].render(report, {
          lang: options.lang,
          colour: file === undefined && showsColours(process.stdout),
          ...(process.stdout.columns && { width: process.stdout.columns }),
          ...(options.tag !== undefined && { tag: options.tag }),
          ...(options.docsUrl !== undefined && { docsUrl: options.docsUrl }),
        });
        if (file === undefined) {
          process.stdout.write(text);
        } else {
          writeFileAtomic.sync(file, text);
        }
      }
      process.exitCode = exitCodeOf(report.verdict, failOn);
    });
}

const EXIT_CODES_HELP = `
Exit codes: 0 nothing differs, 1 something went wrong, 2 it differs and may be merged,
10 it needs approval, 20 it is blocked. --fail-on needs-approval makes 2 a 0, and so on.`;

function list(flags: string, description: string): Option {
  return new Option(flags, description)
    .default([], "none")
    .argParser((value: string, former: readonly string[] = []) => [...former, value]);
}

function parseOutput(value: string): Output {
  const [name = "", ...rest] = value.split("=");
  const file = rest.join("=");
  if (!REVIEW_FORMATS.some((known) => known === name)) {
    throw new InvalidArgumentError(`It must be one of ${REVIEW_FORMATS.join(", ")}.`);
  }
  if (rest.length > 0 && file === "") {
    throw new InvalidArgumentError(`Write a file after '=', such as ${name}=review.${name}.`);
  }
  return { format: name as FormatName, ...(file !== "" && { file }) };
}

function parseDay(value: string): string {
  const time = Date.parse(`${value}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) {
    throw new InvalidArgumentError("Write a day as YYYY-MM-DD.");
  }
  return value;
}
