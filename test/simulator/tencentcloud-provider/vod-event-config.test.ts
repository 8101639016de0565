import { calling } from "../calling";
import { runningSimulator } from "../running";
import { asked, askedActions, PlayedResource } from "./stand-in";

const simulator = runningSimulator();
const { call } = calling(() => simulator.current);
const [FIRST, SECOND] = [1500000001, 1500000002];
const PUSH = { sub_app_id: FIRST, mode: "PUSH", notification_url: "https://rec.example.com/vod" };

beforeEach(async () => {
  for (const Name of ["first", "second"]) {
    await call("vod", "CreateSubAppId", { Name });
  }
  asked(simulator.current);
});

function aResource(): Promise<PlayedResource> {
  return PlayedResource.of("tencentcloud_vod_event_config", simulator.current);
}

async function created(config: Record<string, string | number> = PUSH): Promise<PlayedResource> {
  const resource = await aResource();
  expect(await resource.apply(config)).toEqual([]);
  asked(simulator.current);
  return resource;
}

test("what is not configured is what the API has", async () => {
  const resource = await created({ sub_app_id: FIRST });

  expect(resource.state).toEqual({
    id: String(FIRST),
    sub_app_id: FIRST,
    mode: "",
    notification_url: "",
    upload_media_complete_event_switch: "OFF",
    delete_media_complete_event_switch: "OFF",
  });
  expect(await resource.isClean({ sub_app_id: FIRST })).toBe(true);
});

test.each([[""], [null]])("a URL of %j cannot clear one that is set", async (url) => {
  const resource = await created();
  const config = { ...PUSH, notification_url: url };

  for (const _ of ["once", "and again"]) {
    expect(await resource.apply(config)).toEqual([]);
    expect(asked(simulator.current)[0]?.[1]).not.toHaveProperty("NotificationUrl");
    expect(resource.state).toMatchObject({ notification_url: PUSH.notification_url });
    expect(await resource.isClean(config)).toBe(false);
  }
});

test.each([[""], [null]])(
  "a mode of %j keeps the mode that is set, and is no change",
  async (mode) => {
    const resource = await created();

    expect(await resource.isClean({ ...PUSH, mode })).toBe(true);
  },
);

test("what is no longer configured is sent as it was", async () => {
  const resource = await created({ ...PUSH, upload_media_complete_event_switch: "ON" });

  await resource.apply({ sub_app_id: FIRST, notification_url: "https://rec.example.com/new" });

  expect(asked(simulator.current)[0]?.[1]).toEqual({
    SubAppId: FIRST,
    Mode: "PUSH",
    NotificationUrl: "https://rec.example.com/new",
    UploadMediaCompleteEventSwitch: "ON",
    DeleteMediaCompleteEventSwitch: "OFF",
  });
});

test("another sub_app_id rewrites the old sub-application and is a change for ever", async () => {
  const resource = await created();
  const config = { ...PUSH, sub_app_id: SECOND, notification_url: "https://rec.example.com/new" };

  expect((await resource.plan(config)).replaces).toEqual([]);
  expect(await resource.apply(config)).toEqual([]);

  expect(asked(simulator.current)[0]?.[1]).toMatchObject({
    SubAppId: FIRST,
    NotificationUrl: "https://rec.example.com/new",
  });
  expect(resource.state).toMatchObject({ id: String(FIRST), sub_app_id: FIRST });
  expect(await resource.isClean(config)).toBe(false);
});

test("a mode is not checked before the API does", async () => {
  const resource = await aResource();
  const config = { ...PUSH, mode: "Push" };

  expect(await resource.validate(config)).toEqual([]);
  expect(await resource.apply(config)).toEqual([
    expect.stringContaining("Mode must be PUSH or PULL"),
  ]);
});

test("destroying it leaves the callback live", async () => {
  const resource = await created();

  expect(await resource.destroy()).toEqual([]);

  expect(await call("vod", "DescribeEventConfig", { SubAppId: FIRST })).toMatchObject({
    NotificationUrl: PUSH.notification_url,
  });
});

describe("errors", () => {
  test("'invalid vod user' is waited for when it is set, not when it is read", async () => {
    const { faults } = simulator.current;
    const fresh = { kind: "error", code: "FailedOperation", message: "invalid vod user" } as const;
    const resource = await aResource();
    faults.add({ action: "ModifyEventConfig", ...fresh, times: 3 });

    expect(await resource.apply(PUSH)).toEqual([]);

    expect(askedActions(simulator.current)).toEqual([
      ...Array(4).fill("ModifyEventConfig"),
      "DescribeEventConfig",
    ]);
    faults.add({ action: "DescribeEventConfig", ...fresh });
    expect(await resource.refresh()).toEqual([expect.stringContaining("invalid vod user")]);
  });

  test.each(["ModifyEventConfig", "DescribeEventConfig"])(
    "throttling of %s is final",
    async (action) => {
      simulator.current.faults.add({ action, kind: "throttle" });
      const resource = await aResource();

      expect(await resource.apply(PUSH)).toEqual([expect.stringContaining("RequestLimitExceeded")]);

      expect(askedActions(simulator.current).at(-1)).toBe(action);
      expect(resource.state).toMatchObject({ id: String(FIRST), sub_app_id: FIRST });
    },
  );
});

describe("import", () => {
  test("takes the number of the sub-application", async () => {
    await created();
    const resource = await aResource();

    expect(await resource.import(String(FIRST))).toEqual([]);

    expect(await resource.isClean(PUSH)).toBe(true);
  });

  test("refuses anything else", async () => {
    expect(await (await aResource()).import("first")).toEqual([
      expect.stringContaining('strconv.Atoi: parsing "first": invalid syntax'),
    ]);
  });
});
