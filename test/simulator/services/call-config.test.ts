/// <reference path="../../../cloud/tls-sig-api-v2.d.ts" />
import { Api } from "tls-sig-api-v2/TLSSigAPIv2.js";
import { DEMO_APPLICATION } from "../../../simulator";
import type { Answer } from "../calling";
import { runningSimulator } from "../running";

const { sdkAppId, secretKey } = DEMO_APPLICATION;
const OTHER = { sdkAppId: 1400000002, secretKey: "7a".repeat(32) };
const simulator = runningSimulator({ applications: [DEMO_APPLICATION, OTHER] });
const SET = { Url: "https://a.example", CallbackCommandList: ["Call.CallbackAfterEndCall"] };

interface Call {
  readonly operation?: string;
  readonly method?: string;
  readonly query?: Record<string, string | undefined>;
  readonly body?: unknown;
}

/** A request made by hand, so that anything in it can be wrong. */
async function post({
  operation = "get_callback",
  method = "POST",
  query = {},
  body = {},
}: Call = {}) {
  const all = {
    sdkappid: String(sdkAppId),
    identifier: "administrator",
    usersig: new Api(sdkAppId, secretKey).genUserSig("administrator", 600),
    random: "4294967295",
    contenttype: "json",
    ...query,
  };
  const url = new URL(`/v4/call_config/${operation}`, simulator.current.url);
  for (const [name, value] of Object.entries(all)) {
    if (value !== undefined) {
      url.searchParams.set(name, value);
    }
  }
  const response = await fetch(url, {
    method,
    ...(method === "POST" && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  return { status: response.status, answer: (await response.json()) as Answer };
}

async function codeOf(call?: Call): Promise<number> {
  const { status, answer } = await post(call);
  expect(status).toBe(200);
  return answer.ErrorCode;
}

const signed = (userId: string, id = sdkAppId, key = secretKey, expire = 600) =>
  new Api(id, key).genUserSig(userId, expire);

test("success and failure have the documented envelope", async () => {
  expect((await post()).answer).toEqual({
    ActionStatus: "FAIL",
    ErrorInfo: expect.any(String),
    ErrorCode: 100301,
    RequestId: expect.stringMatching(/^Id-[0-9a-f]{32}-O-Seq-\d+$/),
  });
  expect((await post({ operation: "set_callback", body: SET })).answer).toMatchObject({
    ActionStatus: "OK",
    ErrorInfo: "",
    ErrorCode: 0,
  });
  expect((await post()).answer).toMatchObject({ ErrorCode: 0, Response: SET });
});

test("Set replaces address and commands together; each application has its own", async () => {
  const other = {
    sdkappid: "1400000002",
    usersig: signed("administrator", OTHER.sdkAppId, OTHER.secretKey),
  };
  const second = { Url: "http://b.example", CallbackCommandList: ["Call.CallbackAfterStartCall"] };

  expect(await codeOf({ operation: "set_callback", body: SET })).toBe(0);
  expect(await codeOf({ query: other })).toBe(100301);
  expect(await codeOf({ operation: "set_callback", body: second })).toBe(0);
  expect((await post()).answer.Response).toEqual(second);
  expect(await codeOf({ operation: "delete_callback" })).toBe(0);
  expect(await codeOf({ operation: "delete_callback" })).toBe(100301);
  expect(await codeOf()).toBe(100301);
});

describe("who calls", () => {
  test.each([
    ["no SDKAppID", { sdkappid: undefined }, 60012],
    ["an unknown SDKAppID", { sdkappid: "1400000003" }, 60006],
    ["an SDKAppID that is no number", { sdkappid: "1400000001x" }, 60006],
    ["no signature", { usersig: undefined }, 60004],
    ["a signature that is none", { usersig: "eJx" }, 60004],
    ["another user's signature", { usersig: signed("somebody") }, 60004],
    ["no user", { identifier: undefined }, 60004],
    ["another application's signature", { usersig: signed("administrator", 1400000002) }, 60004],
    [
      "another key's signature",
      { usersig: signed("administrator", sdkAppId, "x".repeat(64)) },
      60005,
    ],
    ["a user who is no administrator", { identifier: "bob", usersig: signed("bob") }, 60010],
    ["no random number", { random: undefined }, 60002],
    ["a random number too large", { random: "4294967296" }, 60002],
    ["a negative one", { random: "-1" }, 60002],
    ["another content type", { contenttype: "xml" }, 60002],
    ["none", { contenttype: undefined }, 60002],
  ])("%s gives the documented code", async (_, query, expected) => {
    expect(await codeOf({ query })).toBe(expected);
  });

  test("a signature that has expired, or is not valid yet", async () => {
    const usersig = signed("administrator", sdkAppId, secretKey, 60);
    expect(await codeOf({ query: { usersig } })).toBe(100301);

    simulator.current.clock.advance(62_000);
    expect(await codeOf({ query: { usersig } })).toBe(60005);
    simulator.current.clock.advance(-600_000);
    expect(await codeOf({ query: { usersig } })).toBe(60005);
  });

  test("an address that is not allowed, before anything else is said", async () => {
    simulator.current.changeApplication(sdkAppId, { allowedIps: ["203.0.113.9"] });
    expect(await codeOf({ query: { usersig: "wrong" } })).toBe(60021);
    simulator.current.changeApplication(sdkAppId, { allowedIps: ["127.0.0.1"] });
    expect(await codeOf()).toBe(100301);
  });

  test("no package, until one is bought", async () => {
    simulator.current.changeApplication(sdkAppId, { callPackage: false });
    expect(await codeOf()).toBe(60020);
    simulator.current.changeApplication(sdkAppId, { callPackage: true });
    expect(await codeOf()).toBe(100301);
  });

  test("too often, when limits are on", async () => {
    simulator.current.behaviour.rateLimits = true;
    const { rateLimit } = simulator.current.cloud;
    for (let count = 0; count < 199; count++) {
      rateLimit.allows(`call-config/${sdkAppId}/get_callback`, 200);
    }

    // However slow the machine, all of it happens within this second.
    simulator.current.clock.advance(-60_000);
    expect([await codeOf(), await codeOf()]).toEqual([100301, 60007]);
  });
});

describe("what is asked", () => {
  test.each([
    ["another address", { operation: "get_everything" }, 60009],
    ["an address like a method's name", { operation: "constructor" }, 60009],
    ["another method", { method: "GET" }, 60002],
    ["no body", { body: "" }, 60003],
    ["a body that is no JSON", { body: "{" }, 60003],
    ["a body that is a list", { body: "[]" }, 60003],
  ])("%s gives the documented code", async (_, call, expected) => {
    expect(await codeOf(call)).toBe(expected);
  });

  test.each([
    ["no address", { Url: undefined }],
    ["an address without scheme", { Url: "a.example" }],
    ["another scheme", { Url: "ftp://a.example" }],
    ["a number", { Url: 7 }],
    ["no commands", { CallbackCommandList: undefined }],
    ["an empty list", { CallbackCommandList: [] }],
    ["an unknown command", { CallbackCommandList: ["Call.Unknown"] }],
    ["text for a list", { CallbackCommandList: "Call.CallbackAfterEndCall" }],
  ])("a callback with %s is a bad parameter, and the former stays", async (_, change) => {
    await post({ operation: "set_callback", body: SET });

    expect(await codeOf({ operation: "set_callback", body: { ...SET, ...change } })).toBe(100002);
    expect((await post()).answer.Response).toEqual(SET);
  });
});
