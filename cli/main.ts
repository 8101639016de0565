import { Command } from "commander";
import { addFingerprintCommand } from "./fingerprint";

/** Exit codes: 0 done, 1 the answer is no or something went wrong. */
export async function main(argv: readonly string[], version: string): Promise<void> {
  const program = new Command("trtc-recording")
    .description("Tencent Cloud call recording as reviewable code")
    .version(version)
    .showHelpAfterError("(add --help for what can be written)");
  addFingerprintCommand(program);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    console.error(`error: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
