import { Diagnostics } from "@trtc-recording/plugin";
import { wireDiagnostics, wirePath } from "@trtc-recording/plugin/rpc/wire-diagnostics";
import { typeOfBlock } from "@trtc-recording/plugin/values/type";
import { RAW_SCHEMA } from "../../../helpers/plugin-raw-shop";
import { shopWith } from "../../../helpers/plugin-shop";

const NESTED = shopWith({}).resources.get("shop_item")?.type ?? { kind: "object", attributes: {} };
const BLOCKS = typeOfBlock(RAW_SCHEMA.resource_schemas.raw_item?.block ?? {});

const name = (attribute_name: string) => ({ attribute_name });
const index = (element_key_int: number) => ({ element_key_int });
const key = (element_key_string: string) => ({ element_key_string });

describe("a diagnostic points as far as Terraform finds its way", () => {
  test.each([
    ["an attribute", NESTED, ["name"], [name("name")]],
    ["an element of a list", NESTED, ["labels", 1], [name("labels"), index(1)]],
    ["a value of a map", NESTED, ["tags", "a b"], [name("tags"), key("a b")]],
    // By key, not by name: so Terraform looks into the object and not beside it.
    ["a part of an object", NESTED, ["box", "size"], [name("box"), key("size")]],
    ["a part in a list", NESTED, ["parts", 0, "size"], [name("parts"), index(0)]],
    ["a part in a map", NESTED, ["slots", "a", "size"], [name("slots"), key("a")]],
    ["a part in a set", NESTED, ["spares", 0, "size"], [name("spares")]],
    ["a block", BLOCKS, ["stream", 1], [name("stream"), index(1)]],
    [
      "an attribute of a block",
      BLOCKS,
      ["stream", 1, "codec"],
      [name("stream"), index(1), name("codec")],
    ],
    [
      "an attribute of a single block",
      BLOCKS,
      ["timeouts", "create"],
      [name("timeouts"), name("create")],
    ],
    ["an attribute of a block in a set", BLOCKS, ["rule", 0, "path"], [name("rule")]],
    ["what is not in the schema", NESTED, ["box", "weight"], [name("box")]],
  ])("%s", (_, type, path, steps) => {
    const diagnostics = new Diagnostics();
    diagnostics.error(path, "Wrong", "Mend it.");

    expect(wireDiagnostics(diagnostics, type)).toEqual([
      { severity: 1, summary: "Wrong", detail: "Mend it.", attribute: { steps } },
    ]);
  });

  test.each([[[]], [["unheard-of"]]])("the whole object: %j", (path) => {
    const diagnostics = new Diagnostics();
    diagnostics.warning(path, "Odd", "Look.");

    expect(wireDiagnostics(diagnostics, NESTED)).toEqual([
      { severity: 2, summary: "Odd", detail: "Look." },
    ]);
  });
});

test("a replacement has its exact path", () => {
  expect(wirePath(["box", "kind"], NESTED)).toEqual({ steps: [name("box"), name("kind")] });
  expect(wirePath(["parts", 0, "kind"], NESTED)).toEqual({
    steps: [name("parts"), index(0), name("kind")],
  });
});
