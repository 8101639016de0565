import { type Command, Option } from "commander";
import { languageOption } from "./language-option";
import { appOption } from "./private/app-option";
import { parseDay, parseMonth } from "./private/times";
import type { UsageOptions } from "./private/usage-of-stack";

/** `trtc-recording usage <stack>`: billed minutes against the declared mode, and what they cost. */
export function addUsageCommand(program: Command): void {
  program
    .command("usage")
    .summary("billed minutes by tier, against the declared mode, and what they cost")
    .description(
      "Asks for the billed recording minutes of a stack's applications, whoever started the recordings, and prices them by a dated price list, or by recording.prices.json.",
    )
    .argument("<stack>", "name of a stack")
    .addOption(new Option("--month <YYYY-MM>", "a month, China time").argParser(parseMonth))
    .addOption(new Option("--since <YYYY-MM-DD>", "first day, China time").argParser(parseDay))
    .addOption(
      new Option("--until <YYYY-MM-DD>", "last day, at most 31 days in all").argParser(parseDay),
    )
    .addOption(appOption())
    .addOption(new Option("--format <name>", "how").choices(["table", "json"]).default("table"))
    .addOption(languageOption())
    .action((stack: string, options: UsageOptions) => {
      // Loaded now, so that no other command waits for it.
      const { usageOfStack } =
        require("./private/usage-of-stack") as typeof import("./private/usage-of-stack");
      return usageOfStack(stack, options);
    });
}
