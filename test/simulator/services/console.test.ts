import { RecordingPreset, Retention } from "../../../profile";
import { ConsoleForm } from "../../../profile/targets/console-form";
import { DEMO_ACCOUNT, DEMO_APPLICATION, type EventGroup } from "../../../simulator";
import type { Answer } from "../calling";
import { runningSimulator } from "../running";
import { advancedTemplate, classicTemplate } from "../templates";

const ID = DEMO_APPLICATION.sdkAppId;
const ADVANCED = 20000001;
const simulator = runningSimulator({
  applications: [
    DEMO_APPLICATION,
    { sdkAppId: ADVANCED, secretKey: "8b".repeat(32), consoleForm: "advanced-features" },
  ],
});

async function http(
  method: string,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
) {
  const response = await fetch(`${simulator.current.url}/_console/applications/${path}`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Answer };
}

describe("a template", () => {
  test("holds for rooms created after the delay, when the switch is on", () => {
    const { console, clock } = simulator.current;
    const first = classicTemplate();
    const second = classicTemplate({ videoBitrate: 900 });
    const start = clock.now();
    const at = (minutes: number) => console.templateInForce(ID, new Date(start + minutes * 60_000));

    expect(console.saveTemplate(ID, first).getTime() - start).toBeGreaterThanOrEqual(300_000);
    expect(at(10)).toBeUndefined();
    clock.advance(60_000);
    console.switchGlobalAuto(ID, true);
    clock.advance(3_600_000);
    console.saveTemplate(ID, second, { user: "bob" });

    expect(at(5.9)).toBeUndefined();
    expect(at(6.1)).toEqual(first);
    expect(at(65.9)).toEqual(first);
    expect(at(66.2)).toEqual(second);
    expect(console.view(ID)).toMatchObject({ template: second, globalAuto: true });
  });

  test("is needed before the switch, and gone with it", () => {
    const { console } = simulator.current;
    expect(() => console.switchGlobalAuto(ID, true)).toThrow("create a template before");
    console.switchGlobalAuto(ID, false);
    console.saveTemplate(ID, classicTemplate());
    console.switchGlobalAuto(ID, true);
    console.removeTemplate(ID);

    expect(console.view(ID)).toMatchObject({ template: undefined, globalAuto: false });
  });

  test("has the form that the application's console shows", () => {
    const { console } = simulator.current;
    expect(() => console.saveTemplate(ID, advancedTemplate())).toThrow("shows the classic form");
    expect(() => console.saveTemplate(ADVANCED, classicTemplate())).toThrow(
      "shows the advanced-features form",
    );
    console.saveTemplate(ADVANCED, advancedTemplate());
    console.saveTemplate(ADVANCED, {
      ...advancedTemplate(),
      fileFormat: "AAC",
      media: "audio-only",
    });
  });

  test("can be filled in from a profile: the keys are the same", () => {
    const destination = { subAppId: 1500000001, retention: Retention.days(180) };
    const rendering = ConsoleForm.CLASSIC.render(RecordingPreset.oneToOne(), destination);
    const keys: string[] = rendering.ok ? rendering.value.map(({ key }) => key) : [];

    expect(
      Object.keys(classicTemplate())
        .filter((key) => key !== "form")
        .sort(),
    ).toEqual(keys.sort());
  });
});

describe("a form that cannot be saved", () => {
  test.each([
    [{ templateName: "a b" }, "'templateName'"],
    [{ templateName: "" }, "'templateName'"],
    [{ width: 15 }, "'width'"],
    [{ width: 2561 }, "'width'"],
    [{ width: 2560, height: 1441 }, "2560 x 1440"],
    [{ maxUsers: 0 }, "'maxUsers'"],
    [{ maxUsers: 9 }, "'maxUsers'"],
    [{ sampleRate: 22050 }, "'sampleRate'"],
    [{ fileDuration: 25 }, "'fileDuration'"],
    [{ resumeWait: 86_401 }, "'resumeWait'"],
    [{ retention: 0 }, "'retention'"],
    [{ layout: "floating" }, "'bigPicture'"],
    [{ bigPicture: "teacher" }, "'bigPicture'"],
    [{ mode: "single-stream" }, "'layout'"],
    [{ media: "audio-only" }, "'width'"],
    [{ fileFormat: "HLS" }, "'fileFormat'"],
    [{ removeAudio: "no" }, "'removeAudio'"],
    [{ surprise: 1 }, 'no field "surprise"'],
  ])("%j", (change, message) => {
    const form = { ...classicTemplate(), ...change } as never;

    expect(() => simulator.current.console.saveTemplate(ID, form)).toThrow(message);
    expect(simulator.current.console.view(ID).template).toBeUndefined();
    expect(simulator.current.world.audit).toEqual([]);
  });

  test.each([
    [{ width: 16, height: 16, maxUsers: 1, fileDuration: 1, resumeWait: 0, retention: 1 }],
    [{ width: 2560, height: 1440, maxUsers: 8, resumeWait: 86_400 }],
    [{ layout: "floating", bigPicture: "teacher" }],
    [{ removeAudio: true, sampleRate: undefined, audioBitrate: undefined, channels: undefined }],
    [{ retention: "permanent", mode: "single-stream-and-mixed" }],
  ])("but %j can", (change) => {
    simulator.current.console.saveTemplate(ID, { ...classicTemplate(), ...change } as never);
  });

  test.each([
    [{ mode: "mixed" }],
    [{ fileDuration: 1441 }],
    [{ fileDuration: 0 }],
    [{ resumeWait: 0 }],
    [{ fileFormat: "FLV" }],
    [{ width: 640 }],
  ])("advanced: %j", (change) => {
    const form = { ...advancedTemplate(), ...change } as never;

    expect(() => simulator.current.console.saveTemplate(ADVANCED, form)).toThrow();
  });
});

describe("event callbacks", () => {
  test("have an address and a key for each group", () => {
    const { console } = simulator.current;
    console.saveEventCallback(ID, "recording", { url: "https://a.example/x?y=1", key: "abc123" });
    console.saveEventCallback(ID, "room", { url: "https://b.example" });
    console.removeEventCallback(ID, "room");

    expect(console.view(ID).eventCallbacks).toEqual({
      recording: { url: "https://a.example/x?y=1", key: "abc123" },
    });
  });

  test.each([
    ["recording", { url: "a.example" }],
    ["recording", { url: "https://a.example/?a=1&b=2" }],
    ["recording", { url: `https://a.example/${"x".repeat(2_083)}` }],
    ["recording", { url: 7 }],
    ["recording", { url: "https://a.example", key: "a-b" }],
    ["recording", { url: "https://a.example", key: "x".repeat(33) }],
    ["other", { url: "https://a.example" }],
  ])("%s %j is refused", (group, callback) => {
    const { console } = simulator.current;

    expect(() => console.saveEventCallback(ID, group as EventGroup, callback as never)).toThrow();
  });
});

describe("over HTTP", () => {
  test("a person can be played from another process", async () => {
    const { form, ...fields } = classicTemplate();
    const saved = await http("PUT", `${ID}/auto-record-template`, {
      form,
      ...fields,
      user: "eve",
      ip: "198.51.100.7",
    });
    expect(saved).toMatchObject({ status: 200, body: { template: fields, globalAuto: false } });
    expect(Date.parse(saved.body.effectiveAt)).toBeGreaterThan(Date.now() + 290_000);
    expect(await http("PUT", `${ID}/global-auto`, { on: true })).toMatchObject({
      body: { globalAuto: true },
    });
    expect(
      await http("PUT", `${ID}/event-callbacks/recording`, { url: "https://a.example", key: "k1" }),
    ).toMatchObject({
      body: { eventCallbacks: { recording: { url: "https://a.example", key: "k1" } } },
    });
    expect(await http("GET", String(ID))).toMatchObject({
      body: { sdkAppId: ID, globalAuto: true },
    });
    expect(await http("DELETE", `${ID}/event-callbacks/recording`)).toMatchObject({
      body: { eventCallbacks: {} },
    });
    expect(await http("DELETE", `${ID}/auto-record-template`)).toMatchObject({
      body: { globalAuto: false },
    });
    expect(simulator.current.world.audit.map(({ userName, ip }) => [userName, ip])).toEqual([
      ["eve", "198.51.100.7"],
      ["root", "203.0.113.1"],
      ["root", "203.0.113.1"],
    ]);
  });

  test.each([
    ["PUT", `${ID}/auto-record-template`, {}, 409],
    ["PUT", `${ID}/auto-record-template`, { form: "classic" }, 400],
    ["PUT", `${ID}/global-auto`, { on: true }, 409],
    ["PUT", `${ID}/event-callbacks/other`, { url: "https://a.example" }, 404],
    ["PUT", `${ID}/event-callbacks`, { url: "https://a.example" }, 404],
    ["PUT", `${ID}/event-callbacks/room`, {}, 400],
    ["POST", String(ID), {}, 404],
    ["GET", "7", undefined, 404],
    ["GET", "../../etc", undefined, 404],
  ])("%s %s %j is refused with %d", async (method, path, body, expected) => {
    const { status, body: answer } = await http(method, path, body);

    expect(status).toBe(expected);
    expect(answer.error).toEqual(expect.any(String));
  });

  test("a body that is no object is refused", async () => {
    const response = await fetch(
      `${simulator.current.url}/_console/applications/${ID}/global-auto`,
      {
        method: "PUT",
        body: "[",
      },
    );

    expect(response.status).toBe(400);
  });

  test("a page in a browser on this machine is not let in", async () => {
    const origin = { origin: "https://evil.example" };

    expect(await http("GET", String(ID), undefined, origin)).toMatchObject({ status: 403 });
    const control = await fetch(`${simulator.current.url}/_simulator/requests`, {
      headers: origin,
    });
    expect(control.status).toBe(403);
  });

  test("keys are in no log", async () => {
    await http("PUT", `${ID}/event-callbacks/room`, { url: "https://a.example", key: "k3yOfRoom" });

    expect(JSON.stringify(simulator.current.requests)).not.toContain("k3yOfRoom");
    expect(JSON.stringify(simulator.current.requests)).not.toContain(DEMO_ACCOUNT.secretKey);
  });
});
