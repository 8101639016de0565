import {
  Api3Client,
  type Api3ClientOptions,
  Api3Error,
  api3Action,
  DESCRIBE_EVENTS,
  DESCRIBE_SUB_APP_IDS,
  LOOK_UP_EVENTS,
} from "../../cloud";
import { DEMO_ACCOUNT } from "../../simulator";
import { runningSimulator } from "../simulator/running";
import { failureOf } from "./failure";
import { type FakeClock, fakeClock } from "./fake-clock";

const CREATE = api3Action<{ Name: string }, { SubAppId: number }>(
  "vod",
  "2018-07-17",
  "CreateSubAppId",
  "once",
);
const STATUS = api3Action<{ SubAppId: number; Status: string }, object>(
  "vod",
  "2018-07-17",
  "ModifySubAppIdStatus",
  "repeatable",
);
const { secretId, secretKey } = DEMO_ACCOUNT;
const TEMPORARY = { uin: "2", secretId: "AKIDtemporary00", secretKey: "temporary-secret-key" };
const simulator = runningSimulator({
  accounts: [
    DEMO_ACCOUNT,
    { ...TEMPORARY, securityToken: "temporary-token" },
    { uin: "3", secretId: "AKIDnobody00000", secretKey: "nobodys-secret", denied: ["vod:*"] },
  ],
});
let clock: FakeClock;

beforeEach(() => {
  clock = fakeClock();
});

function client(options: Partial<Api3ClientOptions> = {}): Api3Client {
  return new Api3Client({
    credentials: { secretId, secretKey },
    endpoint: simulator.current.url,
    clock,
    ...options,
  });
}

function failure(options: Partial<Api3ClientOptions> = {}): Promise<Api3Error> {
  return failureOf(Api3Error, () => client(options).call(DESCRIBE_SUB_APP_IDS, {}));
}

describe("a call", () => {
  test("is signed by the official SDK for the real host, and answered", async () => {
    const answer = await client().call(DESCRIBE_SUB_APP_IDS, { Offset: 0, Limit: 200 });

    expect(answer).toMatchObject({ TotalCount: 1, SubAppIdInfoSet: [{ SubAppId: 1250000001 }] });
    expect(simulator.current.requests).toMatchObject([
      { channel: "api3", service: "vod", version: "2018-07-17", action: "DescribeSubAppIds" },
    ]);
  });

  test("reaches the international site the same way", async () => {
    await expect(
      client({ site: "international" }).call(DESCRIBE_SUB_APP_IDS, {}),
    ).resolves.toBeDefined();
  });

  test("carries the token of temporary credentials", async () => {
    const { secretId: id, secretKey: key } = TEMPORARY;
    const credentials = { secretId: id, secretKey: key, securityToken: "temporary-token" };

    await expect(client({ credentials }).call(DESCRIBE_SUB_APP_IDS, {})).resolves.toBeDefined();
    const error = await failure({ credentials: { secretId: id, secretKey: key } });

    expect(error.code).toBe("AuthFailure.TokenFailure");
    expect(error.message).toContain("TENCENTCLOUD_SECURITY_TOKEN");
  });

  test("is not led away by a proxy in the environment when it goes to this machine", async () => {
    process.env.http_proxy = "http://127.0.0.1:9";
    try {
      await expect(client().call(DESCRIBE_SUB_APP_IDS, {})).resolves.toBeDefined();
    } finally {
      delete process.env.http_proxy;
    }
  });

  test("of the older audit search works too", async () => {
    const now = Math.floor(Date.now() / 1_000);
    const request = { StartTime: now - 60, EndTime: now };

    const answer = await client().call(LOOK_UP_EVENTS, request, { region: "ap-guangzhou" });

    expect(answer).toMatchObject({ ListOver: true, Events: [] });
  });
});

describe("a refusal", () => {
  test.each([
    ["an unknown SecretId", { secretId: "AKIDunknown", secretKey }, "AuthFailure.SecretIdNotFound"],
    ["a wrong SecretKey", { secretId, secretKey: "wrong-key" }, "AuthFailure.SignatureFailure"],
  ])("for %s is final and says what to check", async (_, credentials, code) => {
    const error = await failure({ credentials });

    expect(error).toMatchObject({ kind: "answered", code, retryable: false, isPermission: false });
    expect(error.message).toMatch(/^vod DescribeSubAppIds: AuthFailure\..*TENCENTCLOUD_SECRET_ID/);
    expect(error.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(error.message).not.toContain(credentials.secretKey);
    expect(clock.waits).toEqual([]);
  });

  test.each([301, -301])("for a clock that is %d s off names the clock", async (seconds) => {
    simulator.current.clock.advance(seconds * 1_000);

    const error = await failure();

    expect(error.code).toBe("AuthFailure.SignatureExpire");
    expect(error.message).toContain("clock is more than 5 minutes off");
  });

  test("for want of permission names the policy to write", async () => {
    const error = await failure({
      credentials: { secretId: "AKIDnobody00000", secretKey: "nobodys-secret" },
    });

    expect(error.isPermission).toBe(true);
    expect(error.message).toContain("Allow name/vod:DescribeSubAppIds to these credentials");
  });

  test("for a missing region is the service's own", async () => {
    const error = await failureOf(Api3Error, () =>
      client().call(DESCRIBE_EVENTS, { StartTime: 1, EndTime: 2 }),
    );

    expect(error.code).toBe("MissingParameter");
  });
});

describe("a read is tried again", () => {
  test.each([
    ["when throttled", { kind: "throttle" }],
    [
      "when a child of the throttling code comes",
      { kind: "error", code: "RequestLimitExceeded.UinLimitExceeded" },
    ],
    ["after a failure of the service", { kind: "error", code: "InternalError.SearchError" }],
    ["after a cut connection", { kind: "reset" }],
    ["after status 502", { kind: "http", status: 502 }],
  ] as const)("%s", async (_, fault) => {
    simulator.current.faults.add({ ...fault, action: "DescribeSubAppIds", times: 2 });

    await expect(client().call(DESCRIBE_SUB_APP_IDS, {})).resolves.toBeDefined();
    expect(clock.waits).toEqual([375, 750]);
  });

  test("after silence", async () => {
    simulator.current.faults.add({ kind: "timeout", action: "*" });

    // On a busy machine an honest answer may be late as well: hence so many attempts.
    const retries = { timeoutMs: 40, attempts: 50, budgetMs: 1_000_000 };
    await expect(client({ retries }).call(DESCRIBE_SUB_APP_IDS, {})).resolves.toBeDefined();
    expect(clock.waits[0]).toBe(375);
  });

  test("within the call's own budget", async () => {
    simulator.current.faults.add({ kind: "throttle", action: "*", times: "always" });

    const error = await failureOf(Api3Error, () =>
      client().call(DESCRIBE_SUB_APP_IDS, {}, { budgetMs: 1_000 }),
    );

    expect(error.code).toBe("RequestLimitExceeded");
    expect(clock.waits).toEqual([375]);
  });
});

describe("a creation", () => {
  test("is tried again only when nothing was done", async () => {
    simulator.current.faults.add({ kind: "throttle", action: "CreateSubAppId" });

    await expect(client().call(CREATE, { Name: "a" })).resolves.toMatchObject({
      SubAppId: 1500000001,
    });
  });

  test.each([
    ["a cut connection", { kind: "reset", when: "after" }, "network"],
    ["status 500", { kind: "http", status: 500, when: "after" }, "http"],
    ["an internal error", { kind: "error", code: "InternalError" }, "answered"],
  ] as const)(
    "is not repeated after %s, and the error says that it may be done",
    async (_, fault, kind) => {
      simulator.current.faults.add({ ...fault, action: "CreateSubAppId" });

      const error = await failureOf(Api3Error, () => client().call(CREATE, { Name: "a" }));

      expect(error).toMatchObject({ kind, retryable: false, mayHaveTakenEffect: true });
      expect(simulator.current.requests).toHaveLength(1);
    },
  );
});

test("a change to a sub-application that is new waits until it is known", async () => {
  simulator.current.behaviour.vodUnknownCalls = 3;
  const { SubAppId } = await client().call(CREATE, { Name: "a" });

  await client().call(STATUS, { SubAppId, Status: "Off" });

  expect(clock.waits).toEqual([375, 750, 1500]);
});

describe("an answer that is not the API's", () => {
  test("is final", async () => {
    simulator.current.faults.add({ kind: "garbage", action: "*" });

    expect(await failure()).toMatchObject({
      kind: "unreadable",
      retryable: false,
      message: expect.stringContaining("Check any proxy in between."),
    });
  });

  test("with status 403 is final", async () => {
    simulator.current.faults.add({ kind: "http", status: 403, action: "*" });

    expect(await failure()).toMatchObject({ kind: "http", retryable: false });
  });
});

describe("no answer", () => {
  test("because nobody listens", async () => {
    const endpoint = simulator.current.url;
    await simulator.current.close();

    const error = await failure({ endpoint });

    expect(error).toMatchObject({ kind: "network", retryable: true, mayHaveTakenEffect: false });
    expect(error.message).toBe("vod DescribeSubAppIds: it refuses connections (ECONNREFUSED).");
  });

  test("because the caller gave up, before or meanwhile", async () => {
    simulator.current.faults.add({ kind: "timeout", action: "*", times: "always" });

    for (const signal of [AbortSignal.abort(), AbortSignal.timeout(20)]) {
      const error = await failureOf(Api3Error, () =>
        client().call(DESCRIBE_SUB_APP_IDS, {}, { signal }),
      );
      expect(error).toMatchObject({ kind: "aborted", retryable: false });
    }
  });
});

describe("what is given to it is checked first", () => {
  test.each([
    [
      { credentials: { secretId: "", secretKey } },
      /'secretId' .* got none: set TENCENTCLOUD_SECRET_ID/,
    ],
    [
      { credentials: { secretId, secretKey: "a b\n" } },
      /'secretKey' .*\(not shown\): set TENCENTCLOUD_SECRET_KEY/,
    ],
    [
      { credentials: { secretId, secretKey, securityToken: "a b" } },
      /set TENCENTCLOUD_SECURITY_TOKEN/,
    ],
    [{ endpoint: "http://example.com" }, /'endpoint' must be/],
    [{ endpoint: "https://127.0.0.1" }, /'endpoint' must be a local Tencent Cloud/],
  ])("%j", (options, message) => {
    expect(() => client(options)).toThrow(RangeError);
    expect(() => client(options)).toThrow(message);
  });
});
