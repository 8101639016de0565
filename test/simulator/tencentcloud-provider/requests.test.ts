import { runningSimulator } from "../running";
import { type Asked, asked, PlayedResource } from "./stand-in";

/**
 * "Requests the real provider makes", row by row: recorded from the official provider 1.83.25 under
 * Terraform, and compared as a whole, so that one request more or less is seen.
 */
const simulator = runningSimulator();
const ID = 1500000001;
const POLICY = 200000001;
const DOCUMENT = JSON.stringify({
  version: "2.0",
  statement: [{ effect: "deny", action: ["name/trtc:AlterRecording"], resource: ["*"] }],
});

const DESCRIBE: Asked = ["vod 2018-07-17 DescribeSubAppIds", { Offset: 0, Limit: 200 }];
const GET_POLICY: Asked = ["cam 2019-01-16 GetPolicy", { PolicyId: POLICY }];
const LIST: Asked = [
  "cam 2019-01-16 ListAttachedGroupPolicies",
  { TargetGroupId: 1001, Page: 1, Rp: 200 },
];

function status(Status: string): Asked {
  return ["vod 2018-07-17 ModifySubAppIdStatus", { SubAppId: ID, Status }];
}

const CALLS = { name: "calls", status: "On", tags: { env: "prod", team: "calls" } };

async function aSubApplication(config = CALLS): Promise<PlayedResource> {
  const resource = await PlayedResource.of("tencentcloud_vod_sub_application", simulator.current);
  expect(await resource.apply(config)).toEqual([]);
  return resource;
}

async function aPolicy(): Promise<PlayedResource> {
  const resource = await PlayedResource.of("tencentcloud_cam_policy", simulator.current);
  expect(await resource.apply({ name: "guard", document: DOCUMENT })).toEqual([]);
  return resource;
}

async function anAttachment(): Promise<PlayedResource> {
  const type = "tencentcloud_cam_group_policy_attachment";
  const resource = await PlayedResource.of(type, simulator.current);
  expect(await resource.apply({ group_id: "1001", policy_id: String(POLICY) })).toEqual([]);
  return resource;
}

test("create a sub-application", async () => {
  await aSubApplication();

  expect(asked(simulator.current)).toEqual([
    [
      "vod 2018-07-17 CreateSubAppId",
      {
        Name: "calls",
        Tags: [
          { TagKey: "env", TagValue: "prod" },
          { TagKey: "team", TagValue: "calls" },
        ],
      },
    ],
    status("On"),
    DESCRIBE,
  ]);
});

test("refresh it", async () => {
  const resource = await aSubApplication();
  asked(simulator.current);

  await resource.refresh();

  expect(asked(simulator.current)).toEqual([DESCRIBE]);
});

test("rename and retag it", async () => {
  const resource = await aSubApplication();
  asked(simulator.current);

  expect(await resource.apply({ ...CALLS, name: "visits", tags: { team: "visits" } })).toEqual([]);

  expect(asked(simulator.current)).toEqual([
    ["vod 2018-07-17 ModifySubAppIdInfo", { SubAppId: ID, Name: "visits" }],
    [
      "tag 2018-08-13 ModifyResourceTags",
      {
        Resource: `qcs::vod:ap-guangzhou:uin/:subAppId/${ID}`,
        ReplaceTags: [{ TagKey: "team", TagValue: "visits" }],
        DeleteTags: [{ TagKey: "env" }],
      },
    ],
    DESCRIBE,
  ]);
  expect(resource.state).toMatchObject({ id: `calls#${ID}`, name: "visits" });
});

test("destroy it", async () => {
  const resource = await aSubApplication();
  asked(simulator.current);

  expect(await resource.destroy()).toEqual([]);

  expect(asked(simulator.current)).toEqual([status("Off"), status("Destroyed")]);
});

test("create, update and destroy an event config", async () => {
  await aSubApplication();
  asked(simulator.current);
  const type = "tencentcloud_vod_event_config";
  const resource = await PlayedResource.of(type, simulator.current);
  const describe: Asked = ["vod 2018-07-17 DescribeEventConfig", { SubAppId: ID }];

  expect(await resource.apply({ sub_app_id: ID, mode: "PUSH" })).toEqual([]);

  expect(asked(simulator.current)).toEqual([
    ["vod 2018-07-17 ModifyEventConfig", { SubAppId: ID, Mode: "PUSH" }],
    describe,
  ]);

  const config = {
    sub_app_id: ID,
    mode: "PUSH",
    notification_url: "https://rec.example.com/vod",
    upload_media_complete_event_switch: "ON",
    delete_media_complete_event_switch: "OFF",
  };
  expect(await resource.apply(config)).toEqual([]);

  expect(asked(simulator.current)).toEqual([
    [
      "vod 2018-07-17 ModifyEventConfig",
      {
        SubAppId: ID,
        Mode: "PUSH",
        NotificationUrl: "https://rec.example.com/vod",
        UploadMediaCompleteEventSwitch: "ON",
        DeleteMediaCompleteEventSwitch: "OFF",
      },
    ],
    describe,
  ]);

  expect(await resource.destroy()).toEqual([]);

  expect(asked(simulator.current)).toEqual([]);
});

test("create a CAM policy, look at it twice, and attach it to a group", async () => {
  await aPolicy();
  await anAttachment();

  expect(asked(simulator.current)).toEqual([
    ["cam 2019-01-16 CreatePolicy", { PolicyName: "guard", PolicyDocument: DOCUMENT }],
    GET_POLICY,
    GET_POLICY,
    ["cam 2019-01-16 AttachGroupPolicy", { PolicyId: POLICY, AttachGroupId: 1001 }],
    LIST,
    LIST,
  ]);
});

test("refresh both", async () => {
  const [policy, attachment] = [await aPolicy(), await anAttachment()];
  asked(simulator.current);

  await policy.refresh();
  await attachment.refresh();

  expect(asked(simulator.current)).toEqual([GET_POLICY, LIST]);
  expect(attachment.state).toMatchObject({ id: `1001#${POLICY}`, policy_name: "guard" });
});

test("destroy both", async () => {
  const [policy, attachment] = [await aPolicy(), await anAttachment()];
  asked(simulator.current);

  expect(await attachment.destroy()).toEqual([]);
  expect(await policy.destroy()).toEqual([]);

  expect(asked(simulator.current)).toEqual([
    ["cam 2019-01-16 DetachGroupPolicy", { PolicyId: POLICY, DetachGroupId: 1001 }],
    ["cam 2019-01-16 DeletePolicy", { PolicyId: [POLICY] }],
  ]);
});

test("every request carries the region", async () => {
  await aSubApplication();

  expect(simulator.current.requests.map(({ region }) => region)).toEqual(
    Array(3).fill("ap-guangzhou"),
  );
});
