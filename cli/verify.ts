import type { Command } from "commander";
import { Option } from "commander";
import type { FormatName } from "../verify/formats";
import { languageOption } from "./language-option";
import { appOption } from "./private/app-option";
import { outputOption } from "./private/output-option";
import { parseSpan, sinceOption } from "./private/times";
import type { VerifyStackOptions } from "./private/verify-stack";

/** In the order of the help. */
export const VERIFY_FORMATS = [
  "text",
  "json",
  "junit",
  "html",
] as const satisfies readonly FormatName[];

/** `trtc-recording verify <stack>`: do recent recordings agree with the code? */
export function addVerifyCommand(program: Command): void {
  program
    .command("verify")
    .summary("whether recent recordings agree with the code")
    .description(
      "Reads what VOD, the audit log and the bill tell of recent recordings, and judges each declared setting by it. Rooms count that were created some minutes after the confirmation, and since --since. Changes nothing.",
    )
    .argument("<stack>", "name of a stack")
    .addOption(sinceOption())
    .addOption(appOption())
    .addOption(outputOption(VERIFY_FORMATS))
    .addOption(languageOption())
    .option("--everywhere", "also look for recordings in every other VOD sub-application")
    .option("--resume <file>", "keeps how far it has come, and goes on from there when run again")
    .addOption(
      new Option("--timeout <time>", "judge what was read by then, such as 10m").argParser(
        parseSpan,
      ),
    )
    .addHelpText("after", EXIT_CODES_HELP)
    .action((stack: string, options: VerifyStackOptions) => {
      // Loaded now, so that no other command waits for it.
      const { verifyStack } =
        require("./private/verify-stack") as typeof import("./private/verify-stack");
      return verifyStack(stack, options);
    });
}

const EXIT_CODES_HELP = `
Exit codes: 0 every recording agrees, 1 something went wrong, 10 one differs or is missing,
11 none differs, but one could not be judged.`;
