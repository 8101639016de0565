import { defineRawProvider, UNKNOWN } from "@trtc-recording/plugin";
import { ExactNumber } from "@trtc-recording/plugin/values/exact-number";
import { Caller, decode, encode, lines } from "../../helpers/plugin-calls";
import { RAW_SCHEMA, rawShop } from "../../helpers/plugin-raw-shop";

const CONFIG = {
  name: "a",
  stream: [{ codec: "h264", bitrate: null }],
  rule: [{ path: "/b" }, { path: "/a" }],
};
const STORED = { id: "1", revision: 1, ratio: null, former: null, timeouts: null, ...CONFIG };

test("a new object has computed attributes unknown, blocks are as configured", async () => {
  const { planned, legacy } = await new Caller(rawShop({})).plan("raw_item", { config: CONFIG });

  expect(planned).toEqual({
    id: UNKNOWN,
    revision: UNKNOWN,
    ratio: null,
    former: null,
    timeouts: null,
    name: "a",
    stream: [{ codec: "h264", bitrate: null }],
    rule: [{ path: "/a" }, { path: "/b" }],
  });
  expect(legacy).toBe(true);
});

test("an update keeps what is computed, as the old SDK does", async () => {
  const { planned, replaces } = await new Caller(rawShop({})).plan("raw_item", {
    prior: STORED,
    config: { ...CONFIG, id: null, revision: null, ratio: 0.1 },
  });

  expect(planned).toMatchObject({ id: "1", revision: 1, ratio: 0.1 });
  expect(replaces).toEqual([]);
});

test.each([
  ["an attribute", { name: "b" }, ["name"]],
  ["an attribute of a block", { stream: [{ codec: "av1", bitrate: null }] }, ["stream[0].codec"]],
  ["a new block", { stream: [...CONFIG.stream, { codec: "av1" }] }, ["stream[1].codec"]],
  ["a plain attribute of a block", { stream: [{ codec: "h264", bitrate: 1 }] }, []],
])("%s may replace the object", async (_, change, replaces) => {
  const plan = await new Caller(rawShop({})).plan("raw_item", {
    prior: STORED,
    config: { ...CONFIG, ...change },
  });

  expect(plan.replaces).toEqual(replaces);
});

test("blocks that are not there are empty to the handlers and in the state", async () => {
  const create = jest.fn(({ planned }) => ({ ...planned, id: "1", stream: null, rule: undefined }));
  const { state } = await new Caller(rawShop({ create })).apply("raw_item", {
    planned: { name: "a" },
  });

  expect(create.mock.calls[0]?.[0].planned).toMatchObject({ stream: [], rule: [], timeouts: null });
  expect(state).toMatchObject({ stream: [], rule: [], timeouts: null });
});

test("numbers keep every digit", async () => {
  const ratio = new ExactNumber("0.1234567890123456789");
  const shop = new Caller(rawShop({}));

  expect(await shop.validate("raw_item", { ...CONFIG, ratio })).toEqual([]);
  expect((await shop.plan("raw_item", { config: { ...CONFIG, ratio } })).planned).toMatchObject({
    ratio,
  });
});

test("a data source may answer with objects of a declared type", async () => {
  const shop = new Caller(rawShop({}));
  const type = shop.type("raw_items");

  const { state } = await shop.call("ReadDataSource", {
    type_name: "raw_items",
    config: encode({}, type),
  });

  expect(decode(state, type)).toEqual({ id: "all", items: [{ id: "1", tags: { a: "b" } }] });
});

test("what is only in the schema says so when it is used", async () => {
  const response = await new Caller(rawShop({})).call("ReadResource", { type_name: "raw_unused" });

  expect(lines(response)).toEqual([
    "error: No such resource: The provider providers.example/acme/raw declares but does not " +
      'implement the resource "raw_unused".',
  ]);
});

describe("it fails at once for", () => {
  const source = "providers.example/acme/raw";
  const nothing = { create: () => ({}), read: () => null, delete: () => {} };

  test("handlers without a schema", () => {
    expect(() =>
      defineRawProvider({ source, schema: RAW_SCHEMA, resources: { raw_itme: nothing } }),
    ).toThrow("no schema for the resource raw_itme");
  });

  test("a type that cannot be served, naming the resource", () => {
    const schema = {
      ...RAW_SCHEMA,
      resource_schemas: {
        raw_any: { version: 0, block: { attributes: { any: { type: "dynamic" } } } },
      },
    };

    expect(() => defineRawProvider({ source, schema })).toThrow(
      'raw_any: the schema type "dynamic" is not supported',
    );
  });
});
