import { calling } from "../calling";
import { runningSimulator } from "../running";
import { asked, askedActions, PlayedResource } from "./stand-in";

const simulator = runningSimulator();
const { call } = calling(() => simulator.current);
const ID = 200000001;
const STATEMENT = { effect: "deny", action: ["name/trtc:AlterRecording"], resource: ["*"] };
const DOCUMENT = { version: "2.0", statement: [STATEMENT] };
const GUARD = { name: "guard", document: JSON.stringify(DOCUMENT), description: "By pull request" };

function aResource(): Promise<PlayedResource> {
  return PlayedResource.of("tencentcloud_cam_policy", simulator.current);
}

async function created(config: Parameters<PlayedResource["apply"]>[0] = GUARD) {
  const resource = await aResource();
  expect(await resource.apply(config)).toEqual([]);
  asked(simulator.current);
  return resource;
}

test("its state is what the API has", async () => {
  expect((await created({ ...GUARD, tags: { team: "calls" } })).state).toEqual({
    ...GUARD,
    id: String(ID),
    type: 1,
    create_time: expect.any(String),
    update_time: expect.any(String),
    tags: { team: "calls" },
  });
});

test("a document in another layout is no change", async () => {
  const resource = await created();

  expect(await resource.isClean({ ...GUARD, document: JSON.stringify(DOCUMENT, null, 2) })).toBe(
    true,
  );
});

test("another document and description are updated in place, and a description can be cleared", async () => {
  const resource = await created();
  const document = JSON.stringify({ ...DOCUMENT, statement: [{ ...STATEMENT, effect: "allow" }] });
  const config = { ...GUARD, document, description: null };

  expect((await resource.plan(config)).replaces).toEqual([]);
  expect(await resource.apply(config)).toEqual([]);

  expect(asked(simulator.current)).toEqual([
    ["cam 2019-01-16 UpdatePolicy", { PolicyId: ID, Description: "", PolicyDocument: document }],
    ["cam 2019-01-16 GetPolicy", { PolicyId: ID }],
  ]);
  expect(await resource.isClean(config)).toBe(true);
});

test("another name replaces it", async () => {
  expect((await (await created()).plan({ ...GUARD, name: "other" })).replaces).toEqual(["name"]);
});

test("its tags are changed in the tag service", async () => {
  const resource = await created({ ...GUARD, tags: { team: "calls" } });

  await resource.apply({ ...GUARD, tags: { team: "visits" } });

  expect(asked(simulator.current)[0]).toEqual([
    "tag 2018-08-13 ModifyResourceTags",
    {
      Resource: `qcs::cam:ap-guangzhou:uin/:policy/${ID}`,
      ReplaceTags: [{ TagKey: "team", TagValue: "visits" }],
    },
  ]);
});

test("of what somebody changes, tags that are gone are not seen", async () => {
  const resource = await created({ ...GUARD, tags: { team: "calls" } });
  const [policy] = Object.values(simulator.current.world.accounts)[0]?.policies ?? [];
  if (policy) {
    policy.document = policy.document.replace("*", "qcs::trtc::uin\\/:sdkappid\\/1");
    delete policy.tags.team;
  }

  await resource.refresh();

  expect(resource.state).toMatchObject({
    document: GUARD.document.replace("*", "qcs::trtc::uin/:sdkappid/1"),
    tags: { team: "calls" },
  });
});

test("a policy that somebody deleted is gone", async () => {
  const resource = await created();
  await call("cam", "DeletePolicy", { PolicyId: [ID] });

  expect(await resource.refresh()).toEqual([]);

  expect(resource.state).toBeNull();
});

test("import takes the number", async () => {
  await created();
  const resource = await aResource();

  expect(await resource.import(String(ID))).toEqual([]);

  expect(await resource.isClean(GUARD)).toBe(true);
});

test("a document that the provider refuses is refused when it is applied, not before", async () => {
  const resource = await aResource();
  const statement = [{ ...STATEMENT, resource: "*" }];
  const config = { ...GUARD, document: JSON.stringify({ ...DOCUMENT, statement }) };

  expect((await resource.plan(config)).diagnostics).toEqual([]);
  expect(await resource.apply(config)).toEqual([
    expect.stringContaining("The format of `resource` in policy document is invalid"),
  ]);

  expect(askedActions(simulator.current)).toEqual([]);
});
