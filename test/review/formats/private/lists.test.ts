import { grouped, names } from "../../../../review/formats/private/lists";

const words = (count: number) => Array.from({ length: count }, (_, index) => `a${index}`);

test.each([
  [0, 0, undefined],
  [1, 1, undefined],
  [10, 10, undefined],
  [11, 10, " and 1 more"],
  [1011, 10, " and 1,001 more"],
])("of %i names %i are listed", (count, shown, rest) => {
  const line = names(words(count), "en");

  expect(line.filter((piece) => typeof piece === "object")).toHaveLength(shown);
  expect(line.filter((piece) => piece !== ", " && typeof piece === "string")).toEqual(
    rest === undefined ? [] : [rest],
  );
});

test("a name stands once", () => {
  expect(names(["a", "b", "a"], "zh")).toEqual([{ code: "a" }, "、", { code: "b" }]);
});

test("groups keep the order of their first members, and are closed when they are full", () => {
  const all = ["a1", "b1", "a2", "a3", "b2"];
  const first = (text: string) => text.charAt(0);

  expect(grouped(all, first)).toEqual([
    ["a1", "a2", "a3"],
    ["b1", "b2"],
  ]);
  expect(grouped(all, first, 2)).toEqual([["a1", "a2"], ["b1", "b2"], ["a3"]]);
});
