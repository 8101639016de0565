import { type Answer, calling } from "../calling";
import { runningSimulator } from "../running";

const simulator = runningSimulator();
const { call, codeOf } = calling(() => simulator.current);

async function created(Name = "calls"): Promise<number> {
  return (await call("vod", "CreateSubAppId", { Name })).SubAppId;
}

async function described(SubAppId: number): Promise<Answer> {
  const { SubAppIdInfoSet } = await call("vod", "DescribeSubAppIds", { Offset: 0, Limit: 200 });
  return SubAppIdInfoSet.find((one: Answer) => one.SubAppId === SubAppId);
}

const setStatus = (SubAppId: number, Status: string) =>
  codeOf("vod", "ModifySubAppIdStatus", { SubAppId, Status });

describe("the life of a sub-application, as the official provider leads it", () => {
  test("create, enable, rename, disable, destroy", async () => {
    const { SubAppId } = await call("vod", "CreateSubAppId", {
      Name: "calls",
      Tags: [{ TagKey: "team", TagValue: "voice" }],
    });
    await call("vod", "ModifySubAppIdStatus", { SubAppId, Status: "On" });
    expect(await described(SubAppId)).toEqual({
      SubAppId,
      SubAppIdName: "calls",
      Name: "calls",
      Description: "",
      CreateTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      Status: "On",
      Mode: "fileid",
      StorageRegions: [],
      Tags: [{ TagKey: "team", TagValue: "voice" }],
    });

    await call("vod", "ModifySubAppIdInfo", { SubAppId, Name: "calls-2", Description: "d" });
    expect(await described(SubAppId)).toMatchObject({ SubAppIdName: "calls-2", Description: "d" });

    expect(await setStatus(SubAppId, "Destroyed")).toBe("FailedOperation");
    expect(await setStatus(SubAppId, "Off")).toBe("ok");
    expect(await setStatus(SubAppId, "Destroyed")).toBe("ok");
    expect(await described(SubAppId)).toMatchObject({ Status: "Destroyed" });
    expect(await setStatus(SubAppId, "On")).toBe("ok");
  });

  test("while it is being destroyed it cannot be enabled", async () => {
    simulator.current.behaviour.destroyingMs = 60_000;
    const id = await created();
    await setStatus(id, "Off");
    await setStatus(id, "Destroyed");

    expect(await described(id)).toMatchObject({ Status: "Destroying" });
    expect(await setStatus(id, "On")).toBe("FailedOperation");
    simulator.current.clock.advance(60_000);
    expect(await described(id)).toMatchObject({ Status: "Destroyed" });
    expect(await setStatus(id, "On")).toBe("ok");
  });

  test("its name is free again once it is destroyed, its number is not", async () => {
    const id = await created();
    expect(await codeOf("vod", "CreateSubAppId", { Name: "calls" })).toBe("FailedOperation");
    await setStatus(id, "Off");
    await setStatus(id, "Destroyed");

    expect(await created()).toBe(id + 1);
  });

  test("calls about a new one fail until it is known", async () => {
    simulator.current.behaviour.vodUnknownCalls = 2;
    const id = await created();

    await expect(
      call("vod", "ModifySubAppIdStatus", { SubAppId: id, Status: "On" }),
    ).rejects.toMatchObject({
      code: "FailedOperation",
      message: expect.stringContaining('"invalid vod user"'),
    });
    expect(await codeOf("vod", "DescribeEventConfig", { SubAppId: id })).toBe("FailedOperation");
    expect(await setStatus(id, "On")).toBe("ok");
  });
});

describe("what is refused", () => {
  test.each([
    ["a name of 41 characters", { Name: "界".repeat(41) }, "InvalidParameterValue.Name"],
    ["an empty name", { Name: "" }, "InvalidParameterValue.Name"],
    ["the default application's name", { Name: "default" }, "FailedOperation"],
    [
      "a description of 301",
      { Name: "a", Description: "x".repeat(301) },
      "InvalidParameterValue.Description",
    ],
    ["an unknown type", { Name: "a", Type: "Other" }, "InvalidParameterValue"],
    ["an unknown mode", { Name: "a", Mode: "path" }, "InvalidParameterValue"],
    ["a path mode without region", { Name: "a", Mode: "fileid+path" }, "MissingParameter"],
  ])("%s", async (_, request, expected) => {
    expect(await codeOf("vod", "CreateSubAppId", request)).toBe(expected);
  });

  test.each([
    ["a name of 40 characters", { Name: "界".repeat(40) }],
    ["a hostile name", { Name: 'a"\n${x}\u202e\\__proto__' }],
    ["a description of 300", { Name: "a", Description: "x".repeat(300) }],
    ["a path mode with region", { Name: "a", Mode: "fileid+path", StorageRegion: "ap-guangzhou" }],
    ["the professional type", { Name: "a", Type: "Professional" }],
  ])("but not %s", async (_, request) => {
    const { SubAppId } = await call("vod", "CreateSubAppId", request);

    expect(await described(SubAppId)).toMatchObject({ Name: request.Name });
  });

  test("anything about an application that is not there, or is the default one", async () => {
    expect(await setStatus(1, "On")).toBe("InvalidParameterValue.SubAppId");
    expect(await setStatus(1250000001, "Off")).toBe("FailedOperation");
    expect(await codeOf("vod", "ModifySubAppIdInfo", { SubAppId: 1250000001, Name: "x" })).toBe(
      "FailedOperation",
    );
    expect(await setStatus(await created(), "Destroying")).toBe("InvalidParameterValue.Status");
  });

  test("a rename to a name in use, but not to its own", async () => {
    const id = await created("a");
    await created("b");

    expect(await codeOf("vod", "ModifySubAppIdInfo", { SubAppId: id, Name: "b" })).toBe(
      "FailedOperation",
    );
    expect(await codeOf("vod", "ModifySubAppIdInfo", { SubAppId: id, Name: "a" })).toBe("ok");
    const long = { SubAppId: id, Description: "x".repeat(301) };
    expect(await codeOf("vod", "ModifySubAppIdInfo", long)).toBe(
      "InvalidParameterValue.Description",
    );
  });
});

describe("the list", () => {
  test("comes in pages of at most 200, by name and by tag", async () => {
    for (const name of ["a", "b", "c"]) {
      await call("vod", "CreateSubAppId", { Name: name, Tags: [{ TagKey: "n", TagValue: name }] });
    }
    const names = async (request: object) => {
      const { TotalCount, SubAppIdInfoSet } = await call("vod", "DescribeSubAppIds", request);
      return [TotalCount, SubAppIdInfoSet.map(({ Name }: Answer) => Name).join()];
    };

    expect(await names({})).toEqual([4, "default,a,b,c"]);
    expect(await names({ Offset: 1, Limit: 2 })).toEqual([4, "a,b"]);
    expect(await names({ Offset: 9 })).toEqual([4, ""]);
    expect(await names({ Name: "b" })).toEqual([1, "b"]);
    expect(await names({ Tags: [{ TagKey: "n", TagValue: "c" }] })).toEqual([1, "c"]);
    expect(await codeOf("vod", "DescribeSubAppIds", { Limit: 201 })).toBe(
      "InvalidParameterValue.Limit",
    );
    expect(await codeOf("vod", "DescribeSubAppIds", { Limit: 0 })).toBe(
      "InvalidParameterValue.Limit",
    );
    expect(await codeOf("vod", "DescribeSubAppIds", { Offset: -1 })).toBe(
      "InvalidParameterValue.Offset",
    );
  });
});
