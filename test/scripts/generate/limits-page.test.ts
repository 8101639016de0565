import { readFileSync } from "node:fs";
import { join } from "node:path";
import { limitsPage } from "../../../scripts/generate/limits-page";

describe("docs/limits.md", () => {
  test("is current", async () => {
    const { files } = await limitsPage();
    const committed = readFileSync(join(__dirname, "../../../docs/limits.md"), "utf8");

    expect(files.get("docs/limits.md")).toBe(committed);
  });

  test("gives a source for every bound that is not our own", async () => {
    const { files } = await limitsPage();
    const rows = (files.get("docs/limits.md") ?? "")
      .split("\n")
      .filter((line) => line.startsWith("| `"));

    expect(rows.length).toBeGreaterThan(30);
    for (const row of rows) {
      expect(row).toMatch(/\| own \| – \|$|\| (stated|inferred) \| .*\d{4}.* \|$/);
    }
  });
});
