import {
  computed,
  defineProvider,
  defineResource,
  list,
  map,
  object,
  objectMap,
  objectSet,
  objects,
  optional,
  optionalComputed,
  type Provider,
  type ResourceDefinition,
  replacing,
  required,
  stable,
} from "@trtc-recording/plugin";

const part = {
  size: required("number", "Size in mm."),
  serial: computed("string", "Serial number."),
  kind: replacing(optional("string", "Another kind: another item.")),
};

/** Attributes of every kind. */
export const ITEM = {
  id: stable(computed("string", "Id.")),
  name: required("string", "Name."),
  sku: replacing(optional("string", "Article number.")),
  weight: optional("number", "Weight in grams."),
  colour: optionalComputed("string", "Colour."),
  etag: computed("string", "Changes with every update."),
  labels: optional(list("string"), "Labels."),
  tags: optional(map("string"), "Tags."),
  box: optional(object(part), "Box."),
  parts: optional(objects(part), "Parts in order."),
  spares: optional(objectSet(part), "Spare parts."),
  slots: optional(objectMap(part), "Parts by slot."),
} as const;

type Definition = ResourceDefinition<typeof ITEM, unknown>;

/** A provider with one resource, `shop_item`, that does what the test says. */
export function shopWith(handlers: Partial<Definition>): Provider {
  return defineProvider({
    source: "providers.example/acme/shop",
    version: "1.0.0",
    schema: { version: 0, description: "A shop.", attributes: {} },
    resources: {
      shop_item: defineResource({
        schema: { version: 2, description: "An item.", attributes: ITEM },
        create: ({ planned }) => planned,
        read: ({ state }) => state,
        update: ({ planned }) => planned,
        delete: () => {},
        ...handlers,
      }),
    },
  });
}

/** A stored item; every attribute that is not given is null. */
export function anItem(attributes: object = {}) {
  const empty = Object.fromEntries(Object.keys(ITEM).map((name) => [name, null]));
  return { ...empty, name: "a", ...attributes };
}
