import * as fc from "fast-check";
import { plainText } from "../../report/neutralise";
import { displayWidth, terminalTable, truncate } from "../../report/table";
import { terminalStyles } from "../../report/terminal";

const { bold, red } = terminalStyles(true);

const COLUMNS = [
  { header: "rule", priority: 2 },
  { header: "what", priority: 1 },
  { header: "days", align: "right" as const, priority: 2 },
];

const ROWS = [
  ["013", "retention shortened", "180"],
  ["015", "保存时间改为永久", "1,826"],
];

describe("a table", () => {
  test("has columns as wide as their widest cell, and no spaces at line ends", () => {
    expect(terminalTable(COLUMNS, ROWS)).toBe(
      [
        "rule  what                  days",
        "013   retention shortened    180",
        "015   保存时间改为永久     1,826",
      ].join("\n"),
    );
    expect(terminalTable([{ header: "a long header" }], [["a"]])).toBe("a long header\na");
  });

  test.each<[number, readonly string[]]>([
    [32, ["rule  what                  days", "013   retention shortened    180"]],
    [31, ["rule  what                 days", "013   retention shorten…    180"]],
    [18, ["rule  what    days", "013   rete…    180"]],
    [17, ["rule  what   days", "013   ret…    180"]],
    [16, ["rule  what  days", "013   ret…   180"]],
  ])("of %i columns cuts what gives way first", (width, lines) => {
    expect(terminalTable(COLUMNS, ROWS, width).split("\n").slice(0, 2)).toEqual(lines);
  });

  test("keeps 4 columns of each cell, however narrow the terminal is", () => {
    expect(terminalTable(COLUMNS, ROWS, 1)).toBe(
      ["rule  what  days", "013   ret…   180", "015   保…   1,8…"].join("\n"),
    );
  });

  test("takes from the widest column of those with the same priority", () => {
    const columns = [{ header: "a" }, { header: "b" }];

    expect(terminalTable(columns, [["12345678", "1234567890"]], 18)).toBe(
      ["a         b", "12345678  1234567…"].join("\n"),
    );
  });

  test("with a missing cell has an empty one", () => {
    expect(terminalTable([{ header: "a" }, { header: "b" }], [["1"]])).toBe("a  b\n1");
  });
});

describe("the width of a text", () => {
  test.each<[string, number]>([
    ["", 0],
    ["abc", 3],
    ["录制", 4],
    ["（全角）", 8],
    ["한국어", 6],
    ["カナ", 4],
    ["ｶﾅ", 2],
    ["😀", 2],
    ["é", 1],
    ["e\u0301", 1],
    ["𝒳", 1],
    [bold("abc"), 3],
    ["a\\u{202e}b", 10],
  ])("%j is %i columns", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe("a text that is cut", () => {
  test.each<[string, number, string]>([
    ["abcdef", 6, "abcdef"],
    ["abcdef", 5, "abcd…"],
    ["录制模板", 8, "录制模板"],
    ["录制模板", 7, "录制模…"],
    ["录制模板", 6, "录制…"],
    ["a\\u{202e}b", 9, "a…"],
    ["ab\\ncd", 4, "ab…"],
    ["e\u0301e\u0301e\u0301", 2, "e\u0301…"],
    [red("abcdef"), 4, red("abc…")],
    [`${bold("ab")}cdef`, 4, `${bold("ab")}c…`],
    [bold(red("abcdef")), 1, bold(red("…"))],
  ])("%j to %i columns is %j", (text, width, cut) => {
    expect(truncate(text, width)).toBe(cut);
  });

  test("is never wider than it may be, and ends every style it begins", () => {
    const words = fc.string({ unit: fc.constantFrom("a", "录", "😀", "\u0301", "\n", "\u202e") });

    fc.assert(
      fc.property(words, words, fc.integer({ min: 1, max: 12 }), (first, second, width) => {
        const cut = truncate(red(plainText(first)) + bold(plainText(second)), width);

        expect(displayWidth(cut)).toBeLessThanOrEqual(width);
        expect(cut.match(/\p{Cc}\[\d+m/gu)?.join("")).toBe(red("") + bold(""));
        expect(cut.replace(/\\u\{\w+\}|\\n/g, "")).not.toContain("\\");
      }),
    );
  });
});

test("a table is as narrow as it was asked to be, whatever is in it", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "录", "\t", "😀"), maxLength: 30 });

  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, cell), { maxLength: 4 }),
      fc.integer({ min: 16, max: 60 }),
      (rows, width) => {
        const table = terminalTable(
          COLUMNS,
          rows.map((row) => row.map((text) => plainText(text))),
          width,
        );

        expect(Math.max(...table.split("\n").map(displayWidth))).toBeLessThanOrEqual(width);
      },
    ),
  );
});
