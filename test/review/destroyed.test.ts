import { isDestroyed, type Made, replacedParts } from "../../review/destroyed";
import type { PlannedResource } from "../../review/plan";

const pair = (before: string, after?: string, stack = "prod"): Made => ({
  subject: { kind: "guard", stack: "prod", path: "G" },
  before: { addresses: { policy: before } },
  ...(after !== undefined && { after: { addresses: { policy: after } } }),
  formerly: { kind: "guard", stack, path: "Old" },
});

const plan = (resource: Partial<PlannedResource>) => ({
  stack: "prod",
  resources: [{ address: "a.old", type: "a", action: "no-op" as const, ...resource }],
  drifted: [],
  secretPaths: [],
});

test.each<[string, Made, ReturnType<typeof plan> | undefined, boolean]>([
  ["an address that the code keeps", pair("a.old", "a.old"), undefined, false],
  ["an address that the code no longer has", pair("a.old", "a.new"), undefined, true],
  ["a thing that the code no longer has", pair("a.old"), undefined, true],
  [
    "a thing of another stack, whatever its address",
    pair("a.old", "a.old", "other"),
    undefined,
    true,
  ],
  [
    "what a plan moves",
    pair("a.old", "a.new"),
    plan({ address: "a.new", previousAddress: "a.old" }),
    false,
  ],
  ["what a plan forgets", pair("a.old"), plan({ action: "forget" }), false],
  ["what a plan deletes", pair("a.old", "a.old"), plan({ action: "delete" }), true],
  [
    "what a plan moves and replaces",
    pair("a.old", "a.new"),
    plan({ address: "a.new", previousAddress: "a.old", action: "replace" }),
    true,
  ],
  ["what a plan of former code keeps", pair("a.old"), plan({}), true],
  ["what a plan does not hold", pair("a.old"), plan({ address: "a.other" }), true],
])("%s", (_, made, planned, expected) => {
  expect(isDestroyed("a.old", made, planned)).toBe(expected);
});

test("the parts that are made anew are those that exist before and after", () => {
  expect(replacedParts(pair("a.old", "a.new"), undefined)).toEqual({ policy: "a.old" });
  expect(replacedParts(pair("a.old", "a.old"), undefined)).toEqual({});
  expect(replacedParts(pair("a.old"), undefined)).toEqual({});
});
