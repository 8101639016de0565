import { SOURCES, type Source } from "../../profile";

const ALL: [string, Source][] = Object.entries(SOURCES);

test.each(ALL)("%s has a title and a date", (_name, { title, date }) => {
  expect(title.trim()).not.toBe("");
  expect(date).toMatch(/^(read )?20\d\d(-(0[1-9]|1[0-2])(-[0-3]\d)?)?$/);
});

test.each(ALL.filter(([, { url }]) => url !== undefined))(
  "%s is read over https",
  (_name, { url }) => {
    expect(new URL(url ?? "").protocol).toBe("https:");
  },
);

test("no two sources have the same title", () => {
  const titles = ALL.map(([, { title }]) => title);

  expect(new Set(titles).size).toBe(titles.length);
});
