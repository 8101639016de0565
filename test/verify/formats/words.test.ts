import type { LocalizedText } from "../../../profile/targets/console-form-labels";
import * as words from "../../../verify/formats/words";

const { SENTENCES, ...tables } = words;

test("every word is there in both languages, and Chinese is Chinese", () => {
  const texts = Object.values(tables)
    .flatMap((table) => Object.values<LocalizedText>(table))
    .filter(({ en }) => /[a-z]{3}/.test(en));

  expect(texts.length).toBeGreaterThan(40);
  expect(texts.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
});

test.each([
  [0, "0 recordings judged: 0 agree, 0 may differ, 0 differ"],
  [1, "1 recording judged: 1 agree, 0 may differ, 0 differ"],
  [1_204, "1,204 recordings judged: 1,204 agree, 0 may differ, 0 differ"],
])("%i recordings are counted in words", (agrees, text) => {
  const files = { found: agrees, agrees, warns: 0, drifts: 0, notJudged: {}, ambiguousNames: 0 };

  expect(SENTENCES.judged.en(files)).toBe(text);
});
