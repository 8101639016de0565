import type { SubApplicationState } from "../../../simulator/world";
import { calling } from "../calling";
import { runningSimulator } from "../running";
import { asked, askedActions, PlayedResource } from "./stand-in";

const simulator = runningSimulator();
const { call } = calling(() => simulator.current);
const ID = 1500000001;
const CALLS = { name: "calls", status: "On" };

function aResource(): Promise<PlayedResource> {
  return PlayedResource.of("tencentcloud_vod_sub_application", simulator.current);
}

async function created(config: Record<string, string> = CALLS): Promise<PlayedResource> {
  const resource = await aResource();
  expect(await resource.apply(config)).toEqual([]);
  asked(simulator.current);
  return resource;
}

function subApplications(): SubApplicationState[] {
  return Object.values(simulator.current.world.accounts).flatMap((account) => [
    ...account.subApplications,
  ]);
}

describe("a name", () => {
  test.each([
    [0, ['error at name: length of "name" cannot be lower than 1: 0: ']],
    [1, []],
    [40, []],
    [41, ['error at name: length of "name" cannot be higher than 40: 41: ']],
  ])("of %d characters", async (length, said) => {
    const resource = await aResource();

    for (const name of ["n".repeat(length), "名".repeat(length)]) {
      expect(await resource.validate({ name, status: "On" })).toEqual(said);
    }
  });
});

test.each(["On", "Off", "Destroyed"])("the status '%s' is known", async (status) => {
  expect(await (await aResource()).validate({ name: "calls", status })).toEqual([]);
});

test.each(["on", "", "Destroying"])("the status '%s' is not", async (status) => {
  expect(await (await aResource()).validate({ name: "calls", status })).toEqual([
    `error at status: "status" must contain a valid string value must in array []string{"On", "Off", "Destroyed"}, got "${status}": `,
  ]);
});

test("what the plan of a new one leaves open is what the API gives", async () => {
  const { planned } = await (await aResource()).plan(CALLS);
  const resource = await created();

  expect(planned).toEqual({
    ...CALLS,
    id: expect.any(Symbol),
    sub_app_id: expect.any(Symbol),
    create_time: expect.any(Symbol),
    description: null,
    tags: null,
  });
  expect(resource.state).toEqual({
    ...CALLS,
    id: `calls#${ID}`,
    sub_app_id: String(ID),
    create_time: expect.stringMatching(/^\d{4}-/),
    description: "",
    tags: null,
  });
});

test("a description and tags that are not there are no change, whichever kind of nothing", async () => {
  const resource = await created();

  for (const [description, tags] of [
    [null, null],
    ["", {}],
  ] as const) {
    expect(await resource.isClean({ ...CALLS, description, tags })).toBe(true);
  }
  await resource.refresh();
  expect(await resource.isClean(CALLS)).toBe(true);
});

test("a description can be set but never cleared", async () => {
  const resource = await created({ ...CALLS, description: "Calls" });

  expect(await resource.apply(CALLS)).toEqual([]);

  expect(asked(simulator.current)[0]).toEqual([
    "vod 2018-07-17 ModifySubAppIdInfo",
    { SubAppId: ID },
  ]);
  expect(resource.state).toMatchObject({ description: "Calls" });
  expect(await resource.isClean(CALLS)).toBe(false);
});

test("a status that is changed in code is sent", async () => {
  const resource = await created();

  expect(await resource.apply({ ...CALLS, status: "Off" })).toEqual([]);

  expect(subApplications()).toContainEqual(expect.objectContaining({ id: ID, status: "Off" }));
});

test("a status that cannot be set is stored as if it had been", async () => {
  const resource = await created();
  simulator.current.faults.add({
    action: "ModifySubAppIdStatus",
    kind: "error",
    code: "InternalError",
  });

  expect(await resource.apply({ ...CALLS, status: "Off" })).toEqual([]);

  expect(askedActions(simulator.current)).toEqual(["ModifySubAppIdStatus", "DescribeSubAppIds"]);
  expect(resource.state).toMatchObject({ status: "Off" });
  expect(subApplications()).toContainEqual(expect.objectContaining({ id: ID, status: "On" }));
  await resource.refresh();
  expect(await resource.isClean({ ...CALLS, status: "Off" })).toBe(true);
});

test("a status that somebody changes is not read; a name and tags are", async () => {
  const resource = await created();
  await call("vod", "ModifySubAppIdStatus", { SubAppId: ID, Status: "Off" });
  await call("vod", "ModifySubAppIdInfo", { SubAppId: ID, Name: "theirs" });
  await call("tag", "ModifyResourceTags", {
    Resource: `qcs::vod:ap-guangzhou:uin/:subAppId/${ID}`,
    ReplaceTags: [{ TagKey: "team", TagValue: "theirs" }],
  });

  await resource.refresh();

  expect(resource.state).toMatchObject({
    id: `calls#${ID}`,
    name: "theirs",
    tags: { team: "theirs" },
    status: "On",
  });
});

describe("the list", () => {
  /** The account's default application is in it as well. */
  function fill(count: number): void {
    const [state] = Object.values(simulator.current.world.accounts);
    const [first] = subApplications();
    for (let id = 1; first && id < count; id++) {
      state?.subApplications.splice(1, 0, { ...first, id, name: `n${id}`, isDefault: false });
    }
  }

  test.each([
    [199, 1],
    [200, 2],
    [201, 2],
    [400, 3],
  ])("is read in pages: behind %d others the application is on page %d", async (others, pages) => {
    const resource = await created();
    fill(others);

    await resource.refresh();

    expect(asked(simulator.current).map(([, body]) => body)).toEqual(
      Array.from({ length: pages }, (_, page) => ({ Offset: page * 200, Limit: 200 })),
    );
    expect(resource.state).toMatchObject({ id: `calls#${ID}` });
  });

  test("without it means that it is gone", async () => {
    const resource = await created();
    const [state] = Object.values(simulator.current.world.accounts);
    state?.subApplications.splice(1);

    expect(await resource.refresh()).toEqual([]);

    expect(resource.state).toBeNull();
    expect(askedActions(simulator.current)).toEqual(["DescribeSubAppIds"]);
  });
});

describe("import", () => {
  test("takes any name before the number, and reads all but the status", async () => {
    await created();
    const resource = await aResource();

    expect(await resource.import(`anything#${ID}`)).toEqual([]);

    expect(resource.state).toMatchObject({ id: `anything#${ID}`, name: "calls", status: "" });
    expect(await resource.apply(CALLS)).toEqual([]);
    expect(askedActions(simulator.current)).toEqual([
      "DescribeSubAppIds",
      "ModifySubAppIdStatus",
      "DescribeSubAppIds",
    ]);
    expect(await resource.isClean(CALLS)).toBe(true);
  });

  test.each([String(ID), `a#b#${ID}`])("refuses '%s'", async (id) => {
    expect(await (await aResource()).import(id)).toEqual([
      expect.stringContaining(`sub application id is borken, id is ${id}`),
    ]);
  });
});

describe("a failure", () => {
  test("before there is an id leaves nothing", async () => {
    const resource = await aResource();
    simulator.current.faults.add({
      action: "CreateSubAppId",
      kind: "error",
      code: "FailedOperation",
    });

    expect(await resource.apply(CALLS)).toEqual([expect.stringContaining("FailedOperation")]);

    expect(resource.state).toBeNull();
  });

  test("after it leaves what is known", async () => {
    const resource = await aResource();
    simulator.current.faults.add({ action: "ModifySubAppIdStatus", kind: "throttle" });

    expect(await resource.apply(CALLS)).toEqual([expect.stringContaining("RequestLimitExceeded")]);

    expect(resource.state).toEqual({
      ...CALLS,
      id: `calls#${ID}`,
      sub_app_id: null,
      create_time: null,
      description: null,
      tags: null,
    });
  });

  test("inside the service does not stop a destroy", async () => {
    const resource = await created();
    const fault = { action: "ModifySubAppIdStatus", kind: "error", code: "InternalError" } as const;
    simulator.current.faults.add(fault);
    simulator.current.faults.add({ ...fault, skip: 2 });

    expect(await resource.destroy()).toEqual([]);

    expect(asked(simulator.current).map(([, body]) => body)).toEqual(
      ["Off", "Off", "Destroyed", "Destroyed"].map((Status) => ({ SubAppId: ID, Status })),
    );
  });

  test("of a rename stores the new name, until the next refresh", async () => {
    const resource = await created();
    simulator.current.faults.add({
      action: "ModifySubAppIdInfo",
      kind: "error",
      code: "FailedOperation",
    });

    expect(await resource.apply({ ...CALLS, name: "visits" })).toHaveLength(1);

    expect(resource.state).toMatchObject({ name: "visits" });
    await resource.refresh();
    expect(resource.state).toMatchObject({ name: "calls" });
  });
});
