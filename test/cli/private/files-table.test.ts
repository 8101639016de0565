import { type FileRow, filesTable } from "../../../cli/private/files-table";
import { displayWidth } from "../../../report/table";

const ROW: FileRow = {
  name: "1400000001_12.mp4",
  fileId: "5285890000000000001",
  sdkAppId: 1400000001,
  subAppId: 1500000001,
  mode: "mixed",
  rooms: [12],
  userId: null,
  createdAt: "2026-11-20T10:00:00.000Z",
  expiresAt: "never",
  content: { seconds: 3_725, bytes: 12_345_678, width: 640, height: 360 },
};

const cellsOf = (row: FileRow, lang: "en" | "zh" = "en") =>
  filesTable([row], lang, Number.POSITIVE_INFINITY).split("\n")[1]?.split(/ {2,}/);

test("a file is one line", () => {
  expect(cellsOf(ROW)).toEqual(
    ["1400000001_12.mp4", "12", "–", "2026-11-20 10:00:00", "1:02:05", "12.3 MB"].concat(
      ...["640 × 360", "never", "5285890000000000001"],
    ),
  );
});

test("what VOD does not say is a dash", () => {
  const content = { seconds: null, bytes: null, width: null, height: null };

  expect(cellsOf({ ...ROW, expiresAt: null, content })?.slice(4, 8)).toEqual(["–", "–", "–", "–"]);
  expect(cellsOf({ ...ROW, content: null }, "zh")?.[4]).toBe("处理中");
});

test.each([
  [59.4, "0:00:59"],
  [59.5, "0:01:00"],
  [3_599, "0:59:59"],
  [36_000, "10:00:00"],
])("%f seconds are %s", (seconds, shown) => {
  const content = { seconds, bytes: null, width: null, height: null };

  expect(cellsOf({ ...ROW, content })?.[4]).toBe(shown);
});

test("a numeric room is a number, a string room is in quotes, and neither rewrites the line", () => {
  const rooms = [12, "12", "a\u202eb\n"];

  expect(cellsOf({ ...ROW, rooms })?.[1]).toBe('12 or "12" or "a\\u{202e}b\\n"');
  expect(cellsOf({ ...ROW, userId: "\u001b[31m", name: "x\ny" })?.slice(0, 3)).toEqual([
    ...["x\\ny", "12", "\\u{1b}[31m"],
  ]);
});

test("on a narrow terminal the FileId stays whole", () => {
  const [, line = ""] = filesTable([{ ...ROW, name: "n".repeat(90) }], "en", 100).split("\n");

  expect(displayWidth(line)).toBeLessThanOrEqual(100);
  expect(line).toMatch(/n… .* 5285890000000000001$/);
});
