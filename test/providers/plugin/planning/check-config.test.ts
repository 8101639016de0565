import { UNKNOWN } from "@trtc-recording/plugin";
import { ExactNumber } from "@trtc-recording/plugin/values/exact-number";
import { Caller } from "../../../helpers/plugin-calls";
import { anItem, shopWith } from "../../../helpers/plugin-shop";

const validate = jest.fn();
const shop = new Caller(shopWith({ validate }));

beforeEach(() => validate.mockClear());

test.each<[string, object, string]>([
  ["at the top", { name: null }, "error at name: Missing required value: `name` is required"],
  ["in an object", { box: { size: null } }, "error at box.size: Missing required value"],
  [
    "in a list",
    { parts: [{ size: 1 }, { size: null }] },
    "error at parts[1]: Missing required value: `parts[1].size` is required",
  ],
  [
    "in a map",
    { slots: { a: { size: null } } },
    "error at slots.a: Missing required value: `slots.a.size` is required",
  ],
  // The elements of a set have no address.
  ["in a set", { spares: [{ size: null }] }, "error at spares: Missing required value"],
])("null for a required attribute is an error %s", async (_, config, line) => {
  expect(await shop.validate("shop_item", anItem(config))).toEqual([expect.stringContaining(line)]);
  expect(validate).not.toHaveBeenCalled();
});

test.each<[string, object, string]>([
  ["a list", { labels: ["a", null] }, "error at labels[1]: Null element"],
  ["a map", { tags: { "qcs:x": null } }, 'error at tags["qcs:x"]: Null element'],
  ["a list of objects", { parts: [null] }, "error at parts[0]: Null element"],
])("null in %s is an error", async (_, config, line) => {
  expect(await shop.validate("shop_item", anItem(config))).toEqual([expect.stringContaining(line)]);
});

test("a number that JavaScript would round is an error that does not show it", async () => {
  const weight = new ExactNumber("9007199254740993");

  expect(await shop.validate("shop_item", anItem({ weight }))).toEqual([
    "error at weight: Number with too many digits: This provider would round it: use a number of at " +
      "most 15 significant digits.",
  ]);
});

test("what is not known yet is no error", async () => {
  const config = anItem({
    name: UNKNOWN,
    labels: [UNKNOWN],
    box: UNKNOWN,
    parts: [UNKNOWN, { size: UNKNOWN }],
  });

  expect(await shop.validate("shop_item", config)).toEqual([]);
  expect(validate).toHaveBeenCalledTimes(1);
});

test("all problems are reported at once, and nothing is planned", async () => {
  const config = anItem({ name: null, labels: [null], weight: new ExactNumber("1".repeat(30)) });

  expect(await shop.validate("shop_item", config)).toHaveLength(3);
  expect((await shop.plan("shop_item", { config })).diagnostics).toHaveLength(3);
});
