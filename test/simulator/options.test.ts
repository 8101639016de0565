import { DEMO_ACCOUNT, DEMO_APPLICATION, startSimulator } from "../../simulator";
import { RequestLog } from "../../simulator/request-log";

const ENTRY = {
  at: new Date(0),
  channel: "api3",
  method: "POST",
  action: "A",
  outcome: "ok",
} as const;

describe("seeds", () => {
  test.each([
    [{ accounts: [] }, "'accounts' must hold at least one account"],
    [{ accounts: [DEMO_ACCOUNT, DEMO_ACCOUNT] }, "'secretId' must be different"],
    [{ applications: [DEMO_APPLICATION, DEMO_APPLICATION] }, "'sdkAppId' must be different"],
    [
      { applications: [{ ...DEMO_APPLICATION, uin: "7" }] },
      "application 1400000001 belongs to account 7",
    ],
  ])("that contradict themselves are refused", async (options, message) => {
    await expect(startSimulator(options)).rejects.toThrow(message);
  });

  test("that are not there cannot be changed", async () => {
    const simulator = await startSimulator();

    expect(() => simulator.changeApplication(7, { callPackage: false })).toThrow("not seeded");
    await simulator.close();
  });
});

test("it listens on this machine only, on a free port or the one asked for, and closes twice", async () => {
  const first = await startSimulator();
  const port = Number(new URL(first.url).port);

  expect(new URL(first.url).hostname).toBe("127.0.0.1");
  await expect(startSimulator({ port })).rejects.toThrow("EADDRINUSE");
  await first.close();
  const second = await startSimulator({ port });
  expect(second.url).toBe(first.url);
  await second.close();
  await second.close();
});

describe("the request log", () => {
  test("hides secrets by what they are and by the name they go under, at any depth", () => {
    const log = new RequestLog(() => ["t0psecret"]);
    log.add({
      ...ENTRY,
      body: {
        SignKey: "abc",
        list: [{ key: "def", url: "https://x/t0psecret", n: 1, nothing: null }],
        secretKey: "",
      },
    });

    expect(log.requests[0]?.body).toEqual({
      SignKey: "[hidden]",
      list: [{ key: "[hidden]", url: "https://x/[hidden]", n: 1, nothing: null }],
      secretKey: "",
    });
  });

  test("hands out copies, and forgets when told to", () => {
    const log = new RequestLog(() => []);
    log.add({ ...ENTRY, body: undefined });
    const before = log.requests;
    log.clear();

    expect([before.length, log.requests.length]).toEqual([1, 0]);
  });
});
