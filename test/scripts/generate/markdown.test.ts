import { markdownTable } from "../../../scripts/generate/markdown";

test("a table keeps its shape whatever its cells hold", () => {
  const table = markdownTable(["a", "b"], [["1|2", "x\ny"]]);

  expect(table).toBe("| a | b |\n|---|---|\n| 1\\|2 | x y |");
});
