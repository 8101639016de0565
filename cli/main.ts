import { Command } from "commander";
import { addConfirmCommand } from "./confirm";
import { addFindCommand } from "./find";
import { addFingerprintCommand } from "./fingerprint";
import { addReviewCommand } from "./review";
import { addStatusCommand } from "./status";
import { addStepsCommand } from "./steps";
import { addUsageCommand } from "./usage";
import { addVerifyCommand } from "./verify";

/** Exit codes: 0 done, 1 the answer is no or something went wrong; `review`, `verify` and `find` have more. */
export async function main(argv: readonly string[], version: string): Promise<void> {
  const program = new Command("trtc-recording")
    .description("Tencent Cloud call recording as reviewable code")
    .version(version)
    .showHelpAfterError("(add --help for what can be written)");
  addStepsCommand(program);
  addConfirmCommand(program);
  addStatusCommand(program);
  addReviewCommand(program);
  addVerifyCommand(program);
  addFindCommand(program);
  addUsageCommand(program);
  addFingerprintCommand(program);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    console.error(`error: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
