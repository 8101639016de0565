import { calling } from "../calling";
import { runningSimulator } from "../running";
import { asked, PlayedResource } from "./stand-in";

const simulator = runningSimulator();
const { call } = calling(() => simulator.current);
const ID = 200000001;
const STATEMENT = { effect: "deny", action: ["name/trtc:AlterRecording"], resource: ["*"] };
const PolicyDocument = JSON.stringify({ version: "2.0", statement: [STATEMENT] });
const ATTACHMENT = { group_id: "1001", policy_id: String(ID) };

beforeEach(async () => {
  await call("cam", "CreatePolicy", { PolicyName: "guard", PolicyDocument });
  asked(simulator.current);
});

function aResource(): Promise<PlayedResource> {
  return PlayedResource.of("tencentcloud_cam_group_policy_attachment", simulator.current);
}

async function created(): Promise<PlayedResource> {
  const resource = await aResource();
  expect(await resource.apply(ATTACHMENT)).toEqual([]);
  asked(simulator.current);
  return resource;
}

test("its state is what the API has", async () => {
  expect((await created()).state).toEqual({
    ...ATTACHMENT,
    id: `1001#${ID}`,
    policy_name: "guard",
    policy_type: "User",
    create_mode: 2,
    create_time: expect.any(String),
  });
});

test.each([
  ["group_id", "1002"],
  ["policy_id", "200000002"],
])("another %s replaces it", async (name, value) => {
  const resource = await created();

  expect((await resource.plan({ ...ATTACHMENT, [name]: value })).replaces).toEqual([name]);
});

test("an attachment that somebody took away is gone", async () => {
  const resource = await created();
  await call("cam", "DetachGroupPolicy", { PolicyId: ID, DetachGroupId: 1001 });

  expect(await resource.refresh()).toEqual([]);

  expect(resource.state).toBeNull();
});

test("a group that is gone takes it along", async () => {
  const resource = await created();
  simulator.current.faults.add({
    action: "ListAttachedGroupPolicies",
    kind: "error",
    code: "ResourceNotFound.GroupNotExist",
  });

  expect(await resource.refresh()).toEqual([]);

  expect(resource.state).toBeNull();
});

test.each([
  [198, 1],
  [199, 2],
  [200, 2],
])("behind %d others, %d pages are read: a full one may not be the last", async (others, pages) => {
  const resource = await created();
  const [state] = Object.values(simulator.current.world.accounts);
  const [policy] = state?.policies ?? [];
  for (let id = 1; policy && id <= others; id++) {
    state?.policies.push({ ...policy, id, name: `n${id}` });
    state?.attachments.unshift({ policyId: id, groupId: 1001, at: 0 });
  }

  await resource.refresh();

  expect(asked(simulator.current).map(([, body]) => body)).toEqual(
    Array.from({ length: pages }, (_, page) => ({ TargetGroupId: 1001, Page: page + 1, Rp: 200 })),
  );
  expect(resource.state).toMatchObject({ policy_id: String(ID) });
});

test("a group that does not exist is the API's to refuse", async () => {
  expect(await (await aResource()).apply({ ...ATTACHMENT, group_id: "9" })).toEqual([
    expect.stringContaining("ResourceNotFound.GroupNotExist"),
  ]);
});

test("a group that is no number is refused before it is asked for", async () => {
  expect(await (await aResource()).apply({ ...ATTACHMENT, group_id: "operators" })).toEqual([
    expect.stringContaining('strconv.Atoi: parsing "operators"'),
  ]);
  expect(asked(simulator.current)).toEqual([]);
});

describe("import", () => {
  test("takes group and policy", async () => {
    await created();
    const resource = await aResource();

    expect(await resource.import(`1001#${ID}`)).toEqual([]);

    expect(await resource.isClean(ATTACHMENT)).toBe(true);
  });

  test.each(["1001", "1001#1#2"])("refuses '%s'", async (id) => {
    expect(await (await aResource()).import(id)).toEqual([
      expect.stringContaining(`id is not exist ${id}`),
    ]);
  });
});
