import { InvalidArgumentError, Option } from "commander";
import writeFileAtomic from "write-file-atomic";

/** One format, and the file it goes to; to the terminal without one. */
export interface Output<Name extends string> {
  readonly format: Name;
  readonly file?: string;
}

/** `--format <name>[=<file>]`, several in one run. @default - the first format, on the terminal */
export function outputOption<Name extends string>(formats: readonly Name[]): Option {
  return new Option("--format <name>", `${formats.join(", ")}; <name>=<file> writes a file`)
    .default([], formats[0])
    .argParser((value: string, former: readonly Output<Name>[]) => [
      ...former,
      parseOutput(value, formats),
    ]);
}

/**
 * Prints or writes each output that was asked for.
 * @param render told whether it is for the terminal
 */
export function writeOutputs<Name extends string>(
  outputs: readonly Output<Name>[],
  usual: Name,
  render: (format: Name, isForTerminal: boolean) => string,
): void {
  for (const { format, file } of outputs.length > 0
    ? outputs
    : [{ format: usual, file: undefined }]) {
    const text = render(format, file === undefined);
    if (file === undefined) {
      process.stdout.write(text);
    } else {
      writeFileAtomic.sync(file, text);
    }
  }
}

function parseOutput<Name extends string>(value: string, formats: readonly Name[]): Output<Name> {
  const [name = "", ...rest] = value.split("=");
  const format = formats.find((known) => known === name);
  if (format === undefined) {
    throw new InvalidArgumentError(`It must be one of ${formats.join(", ")}.`);
  }
  const file = rest.join("=");
  if (rest.length > 0 && file === "") {
    throw new InvalidArgumentError(`Write a file after '=', such as ${name}=report.${name}.`);
  }
  return { format, ...(file !== "" && { file }) };
}
