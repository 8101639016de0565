import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const FOLDER = join(__dirname, "../golden");

/**
 * What a person has read and found right. `UPDATE_GOLDEN=1 npx jest <file>` writes it anew: read the
 * diff before you commit it.
 */
export function golden(name: string, actual: string): string {
  const path = join(FOLDER, name);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  return readFileSync(path, "utf8");
}

/** Takes out what differs from run to run: ports, times, durations, ids that Terraform draws. */
export function normalize(output: string): string {
  return output
    .replace(/127\.0\.0\.1:\d+/g, "127.0.0.1:PORT")
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "TIME")
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "UUID")
    .replace(/after \d+s/g, "after Ns")
    .replace(/in \d+ s/g, "in N s");
}
