import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CITED_REGIMES } from "../../../profile/retention-regimes";
import { regimesPage } from "../../../scripts/generate/regimes-page";

async function page(): Promise<string> {
  const { files } = await regimesPage();
  return files.get("docs/regimes.md") ?? "";
}

describe("docs/regimes.md", () => {
  test("is current, and has a row for every rule", async () => {
    const text = await page();

    expect(text).toBe(readFileSync(join(__dirname, "../../../docs/regimes.md"), "utf8"));
    for (const [id, { name, note }] of Object.entries(CITED_REGIMES)) {
      expect(text).toContain(`| \`${id}\` | ${name.en}<br>${name.zh} |`);
      expect(text).toContain(`| ${note.en}<br>${note.zh} |`);
    }
  });

  test("says in both languages that it is no advice", async () => {
    expect(await page()).toContain("**This is data, not advice.** The team declares");
    expect(await page()).toContain("**以下是数据，不是法律意见。**");
  });

  test("shows minimum and maximum apart", async () => {
    expect(await page()).toContain("| ≥ 1,827 |");
    expect(await page()).toContain("| ≤ 30 |");
  });
});
