import { differingLeaves } from "../../../review/changes/setting-leaves";

test.each([
  ["nothing", { a: 1, b: [1] }, { a: 1, b: [1] }, []],
  ["a number", { a: { b: 1 } }, { a: { b: 2 } }, [{ path: "a.b", before: 1, after: 2 }]],
  [
    "a thing that came",
    {},
    { a: { b: 1, c: 2 } },
    [
      { path: "a.b", after: 1 },
      { path: "a.c", after: 2 },
    ],
  ],
  ["a thing that went", { a: { b: 1 } }, {}, [{ path: "a.b", before: 1 }]],
  ["a list as a whole", { a: [1, 2] }, { a: [1] }, [{ path: "a", before: [1, 2], after: [1] }]],
  [
    "a word for an object",
    { a: { days: 1 } },
    { a: "permanent" },
    [{ path: "a", before: { days: 1 }, after: "permanent" }],
  ],
  ["no address", { addresses: { x: "1" } }, { addresses: { x: "2" } }, []],
  [
    "an inner key of that name",
    { a: { addresses: 1 } },
    { a: { addresses: 2 } },
    [{ path: "a.addresses", before: 1, after: 2 }],
  ],
  [
    "a key of JavaScript's own",
    {},
    JSON.parse('{"__proto__":1}'),
    [{ path: "__proto__", after: 1 }],
  ],
])("%s", (_, before, after, leaves) => {
  expect(differingLeaves(before, after)).toEqual(leaves);
});
