import {
  computed,
  defineDataSource,
  defineProvider,
  optional,
  required,
  sensitive,
  UNKNOWN,
} from "@trtc-recording/plugin";
import { Caller, decode, encode, lines } from "../../../helpers/plugin-calls";
import { anItem, shopWith } from "../../../helpers/plugin-shop";

const configure = jest.fn();
const validate = jest.fn();
const read = jest.fn();

const provider = defineProvider({
  source: "providers.example/acme/shop",
  version: "1.0.0",
  schema: {
    version: 0,
    description: "A shop.",
    attributes: {
      url: required("string", "URL."),
      token: sensitive(optional("string", "Token.")),
    },
  },
  validate,
  configure,
  dataSources: {
    shop_sales: defineDataSource({
      schema: {
        version: 0,
        description: "Sales.",
        attributes: { day: required("string", "Day."), total: computed("number", "Total.") },
      },
      read,
    }),
  },
});

beforeEach(() => {
  for (const mock of [configure, validate, read]) {
    mock.mockReset();
  }
});

describe("the provider's settings", () => {
  test("are validated with whatever is known", async () => {
    validate.mockImplementation(({ config, diagnostics }) => {
      diagnostics.error(["url"], "Bad URL", String(config.url));
    });
    const shop = new Caller(provider);
    const config = encode({ url: "x", token: UNKNOWN }, provider.settings.type);

    expect(lines(await shop.call("ValidateProviderConfig", { config }))).toEqual([
      "error at url: Bad URL: x",
    ]);
  });

  test("make the client that every later call gets", async () => {
    configure.mockResolvedValue("client");
    read.mockReturnValue({ day: "2026-01-01", total: 1 });
    const shop = new Caller(provider);

    expect(await shop.configure({ url: "https://shop" })).toEqual([]);
    const config = encode({ day: "2026-01-01" }, shop.type("shop_sales"));
    await shop.call("ReadDataSource", { type_name: "shop_sales", config });

    expect(configure).toHaveBeenCalledWith(
      expect.objectContaining({
        config: { url: "https://shop", token: null },
        terraformVersion: "1.11.4",
        signal: expect.any(AbortSignal),
      }),
    );
    expect(read).toHaveBeenCalledWith(expect.anything(), "client");
  });

  test("that cannot be used are one clear error", async () => {
    configure.mockRejectedValue(new Error("no credentials"));

    expect(await new Caller(provider).configure({ url: "x" })).toEqual([
      "error: Configuring the provider failed: no credentials.",
    ]);
    expect(await new Caller(provider).configure({ url: null })).toEqual([
      "error at url: Missing required value: `url` is required and cannot be null: set it.",
    ]);
  });
});

describe("a data source", () => {
  const request = (shop: Caller, config: object) => ({
    type_name: "shop_sales",
    config: encode(config as never, shop.type("shop_sales")),
  });

  test("answers with a state", async () => {
    read.mockImplementation(({ config }) => ({ ...config, total: 7 }));
    const shop = new Caller(provider);

    const response = await shop.call("ReadDataSource", request(shop, { day: "a" }));

    expect(decode(response.state, shop.type("shop_sales"))).toEqual({ day: "a", total: 7 });
    expect(lines(response)).toEqual([]);
  });

  test.each([
    [
      () => {
        throw new Error("offline");
      },
      "offline.",
    ],
    [() => undefined, "the value that the handler returned must be an object."],
    [() => ({ day: 1 }), "`day` must be a string, got number."],
  ])("that fails answers with an error only", async (fails, reason) => {
    read.mockImplementation(fails);
    const shop = new Caller(provider);

    const response = await shop.call("ReadDataSource", request(shop, { day: "a" }));

    expect(response.state).toBeNull();
    expect(lines(response)).toEqual([
      expect.stringMatching(`^error.*: Reading data.shop_sales failed: ${reason}`),
    ]);
  });

  test("is validated as a resource is", async () => {
    const shop = new Caller(provider);

    expect(
      lines(await shop.call("ValidateDataResourceConfig", request(shop, { day: null }))),
    ).toEqual([
      "error at day: Missing required value: `day` is required and cannot be null: set it.",
    ]);
    expect(
      lines(await shop.call("ValidateDataResourceConfig", request(shop, { day: "a" }))),
    ).toEqual([]);
  });
});

test("a resource's own validation sees the configuration and points at attributes", async () => {
  const shop = new Caller(
    shopWith({
      validate: ({ config, diagnostics }) => {
        diagnostics.error(["parts", 1, "size"], "Too big", `Not ${config.parts === null}.`);
        diagnostics.error(["tags", "qcs:x"], "Reserved", "Use another key.");
        diagnostics.error(["spares", 0, "size"], "In a set", "No address.");
        diagnostics.error(["labels", "first"], "Not an index", "Ends at the list.");
        diagnostics.error(["no", "such"], "Nowhere", "Ends at once.");
        diagnostics.warning([], "All of it", "Careful.");
      },
    }),
  );

  expect(await shop.validate("shop_item", anItem())).toEqual([
    "error at parts[1]: Too big: Not true.",
    'error at tags["qcs:x"]: Reserved: Use another key.',
    "error at spares: In a set: No address.",
    "error at labels: Not an index: Ends at the list.",
    "error: Nowhere: Ends at once.",
    "warning: All of it: Careful.",
  ]);
});
