import { Caller, decode, lines } from "../../../helpers/plugin-calls";
import { anItem, shopWith } from "../../../helpers/plugin-shop";

test("an import starts with what the id tells", async () => {
  const shop = new Caller(shopWith({ importState: ({ id }) => ({ id }) }));

  const { imported_resources: imported, diagnostics } = await shop.call("ImportResourceState", {
    type_name: "shop_item",
    id: "7",
  });

  expect(diagnostics).toEqual([]);
  expect(imported).toHaveLength(1);
  expect(imported[0].type_name).toBe("shop_item");
  expect(decode(imported[0].state, shop.type("shop_item"))).toEqual(
    anItem({ id: "7", name: null }),
  );
});

test.each([
  [{}, "error: No import: Objects of shop_item cannot be imported"],
  [
    {
      importState: () => {
        throw new Error("bad id");
      },
    },
    "error: Importing shop_item failed: bad id.",
  ],
  [{ importState: () => null as never }, "error: Importing shop_item failed: the value that the"],
])("nothing is imported after an error", async (handlers, line) => {
  const shop = new Caller(shopWith(handlers));

  const response = await shop.call("ImportResourceState", { type_name: "shop_item", id: "7" });

  expect(response.imported_resources).toEqual([]);
  expect(lines(response)).toEqual([expect.stringContaining(line)]);
});
