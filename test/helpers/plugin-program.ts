import { type ChildProcess, spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { bundleProvider } from "@trtc-recording/plugin/bundle";

/** The demo provider as one file, as a provider package ships it. */
export async function bundleDemo(folder: string): Promise<string> {
  const outfile = join(folder, "provider.js");
  await bundleProvider(resolve(__dirname, "plugin-demo-program.ts"), outfile);
  return outfile;
}

/** What Terraform expects in a mirror: a program that loads the bundle. */
export function launcher(bundle: string): string {
  return `#!${process.execPath}\nrequire(${JSON.stringify(bundle)});\n`;
}

/** Where a program lies in a mirror, for this machine. */
export function mirrorPath(source: string, version: string): string {
  const arch = { x64: "amd64", ia32: "386" }[process.arch as string] ?? process.arch;
  const name = source.split("/").at(-1);
  return join(
    source,
    version,
    `${process.platform}_${arch}`,
    `terraform-provider-${name}_v${version}`,
  );
}

/** A provider's process that is started as Terraform would. */
export class ProviderProcess {
  readonly child: ChildProcess;
  /** Standard output, which must be one line. */
  output = "";
  /** Standard error, which is the log. */
  log = "";
  readonly exited: Promise<number | null>;

  constructor(
    program: string,
    environment: Readonly<Record<string, string>>,
    args: readonly string[] = [],
  ) {
    this.child = spawn(process.execPath, [program, ...args], {
      env: { PATH: process.env.PATH, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.child.stdout?.on("data", (chunk) => {
      this.output += chunk;
    });
    this.child.stderr?.on("data", (chunk) => {
      this.log += chunk;
    });
    this.exited = new Promise((resolve) => this.child.on("close", resolve));
  }

  /** The first line, once it is there. */
  async line(): Promise<string> {
    await until(() => this.output.includes("\n"));
    return this.output.trimEnd();
  }

  /** The fields of the handshake line. */
  async handshake(): Promise<string[]> {
    return (await this.line()).split("|");
  }
}

/** Waits for a condition, at most ten seconds. */
export async function until(condition: () => boolean): Promise<void> {
  const latest = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > latest) {
      throw new Error(`waited in vain for ${condition}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
