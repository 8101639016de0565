import type { BlockJson } from "@trtc-recording/plugin/schema-json";
import { typeOfBlock } from "@trtc-recording/plugin/values/type";

test("attributes, nested attributes and blocks have the types that Terraform gives them", () => {
  const STRING = { kind: "string" };
  const body: BlockJson = {
    attributes: {
      name: { type: "string" },
      tags: { type: ["map", "string"] },
      grid: { type: ["list", ["list", "number"]] },
      found: { type: ["set", ["object", { id: "string" }]] },
      one: { nested_type: { nesting_mode: "single", attributes: { a: { type: "bool" } } } },
      many: { nested_type: { nesting_mode: "map", attributes: { a: { type: "string" } } } },
    },
    block_types: {
      list: { nesting_mode: "list", block: { attributes: { a: { type: "string" } } } },
      single: { nesting_mode: "single", block: {} },
      group: { nesting_mode: "group", block: {} },
    },
  };

  expect(typeOfBlock(body)).toEqual({
    kind: "object",
    attributes: {
      name: STRING,
      tags: { kind: "map", element: STRING },
      grid: { kind: "list", element: { kind: "list", element: { kind: "number" } } },
      found: { kind: "set", element: { kind: "object", attributes: { id: STRING } } },
      one: { kind: "object", attributes: { a: { kind: "bool" } } },
      many: { kind: "map", element: { kind: "object", attributes: { a: STRING } } },
      list: { kind: "list", element: { kind: "object", attributes: { a: STRING } }, blocks: true },
      single: { kind: "object", attributes: {}, block: "single" },
      group: { kind: "object", attributes: {}, block: "group" },
    },
  });
});

test.each(["dynamic", ["tuple", {}], ["list", "dynamic"]] as const)(
  "fails for a type that is not served: %j",
  (type) => {
    expect(() => typeOfBlock({ attributes: { a: { type } } })).toThrow(/the schema type .* is not/);
  },
);
