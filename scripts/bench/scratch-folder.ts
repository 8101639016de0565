import { mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const ROOT = join(__dirname, "../..");

/**
 * Runs work in a new temporary folder, from which the packages of the repository can be imported,
 * and removes it.
 */
export async function inScratchFolder<T>(work: (folder: string) => Promise<T> | T): Promise<T> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "trtc-recording-bench-")));
  try {
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
