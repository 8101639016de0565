import { type Answer, calling } from "../calling";
import { runningSimulator } from "../running";
import { classicTemplate } from "../templates";

const simulator = runningSimulator();
const { call, codeOf } = calling(() => simulator.current);
const now = () => Math.floor(simulator.current.clock.now() / 1_000);
const DAY = 86_400;

function events(request: object = {}, action = "DescribeEvents"): Promise<Answer> {
  return call("cloudaudit", action, { StartTime: now() - DAY, EndTime: now() + 1, ...request });
}

function by(AttributeKey: string, AttributeValue: string) {
  return { LookupAttributes: [{ AttributeKey, AttributeValue }] };
}

const names = (answer: Answer) => answer.Events.map(({ EventName }: Answer) => EventName);

describe("an edit in the console", () => {
  test("is an AlterRecording of the one who made it, in the shape of the examples", async () => {
    simulator.current.console.saveTemplate(1400000001, classicTemplate(), {
      user: "alice",
      ip: "198.51.100.7",
    });

    const { Events, ListOver, TotalCount } = await events(by("EventName", "AlterRecording"));

    expect([ListOver, TotalCount]).toEqual([true, 1]);
    const [event] = Events;
    expect(event).toMatchObject({
      EventName: "AlterRecording",
      EventTime: expect.stringMatching(/^\d{10}$/),
      ErrorCode: 0,
      Username: "alice",
      SourceIPAddress: "198.51.100.7",
      AccountID: 100000000001,
      Resources: { ResourceName: "1400000001", ResourceType: "trtc" },
    });
    const entry = JSON.parse(event.CloudAuditEvent);
    expect(entry).toMatchObject({
      eventType: "ConsoleCall",
      actionType: "Write",
      apiErrorCode: 0,
      eventTime: Number(event.EventTime),
      userIdentity: { userName: "alice", type: "CAMUser" },
    });
    expect(JSON.parse(entry.resources)).toEqual([
      "qcs::trtc::uin/100000000001:sdkappid/1400000001",
    ]);
    expect(JSON.parse(entry.requestParameters)).toEqual({ SdkAppId: 1400000001 });
  });

  test("is found in the older search too, with the time of China as text", async () => {
    simulator.current.console.saveTemplate(1400000001, classicTemplate());

    const answer = await events(by("Username", "root"), "LookUpEvents");

    const [{ at } = { at: 0 }] = simulator.current.world.audit;
    const expected = new Date(at + 8 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
    expect(answer.Events[0].EventTime).toBe(expected);
  });

  test("appears after a while, when that is asked for", async () => {
    simulator.current.behaviour.auditDelayMs = 5_000;
    simulator.current.console.saveTemplate(1400000001, classicTemplate());

    expect(names(await events())).toEqual([]);
    simulator.current.clock.advance(5_000);
    expect(names(await events())).toEqual(["AlterRecording"]);
  });
});

test("writes over the API are logged, reads and callback edits are not", async () => {
  await call("vod", "CreateSubAppId", { Name: "a" });
  await codeOf("vod", "CreateSubAppId", { Name: "a" });
  await call("vod", "DescribeSubAppIds");
  simulator.current.console.saveEventCallback(1400000001, "room", { url: "https://a.example" });

  expect(names(await events())).toEqual(["CreateSubAppId", "CreateSubAppId"]);
  expect(names(await events(by("ApiErrorCode", "FailedOperation")))).toEqual(["CreateSubAppId"]);
});

test("conditions are joined by 'and', several event names by 'or'", async () => {
  await call("vod", "CreateSubAppId", { Name: "a" });
  simulator.current.console.saveTemplate(1400000001, classicTemplate());
  const attribute = (AttributeKey: string, AttributeValue: string) => ({
    AttributeKey,
    AttributeValue,
  });
  const both = [attribute("EventName", "AlterRecording"), attribute("EventName", "CreateSubAppId")];

  expect(names(await events({ LookupAttributes: both }))).toEqual([
    "AlterRecording",
    "CreateSubAppId",
  ]);
  expect(
    names(await events({ LookupAttributes: [...both, attribute("ResourceName", "1400000001")] })),
  ).toEqual(["AlterRecording"]);
  for (const [key, value] of [
    ["ActionType", "Write"],
    ["ResourceType", "trtc"],
    ["PrincipalId", "100000000001"],
    ["ResourceId", "1400000001"],
    ["CamErrorCode", "0"],
    ["SourceIPAddress", "203.0.113.1"],
  ] as const) {
    expect(
      names(await events({ LookupAttributes: [attribute(key, value), ...both.slice(0, 1)] })),
    ).toEqual(["AlterRecording"]);
  }
  expect(names(await events(by("ActionType", "Read")))).toEqual([]);
  expect(names(await events(by("ReadOnly", "true"), "LookUpEvents"))).toEqual([]);
  expect(names(await events(by("AccessKeyId", "AKID-of-nobody")))).toEqual([]);
  expect(names(await events(by("RequestId", "none")))).toEqual([]);
  expect(names(await events(by("EventId", "none"), "LookUpEvents"))).toEqual([]);
});

test.each(["DescribeEvents", "LookUpEvents"])(
  "%s comes in pages, newest first, nothing twice",
  async (action) => {
    for (let count = 0; count < 7; count++) {
      simulator.current.console.saveTemplate(1400000001, classicTemplate(), { user: `u${count}` });
    }
    const seen: string[] = [];
    let page: Answer = { ListOver: false };
    while (!page.ListOver) {
      page = await events(
        { MaxResults: 3, ...(page.NextToken && { NextToken: page.NextToken }) },
        action,
      );
      seen.push(...page.Events.map(({ Username }: Answer) => Username));
    }

    expect(seen).toEqual(["u6", "u5", "u4", "u3", "u2", "u1", "u0"]);
  },
);

test.each([
  ["DescribeEvents", { MaxResults: 51 }, "InvalidParameterValue.MaxResult"],
  ["DescribeEvents", { MaxResults: 0 }, "InvalidParameterValue.MaxResult"],
  ["DescribeEvents", { MaxResults: 50 }, "ok"],
  ["DescribeEvents", { StartTime: -1 }, "InvalidParameter.Time"],
  ["DescribeEvents", { EndTime: 1 }, "InvalidParameterValue.Time"],
  ["DescribeEvents", by("Username", "root"), "InvalidParameterValue.attributeKey"],
  ["DescribeEvents", by("toString", "x"), "InvalidParameterValue.attributeKey"],
  ["DescribeEvents", { Mode: "quick" }, "UnknownParameter"],
  ["LookUpEvents", { Mode: "quick" }, "ok"],
  ["LookUpEvents", by("ActionType", "Write"), "InvalidParameterValue.attributeKey"],
])("%s of %j gives %s", async (action, request, expected) => {
  const times = { StartTime: now() - DAY, EndTime: now() };

  expect(await codeOf("cloudaudit", action, { ...times, ...request })).toBe(expected);
});

test.each([
  ["DescribeEvents", 30 * DAY, "LimitExceeded.OverTime"],
  ["DescribeEvents", 30 * DAY - 1, "ok"],
  ["LookUpEvents", 7 * DAY + 1, "LimitExceeded.OverTime"],
  ["LookUpEvents", 7 * DAY, "ok"],
])("%s over %d seconds gives %s", async (action, seconds, expected) => {
  const EndTime = now();
  const request = { StartTime: EndTime - seconds, EndTime };

  expect(await codeOf("cloudaudit", action, request)).toBe(expected);
});

test("a start over 90 days ago is refused", async () => {
  const from = (days: number) => ({
    StartTime: now() - days * DAY,
    EndTime: now() - (days - 1) * DAY,
  });

  expect(await codeOf("cloudaudit", "DescribeEvents", from(91))).toBe("InvalidParameterValue.Time");
  expect(await codeOf("cloudaudit", "DescribeEvents", from(89))).toBe("ok");
});

test("a region is needed, and one of those it supports", async () => {
  const request = { StartTime: now() - 1, EndTime: now() };

  expect(await codeOf("cloudaudit", "DescribeEvents", request, "")).toBe("MissingParameter");
  expect(await codeOf("cloudaudit", "DescribeEvents", request, "mars-1")).toBe("UnsupportedRegion");
  expect(await codeOf("cloudaudit", "DescribeEvents", request, "ap-singapore")).toBe("ok");
});
