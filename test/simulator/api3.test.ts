import { request as httpRequest } from "node:http";
import { Api3Client, api3Action } from "../../cloud";
import { DEMO_ACCOUNT, startSimulator } from "../../simulator";
import { ACTIONS } from "../../simulator/api3";
import { calling } from "./calling";
import { runningSimulator } from "./running";

const simulator = runningSimulator();
const { call, codeOf } = calling(() => simulator.current);

/** A request as it is, without a client's help. */
function raw(
  headers: Record<string, string>,
  { method = "POST", path = "/", body = "{}" } = {},
): Promise<{ status: number | undefined; date: string | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(`${simulator.current.url}${path}`, { method, headers }, (answer) => {
      let text = "";
      answer.on("data", (chunk) => {
        text += chunk;
      });
      answer.on("end", () =>
        resolve({ status: answer.statusCode, date: answer.headers.date, text }),
      );
    });
    sent.on("error", reject);
    sent.end(method === "POST" ? body : undefined);
  });
}

test("every action of the issue is simulated", () => {
  const simulated = ACTIONS.map(({ service, version, name }) => `${service} ${version} ${name}`);

  expect(new Set(simulated).size).toBe(simulated.length);
  for (const action of [
    "vod 2018-07-17 CreateSubAppId",
    "vod 2018-07-17 ModifySubAppIdInfo",
    "vod 2018-07-17 ModifySubAppIdStatus",
    "vod 2018-07-17 DescribeSubAppIds",
    "vod 2018-07-17 ModifyEventConfig",
    "vod 2018-07-17 DescribeEventConfig",
    "tag 2018-08-13 ModifyResourceTags",
    "cam 2019-01-16 CreatePolicy",
    "cam 2019-01-16 GetPolicy",
    "cam 2019-01-16 UpdatePolicy",
    "cam 2019-01-16 DeletePolicy",
    "cam 2019-01-16 AttachGroupPolicy",
    "cam 2019-01-16 DetachGroupPolicy",
    "cam 2019-01-16 ListAttachedGroupPolicies",
    "cloudaudit 2019-03-19 DescribeEvents",
    "cloudaudit 2019-03-19 LookUpEvents",
    "trtc 2019-07-22 DescribeRecordingUsage",
  ]) {
    expect(simulated).toContain(action);
  }
});

describe("the envelope", () => {
  test("is HTTP status 200 with a RequestId, also for an error", async () => {
    const { status, text } = await raw({ "x-tc-action": "DescribeSubAppIds" });

    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual({
      Response: {
        Error: { Code: "AuthFailure.InvalidAuthorization", Message: expect.any(String) },
        RequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    });
  });

  test("carries the simulator's own time", async () => {
    simulator.current.clock.set(new Date("2031-02-03T04:05:00Z"));

    const { date } = await raw({});

    expect(date).toMatch(/^Mon, 03 Feb 2031 04:05:0\d GMT$/);
  });
});

describe("what is asked for", () => {
  const credentials = DEMO_ACCOUNT;
  const code = async (service: string, version: string, action: string) => {
    const api = new Api3Client({
      credentials,
      endpoint: simulator.current.url,
      retries: { attempts: 1 },
    });
    const error = await api
      .call(api3Action(service, version, action, "read"), {})
      .catch((reason: unknown) => reason);
    return (error as { code?: string }).code;
  };

  test.each([
    ["live", "2018-08-01", "DescribeLiveRecordTemplates", "NoSuchProduct"],
    ["vod", "2017-01-01", "DescribeSubAppIds", "NoSuchVersion"],
    ["trtc", "2019-07-22", "AlterRecording", "InvalidAction"],
    ["trtc", "2019-07-22", "DescribeSubAppIds", "InvalidAction"],
    ["vod", "2018-07-17", "toString", "InvalidAction"],
  ])("%s %s %s is %s", async (service, version, action, expected) => {
    expect(await code(service, version, action)).toBe(expected);
  });

  test("nothing but API 3.0 answers at '/'", async () => {
    expect(await raw({})).toMatchObject({ status: 404 });
    expect(await raw({}, { method: "GET", path: "/favicon.ico" })).toMatchObject({ status: 404 });
    expect(await raw({}, { path: "//" })).toMatchObject({ status: 404 });
  });
});

describe("parameters", () => {
  test.each([
    ["one that is missing", "CreateSubAppId", {}, "MissingParameter"],
    ["null for one that is required", "CreateSubAppId", { Name: null }, "MissingParameter"],
    ["one that is not known", "DescribeSubAppIds", { Limits: 1 }, "UnknownParameter"],
    ["one named like a method", "DescribeSubAppIds", { constructor: 1 }, "UnknownParameter"],
    ["a number in quotes", "DescribeSubAppIds", { Limit: "1" }, "InvalidParameter"],
    ["a fraction", "DescribeSubAppIds", { Limit: 1.5 }, "InvalidParameter"],
    ["a number for text", "CreateSubAppId", { Name: 7 }, "InvalidParameter"],
    ["an object for a list", "CreateSubAppId", { Name: "a", Tags: {} }, "InvalidParameter"],
    ["text in a list of objects", "CreateSubAppId", { Name: "a", Tags: ["x"] }, "InvalidParameter"],
    ["a list of lists", "CreateSubAppId", { Name: "a", Tags: [[]] }, "InvalidParameter"],
    [
      "half an object",
      "CreateSubAppId",
      { Name: "a", Tags: [{ TagKey: "k" }] },
      "MissingParameter",
    ],
    [
      "an object with more than known",
      "CreateSubAppId",
      { Name: "a", Tags: [{ TagKey: "k", TagValue: "v", X: 1 }] },
      "UnknownParameter",
    ],
  ])("%s is refused", async (_, action, request, expected) => {
    expect(await codeOf("vod", action, request)).toBe(expected);
  });

  test("one that may be left out may be null", async () => {
    expect(await codeOf("vod", "CreateSubAppId", { Name: "a", Description: null })).toBe("ok");
  });

  test("of 64 KiB are heard", async () => {
    expect(await codeOf("vod", "CreateSubAppId", { Name: "x".repeat(65_536) })).toBe(
      "InvalidParameterValue.Name",
    );
  });
});

describe("requests a second", () => {
  test("are limited as documented when that is switched on, for each action by itself", async () => {
    simulator.current.behaviour.rateLimits = true;
    const { clock } = simulator.current;
    for (let count = 0; count < 5; count++) {
      expect(await codeOf("vod", "CreateSubAppId", { Name: `n${count}` })).toBe("ok");
      // However slow the machine, all of it happens within this second.
      clock.advance(-20_000);
    }

    expect(await codeOf("vod", "CreateSubAppId", { Name: "n5" })).toBe("RequestLimitExceeded");
    expect(await codeOf("vod", "DescribeSubAppIds")).toBe("ok");
    clock.advance(200_000);
    expect(await codeOf("vod", "CreateSubAppId", { Name: "later" })).toBe("ok");
  });

  test("are not limited otherwise", async () => {
    for (let count = 0; count < 8; count++) {
      await call("vod", "CreateSubAppId", { Name: `n${count}` });
    }
  });
});

describe("a key without permission", () => {
  const denied = runningSimulator({
    accounts: [{ ...DEMO_ACCOUNT, denied: ["CreateSubAppId", "cam:*"] }],
  });

  test("may do the rest, and its attempts are in the audit log", async () => {
    const limited = calling(() => denied.current);

    expect(await limited.codeOf("vod", "CreateSubAppId", { Name: "a" })).toBe(
      "UnauthorizedOperation",
    );
    expect(await limited.codeOf("cam", "GetPolicy", { PolicyId: 1 })).toBe("UnauthorizedOperation");
    expect(await limited.codeOf("vod", "DescribeSubAppIds")).toBe("ok");
    expect(denied.current.world.audit).toMatchObject([
      { eventName: "CreateSubAppId", errorCode: 1, apiErrorCode: "UnauthorizedOperation" },
    ]);
  });
});

test("accounts do not see one another's things", async () => {
  const second = {
    uin: "200000000002",
    secretId: "AKIDsecond0000",
    secretKey: "second-secret-key",
  };
  const shared = await startSimulator({ accounts: [DEMO_ACCOUNT, second] });
  try {
    await calling(() => shared).call("vod", "CreateSubAppId", { Name: "mine" });
    const other = await calling(() => shared, second).call("vod", "DescribeSubAppIds");

    expect(other).toMatchObject({ TotalCount: 1, SubAppIdInfoSet: [{ SubAppId: 1250000002 }] });
  } finally {
    await shared.close();
  }
});
