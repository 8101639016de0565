import { CALL_CONFIG_CODES, CallConfigClient, CallConfigError } from "../../cloud";
import { DEMO_APPLICATION } from "../../simulator";
import { runningSimulator } from "../simulator/running";
import { failureOf } from "./failure";
import { fakeClock } from "./fake-clock";

const { sdkAppId, secretKey } = DEMO_APPLICATION;
const simulator = runningSimulator();
const RETRIED = [60007, 60008, 60011, 60013, 60014, 60018, 60019, 100001];

function failWith(code: number, message = "", secret = secretKey) {
  simulator.current.faults.add({ kind: "error", code, message, action: "*", times: "always" });
  const host = simulator.current.url;
  const client = new CallConfigClient({ sdkAppId, secretKey: secret, host, clock: fakeClock() });
  return failureOf(CallConfigError, () =>
    client.setCallback({ url: "https://a.example", commands: [] }),
  );
}

test("each documented code says what is wrong, what to do, and the request id", async () => {
  for (const [code, { meaning, advice, retryable }] of Object.entries(CALL_CONFIG_CODES)) {
    simulator.current.faults.clear();
    const error = await failWith(Number(code));

    expect(error).toMatchObject({ kind: "answered", code: Number(code), retryable });
    expect(retryable).toBe(RETRIED.includes(Number(code)));
    expect(error.message).toContain(`: ${meaning} (ErrorCode ${code}). ${advice}`);
    expect(error.message).toMatch(/Request id: Id-[0-9a-f]+-O-Seq-1\.$/);
    expect(error.requestId).toMatch(/^Id-/);
    expect(meaning).toMatch(/^[a-z].*[^.]$/);
    expect(advice).toMatch(/^[A-Z].*\.$/);
  }
});

test("only codes of a service in trouble leave it open whether it was done", async () => {
  for (const [code, expected] of [
    [100001, true],
    [60008, true],
    [60011, false],
    [60020, false],
    [100002, false],
  ] as const) {
    simulator.current.faults.clear();
    expect((await failWith(code)).mayHaveTakenEffect).toBe(expected);
  }
});

test("a code that no page names is not tried again", async () => {
  expect(await failWith(99999, "surprise")).toMatchObject({
    retryable: false,
    message: expect.stringMatching(/the service refused \(ErrorCode 99999\)\. .*"surprise"/),
  });
});

test("the words of the service are shown on one line and cut", async () => {
  const error = await failWith(100002, `bad\n"url"\u202e${"x".repeat(65_536)}`);

  expect(error.message).toContain('Tencent says: "bad\\u{a}"url"\\u{202e}xxx');
  expect(error.message.length).toBeLessThan(1_200);
  expect(error.message).not.toMatch(/[\n\u202e]/);
});

describe("a wrong signature", () => {
  const real = (secret: string) =>
    failureOf(CallConfigError, () =>
      new CallConfigClient({
        sdkAppId,
        secretKey: secret,
        host: simulator.current.url,
      }).getCallback(),
    );

  test("names the secret key first", async () => {
    const error = await real("3e".repeat(32));

    expect(error.code).toBe(60005);
    expect(error.message).toContain("Check that the secret key is this very application's");
    expect(error.message).not.toContain("seconds");
    expect(error.message).not.toContain("hexadecimal");
  });

  test("says so when the secret key has not the usual form", async () => {
    expect((await real("a-made-up-key")).message).toContain("not 64 hexadecimal digits");
  });

  test.each([
    [900, /clock is (89|90)\d seconds behind the server's: set it first/],
    [-900, /clock is (89|90)\d seconds ahead of the server's: set it first/],
  ])("names the clock when the server's is %d s ahead", async (seconds, message) => {
    simulator.current.clock.advance(seconds * 1_000);

    const error = await real(secretKey);

    expect(error.code).toBe(60005);
    expect(error.message).toMatch(message);
  });
});

describe("a refusal for a reason in the console is explained", () => {
  test.each([
    [{ callPackage: false }, 60020, /Call package is missing or has expired.*5 minutes after/],
    [{ allowedIps: ["203.0.113.7"] }, 60021, /IP address is not allowed.*allow list/],
    [{ admins: ["somebody"] }, 60010, /no administrator of the application.*Add it/],
  ] as const)("%j", async (change, code, message) => {
    simulator.current.changeApplication(sdkAppId, change);
    const client = new CallConfigClient({ sdkAppId, secretKey, host: simulator.current.url });

    const error = await failureOf(CallConfigError, () => client.getCallback());

    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });

  test("an application of another site", async () => {
    const host = simulator.current.url;
    const client = new CallConfigClient({ sdkAppId: 20000001, secretKey, host });

    const error = await failureOf(CallConfigError, () => client.getCallback());

    expect(error.code).toBe(60006);
    expect(error.message).toContain("the host serves the region");
  });
});
