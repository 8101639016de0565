import type { Provider } from "./model/served-provider";
import { serveForReattach } from "./process/reattach";
import { serveProcess } from "./process/served-process";
import { describeError } from "./reporting/describe-error";
import { printable } from "./reporting/printable";

/**
 * The last line of a provider's program: serves it to the Terraform that started the process. Run
 * by hand it explains itself and ends with code 1; with `--reattach` it prints what to put into
 * Terraform's environment and serves until Ctrl-C, for a debugger.
 */
export async function serve(provider: Provider): Promise<void> {
  if (process.argv.includes("--reattach")) {
    const { environment, close } = await serveForReattach([provider]);
    process.once("SIGINT", () => close().finally(() => process.exit(0)));
    console.log(`TF_REATTACH_PROVIDERS='${environment.TF_REATTACH_PROVIDERS}'`);
    return;
  }
  try {
    await serveProcess(provider);
  } catch (error) {
    console.error(printable(describeError(error)));
    process.exitCode = 1;
  }
}
