import { inspect } from "node:util";
import * as fc from "fast-check";
import { Api3Client, CallConfigClient, consoleEdits, DESCRIBE_SUB_APP_IDS } from "../../cloud";
import {
  DEMO_ACCOUNT,
  DEMO_APPLICATION,
  type Fault,
  type Simulator,
  startSimulator,
} from "../../simulator";
import { fakeClock } from "./fake-clock";

const { sdkAppId } = DEMO_APPLICATION;
const RIGHT = { app: DEMO_APPLICATION.secretKey, api: DEMO_ACCOUNT.secretKey };
const WRONG = { app: "c0ffee".repeat(11).slice(0, 64), api: 'odd"secret\\key/of=the+account' };
const TOKEN = "temporaryTokenOfTheAccount";
const CALLBACK = "https://a.example/callback-token-5f2a9c?a=b&c=d";
const SIGNATURE = /usersig=|eJ[A-Za-z0-9*-]{40}|Signature=[0-9a-f]{10}/;

let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.close());

/** What goes wrong, with a server that echoes the secret in one form or another. */
function faults(secret: string): fc.Arbitrary<Fault> {
  const action = fc.constant("*");
  const echo = fc.constantFrom(
    secret,
    `id:${secret}`,
    encodeURIComponent(secret),
    JSON.stringify({ key: secret }),
    `\u202e${secret}\n`,
    `${"x".repeat(280)}${secret}`,
  );
  const code = fc.constantFrom<string | number>(60004, 60005, 60020, 100001, 100002, 7);
  const name = fc.constantFrom("InternalError", "AuthFailure.SignatureFailure", secret);
  return fc.oneof(
    fc.record({ action, kind: fc.constantFrom("reset" as const, "garbage" as const) }),
    fc.record({
      action,
      kind: fc.constant("http" as const),
      status: fc.constantFrom(301, 404, 503),
    }),
    fc.record({
      action,
      kind: fc.constant("error" as const),
      code: fc.oneof(code, name),
      message: echo,
    }),
    fc.record({ action, kind: fc.constant("throttle" as const) }),
  );
}

/** Everything that a failed call leaves behind for somebody to read. */
async function traces(
  calls: readonly Promise<unknown>[],
  more: readonly unknown[],
): Promise<string> {
  const results = (await Promise.allSettled(calls)).map((outcome) =>
    outcome.status === "rejected" ? outcome.reason : outcome.value,
  );
  const stacks = results.map((error) => (error instanceof Error ? error.stack : ""));
  const options = { depth: 9, maxStringLength: null, showHidden: true };
  return [inspect(results, options), inspect(more, options), JSON.stringify(more), ...stacks].join(
    "\n",
  );
}

function prepare(fault: Fault) {
  const told: unknown[] = [];
  simulator.faults.clear();
  simulator.clearRequests();
  simulator.faults.add({ ...fault, times: "always" });
  const onFailedAttempt = (failed: unknown) => told.push(failed);
  return { told, options: { clock: fakeClock(), retries: { attempts: 2 }, onFailedAttempt } };
}

describe.each([
  ["right", RIGHT],
  ["wrong", WRONG],
])("with a %s key, whatever goes wrong", (_, keys) => {
  test("an application's key, its signature and the callback's URL are in no error and no log", async () => {
    const secret = fc.constantFrom(keys.app, CALLBACK).chain(faults);
    await fc.assert(
      fc.asyncProperty(secret, async (fault) => {
        const { told, options } = prepare(fault);
        const host = simulator.url;
        const call = new CallConfigClient({ ...options, sdkAppId, secretKey: keys.app, host });

        const commands = ["Call.CallbackAfterEndCall"];
        const set = await traces([call.setCallback({ url: CALLBACK, commands })], [told, call]);

        expect(set).not.toContain(keys.app);
        expect(set).not.toContain("callback-token");
        expect(set).not.toMatch(SIGNATURE);
        const others = await traces([call.getCallback(), call.deleteCallback()], [told, call]);
        expect(others).not.toContain(keys.app);
        expect(others).not.toMatch(SIGNATURE);
        expect(inspect(simulator.requests, { depth: 9 })).not.toMatch(SIGNATURE);
      }),
      { numRuns: 20 },
    );
  });

  test("an account's key, token and signature are in no error and no log", async () => {
    const secret = fc.constantFrom(keys.api, TOKEN).chain(faults);
    await fc.assert(
      fc.asyncProperty(secret, async (fault) => {
        const { told, options } = prepare(fault);
        const { secretId } = DEMO_ACCOUNT;
        const api = new Api3Client({
          ...options,
          endpoint: simulator.url,
          credentials: { secretId, secretKey: keys.api, securityToken: TOKEN },
        });

        const since = new Date(Date.now() - 1_000);
        const text = await traces(
          [api.call(DESCRIBE_SUB_APP_IDS, {}), consoleEdits(api, { sdkAppId, since })],
          [told, api],
        );

        expect(text).not.toContain(keys.api);
        expect(text).not.toContain(TOKEN);
        expect(text).not.toMatch(SIGNATURE);
        expect(inspect(simulator.requests, { depth: 9 })).not.toMatch(SIGNATURE);
      }),
      { numRuns: 20 },
    );
  });
});
