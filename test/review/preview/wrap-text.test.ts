import * as fc from "fast-check";
import { displayWidth } from "../../../report/table";
import { wrapText } from "../../../review/preview/wrap-text";

test.each<[string, number, string[]]>([
  ["", 5, [""]],
  ["one two", 7, ["one two"]],
  ["one two", 6, ["one", "two"]],
  ["a longword b", 4, ["a", "longword", "b"]],
  ["录制模板", 4, ["录制", "模板"]],
  ["录制，模板", 4, ["录", "制，", "模板"]],
  ["前缀为teacher的", 8, ["前缀为", "teacher", "的"]],
])("%j on %i columns is %j", (text, columns, lines) => {
  expect(wrapText(text, columns)).toEqual(lines);
});

test("no line is wider than asked unless it is one word, and nothing is lost", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "录", "，", "。") });

  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 12 }), (words, columns) => {
      const lines = wrapText(words, columns);

      expect(lines.join("").replaceAll(" ", "")).toBe(words.replaceAll(" ", ""));
      for (const line of lines) {
        const isOneWord = /^(\p{sc=Han}\p{P}*|[^\s\p{sc=Han}]*)$/u.test(line);
        expect(isOneWord || displayWidth(line) <= columns).toBe(true);
      }
    }),
  );
});
