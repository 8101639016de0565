import { Owners } from "../../review/owners";

const FILE = `
# who approves what; the last line that matches counts
*                       @platform
*:retention,coverage    @compliance @legal   # two of them
prod/Sales:*            @sales-ops
prod/Sales/*:cost       @finance
`;

test.each([
  ["prod/Calls", "quality", ["@platform"]],
  ["prod/Calls", "retention", ["@compliance", "@legal"]],
  ["prod/Sales", "retention", ["@sales-ops"]],
  ["prod/Sales/Storage", "cost", ["@finance"]],
  ["prod/Sales/Storage/Deep", "cost", ["@platform"]],
  ["prod/Sales2", "quality", ["@platform"]],
] as const)("at %s, %s is approved by %j", (subject, kind, owners) => {
  expect(Owners.parse(FILE).of(subject, kind)).toEqual(owners);
});

test("'**' stands for any number of names, and signs of regular expressions for themselves", () => {
  const owners = Owners.parse("prod/**:cost @a\np.od/(x)* @b");

  expect(owners.of("prod/a/b/c", "cost")).toEqual(["@a"]);
  expect(owners.of("p.od/(x)y", "guard")).toEqual(["@b"]);
  expect(owners.of("prod/x", "guard")).toEqual([]);
});

test("nobody is named without a file", () => {
  expect(Owners.NONE.of("prod/Calls", "cost")).toEqual([]);
});

test("every line that cannot be read is named with its number", () => {
  expect(() => Owners.parse("prod/**\n*:money,cost @a\na:b:c @a\n")).toThrow(
    [
      "recording.owners: 3 problems",
      "  - line 1: it must name an owner, got none: write 'prod/** @team'",
      `  - line 2: a kind must be one of coverage, quality, files, retention, storage, callbacks, guard, cost or '*', got "money": correct it`,
      `  - line 3: it must begin with a path and at most one ':' with kinds, got "a:b:c": write 'prod/**:retention @team'`,
    ].join("\n"),
  );
});
