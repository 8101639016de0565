import { DiagnosticError, UNKNOWN } from "@trtc-recording/plugin";
import { Caller } from "../../../helpers/plugin-calls";
import { anItem, shopWith } from "../../../helpers/plugin-shop";

const PLANNED = anItem({ id: UNKNOWN, etag: UNKNOWN, colour: UNKNOWN });

describe("a create", () => {
  test("stores what the resource returns; open parts of the plan are null to it", async () => {
    const seen = jest.fn();
    const shop = new Caller(
      shopWith({
        create: ({ planned, config, privateData }) => {
          seen(planned, config);
          privateData.created = true;
          return { ...planned, id: "1" };
        },
      }),
    );

    const { state, stored, diagnostics } = await shop.apply("shop_item", {
      planned: PLANNED,
      config: anItem(),
      stored: { planned: 1 },
    });

    expect(seen).toHaveBeenCalledWith(anItem(), anItem());
    expect(state).toEqual(anItem({ id: "1" }));
    expect(stored).toEqual({ planned: 1, created: true });
    expect(diagnostics).toEqual([]);
  });

  test("that fails stores nothing", async () => {
    const shop = new Caller(
      shopWith({
        create: () => {
          throw new DiagnosticError("Name taken", "Choose another.", ["name"]);
        },
      }),
    );

    const { state, diagnostics } = await shop.apply("shop_item", { planned: PLANNED });

    expect(state).toBeNull();
    expect(diagnostics).toEqual(["error at name: Name taken: Choose another."]);
  });

  test("that fails half-way stores what it asked to keep", async () => {
    const shop = new Caller(
      shopWith({
        create: ({ planned, keep }) => {
          keep({ ...planned, id: "1" });
          throw new Error("quota exceeded");
        },
      }),
    );

    const { state, diagnostics } = await shop.apply("shop_item", { planned: PLANNED });

    expect(state).toEqual(anItem({ id: "1" }));
    expect(diagnostics).toEqual(["error: Creating shop_item failed: quota exceeded."]);
  });

  test("may return a state together with an error", async () => {
    const shop = new Caller(
      shopWith({
        create: ({ planned, diagnostics }) => {
          diagnostics.error(["tags"], "Not tagged", "The rest is there.");
          return { ...planned, id: "1" };
        },
      }),
    );

    const { state, diagnostics } = await shop.apply("shop_item", { planned: PLANNED });

    expect(state).toMatchObject({ id: "1" });
    expect(diagnostics).toEqual(["error at tags: Not tagged: The rest is there."]);
  });

  test.each<[string, unknown, object, string]>([
    [
      "a wrong value",
      { ...anItem({ id: "1" }), weight: "heavy" },
      { id: "1", weight: null },
      "error at weight: Mistake in the provider: `weight` must be a finite number, got string. " +
        "This is a bug in the provider.",
    ],
    [
      "an unknown value",
      { ...anItem({ id: "1" }), etag: UNKNOWN },
      { id: "1", etag: null },
      "error at etag: Mistake in the provider: `etag` is still unknown after apply. This is a bug in " +
        "the provider.",
    ],
    [
      "an attribute that does not exist",
      { ...anItem({ id: "1" }), colr: "red" },
      { id: "1" },
      "error: Mistake in the provider: `colr` is not in the schema. This is a bug in the provider.",
    ],
    [
      "nothing",
      undefined,
      { id: null, name: "a" },
      "error: Mistake in the provider: The value that the handler returned must be an object. This is a " +
        "bug in the provider.",
    ],
  ])("that returns %s does not lose the object", async (_, returned, expected, line) => {
    const shop = new Caller(shopWith({ create: () => returned as never }));

    const { state, diagnostics } = await shop.apply("shop_item", { planned: PLANNED });

    expect(state).toMatchObject(expected);
    expect(diagnostics).toEqual([line]);
  });
});

describe("an update", () => {
  const prior = anItem({ id: "1", weight: 1 });
  const planned = anItem({ id: "1", weight: 2, etag: UNKNOWN });

  test("stores what the resource returns", async () => {
    const shop = new Caller(
      shopWith({ update: (change) => ({ ...change.planned, etag: `was ${change.prior.weight}` }) }),
    );

    const { state } = await shop.apply("shop_item", { prior, planned });

    expect(state).toEqual(anItem({ id: "1", weight: 2, etag: "was 1" }));
  });

  test("that fails leaves the state as it was", async () => {
    const shop = new Caller(
      shopWith({
        update: () => {
          throw new Error("timeout");
        },
      }),
    );

    const { state, diagnostics } = await shop.apply("shop_item", { prior, planned });

    expect(state).toEqual(prior);
    expect(diagnostics).toEqual(["error: Updating shop_item failed: timeout."]);
  });
});

describe("a deletion", () => {
  const prior = anItem({ id: "1" });

  test("leaves nothing in the state", async () => {
    const deleted = jest.fn();
    const shop = new Caller(shopWith({ delete: ({ state }) => deleted(state.id) }));

    expect(await shop.apply("shop_item", { prior, planned: null })).toMatchObject({
      state: null,
      diagnostics: [],
    });
    expect(deleted).toHaveBeenCalledWith("1");
  });

  test.each([
    [
      "throws",
      () => {
        throw new Error("locked");
      },
      "Deleting shop_item failed: locked.",
    ],
    [
      "reports an error",
      ({ diagnostics }: never) => {
        (diagnostics as { error: (...args: unknown[]) => void }).error([], "Locked", "Unlock it.");
      },
      "Locked: Unlock it.",
    ],
  ])("that %s keeps the state", async (_, remove, line) => {
    const shop = new Caller(shopWith({ delete: remove as never }));

    const { state, diagnostics } = await shop.apply("shop_item", { prior, planned: null });

    expect(state).toEqual(prior);
    expect(diagnostics).toEqual([`error: ${line}`]);
  });
});
