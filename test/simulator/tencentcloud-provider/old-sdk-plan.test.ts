import { type ObjectValue, UNKNOWN, type Value } from "@trtc-recording/plugin";
import { planAsOldSdk } from "../../../simulator/tencentcloud-provider/old-sdk-plan";

const SCHEMA = {
  version: 0,
  block: {
    attributes: {
      text: { type: "string", optional: true },
      tags: { type: ["map", "string"] as const, optional: true },
      both: { type: "string", optional: true, computed: true },
      id: { type: "string", computed: true },
    },
  },
};

function plan(name: string, prior: Value | undefined, config: Value): Value | undefined {
  const before: ObjectValue | null = prior === undefined ? null : { [name]: prior };
  return planAsOldSdk(SCHEMA, before, { [name]: config }, {})[name];
}

test.each<[string, Value | undefined, Value, Value]>([
  // attribute, before (undefined: a new resource), configured, planned
  ["text", undefined, "a", "a"],
  ["text", undefined, null, null],
  ["text", undefined, "", null],
  ["text", undefined, UNKNOWN, UNKNOWN],
  ["text", "", null, ""],
  ["text", null, "", null],
  ["text", "a", null, null],
  ["text", "a", "", ""],
  ["text", "a", "b", "b"],
  ["text", "a", UNKNOWN, UNKNOWN],
  ["tags", undefined, {}, null],
  ["tags", {}, null, {}],
  ["tags", { a: "1" }, null, null],
  ["tags", { a: "1" }, { a: "2" }, { a: "2" }],
  ["both", undefined, null, UNKNOWN],
  ["both", undefined, "", UNKNOWN],
  ["both", undefined, "a", "a"],
  ["both", "a", null, "a"],
  ["both", "a", "", "a"],
  ["both", "a", "b", "b"],
  ["both", null, null, null],
  ["id", undefined, null, UNKNOWN],
  ["id", "1", null, "1"],
])("%s: %p, then configured as %p: planned as %p", (name, prior, config, planned) => {
  expect(plan(name, prior, config)).toEqual(planned);
});

describe("an attribute that has its own idea of what is the same", () => {
  const same = { text: (before: string, after: string) => before.trim() === after.trim() };
  const planned = (before: Value, after: Value) =>
    planAsOldSdk(SCHEMA, { text: before }, { text: after }, same).text;

  test.each<[Value, Value, Value]>([
    ["a ", "a", "a "],
    ["a ", "b", "b"],
    ["a", UNKNOWN, UNKNOWN],
    [" ", "", " "],
    ["a", null, null],
  ])("%p, then %p: %p", (before, after, expected) => {
    expect(planned(before, after)).toEqual(expected);
  });
});
