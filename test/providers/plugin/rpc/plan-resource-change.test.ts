import { DiagnosticError, UNKNOWN } from "@trtc-recording/plugin";
import { Caller } from "../../../helpers/plugin-calls";
import { anItem, shopWith } from "../../../helpers/plugin-shop";

test("a resource may plan what it knows already, and warn", async () => {
  const shop = new Caller(
    shopWith({
      plan: ({ planned, diagnostics }) => {
        diagnostics.warning(["name"], "Not confirmed", "Look at it.");
        return { ...planned, colour: "green" };
      },
    }),
  );

  const plan = await shop.plan("shop_item", { config: anItem() });

  expect(plan.planned).toEqual(anItem({ id: UNKNOWN, etag: UNKNOWN, colour: "green" }));
  expect(plan.diagnostics).toEqual(["warning at name: Not confirmed: Look at it."]);
});

test("it sees the prior state, the configuration and what it stored", async () => {
  const seen = jest.fn();
  const shop = new Caller(
    shopWith({
      plan: ({ prior, config, planned, privateData }) => {
        seen(prior, config, { ...privateData });
        privateData.planned = true;
        return planned;
      },
    }),
  );
  const prior = anItem({ id: "1", weight: 1 });
  const config = anItem({ weight: 2 });

  const plan = await shop.plan("shop_item", { prior, config, stored: { before: 1 } });

  expect(seen).toHaveBeenCalledWith(prior, config, { before: 1 });
  expect(plan.stored).toEqual({ before: 1, planned: true });
});

test("it may demand a replacement, which is said only once", async () => {
  const shop = new Caller(
    shopWith({
      plan: ({ planned, requireReplacement }) => {
        requireReplacement(["weight"]);
        requireReplacement(["weight"]);
        requireReplacement(["sku"]);
        return planned;
      },
    }),
  );

  const plan = await shop.plan("shop_item", {
    prior: anItem({ sku: "1" }),
    config: anItem({ sku: "2", weight: 2 }),
  });

  expect(plan.replaces).toEqual(["sku", "weight"]);
});

test("what a resource changes in the plan can replace as well", async () => {
  const shop = new Caller(shopWith({ plan: ({ planned }) => ({ ...planned, sku: "new" }) }));

  const plan = await shop.plan("shop_item", { prior: anItem({ sku: "old" }), config: anItem() });

  expect(plan.replaces).toEqual(["sku"]);
});

describe("a destruction", () => {
  test("plans nothing, and a resource may warn", async () => {
    const shop = new Caller(
      shopWith({
        planDestroy: ({ prior, diagnostics }) =>
          diagnostics.warning([], "Recordings go too", `Of ${prior.name}.`),
      }),
    );

    const plan = await shop.plan("shop_item", { prior: anItem(), config: null });

    expect(plan.planned).toBeNull();
    expect(plan.diagnostics).toEqual(["warning: Recordings go too: Of a."]);
  });

  test("may be refused", async () => {
    const shop = new Caller(
      shopWith({
        planDestroy: () => {
          throw new DiagnosticError("Still in use", "Empty it first.");
        },
      }),
    );

    const plan = await shop.plan("shop_item", { prior: anItem(), config: null });

    expect(plan.diagnostics).toEqual(["error: Still in use: Empty it first."]);
  });
});

test.each([
  [
    "throws",
    () => {
      throw new Error("boom");
    },
    "error: Planning shop_item failed: boom.",
  ],
  [
    "returns nothing",
    () => undefined as never,
    "error: Planning shop_item failed: the value that the handler returned must be an object.",
  ],
  [
    "returns a wrong value",
    () => ({ ...anItem(), weight: "heavy" }) as never,
    "error at weight: Planning shop_item failed: `weight` must be a finite number, got string.",
  ],
])("a plan that %s is an error and plans no change", async (_, plan, line) => {
  const shop = new Caller(shopWith({ plan }));
  const prior = anItem({ id: "1" });

  const result = await shop.plan("shop_item", { prior, config: anItem({ name: "b" }) });

  expect(result.diagnostics).toEqual([line]);
  expect(result.planned).toEqual(prior);
});

test("sets in another order are no change", async () => {
  const spare = (size: number) => ({ size, kind: null, serial: null });
  const shop = new Caller(
    shopWith({ plan: ({ planned }) => ({ ...planned, spares: [spare(2), spare(1), spare(2)] }) }),
  );
  const prior = anItem({ spares: [spare(1), spare(2)] });

  expect((await shop.plan("shop_item", { prior, config: prior })).planned).toEqual(prior);
});
