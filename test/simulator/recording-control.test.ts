import type { Answer } from "./calling";
import { calling } from "./calling";
import { aCall, classic, PLAYING, SDK_APP_ID, VOD_APPLICATION } from "./recording/playing";
import { runningSimulator } from "./running";

const simulator = runningSimulator(PLAYING);
const { call } = calling(() => simulator.current);

async function control(method: string, path: string, body?: object) {
  const response = await fetch(`${simulator.current.url}/_simulator/${path}`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Answer };
}

const names = async (path = "media") =>
  (await control("GET", path)).body.media.map(({ name }: Answer) => name);
const CALL = { ...aCall(), participants: [{ userId: "a", camera: { width: 640, height: 360 } }] };

beforeEach(() => classic(simulator.current));

describe("calls", () => {
  test("one is played, and what became of it is told", async () => {
    expect(await control("POST", "calls", CALL)).toMatchObject({
      status: 200,
      body: { files: [{ name: "1400000001_12.mp4", subAppId: VOD_APPLICATION }], unrecorded: [] },
    });

    expect((await control("POST", "calls", { ...CALL, isLost: true })).body).toEqual({
      files: [],
      unrecorded: [
        { from: "2026-06-01T02:00:00.000Z", until: "2026-06-01T02:30:00.000Z", reason: "lost" },
      ],
    });
  });

  test("several are played, in numeric and in string rooms", async () => {
    const calls = [CALL, { ...CALL, roomId: "12", startsAt: "2026-06-01T10:00:01+08:00" }];

    expect((await control("POST", "calls", { calls })).body).toEqual({
      calls: 2,
      files: 2,
      unrecorded: 0,
    });
    expect(await names()).toEqual(["1400000001_12.mp4", "1400000001_MTI..mp4"]);
  });

  test("one is played again and again", async () => {
    const repeated = { call: CALL, times: 3, everySeconds: 0.5 };

    expect((await control("POST", "calls", repeated)).body.files).toBe(3);
    expect((await names()).sort()).toEqual([12, 13, 14].map((room) => `1400000001_${room}.mp4`));
  });
});

describe("media", () => {
  test("are uploaded, listed, changed and deleted", async () => {
    const upload = {
      name: "holiday.mp4",
      subAppId: VOD_APPLICATION,
      createdAt: "2026-06-01T00:00:00Z",
      expiresAt: "never",
    };
    const { fileId } = (await control("POST", "media", upload)).body;
    expect(await names(`media/${VOD_APPLICATION}`)).toEqual(["holiday.mp4"]);
    expect(await names("media/7")).toEqual([]);

    const change = { fileIds: [fileId], name: "b.mp4", expiresAt: "2999-01-01T00:00:00Z" };
    await control("POST", "media/change", { ...change, isAnalysed: false, isSearchable: false });
    expect(simulator.current.media.list()).toMatchObject([
      { name: "b.mp4", expiresAt: Date.parse("2999-01-01T00:00:00Z"), isHidden: true },
    ]);

    await control("DELETE", "media", { fileIds: [fileId] });
    expect(await names()).toEqual([]);
  });
});

test("every command waits for searches when it is told to", async () => {
  const search = async () => (await call("vod", "SearchMedia")).TotalCount;
  await control("POST", "calls", { ...CALL, afterSearches: 1 });
  await control("POST", "media", {
    name: "b",
    createdAt: "2026-06-01T00:00:00Z",
    afterSearches: 2,
  });
  await control("DELETE", "media", { fileIds: ["5285890000000000001"], afterSearches: 3 });

  expect([await search(), await search(), await search(), await search()]).toEqual([0, 1, 2, 1]);
});

test.each([
  ["POST", "calls", { ...CALL, sdkAppId: "1400000001" }, "`the call.sdkAppId` is not integer"],
  ["POST", "calls", { ...CALL, sdkAppId: 7 }, "application 7 is not seeded"],
  ["POST", "calls", { ...CALL, roomId: true }, "`the call.roomId` is not string"],
  ["POST", "calls", { ...CALL, roomId: 1.5 }, "`the call.roomId` is not integer"],
  ["POST", "calls", { ...CALL, startsAt: "2026-06-01" }, "is not an ISO 8601 time"],
  ["POST", "calls", { ...CALL, startsAt: "2026-06-32T00:00:00Z" }, "is not an ISO 8601 time"],
  ["POST", "calls", { ...CALL, endsAt: CALL.startsAt }, "'endsAt' must be a time after 'startsAt'"],
  [
    "POST",
    "calls",
    { ...CALL, participants: [{ userId: 7 }] },
    "participants.0.userId` is not string",
  ],
  ["POST", "calls", { ...CALL, sound: true }, 'the call."sound" is not recognized'],
  ["POST", "calls", { ...CALL, isLost: "yes" }, "`the call.isLost` is not boolean"],
  ["POST", "calls", { calls: CALL }, "`calls` is not array"],
  ["POST", "calls", { call: CALL }, "required parameter `times`"],
  ["POST", "calls", { ...CALL, afterSearches: "1" }, "`afterSearches` is not integer"],
  ["POST", "media", {}, "required parameter `name`"],
  ["POST", "media", { name: "a", subAppId: 7 }, "has no VOD application 7"],
  ["POST", "media/change", { fileIds: ["x"] }, 'there is no medium "x"'],
  ["POST", "media/change", { fileIds: [], expiresAt: "soon" }, "is not an ISO 8601 time"],
  ["DELETE", "media", { fileIds: ["x"] }, 'there is no medium "x"'],
])("%s %s %j is refused", async (method, path, body, message) => {
  expect(await control(method, path, body)).toEqual({
    status: 400,
    body: { error: expect.stringContaining(message) },
  });
  expect(simulator.current.world.applications[SDK_APP_ID]?.usage).toEqual([]);
});
