import { calling } from "../calling";
import { runningSimulator } from "../running";

const simulator = runningSimulator();
const { call, codeOf } = calling(() => simulator.current);
const GUARD = {
  version: "2.0",
  statement: [
    {
      effect: "deny",
      action: ["name/trtc:AlterRecording"],
      resource: ["qcs::trtc::uin/100000000001:sdkappid/1400000001"],
    },
  ],
};
const PolicyDocument = JSON.stringify(GUARD);

async function created(PolicyName = "guard"): Promise<number> {
  return (await call("cam", "CreatePolicy", { PolicyName, PolicyDocument })).PolicyId;
}

async function attached(TargetGroupId: number) {
  return call("cam", "ListAttachedGroupPolicies", { TargetGroupId, Page: 1, Rp: 200 });
}

test("a policy lives as the official provider leads it", async () => {
  const PolicyId = await created();
  expect(await call("cam", "GetPolicy", { PolicyId })).toMatchObject({
    PolicyName: "guard",
    PolicyDocument,
    Description: "",
    Type: 1,
    AddTime: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
  });

  await call("cam", "AttachGroupPolicy", { PolicyId, AttachGroupId: 1001 });
  expect(await attached(1001)).toMatchObject({
    TotalNum: 1,
    List: [{ PolicyId, PolicyName: "guard" }],
  });
  expect(await attached(1002)).toMatchObject({ TotalNum: 0, List: [] });

  await call("cam", "UpdatePolicy", { PolicyId, Description: "why" });
  expect(await call("cam", "GetPolicy", { PolicyId })).toMatchObject({
    Description: "why",
    PolicyDocument,
  });

  await call("cam", "DetachGroupPolicy", { PolicyId, DetachGroupId: 1001 });
  expect(await attached(1001)).toMatchObject({ TotalNum: 0 });
  await call("cam", "DeletePolicy", { PolicyId: [PolicyId] });
  expect(await codeOf("cam", "GetPolicy", { PolicyId })).toBe("ResourceNotFound.PolicyIdNotFound");
});

test("attaching and detaching twice changes nothing, deleting detaches", async () => {
  const PolicyId = await created();
  for (let count = 0; count < 2; count++) {
    await call("cam", "AttachGroupPolicy", { PolicyId, AttachGroupId: 1001 });
  }
  expect(await attached(1001)).toMatchObject({ TotalNum: 1 });
  await call("cam", "DeletePolicy", { PolicyId: [PolicyId] });
  expect(await attached(1001)).toMatchObject({ TotalNum: 0 });
});

test("a policy is updated by its name too, and then its id is told", async () => {
  const PolicyId = await created();
  const document = JSON.stringify({
    ...GUARD,
    statement: { ...GUARD.statement[0], effect: "allow" },
  });

  expect(
    await call("cam", "UpdatePolicy", { PolicyName: "guard", PolicyDocument: document }),
  ).toMatchObject({ PolicyId });
  expect(await call("cam", "GetPolicy", { PolicyId })).toMatchObject({ PolicyDocument: document });
});

test("policies of a group come in pages, and by a word of their names", async () => {
  for (const name of ["a-1", "a-2", "b-1"]) {
    await call("cam", "AttachGroupPolicy", { PolicyId: await created(name), AttachGroupId: 1001 });
  }
  const list = (request: object) =>
    call("cam", "ListAttachedGroupPolicies", { TargetGroupId: 1001, ...request });

  expect(await list({ Page: 2, Rp: 2 })).toMatchObject({
    TotalNum: 3,
    List: [{ PolicyName: "b-1" }],
  });
  expect(await list({ Keyword: "a-" })).toMatchObject({ TotalNum: 2 });
});

const withStatement = (change: object) =>
  JSON.stringify({ version: "2.0", statement: [{ ...GUARD.statement[0], ...change }] });

test.each([
  ["a name in use", { PolicyName: "taken" }, "FailedOperation.PolicyNameInUse"],
  ["no name", { PolicyName: "" }, "InvalidParameter.PolicyNameError"],
  ["a name of 129", { PolicyName: "x".repeat(129) }, "InvalidParameter.PolicyNameError"],
  ["a name of 128", { PolicyName: "x".repeat(128) }, "ok"],
  ["a name with a space", { PolicyName: "a b" }, "InvalidParameter.PolicyNameError"],
  [
    "a description of 301 bytes",
    { Description: "x".repeat(301) },
    "InvalidParameter.DescriptionLengthOverlimit",
  ],
  ["a description of 300 bytes", { Description: "界".repeat(100) }, "ok"],
  ["text that is no JSON", { PolicyDocument: "{" }, "InvalidParameter.PolicyDocumentError"],
  ["a list", { PolicyDocument: "[]" }, "InvalidParameter.PolicyDocumentError"],
  ["another version", { PolicyDocument: '{"version":"1.0"}' }, "InvalidParameter.VersionError"],
  ["no statement", { PolicyDocument: '{"version":"2.0"}' }, "InvalidParameter.StatementError"],
  [
    "a statement that is text",
    { PolicyDocument: '{"version":"2.0","statement":["x"]}' },
    "InvalidParameter.StatementError",
  ],
  [
    "another effect",
    { PolicyDocument: withStatement({ effect: "Deny" }) },
    "InvalidParameter.EffectError",
  ],
  ["no action", { PolicyDocument: withStatement({ action: [] }) }, "InvalidParameter.ActionError"],
  [
    "an action that is none",
    { PolicyDocument: withStatement({ action: ["x y"] }) },
    "InvalidParameter.ActionError",
  ],
  [
    "a number as action",
    { PolicyDocument: withStatement({ action: [7] }) },
    "InvalidParameter.ActionError",
  ],
  [
    "no resource",
    { PolicyDocument: withStatement({ resource: undefined }) },
    "InvalidParameter.ResourceError",
  ],
  [
    "a resource that is none",
    { PolicyDocument: withStatement({ resource: ["trtc"] }) },
    "InvalidParameter.ResourceError",
  ],
  [
    "text where a list may stand",
    { PolicyDocument: withStatement({ action: "*", resource: "*" }) },
    "ok",
  ],
])("%s gives the documented code", async (_, change, expected) => {
  await created("taken");

  expect(await codeOf("cam", "CreatePolicy", { PolicyName: "p", PolicyDocument, ...change })).toBe(
    expected,
  );
});

test.each([
  ["AttachGroupPolicy", { PolicyId: 7, AttachGroupId: 1001 }, "InvalidParameter.PolicyIdNotExist"],
  ["AttachGroupPolicy", { PolicyId: 7, AttachGroupId: 7 }, "ResourceNotFound.GroupNotExist"],
  ["DetachGroupPolicy", { PolicyId: 7, DetachGroupId: 1001 }, "InvalidParameter.PolicyIdNotExist"],
  ["ListAttachedGroupPolicies", { TargetGroupId: 7 }, "ResourceNotFound.GroupNotExist"],
  ["ListAttachedGroupPolicies", { TargetGroupId: 1001, Rp: 201 }, "InvalidParameter.ParamError"],
  ["ListAttachedGroupPolicies", { TargetGroupId: 1001, Page: 0 }, "InvalidParameter.ParamError"],
  ["DeletePolicy", { PolicyId: [7] }, "InvalidParameter.PolicyIdNotExist"],
  ["DeletePolicy", { PolicyId: 7 }, "InvalidParameter"],
  ["UpdatePolicy", { PolicyId: 7 }, "InvalidParameter.PolicyIdNotExist"],
  ["UpdatePolicy", {}, "InvalidParameter.PolicyIdNotExist"],
])("%s of %j gives %s", async (action, request, expected) => {
  expect(await codeOf("cam", action, request)).toBe(expected);
});
