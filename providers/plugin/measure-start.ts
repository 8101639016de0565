import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServerCertificate } from "./process/certificate";
import { invitation } from "./process/handshake";

/** Milliseconds from the start of a process to its first output; medians. */
export interface StartTimes {
  readonly emptyProgram: number;
  readonly provider: number;
}

/**
 * Starts an empty Node program and a provider by turns, as Terraform would, each `runs` times after
 * one start to warm up. For benchmarks only: the figures are this machine's, their ratio is not.
 */
export async function measureStart(provider: string, runs = 21): Promise<StartTimes> {
  const folder = mkdtempSync(join(tmpdir(), "tf-start-"));
  try {
    const empty = join(folder, "empty.js");
    writeFileSync(empty, 'process.stdout.write("started\\n");\n');
    const times = { emptyProgram: [] as number[], provider: [] as number[] };
    for (let run = 0; run <= runs; run += 1) {
      const pair = {
        emptyProgram: await start(empty, folder),
        provider: await start(provider, folder),
      };
      if (run > 0) {
        times.emptyProgram.push(pair.emptyProgram);
        times.provider.push(pair.provider);
      }
    }
    return { emptyProgram: median(times.emptyProgram), provider: median(times.provider) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function start(program: string, folder: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const environment = invitation(createServerCertificate().pem);
    const started = performance.now();
    const child = spawn(process.execPath, [program], {
      env: { ...process.env, ...environment, TMPDIR: folder },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let first: number | undefined;
    child.stdout.once("data", () => {
      first = performance.now() - started;
      child.kill("SIGKILL");
    });
    child.once("error", reject);
    child.once("close", () =>
      first === undefined
        ? reject(new Error(`${program} ended without a line: is it a provider?`))
        : resolve(first),
    );
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
