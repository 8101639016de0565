import * as words from "../../../review/formats/words";

test.each([
  [1, "and 1 more change", "另有 1 项变更"],
  [2, "and 2 more changes", "另有 2 项变更"],
  [1204, "and 1,204 more changes", "另有 1,204 项变更"],
])("%i changes that are left out are counted in words", (count, en, zh) => {
  expect(words.andMore(count, "changes", "en")).toBe(en);
  expect(words.andMore(count, "changes", "zh")).toBe(zh);
});

test.each([
  [3, 0, "3 settings, for which there is no room here", "3 项设置，因篇幅所限未列出"],
  [1, 0, "1 setting, for which there is no room here", "1 项设置，因篇幅所限未列出"],
  [2, 1, "and 2 more settings", "另有 2 项设置"],
])("%i settings that are left out after %i are counted", (count, shown, en, zh) => {
  expect(words.leftOut(count, shown, "settings", "en")).toBe(en);
  expect(words.leftOut(count, shown, "settings", "zh")).toBe(zh);
});

test.each([
  [{ create: 0, update: 0, delete: 0, replace: 0 }, "nothing to do", "无需操作"],
  [
    { create: 1, update: 2, delete: 3, replace: 4 },
    "3 to destroy, 4 to destroy and make anew, 2 to change, 1 to create",
    "销毁 3 个，销毁并重建 4 个，修改 2 个，新建 1 个",
  ],
])("planned actions say first what is lost: %j", (counts, en, zh) => {
  expect(words.planned(counts, "en")).toBe(en);
  expect(words.planned(counts, "zh")).toBe(zh);
});

test("every word is there in both languages, and Chinese is Chinese", () => {
  const texts = [words.WORDS, words.SECTION_WORDS, words.COLUMN_WORDS, words.TABLE_WORDS]
    .flatMap((group) => Object.values<{ en: string; zh: string }>(group))
    .filter(({ en }) => /[a-z]{3}/.test(en));

  expect(texts.length).toBeGreaterThan(30);
  expect(texts.filter(({ zh }) => !/\p{Script=Han}/u.test(zh) && zh !== " 或 ")).toEqual([]);
});
