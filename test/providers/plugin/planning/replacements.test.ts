import { UNKNOWN } from "@trtc-recording/plugin";
import { Caller } from "../../../helpers/plugin-calls";
import { anItem, shopWith } from "../../../helpers/plugin-shop";

const shop = new Caller(shopWith({}));
const part = (kind: string | null, size = 1) => ({ size, kind, serial: null });

test.each<[string, object, object, string[]]>([
  ["another value", { sku: "1" }, { sku: "2" }, ["sku"]],
  ["a first value", { sku: null }, { sku: "2" }, ["sku"]],
  ["no value any more", { sku: "1" }, { sku: null }, ["sku"]],
  ["a value not known yet", { sku: "1" }, { sku: UNKNOWN }, ["sku"]],
  ["the same value", { sku: "1" }, { sku: "1", name: "b" }, []],
  ["another value of a plain attribute", { weight: 1 }, { weight: 2 }, []],
  ["another part of an object", { box: part("x") }, { box: part("y") }, ["box.kind"]],
  ["a plain part of an object", { box: part("x") }, { box: part("x", 2) }, []],
  ["an object that appears", {}, { box: part("x") }, ["box.kind"]],
  ["an object that appears without that part", {}, { box: part(null) }, []],
  ["an object that disappears", { box: part("x") }, {}, ["box.kind"]],
  [
    "an element of a list",
    { parts: [part("x"), part("x")] },
    { parts: [part("x"), part("y")] },
    ["parts[1].kind"],
  ],
  ["a new element of a list", { parts: [] }, { parts: [part("x")] }, ["parts[0].kind"]],
  [
    "an element of a map",
    { slots: { "a b": part("x") } },
    { slots: { "a b": part("y") } },
    ['slots["a b"].kind'],
  ],
  ["an element of a set", { spares: [part("x")] }, { spares: [part("y")] }, ["spares"]],
  ["a plain part in a set", { spares: [part("x")] }, { spares: [part("x", 2)] }, []],
  [
    "several at once",
    { sku: "1", box: part("x") },
    { sku: "2", box: part("y") },
    ["sku", "box.kind"],
  ],
])("%s", async (_, before, after, replaces) => {
  const plan = await shop.plan("shop_item", { prior: anItem(before), config: anItem(after) });

  expect(plan.diagnostics).toEqual([]);
  expect([...plan.replaces].sort()).toEqual([...replaces].sort());
});

test("a new object replaces nothing", async () => {
  const plan = await shop.plan("shop_item", { config: anItem({ sku: "1" }) });

  expect(plan.replaces).toEqual([]);
});
