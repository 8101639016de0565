import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RecordingPreset } from "../../../profile";
import { presetPage } from "../../../scripts/generate/preset-page";

const ROOT = join(__dirname, "../../..");

describe("docs/presets.md", () => {
  test("is current, and has a section for every preset", async () => {
    const { files } = await presetPage();
    const page = files.get("docs/presets.md") ?? "";

    expect(page).toBe(readFileSync(join(ROOT, "docs/presets.md"), "utf8"));
    for (const name of Object.keys(RecordingPreset)) {
      expect(page).toContain(`## \`RecordingPreset.${name}()\``);
    }
  });

  test("says that Tencent's own recommendation is published only as a picture", async () => {
    const { files } = await presetPage();

    expect(files.get("docs/presets.md")).toContain("**only as a picture**");
  });

  test("gives a source and a reason in every row of every table", async () => {
    const { files } = await presetPage();
    const rows = (files.get("docs/presets.md") ?? "")
      .split("\n")
      .filter((line) => /^\| [A-Z]/.test(line));

    expect(rows.length).toBeGreaterThan(50);
    for (const row of rows) {
      const cells = row.slice(2, -2).split(" | ");
      expect(cells).toHaveLength(5);
      expect(cells.filter((cell) => cell.trim() === "")).toEqual([]);
    }
  });
});
