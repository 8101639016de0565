import { spawn } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { CallConfigClient } from "../../cloud";
import { DEMO_ACCOUNT, DEMO_APPLICATION, type Simulator, startSimulator } from "../../simulator";
import { WorldFile } from "../../simulator/state-file";
import { emptyWorld } from "../../simulator/world";
import { temporaryFolder } from "../helpers/temporary-folder";
import { type Answer, calling } from "./calling";
import { classicTemplate } from "./templates";

const folder = temporaryFolder();
const { sdkAppId, secretKey } = DEMO_APPLICATION;
let stateFile: string;
let count = 0;
const open: Simulator[] = [];

beforeEach(() => {
  stateFile = join(folder, `state-${count++}.json`);
});
afterEach(() => Promise.all(open.splice(0).map((simulator) => simulator.close())));

async function started(): Promise<Simulator> {
  const simulator = await startSimulator({ stateFile });
  open.push(simulator);
  return simulator;
}

const callback = (simulator: Simulator) =>
  new CallConfigClient({ sdkAppId, secretKey, host: simulator.url });

test("everything is there again after a restart", async () => {
  const first = await started();
  const { call } = calling(() => first);
  const hostile = 'a"\n${x}\u202e\\u0000';
  const { SubAppId } = await call("vod", "CreateSubAppId", { Name: hostile });
  await call("vod", "ModifyEventConfig", {
    SubAppId,
    Mode: "PUSH",
    NotificationUrl: "https://a.example",
  });
  const { PolicyId } = await call("cam", "CreatePolicy", {
    PolicyName: "p",
    PolicyDocument: '{"version":"2.0","statement":[{"effect":"deny","action":"*","resource":"*"}]}',
  });
  await call("cam", "AttachGroupPolicy", { PolicyId, AttachGroupId: 1001 });
  await callback(first).setCallback({
    url: "https://b.example",
    commands: ["Call.CallbackAfterEndCall"],
  });
  first.console.saveTemplate(sdkAppId, classicTemplate());
  first.console.switchGlobalAuto(sdkAppId, true);
  first.console.saveEventCallback(sdkAppId, "room", { url: "https://c.example", key: "k" });
  first.addUsage(sdkAppId, "2026-10-02", "multi", { HD: 5 });
  first.media.upload({ name: hostile });
  const before = JSON.parse(JSON.stringify(first.world));
  await first.close();

  const second = await started();

  expect(JSON.parse(JSON.stringify(second.world))).toEqual(before);
  const again = calling(() => second);
  const { SubAppIdInfoSet } = await again.call("vod", "DescribeSubAppIds");
  expect(SubAppIdInfoSet.map(({ Name }: Answer) => Name)).toEqual(["default", hostile]);
  expect(await callback(second).getCallback()).toMatchObject({ url: "https://b.example" });
  expect(second.console.view(sdkAppId)).toMatchObject({
    globalAuto: true,
    template: classicTemplate(),
  });
  expect((await again.call("vod", "CreateSubAppId", { Name: "next" })).SubAppId).toBe(SubAppId + 1);
});

test("calls that were played are there again, and go on in the same place", async () => {
  const first = await started();
  first.behaviour.consoleDelayMs = 0;
  const [subApplication] = Object.values(first.world.accounts)[0]?.subApplications ?? [];
  first.console.saveTemplate(
    sdkAppId,
    classicTemplate({ subApplication: subApplication?.id, resumeWait: 0 }),
  );
  first.console.switchGlobalAuto(sdkAppId, true);
  const call = (roomId: number) => ({
    sdkAppId,
    roomId,
    startsAt: new Date(first.clock.now()),
    endsAt: new Date(first.clock.now() + 60_000),
    participants: [{ userId: "a" }],
  });
  const { files } = first.play(call(1));
  await first.close();

  const second = await started();

  expect(second.media.list()).toEqual(files);
  expect(second.play(call(2)).files[0]?.fileId).not.toBe(files[0]?.fileId);
});

test("a state of before there were media is read", async () => {
  const world = emptyWorld();
  const first = await started();
  Object.assign(world.accounts, first.world.accounts);
  new WorldFile(stateFile).save(world);
  await first.close();

  const second = await started();

  expect(JSON.parse(readFileSync(stateFile, "utf8")).world).not.toHaveProperty("lastFileId");
  expect((await calling(() => second).call("vod", "SearchMedia")).TotalCount).toBe(0);
  expect(second.media.upload({ name: "a" }).fileId).toBe("5285890000000000001");
});

test("an effect whose answer was lost is kept", async () => {
  const first = await started();
  first.faults.add({ kind: "reset", when: "after", action: "CreateSubAppId" });
  await calling(() => first)
    .codeOf("vod", "CreateSubAppId", { Name: "kept" })
    .catch(() => {});
  await first.close();

  const { call } = calling(await started().then((second) => () => second));
  expect((await call("vod", "DescribeSubAppIds", { Name: "kept" })).TotalCount).toBe(1);
});

test("the file is its owner's only, holds no seeded secret, and is written only when something changed", async () => {
  const simulator = await started();
  const { call } = calling(() => simulator);
  await call("vod", "CreateSubAppId", { Name: "a" });
  const written = statSync(stateFile);
  const text = readFileSync(stateFile, "utf8");

  await call("vod", "DescribeSubAppIds");

  expect(statSync(stateFile).ino).toBe(written.ino);
  expect(written.mode & 0o777).toBe(0o600);
  expect(text).not.toContain(secretKey);
  expect(text).not.toContain(DEMO_ACCOUNT.secretKey);
});

describe("a file that no simulator wrote", () => {
  test.each([
    ["is empty", "", "cut short"],
    ["is no JSON", "hello", "cut short"],
    ["is another JSON", "[1,2]", "cut short"],
    ["is another program's", '{"format":"x","version":1}', "cut short"],
    ["is a later version's", '{"format":"trtc-recording-simulator","version":2}', "has version 2"],
    ["lacks its content", '{"format":"trtc-recording-simulator","version":1}', "checksum"],
  ])("because it %s, is refused with what to do, and left as it is", async (_, text, why) => {
    writeFileSync(stateFile, text);

    await expect(startSimulator({ stateFile })).rejects.toThrow(
      new RegExp(
        `^state file '.*' cannot be read: .*${why}.* Delete it to start with an empty cloud`,
      ),
    );
    expect(readFileSync(stateFile, "utf8")).toBe(text);
  });

  test("because it was cut or changed anywhere, is refused", async () => {
    const simulator = await started();
    await calling(() => simulator).call("vod", "CreateSubAppId", { Name: "a" });
    const text = readFileSync(stateFile, "utf8").trimEnd();
    const file = new WorldFile(stateFile);

    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.boolean(), (at, isCut) => {
        const rest = isCut ? "" : `${text[at] === "7" ? "8" : "7"}${text.slice(at + 1)}`;
        writeFileSync(stateFile, text.slice(0, at) + rest);
        expect(() => file.load()).toThrow("cannot be read");
      }),
      { numRuns: 40 },
    );
  });
});

test("a simulator killed while it saves leaves a whole file behind", async () => {
  const script = `
    const { WorldFile } = require("${join(__dirname, "../../simulator/state-file.ts")}");
    const { emptyWorld } = require("${join(__dirname, "../../simulator/world.ts")}");
    const file = new WorldFile(process.argv[1]);
    process.stdout.write("ready\\n");
    for (let n = 0; ; n++) {
      const world = emptyWorld();
      world.accounts.n = { n, filling: "x".repeat(200_000) };
      file.save(world);
    }`;
  const child = spawn(process.execPath, ["--import", "tsx", "-e", script, stateFile], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve) => child.stdout.once("data", resolve));
  await new Promise((resolve) => setTimeout(resolve, 40));
  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("exit", resolve));

  expect(new WorldFile(stateFile).load().accounts.n).toMatchObject({ n: expect.any(Number) });
});

test("a place that cannot be written is told to whoever asked", async () => {
  const file = new WorldFile(join(folder, "no", "such", "folder", "state.json"));

  expect(() => file.save(emptyWorld())).toThrow();
  expect(readdirSync(folder)).not.toContain("no");
});
