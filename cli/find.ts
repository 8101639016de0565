import { type Command, Option } from "commander";
import { languageOption } from "./language-option";
import { appOption } from "./private/app-option";
import type { FindOptions } from "./private/find-in-stack";
import { sinceOption } from "./private/times";

/** `trtc-recording find <stack>`: the files of a room or a user. */
export function addFindCommand(program: Command): void {
  program
    .command("find")
    .summary("the files of a room or a user")
    .description(
      "Looks for recordings by their documented names in the VOD sub-applications of a stack. A single-stream file names its room and its user, a mixed file its room only.",
    )
    .argument("<stack>", "name of a stack")
    .option("--room <id>", "of this room; digits are looked for as a number and as a string")
    .addOption(
      new Option("--room-type <type>", "which kind of room it is").choices(["number", "string"]),
    )
    .option("--user <id>", "single-stream recordings of this user")
    .addOption(sinceOption())
    .addOption(appOption())
    .addOption(new Option("--format <name>", "how").choices(["table", "json"]).default("table"))
    .addOption(languageOption())
    .addHelpText("after", "\nExit codes: 0 found, 1 something went wrong, 11 nothing found.")
    .action((stack: string, options: FindOptions) => {
      // Loaded now, so that no other command waits for it.
      const { findInStack } =
        require("./private/find-in-stack") as typeof import("./private/find-in-stack");
      return findInStack(stack, options);
    });
}
