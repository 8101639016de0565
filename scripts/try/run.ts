import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";

export interface Result {
  readonly code: number;
  /** Standard output and error, in the order in which they came. */
  readonly output: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Exit codes that are no failure. @default [0] */
  readonly accept?: readonly number[];
}

/**
 * Runs a program to its end. Never blocks this process: the local cloud answers from it.
 * @throws Error with the output when the exit code is not accepted
 */
export function run(
  program: string,
  args: readonly string[],
  { cwd, env, accept = [0] }: RunOptions,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    child.once("error", reject);
    child.once("close", (code) => {
      if (accept.includes(code ?? -1)) {
        resolve({ code: code ?? -1, output: stripVTControlCharacters(output) });
      } else {
        reject(new Error(`${program} ${args.join(" ")} ended with ${code}:\n${output}`));
      }
    });
  });
}
