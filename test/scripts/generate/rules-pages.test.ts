import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../../../review/rules";
import { findDifferences } from "../../../scripts/generate/output";
import { rulesPages } from "../../../scripts/generate/rules-pages";
import { UNDECIDED_RULES } from "../../../scripts/generate/undecided-rules";

const ROOT = join(__dirname, "../../..");

async function page(name: string): Promise<string> {
  const { files } = await rulesPages();
  return files.get(`docs/rules/${name}.md`) ?? "";
}

describe("docs/rules", () => {
  test("is current", async () => {
    expect(findDifferences(ROOT, [await rulesPages()])).toEqual([]);
  });

  test("has a page for every file of a rule", async () => {
    const { files } = await rulesPages();
    const ids = readdirSync(join(ROOT, "review/rules"))
      .filter((file) => file.endsWith(".ts") && file !== "index.ts")
      .map((file) => file.replace(/\.ts$/, ""));

    expect([...files.keys()].sort()).toEqual(
      [...ids.map((id) => `docs/rules/${id}.md`), "docs/rules/README.md"].sort(),
    );
  });

  test("accounts for each of the original forty numbers once", () => {
    const decided = new Set(RULES.map(({ meta }) => meta.code));
    const undecided = UNDECIDED_RULES.map(({ code }) => code);
    const forty = Array.from(
      { length: 40 },
      (_, i) => `TRTC-REC-${String(i + 1).padStart(3, "0")}`,
    );
    const all: string[] = [...decided, ...undecided];

    expect(all.filter((code) => forty.includes(code)).sort()).toEqual(forty);
    expect(new Set(all).size).toBe(all.length);
  });

  test("tells a rule in both languages, with examples and sources", async () => {
    const { meta } = RULES.find(({ meta: { id } }) => id === "callback-host-changed") ?? {};
    const text = await page("callback-host-changed");

    expect(text).toContain("# TRTC-REC-024 callback-host-changed");
    expect(text).toContain(`**${meta?.title.en}** · **${meta?.title.zh}**`);
    expect(text).toContain(`${meta?.why.en}\n\n${meta?.why.zh}`);
    expect(text).toContain(`\`\`\`ts\n${meta?.example.bad}\n\`\`\``);
    expect(text).toContain(
      "- [TRTC recording callback](https://trtc.io/document/54914), 2025-07-16",
    );
    expect(text).toContain(
      "a change of a recording · 录制的变更<br>a change of a VOD event notification · 点播事件通知的变更",
    );
  });

  test("lists what is decided, and what is not, with the reason", async () => {
    const text = await page("README");

    expect(text).toContain("| TRTC-REC-041 | [storage-destroyed](storage-destroyed.md) | block |");
    expect(text).toContain("## Not decided here");
    expect(text).toContain(
      "| TRTC-REC-033 | room-id-type | The type of the room id (RoomIdType) is sent by your server",
    );
  });

  test("names no file that is not there", () => {
    const overview = readFileSync(join(ROOT, "docs/rules/README.md"), "utf8");
    const linked = [...overview.matchAll(/\]\(([^)]+\.md)\)/g)].map(([, file]) => file ?? "");
    const there = readdirSync(join(ROOT, "docs/rules"));

    expect(linked.filter((file) => !there.includes(file))).toEqual([]);
  });
});
