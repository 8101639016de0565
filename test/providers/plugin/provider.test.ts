import {
  computed,
  defineProvider,
  defineResource,
  object,
  optional,
  type PlanOf,
  replacing,
  required,
  type StateOf,
  stable,
  type Unknown,
} from "@trtc-recording/plugin";
import { renderSchema } from "@trtc-recording/plugin/render-schema";
import { ITEM, shopWith } from "../../helpers/plugin-shop";

const schema = { version: 0, description: "A shop.", attributes: {} };
const shop = { source: "providers.example/acme/shop", version: "1.0.0", schema };

test("what is served is what `terraform providers schema -json` prints", () => {
  const rendered = renderSchema({
    ...shop,
    provider: schema,
    resources: { shop_item: { version: 2, description: "An item.", attributes: ITEM } },
    dataSources: {},
  });

  expect(shopWith({}).schema).toEqual(rendered.provider_schemas[shop.source]);
});

test("attributes that replace and that are stable are known by their path", () => {
  const rules = shopWith({}).resources.get("shop_item")?.rules;

  expect([...(rules?.replacing ?? [])]).toEqual([
    "sku",
    "box.kind",
    "parts.kind",
    "spares.kind",
    "slots.kind",
  ]);
  expect(["id", "etag", "colour"].map((path) => rules?.isStable(path))).toEqual([
    true,
    false,
    false,
  ]);
});

describe("a resource without update", () => {
  const handlers = { create: () => undefined as never, read: () => null, delete: () => {} };

  test("is fine if every change replaces", () => {
    const attributes = {
      id: stable(computed("string", "Id.")),
      name: replacing(required("string", "Name.")),
      box: replacing(optional(object({ size: required("number", "Size.") }), "Box.")),
    };
    const item = defineResource({ schema: { ...schema, attributes }, ...handlers });

    expect(() => defineProvider({ ...shop, resources: { shop_item: item } })).not.toThrow();
  });

  test("fails for an attribute that could change otherwise, naming its path", () => {
    const attributes = {
      name: required("string", "Name."),
      box: optional(object({ size: required("number", "Size.") }), "Box."),
    };
    const item = defineResource({ schema: { ...schema, attributes }, ...handlers });

    expect(() => defineProvider({ ...shop, resources: { shop_item: item } })).toThrow(
      "shop_item has no update, so every attribute that can be configured must be replacing: " +
        "name, box.size",
    );
  });
});

// Each line below is checked by `npm run types`: it fails there as soon as a type is wrong.
test("states and plans have the types of the schema", () => {
  type State = StateOf<typeof ITEM>;
  type Plan = PlanOf<typeof ITEM>;
  const state: Pick<State, "name" | "weight" | "labels" | "tags" | "box" | "slots"> = {
    name: "a",
    weight: null,
    labels: ["b"],
    tags: { c: "d" },
    box: { size: 1, serial: null, kind: null },
    slots: {},
  };
  const name: string | Unknown = null as unknown as Plan["name"];
  const size: number | undefined = state.box?.size;

  // @ts-expect-error a required attribute is never null
  const noName: State["name"] = null;
  // @ts-expect-error a state is wholly known
  const open: State["name"] = null as unknown as Unknown;
  // @ts-expect-error an optional attribute may be null
  const weight: number = state.weight;
  // @ts-expect-error a plan may be unknown
  const planned: string = null as unknown as Plan["name"];
  // @ts-expect-error a list holds text
  const labels: State["labels"] = [1];
  // @ts-expect-error a set of objects is no map
  const spares: State["spares"] = { a: { size: 1, serial: null, kind: null } };

  expect([name, size, noName, open, weight, planned, labels, spares]).toHaveLength(8);
});

test("a resource and its provider agree on the client", () => {
  const attributes = { name: required("string", "Name.") };
  const item = defineResource({
    schema: { ...schema, attributes },
    create: ({ planned }, client: { put(name: string): void }) => {
      client.put(planned.name);
      return planned;
    },
    read: ({ state }) => state,
    update: ({ planned }) => planned,
    delete: () => {},
  });
  const right = () =>
    defineProvider({
      ...shop,
      configure: ({ terraformVersion }) => ({ put: (_: string) => terraformVersion, more: 1 }),
      resources: { shop_item: item },
    });
  const wrong = () =>
    defineProvider({
      ...shop,
      // @ts-expect-error this client cannot put
      configure: ({ terraformVersion }) => ({ take: terraformVersion }),
      resources: { shop_item: item },
    });
  const none = () =>
    // @ts-expect-error nothing makes the client
    defineProvider({ ...shop, resources: { shop_item: item } });

  expect([right(), wrong(), none()]).toHaveLength(3);
});
