import { RecordingApp } from "../../index";
import { group } from "../../stacks/environments/group";
import { international } from "../../stacks/environments/international";
import { oneToOne } from "../../stacks/environments/one-to-one";

/** What `stacks/main.ts` declares. */
export const EXAMPLES = [oneToOne, group, international];

/**
 * The app of `stacks/main.ts`, its stacks declared in any order. Its `synth` writes the lock file
 * into the working directory: call it in a folder of the test's own only.
 */
export function exampleApp(outdir: string, examples = EXAMPLES): RecordingApp {
  const app = new RecordingApp({ outdir });
  for (const declare of examples) {
    declare(app);
  }
  return app;
}
