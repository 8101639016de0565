import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../../../review/rules";

const ROOT = join(__dirname, "../../..");

const files = readdirSync(join(ROOT, "review/rules"))
  .filter((name) => name.endsWith(".ts") && name !== "index.ts")
  .map((name) => name.replace(/\.ts$/, ""));

const metas = [...new Map(RULES.map(({ meta }) => [meta.id, meta])).values()];

test("every file of a rule is in the list, under its own name", () => {
  expect(metas.map(({ id }) => id).sort()).toEqual(files);
});

test("every number is given once, and the list goes by it", () => {
  const codes = metas.map(({ code }) => code);

  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.every((code) => /^TRTC-REC-\d{3}$/.test(code))).toBe(true);
  expect(codes).toEqual([...codes].sort());
});

test.each(metas)(
  "$id says in both languages what it finds and why, with an example of each kind",
  (meta) => {
    for (const { en, zh } of [meta.title, meta.why]) {
      expect(en).toMatch(/^[A-Z]/);
      expect(zh).toMatch(/\p{Script=Han}/u);
    }
    expect(meta.why.en).toMatch(/\.$/);
    expect(meta.example.bad).not.toBe(meta.example.good);
  },
);

test.each(metas)("$id has a page", ({ id, code }) => {
  expect(readFileSync(join(ROOT, `docs/rules/${id}.md`), "utf8")).toContain(`# ${code} ${id}`);
});
