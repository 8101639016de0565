import * as fc from "fast-check";
import { fitRuns, type Run, sizeOf } from "../../../../review/formats/private/fit";

/** Says `AAAA` in full and `A` briefly, and counts the others as `+3`. */
function runOf(letters: string): Run {
  return {
    items: [...letters].map((letter) => ({ full: () => letter.repeat(4), brief: () => letter })),
    more: (from) => `+${letters.length - from}`,
  };
}

test.each<[number, readonly string[]]>([
  [20, ["AAAABBBB", "CCCCDDDD"]],
  [16, ["AAAABBBB", "CCCCDDDD"]],
  [15, ["AAAABBBB", "CCCCD"]],
  [12, ["AAAABBBB", "CD"]],
  [10, ["AAAABBBB", "CD"]],
  [9, ["AAAAB", "CD"]],
  [4, ["AB", "CD"]],
  [5, ["AB", "CD"]],
  [6, ["AB", "CD"]],
])("in %i bytes says all briefly before it says any in full", (room, said) => {
  expect(fitRuns([runOf("AB"), runOf("CD")], room)).toEqual(said);
});

test.each<[number, readonly string[]]>([
  [8, ["ABCD", "EFGH"]],
  [7, ["ABCD", "E+3"]],
  [6, ["ABCD", "+4"]],
  [5, ["A+3", "+4"]],
  [4, ["+4", "+4"]],
])("in %i bytes counts what does not fit, from the last run on", (room, said) => {
  expect(fitRuns([runOf("ABCD"), runOf("EFGH")], room)).toEqual(said);
});

test("refuses a room that not even the counts fit into", () => {
  expect(() => fitRuns([runOf("ABCD"), runOf("EFGH")], 3)).toThrow("1 bytes are missing");
});

test("sizes are bytes of UTF-8", () => {
  expect([sizeOf("a"), sizeOf("é"), sizeOf("录"), sizeOf("😀")]).toEqual([1, 2, 3, 4]);
});

test("never says more than fits, and accounts for every item", () => {
  const items = fc.array(fc.string({ minLength: 1, maxLength: 9 }), { maxLength: 12 });
  fc.assert(
    fc.property(fc.array(items, { maxLength: 4 }), fc.nat(200), (lists, more) => {
      const runs = lists.map(
        (list): Run => ({
          items: list.map((text) => ({
            full: () => `<${text}${text}>`,
            brief: () => "<>",
          })),
          more: (from) => `+${list.length - from}`,
        }),
      );
      const room = runs.reduce((sum, run) => sum + sizeOf(run.more(0)), more);
      const said = fitRuns(runs, room);

      expect(said.reduce((sum, text) => sum + sizeOf(text), 0)).toBeLessThanOrEqual(room);
      said.forEach((text, index) => {
        const left = Number(/\+(\d+)$/.exec(text)?.[1] ?? 0);
        const all = lists[index] ?? [];
        const kept = all.slice(0, all.length - left);
        const rest = left > 0 ? `\\+${left}` : "";
        const either = kept.map((each) => `(<>|${escaped(`<${each}${each}>`)})`).join("");

        expect(text).toMatch(new RegExp(`^${either}${rest}$`, "s"));
      });
    }),
  );
});

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
