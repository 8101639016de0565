import { calling } from "../calling";
import { runningSimulator } from "../running";

const simulator = runningSimulator();
const { call, codeOf } = calling(() => simulator.current);

async function created(): Promise<number> {
  return (await call("vod", "CreateSubAppId", { Name: "calls" })).SubAppId;
}

async function tagsOf(id: number): Promise<unknown> {
  const { SubAppIdInfoSet } = await call("vod", "DescribeSubAppIds", { Name: "calls" });
  return SubAppIdInfoSet.find(({ SubAppId }: { SubAppId: number }) => SubAppId === id).Tags;
}

describe("tags", () => {
  const change = (id: number | string, request: object) =>
    codeOf("tag", "ModifyResourceTags", {
      Resource: `qcs::vod:ap-guangzhou:uin/:subAppId/${id}`,
      ...request,
    });

  test("are replaced, added and deleted one by one", async () => {
    const id = await created();
    const set = (TagKey: string, TagValue: string) => ({ ReplaceTags: [{ TagKey, TagValue }] });

    expect(await change(id, set("a", "1"))).toBe("ok");
    expect(await change(id, set("b", "2"))).toBe("ok");
    expect(await change(id, { ...set("a", "3"), DeleteTags: [{ TagKey: "b" }] })).toBe("ok");
    expect(await tagsOf(id)).toEqual([{ TagKey: "a", TagValue: "3" }]);
    expect(await change(id, set("__proto__", "x"))).toBe("ok");
    expect(await tagsOf(id)).toContainEqual({ TagKey: "__proto__", TagValue: "x" });
  });

  test("of the account by its number, and of no other", async () => {
    const id = await created();
    const tags = { ReplaceTags: [{ TagKey: "a", TagValue: "1" }] };
    const of = (uin: string) =>
      codeOf("tag", "ModifyResourceTags", {
        Resource: `qcs::vod::uin/${uin}:subAppId/${id}`,
        ...tags,
      });

    expect(await of("100000000001")).toBe("ok");
    expect(await of("100000000002")).toBe("InvalidParameterValue.ResourceDescriptionError");
  });

  const tag = (TagKey: string, TagValue = "v") => ({ ReplaceTags: [{ TagKey, TagValue }] });
  test.each([
    [{}, "InvalidParameter"],
    [{ ReplaceTags: [] }, "InvalidParameter"],
    [{ ...tag("a"), DeleteTags: [] }, "InvalidParameter"],
    [{ ...tag("a"), DeleteTags: [{ TagKey: "a" }] }, "InvalidParameterValue.DeleteTagsParamError"],
    [
      { ReplaceTags: Array.from({ length: 11 }, (_, n) => ({ TagKey: `k${n}`, TagValue: "" })) },
      "InvalidParameter.Tag",
    ],
    [tag(""), "InvalidParameterValue.TagKeyEmpty"],
    [tag("k".repeat(128)), "InvalidParameterValue.TagKeyLengthExceeded"],
    [tag("k".repeat(127)), "ok"],
    [tag("k", "v".repeat(256)), "InvalidParameterValue.TagValueLengthExceeded"],
    [tag("k", "v".repeat(255)), "ok"],
    [tag("tencent:x"), "InvalidParameter.ReservedTagKey"],
  ])("%j gives %s", async (request, expected) => {
    expect(await change(await created(), request)).toBe(expected);
  });

  test.each([
    ["vod/subAppId/1", "InvalidParameterValue.ResourceDescriptionError"],
    ["qcs::cvm:ap-guangzhou:uin/:instance/ins-1", "InvalidParameterValue.ServiceTypeInvalid"],
    ["qcs::vod:ap-guangzhou:uin/:media/1", "InvalidParameterValue.ServiceTypeInvalid"],
    ["qcs::vod:ap-guangzhou:uin/:subAppId/1", "InvalidParameterValue.ResourceIdInvalid"],
  ])("resource %s gives %s", async (Resource, expected) => {
    expect(await codeOf("tag", "ModifyResourceTags", { Resource, ...tag("a") })).toBe(expected);
  });
});
