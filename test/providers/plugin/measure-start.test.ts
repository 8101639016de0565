import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { measureStart } from "@trtc-recording/plugin/measure-start";
import { temporaryFolder } from "../../helpers/temporary-folder";

jest.setTimeout(30_000);

const folder = temporaryFolder();

test("the time runs until the first line, then the program is stopped", async () => {
  const slow = join(folder, "slow.js");
  writeFileSync(slow, 'setTimeout(() => console.log("x"), 300); setTimeout(() => {}, 60_000);');

  const { emptyProgram, provider } = await measureStart(slow, 1);

  expect(emptyProgram).toBeGreaterThan(0);
  expect(provider).toBeGreaterThanOrEqual(300);
});

test("fails for a program that says nothing", async () => {
  const silent = join(folder, "silent.js");
  writeFileSync(silent, "");

  await expect(measureStart(silent, 1)).rejects.toThrow("ended without a line: is it a provider?");
});
