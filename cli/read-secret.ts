import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";

/** Where a secret may come from; never from an argument, which other users of the machine can see. */
export interface SecretSources {
  readonly stdin: NodeJS.ReadStream;
  readonly prompt: NodeJS.WritableStream;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Reads a secret from an environment variable, from a pipe, or typed and not shown.
 * @param variable Name of the environment variable; undefined reads standard input.
 */
export async function readSecret(
  question: string,
  variable: string | undefined,
  { stdin, prompt, env }: SecretSources,
): Promise<string> {
  if (variable !== undefined) {
    const value = env[variable];
    if (!value) {
      throw new Error(`environment variable ${variable} is not set: export it, or pipe the key in`);
    }
    return value;
  }
  const given = stdin.isTTY ? await ask(question, stdin, prompt) : await text(stdin);
  return given.replace(/\r?\n$/, "");
}

function ask(question: string, input: NodeJS.ReadStream, prompt: NodeJS.WritableStream) {
  prompt.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: silent, terminal: true });
  return new Promise<string>((resolve) => {
    lines.once("line", (line) => {
      resolve(line);
      prompt.write("\n");
      lines.close();
    });
    lines.once("close", () => resolve(""));
  });
}
