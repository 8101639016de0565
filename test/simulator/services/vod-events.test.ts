import { calling } from "../calling";
import { runningSimulator } from "../running";

const simulator = runningSimulator();
const { call, codeOf } = calling(() => simulator.current);

async function created(): Promise<number> {
  return (await call("vod", "CreateSubAppId", { Name: "calls" })).SubAppId;
}

describe("event notification", () => {
  const OFF = {
    UploadMediaCompleteEventSwitch: "OFF",
    DeleteMediaCompleteEventSwitch: "OFF",
    PersistenceCompleteEventSwitch: "OFF",
  };

  test("keeps what a later call does not name, and an empty address clears it", async () => {
    const SubAppId = await created();
    const config = () => call("vod", "DescribeEventConfig", { SubAppId });
    expect(await config()).toMatchObject({ Mode: "", NotificationUrl: "", ...OFF });

    await call("vod", "ModifyEventConfig", {
      SubAppId,
      Mode: "PUSH",
      NotificationUrl: "https://a.example",
      UploadMediaCompleteEventSwitch: "ON",
      SignKey: "abc123",
    });
    await call("vod", "ModifyEventConfig", { SubAppId, DeleteMediaCompleteEventSwitch: "ON" });
    const set = await config();
    expect(set).toMatchObject({
      Mode: "PUSH",
      NotificationUrl: "https://a.example",
      ...OFF,
      UploadMediaCompleteEventSwitch: "ON",
      DeleteMediaCompleteEventSwitch: "ON",
    });
    expect(set).not.toHaveProperty("SignKey");

    await call("vod", "ModifyEventConfig", { SubAppId, NotificationUrl: "" });
    expect(await config()).toMatchObject({ Mode: "PUSH", NotificationUrl: "" });
  });

  test("without SubAppId means the default application", async () => {
    await call("vod", "ModifyEventConfig", { Mode: "PULL" });

    expect(await call("vod", "DescribeEventConfig", { SubAppId: 1250000001 })).toMatchObject({
      Mode: "PULL",
    });
  });

  test.each([
    [{ Mode: "Push" }, "InvalidParameterValue"],
    [{ UploadMediaCompleteEventSwitch: "on" }, "InvalidParameterValue"],
    [{ NotificationUrl: "a.example" }, "InvalidParameterValue"],
    [{ SignKey: "x".repeat(33) }, "InvalidParameterValue"],
    [{ SignKey: "a-b" }, "InvalidParameterValue"],
    [{ SubAppId: 7 }, "InvalidParameterValue.SubAppId"],
  ])("%j is refused, and nothing of it is kept", async (request, expected) => {
    expect(await codeOf("vod", "ModifyEventConfig", { Mode: "PULL", ...request })).toBe(expected);
    expect(await call("vod", "DescribeEventConfig")).toMatchObject({ Mode: "" });
  });

  test("is not set for what is destroyed", async () => {
    const SubAppId = await created();
    await call("vod", "ModifySubAppIdStatus", { SubAppId, Status: "Off" });
    await call("vod", "ModifySubAppIdStatus", { SubAppId, Status: "Destroyed" });

    expect(await codeOf("vod", "ModifyEventConfig", { SubAppId, Mode: "PUSH" })).toBe(
      "InvalidParameterValue.SubAppId",
    );
  });

  test("a signing key is in no log", async () => {
    await call("vod", "ModifyEventConfig", { SignKey: "s3cretSigningKey" });

    expect(JSON.stringify(simulator.current.requests)).not.toContain("s3cretSigningKey");
    expect(JSON.stringify(simulator.current.world.audit)).not.toContain("s3cretSigningKey");
    expect(simulator.current.requests[0]?.body).toEqual({ SignKey: "[hidden]" });
  });
});
