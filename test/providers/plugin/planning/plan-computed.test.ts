import { UNKNOWN } from "@trtc-recording/plugin";
import { Caller } from "../../../helpers/plugin-calls";
import { anItem, shopWith } from "../../../helpers/plugin-shop";

const shop = new Caller(shopWith({}));
const STORED = anItem({ id: "1", etag: "x", colour: "red" });

test("a new object has every computed attribute unknown that the configuration leaves out", async () => {
  const { planned } = await shop.plan("shop_item", { config: anItem() });

  expect(planned).toEqual(anItem({ id: UNKNOWN, etag: UNKNOWN, colour: UNKNOWN }));
});

test("what the configuration says about an optional computed attribute stands", async () => {
  const { planned } = await shop.plan("shop_item", { config: anItem({ colour: "blue" }) });

  expect(planned).toMatchObject({ colour: "blue" });
});

test("an update keeps what is stable, anything else computed may change", async () => {
  const { planned } = await shop.plan("shop_item", {
    prior: STORED,
    config: anItem({ name: "b" }),
  });

  expect(planned).toEqual(anItem({ name: "b", id: "1", etag: UNKNOWN, colour: UNKNOWN }));
});

test("without a change nothing computed changes", async () => {
  const { planned } = await shop.plan("shop_item", { prior: STORED, config: anItem() });

  expect(planned).toEqual(STORED);
});

describe("inside nested objects", () => {
  const configured = { size: 1, kind: null, serial: null };
  const planned = { ...configured, serial: UNKNOWN };

  test.each([
    ["one object", { box: configured }, { box: planned }],
    ["a list", { parts: [configured, configured] }, { parts: [planned, planned] }],
    ["a map", { slots: { a: configured } }, { slots: { a: planned } }],
    ["a set", { spares: [configured] }, { spares: [planned] }],
  ])("computed parts of %s are unknown as well", async (_, given, expected) => {
    expect((await shop.plan("shop_item", { config: anItem(given) })).planned).toMatchObject(
      expected,
    );
  });

  test.each([
    ["an unknown object", { box: UNKNOWN, parts: [UNKNOWN, configured] }],
    ["no object", { box: null, slots: null, spares: null }],
  ])("%s stays as it is", async (_, given) => {
    const { planned } = await shop.plan("shop_item", { config: anItem(given) });

    expect(planned?.box).toBe(given.box);
    expect(planned?.parts ?? null).toEqual(
      "parts" in given ? [UNKNOWN, { ...configured, serial: UNKNOWN }] : null,
    );
  });
});
