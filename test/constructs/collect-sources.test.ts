import { collectSources } from "../../constructs/collect-sources";
import { exampleApp } from "../helpers/example-app";
import { temporaryFolder } from "../helpers/temporary-folder";

const outdir = temporaryFolder();
const LINE = expect.stringMatching(/^stacks\/environments\/group\.ts:\d+$/);

test("everything in the lock file is found where it was declared, what a construct made at its line", () => {
  const sources = collectSources(exampleApp(outdir));

  expect(Object.keys(sources).sort()).toEqual(["group", "international", "one-to-one"]);
  expect(sources.group).toEqual({
    ConsoleGuard: LINE,
    Sales: LINE,
    SharedStorage: LINE,
    "SharedStorage/VodEvents": sources.group?.SharedStorage,
    Support: LINE,
  });
  expect(new Set(Object.values(sources.group ?? {})).size).toBe(4);
});
