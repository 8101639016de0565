import { Caller, encode } from "../../../helpers/plugin-calls";
import { anItem, shopWith } from "../../../helpers/plugin-shop";

const stored = anItem({ id: "1" });

test("the state is as the resource finds it", async () => {
  const shop = new Caller(
    shopWith({
      read: ({ state, privateData }) => {
        privateData.reads = Number(privateData.reads) + 1;
        return { ...state, name: "renamed" };
      },
    }),
  );

  expect(await shop.read("shop_item", stored, { reads: 1 })).toEqual({
    state: { ...stored, name: "renamed" },
    stored: { reads: 2 },
    diagnostics: [],
  });
});

test("null says that it is gone", async () => {
  const shop = new Caller(shopWith({ read: () => null }));

  expect((await shop.read("shop_item", stored)).state).toBeNull();
});

test.each([
  [
    "fails",
    () => {
      throw new Error("offline");
    },
    "offline.",
  ],
  [
    "forgets to return",
    () => undefined as never,
    "the value that the handler returned must be an object or null.",
  ],
])("a read that %s leaves the state as it was", async (_, read, reason) => {
  const shop = new Caller(shopWith({ read }));

  expect(await shop.read("shop_item", stored)).toEqual({
    state: stored,
    stored: {},
    diagnostics: [`error: Reading shop_item failed: ${reason}`],
  });
});

test("a read that reports an error leaves the state as it was", async () => {
  const shop = new Caller(
    shopWith({
      read: ({ diagnostics }) => {
        diagnostics.error([], "Unreadable", "No permission.");
        return null;
      },
    }),
  );

  expect((await shop.read("shop_item", stored)).state).toEqual(stored);
});

test.each(["", "not json", "[]", "3"])(
  "private data %j of another version is dropped",
  async (text) => {
    const seen = jest.fn();
    const shop = new Caller(
      shopWith({
        read: ({ state, privateData }) => {
          seen(privateData);
          return state;
        },
      }),
    );
    const type = shop.type("shop_item");
    await shop.call("ReadResource", {
      type_name: "shop_item",
      current_state: encode(stored, type),
      private: Buffer.from(text),
    });

    expect(seen).toHaveBeenCalledWith({});
  },
);
