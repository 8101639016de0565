import { createLogger, DiagnosticError, redact } from "@trtc-recording/plugin";
import { Caller } from "../../../helpers/plugin-calls";
import { anItem, shopWith } from "../../../helpers/plugin-shop";

test("an exception becomes one error without its stack, which goes to the log at debug", async () => {
  const logged: string[] = [];
  const log = createLogger("test", "debug", (line) => logged.push(line));
  const shop = new Caller(
    shopWith({
      read: () => {
        throw new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED") });
      },
    }),
    log,
  );

  const { diagnostics } = await shop.read("shop_item", anItem());

  expect(diagnostics).toEqual([
    "error: Reading shop_item failed: fetch failed: connect ECONNREFUSED.",
  ]);
  expect(logged).toHaveLength(1);
  expect(JSON.parse(logged[0] ?? "")).toMatchObject({
    "@level": "debug",
    "@message": "Reading shop_item failed",
    stack: expect.stringContaining("session.test.ts"),
  });
});

test("registered secrets show in no diagnostic and no log line", async () => {
  const logged: string[] = [];
  const log = createLogger("test", "trace", (line) => logged.push(line));
  const secret = redact("s3cr3t-of-the-session");
  const shop = new Caller(
    shopWith({
      validate: ({ diagnostics, log: own }) => {
        own.warn(`with ${secret}`, { url: `https://x/?k=${secret}` });
        diagnostics.warning(["name"], `About ${secret}`, `It is ${secret}.`);
        throw new Error(`401 for ${secret}`);
      },
    }),
    log,
  );

  const diagnostics = await shop.validate("shop_item", anItem());

  expect(diagnostics).toEqual([
    "warning at name: About (redacted): It is (redacted).",
    "error: Validating shop_item failed: 401 for (redacted).",
  ]);
  expect(logged.join()).not.toContain(secret);
  expect(logged.join()).toContain("(redacted)");
});

test("cancelling reaches every running handler, and none that comes later", async () => {
  const signals: AbortSignal[] = [];
  const shop = new Caller(
    shopWith({
      read: ({ state, signal }) => {
        signals.push(signal);
        return new Promise((resolve, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason));
          if (signals.length > 2) {
            resolve(state);
          }
        });
      },
    }),
  );
  const running = [shop.read("shop_item", anItem()), shop.read("shop_item", anItem())];
  await new Promise(setImmediate);
  expect(shop.session.runningCalls).toBe(2);

  expect(await shop.call("StopProvider", {})).toMatchObject({ Error: "" });

  for (const { state, diagnostics } of await Promise.all(running)) {
    expect(state).toEqual(anItem());
    expect(diagnostics).toEqual([
      "error: Reading shop_item failed: Terraform cancelled the operation.",
    ]);
  }
  expect(shop.session.runningCalls).toBe(0);
  expect((await shop.read("shop_item", anItem())).diagnostics).toEqual([]);
});

test("text from elsewhere cannot steer the terminal", async () => {
  const shop = new Caller(
    shopWith({
      validate: () => {
        throw new DiagnosticError("\u001b[2Jgone", "\u202eesrever");
      },
    }),
  );

  expect(await shop.validate("shop_item", anItem())).toEqual([
    "error: \\u001b[2Jgone: \\u202eesrever",
  ]);
});

test.each([
  ["ValidateResourceConfig", "resource"],
  ["PlanResourceChange", "resource"],
  ["ReadResource", "resource"],
  ["ApplyResourceChange", "resource"],
  ["ImportResourceState", "resource"],
  ["UpgradeResourceState", "resource"],
  ["ValidateDataResourceConfig", "data source"],
  ["ReadDataSource", "data source"],
] as const)("%s of a type that the provider lacks is one clear error", async (call, kind) => {
  const shop = new Caller(shopWith({}));

  const { diagnostics } = await shop.call(call, { type_name: "constructor" });

  expect(diagnostics).toMatchObject([
    {
      summary: `No such ${kind}`,
      detail: `The provider providers.example/acme/shop has no ${kind} "constructor".`,
    },
  ]);
});
