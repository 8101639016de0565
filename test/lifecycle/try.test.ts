import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describeWithTerraform } from "../helpers/terraform";

const ROOT = join(__dirname, "../..");
const GOLDEN = join(ROOT, "test/golden/try.txt");

jest.setTimeout(120_000);

/** What differs from run to run: ports, times, ids that Terraform draws. */
function normalize(output: string): string {
  return output
    .replace(/127\.0\.0\.1:\d+/g, "127.0.0.1:PORT")
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "TIME")
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "UUID")
    .replace(/after \d+s/g, "after Ns")
    .replace(/in \d+ s/g, "in N s");
}

/** Terraform works on several things at once: the order of these lines is not ours. */
function sortConcurrent(output: string): string[] {
  return output
    .split("\n")
    .map((line) => line.trimEnd())
    .sort();
}

function run(env: NodeJS.ProcessEnv = {}) {
  const main = join(ROOT, "scripts/try/main.ts");
  return promisify(execFile)(process.execPath, ["--import", "tsx", main], {
    cwd: ROOT,
    env: { ...process.env, ...env },
  });
}

describeWithTerraform("npm run try", () => {
  test("tells the story as the golden file has it, with a plan of each kind of change", async () => {
    const { stdout } = await run();
    const told = normalize(stdout);
    if (process.env.UPDATE_GOLDEN) {
      writeFileSync(GOLDEN, told);
    }

    expect(sortConcurrent(told)).toEqual(sortConcurrent(readFileSync(GOLDEN, "utf8")));
  });
});

test("npm run try without Terraform says what to install, and stops", async () => {
  const failed = await run({ PATH: "/nowhere" }).catch((error) => error);

  expect(failed.code).toBe(1);
  expect(failed.stderr).toContain("needs Terraform 1.5 or newer on the PATH: install it");
  expect(failed.stdout).toBe("");
});
