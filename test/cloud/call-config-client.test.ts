import {
  CallConfigClient,
  type CallConfigClientOptions,
  CallConfigError,
  type FailedAttempt,
} from "../../cloud";
import { DEMO_APPLICATION } from "../../simulator";
import { runningSimulator } from "../simulator/running";
import { failureOf } from "./failure";
import { type FakeClock, fakeClock } from "./fake-clock";

const { sdkAppId, secretKey } = DEMO_APPLICATION;
const CALLBACK = {
  url: "https://rec.example.com/call/5f2a",
  commands: ["Call.CallbackAfterEndCall", "Call.CallbackAfterRecordChanged"],
};
const simulator = runningSimulator();
let clock: FakeClock;

beforeEach(() => {
  clock = fakeClock();
});

function client(options: Partial<CallConfigClientOptions> = {}): CallConfigClient {
  return new CallConfigClient({
    sdkAppId,
    secretKey,
    host: simulator.current.url,
    clock,
    ...options,
  });
}

describe("the callback", () => {
  test("is absent, set, replaced as a whole, deleted, and absent again", async () => {
    const call = client();

    expect(await call.getCallback()).toEqual({ state: "absent" });
    await call.setCallback(CALLBACK);
    expect(await call.getCallback()).toEqual({ state: "present", ...CALLBACK });
    await call.setCallback({ url: "https://b.example", commands: ["Call.CallbackAfterStartCall"] });
    expect(await call.getCallback()).toEqual({
      state: "present",
      url: "https://b.example",
      commands: ["Call.CallbackAfterStartCall"],
    });
    expect(await call.deleteCallback()).toBe("deleted");
    expect(await call.deleteCallback()).toBe("absent");
    expect(await call.getCallback()).toEqual({ state: "absent" });
  });

  test("is read with an empty object as the body, as a POST", async () => {
    await client().getCallback();

    expect(simulator.current.requests).toMatchObject([
      { channel: "call-config", method: "POST", action: "get_callback", body: {} },
    ]);
  });

  test.each([
    ["quotes and line ends", "https://a.example/\"'\n\r\t"],
    ["an expression", "https://a.example/${jndi:ldap://x}"],
    ["bidirectional marks", "https://a.example/\u202e\u2066gpj.exe"],
    ["64 KiB", `https://a.example/${"x".repeat(65_536)}`],
  ])("keeps %s as they are", async (_, url) => {
    await client().setCallback({ ...CALLBACK, url });

    expect(await client().getCallback()).toEqual({ state: "present", ...CALLBACK, url });
  });
});

describe("what may pass is tried again", () => {
  test.each([
    ["a cut connection", { kind: "reset" }],
    ["status 503", { kind: "http", status: 503 }],
    ["status 429", { kind: "http", status: 429 }],
    ["too many requests", { kind: "throttle" }],
    ["a failure of the service", { kind: "error", code: 100001 }],
    ["a time-out inside the service", { kind: "error", code: 60008 }],
  ] as const)("%s", async (_, fault) => {
    const failed: FailedAttempt[] = [];
    simulator.current.faults.add({ ...fault, action: "get_callback", times: 2 });

    const state = await client({ onFailedAttempt: (one) => failed.push(one) }).getCallback();

    expect(state).toEqual({ state: "absent" });
    expect(clock.waits).toEqual([375, 750]);
    expect(failed.map(({ call, attempt, waitMs }) => [call, attempt, waitMs])).toEqual([
      ["get_callback", 1, 375],
      ["get_callback", 2, 750],
    ]);
  });

  test("no answer in time", async () => {
    simulator.current.faults.add({ kind: "timeout", action: "get_callback" });

    // On a busy machine an honest answer may be late as well: hence so many attempts.
    const retries = { timeoutMs: 40, attempts: 50, budgetMs: 1_000_000 };
    expect(await client({ retries }).getCallback()).toEqual({ state: "absent" });
    expect(clock.waits[0]).toBe(375);
  });

  test("a Set whose answer was lost: it is done once more, with the same result", async () => {
    simulator.current.faults.add({ kind: "reset", when: "after", action: "set_callback" });

    await client().setCallback(CALLBACK);

    expect(await client().getCallback()).toEqual({ state: "present", ...CALLBACK });
    expect(simulator.current.requests.map(({ outcome }) => outcome)).toEqual([
      "fault: reset after ok",
      "ok",
      "ok",
    ]);
  });

  test("a Delete whose answer was lost ends as absent", async () => {
    await client().setCallback(CALLBACK);
    simulator.current.faults.add({ kind: "http", when: "after", action: "delete_callback" });

    expect(await client().deleteCallback()).toBe("absent");
  });

  test("until the attempts are used up, and then the last error stands", async () => {
    simulator.current.faults.add({ kind: "http", action: "*", times: "always" });

    const error = await failureOf(CallConfigError, () => client().setCallback(CALLBACK));

    expect(error).toMatchObject({ kind: "http", retryable: true, mayHaveTakenEffect: true });
    expect(error.message).toMatch(
      /^Setting the call callback of application 1400000001 at 127\.0\.0\.1:\d+: HTTP status 503\. Try again\.$/,
    );
    expect(clock.waits).toEqual([375, 750, 1500, 3000]);
  });
});

describe("what cannot pass fails at once", () => {
  test.each([
    ["another HTTP status", { kind: "http", status: 404 }, "http", /HTTP status 404/],
    ["a redirection", { kind: "http", status: 302 }, "http", /HTTP status 302/],
    [
      "a page that is not the API's",
      { kind: "garbage" },
      "unreadable",
      /not the API's.*"<h1>It works!<\/h1>"/,
    ],
  ] as const)("%s", async (_, fault, kind, message) => {
    simulator.current.faults.add({ ...fault, action: "*" });

    const error = await failureOf(CallConfigError, () => client().getCallback());

    expect(error).toMatchObject({ kind, retryable: false, code: undefined });
    expect(error.message).toMatch(message);
    expect(clock.waits).toEqual([]);
  });

  test("nobody listens: named as that, after the attempts", async () => {
    const { url } = simulator.current;
    await simulator.current.close();

    const error = await failureOf(CallConfigError, () => client({ host: url }).getCallback());

    expect(error).toMatchObject({ kind: "network", retryable: true });
    expect(error.message).toContain("it refuses connections (ECONNREFUSED)");
  });

  test("the caller gives up, before, during or between attempts", async () => {
    const gone = AbortSignal.abort();
    const before = await failureOf(CallConfigError, () => client().getCallback({ signal: gone }));

    simulator.current.faults.add({ kind: "timeout", action: "*", times: "always" });
    const during = await failureOf(CallConfigError, () =>
      client().getCallback({ signal: AbortSignal.timeout(20) }),
    );

    simulator.current.faults.clear();
    simulator.current.faults.add({ kind: "reset", action: "*", times: "always" });
    const controller = new AbortController();
    const between = await failureOf(CallConfigError, () =>
      client({ onFailedAttempt: () => controller.abort() }).getCallback({
        signal: controller.signal,
      }),
    );

    for (const error of [before, during, between]) {
      expect(error).toMatchObject({ kind: "aborted", retryable: false });
      expect(error.message).toContain("cancelled");
    }
  });
});

describe("what is given to it is checked first", () => {
  test.each([
    [{ sdkAppId: 0 }, /^'sdkAppId' must be a positive integer, got 0: /],
    [{ sdkAppId: 1.5 }, /^'sdkAppId' .* got 1\.5: /],
    [{ secretKey: "" }, /^'secretKey' of application 1400000001 must be .* got none: /],
    [{ secretKey: `${secretKey}\n` }, /^'secretKey' .* got something else \(not shown\): /],
    [{ identifier: "" }, /^'identifier' must be 1 to 32 .* got "": /],
    [{ identifier: "a b" }, /^'identifier' .* got "a b": /],
    [{ identifier: "x".repeat(33) }, /^'identifier' /],
    [{ host: "http://example.com" }, /^'host' must be /],
  ])("%j", (options, message) => {
    expect(() => client(options)).toThrow(RangeError);
    expect(() => client(options)).toThrow(message);
    expect(() => client(options)).not.toThrow(secretKey);
  });

  test("and the secret key cannot be read from the client", () => {
    expect(JSON.stringify(client())).not.toContain(secretKey);
    expect(require("node:util").inspect(client(), { depth: 9, showHidden: true })).not.toContain(
      secretKey,
    );
  });
});
