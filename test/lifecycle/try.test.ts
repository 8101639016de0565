import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { golden, normalize } from "../helpers/golden";
import { describeWithTerraform } from "../helpers/terraform";

const ROOT = join(__dirname, "../..");

jest.setTimeout(120_000);

/** Terraform works on several things at once: the order of these lines is not ours. */
function sortConcurrent(output: string): string[] {
  return output
    .split("\n")
    .map((line) => line.trimEnd())
    .sort();
}

/** Takes out what differs by the time at which the calls were played, and the day. */
function withoutChance(output: string): string {
  return output
    .replace(
      /^( +(?:Video bitrate|Video frame rate|Audio bitrate) +\d+ \w+ +)\S+ \w+ +/gm,
      "$1SEEN  ",
    )
    .replace(/\b\d{4}-\d\d-\d\d\b/g, "DAY");
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
    const told = withoutChance(normalize(stdout));

    expect(sortConcurrent(told)).toEqual(sortConcurrent(golden("try.txt", told)));
  });
});

test("npm run try without Terraform says what to install, and stops", async () => {
  const failed = await run({ PATH: "/nowhere" }).catch((error) => error);

  expect(failed.code).toBe(1);
  expect(failed.stderr).toContain("needs Terraform 1.5 or newer on the PATH: install it");
  expect(failed.stdout).toBe("");
});
