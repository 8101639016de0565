import { identityOf, subjectOf, timeOf, userOf, wasRefused } from "../../cloud/audit-event";

const ID = 1400000001;

describe("the application an event concerns", () => {
  test.each([
    ["the resource's name", { Resources: { ResourceName: "1400000001" } }],
    [
      "a six-part resource",
      { Resources: { ResourceName: "qcs::trtc::uin/1:sdkappid/1400000001" } },
    ],
    [
      "the entry's resources",
      { CloudAuditEvent: '{"resources":"[\\"qcs::trtc::uin/1:sdkappid/1400000001\\"]"}' },
    ],
    [
      "the request, JSON within JSON",
      { CloudAuditEvent: '{"requestParameters":"{\\"SdkAppId\\":1400000001}"}' },
    ],
    [
      "the request, as text",
      { CloudAuditEvent: '{"requestParameters":"{\\"sdkAppid\\":\\"1400000001\\"}"}' },
    ],
    [
      "the request, three levels deep",
      {
        CloudAuditEvent: JSON.stringify({
          a: JSON.stringify({ b: JSON.stringify({ SDKAppID: ID }) }),
        }),
      },
    ],
    ["the request of a form", { CloudAuditEvent: "sdk_app_id=1400000001&x=1" }],
  ])("is found in %s", (_, event) => {
    expect(subjectOf(event, ID)).toBe("this-application");
    expect(subjectOf(event, 1400000002)).toBe("another-application");
    expect(subjectOf(event, 140000000)).toBe("another-application");
    expect(subjectOf(event, 14000000011)).toBe("another-application");
  });

  test.each([
    [{}],
    [{ Resources: { ResourceName: "" }, CloudAuditEvent: "" }],
    [{ Resources: { ResourceName: "template-1400000001" } }],
    [{ CloudAuditEvent: '{"requestParameters":"{\\"TemplateId\\":1400000001}"}' }],
    [{ CloudAuditEvent: "{not json" }],
    [{ CloudAuditEvent: 7 as unknown as string }],
  ])("is unknown in %j", (event) => {
    expect(subjectOf(event, ID)).toBe("unknown");
  });

  test("is looked for in linear time", () => {
    const hostile = `sdkappid${'"'.repeat(65_536)}`.repeat(4);

    expect(subjectOf({ CloudAuditEvent: hostile }, ID)).toBe("unknown");
  });
});

describe("the time of an event", () => {
  test.each([
    ["seconds as text, as in the example of DescribeEvents", "1680513809"],
    ["seconds as a number", 1680513809],
    ["milliseconds", "1680513809000"],
    ["China time, as in the example of LookUpEvents", "2023-04-03 17:23:29"],
  ])("is read from %s", (_, EventTime) => {
    expect(timeOf({ EventTime })).toEqual(new Date("2023-04-03T09:23:29Z"));
  });

  test.each(["", "yesterday", "2023-13-45 99:99:99", "168051380", undefined])(
    "is not known from %j",
    (EventTime) => {
      expect(timeOf({ ...(EventTime !== undefined && { EventTime }) })).toBeUndefined();
    },
  );
});

test("a user's name is shown on one line, and cut", () => {
  expect(userOf({ Username: "root" })).toBe("root");
  expect(userOf({})).toBe("unknown");
  expect(userOf({ Username: "a\n\u202eb" })).toBe("a\\u{a}\\u{202e}b");
  expect(userOf({ Username: "x".repeat(65_536) })).toHaveLength(81);
});

test.each([
  [{}, false],
  [{ ErrorCode: 0, CloudAuditEvent: '{"apiErrorCode":0}' }, false],
  [{ ErrorCode: "0", CloudAuditEvent: '{"apiErrorCode":""}' }, false],
  [{ ErrorCode: "0", CloudAuditEvent: '{"apiErrorCode":"0"}' }, false],
  [{ ErrorCode: 1 }, true],
  [{ ErrorCode: 0, CloudAuditEvent: '{"apiErrorCode":"UnauthorizedOperation"}' }, true],
  [{ ErrorCode: 0, CloudAuditEvent: '{"apiErrorCode":-1}' }, true],
  [{ ErrorCode: 0, CloudAuditEvent: "null" }, false],
])("%j was refused: %s", (event, expected) => {
  expect(wasRefused(event)).toBe(expected);
});

test("an event is known by its id, or the entry's, or the request's", () => {
  expect(identityOf({ EventId: "a", RequestID: "b" })).toBe("a");
  expect(identityOf({ CloudAuditEvent: '{"eventID":"c"}', RequestID: "b" })).toBe("c");
  expect(identityOf({ RequestID: "b" })).toBe("b");
  expect(identityOf({})).toBeUndefined();
});
