import { RecordingPreset } from "../../profile";
import { encodeNamePart } from "../../profile/file-names/name-part";
import {
  APP,
  DAY,
  OTHER_APP,
  profileJson,
  RecordedProject,
  SUB_APP,
} from "../helpers/recorded-project";

let project: RecordedProject;

beforeEach(async () => {
  project = await RecordedProject.start();
  project.type();
});

afterEach(() => project.remove());

const find = (...options: string[]) => project.run(["find", "prod", ...options]);

async function names(...options: string[]): Promise<string[]> {
  const { stdout } = await find("--format", "json", ...options);
  return JSON.parse(stdout).files.map(({ name }: { name: string }) => name);
}

/** A file of VOD with any name, recorded by what VOD says. */
function upload(name: string, more: object = {}): void {
  const createdAt = new Date(Date.now() - DAY);
  project.cloud.media.upload({ name, createdAt, source: { type: "TrtcRecord" }, ...more });
}

/** What the form shows only when mixed. */
const SINGLE_STREAM = { layout: undefined, maxUsers: undefined };

const stringRoom = (room: string) => `${APP}_${encodeNamePart(room)}.mp4`;

test("a room's files are listed with all that is known of them: exit 0", async () => {
  project.call(2);

  const { status, stdout, stderr } = await find("--room", "12");
  const [header = "", row = ""] = stdout.split("\n");

  expect(status).toBe(0);
  expect(header.split(/ {2,}/)).toEqual(
    [
      "Name",
      "Room",
      "User",
      "Created (UTC)",
      "Duration",
      "Size",
      "Resolution",
      "Expires (UTC)",
    ].concat("FileId"),
  );
  expect(row).toMatch(
    /^1400000001_12\.mp4 {2}12 +– +20\d\d-\d\d-\d\d [\d:]{8} +0:02:00 +[\d.]+ MB +640 × 360 +20\d\d-\d\d-\d\d [\d:]{8} +52858900000\d{8}$/,
  );
  expect(stderr).toMatch(/^1 file created since 20/);
});

test("a room whose number only begins alike is another room", async () => {
  project.call(1, { roomId: 12 });
  project.call(1, { roomId: 123 });

  expect(await names("--room", "12")).toEqual(["1400000001_12.mp4"]);
  expect(await names("--room", "1")).toEqual([]);
});

test("digits may name a numeric room and a string room: both are listed, each as what it is", async () => {
  project.call(1, { roomId: 12345 });
  project.call(1, { roomId: "12345" });

  const { stdout } = await find("--room", "12345");

  expect(stdout).toMatch(/1400000001_12345\.mp4 +12345 /);
  expect(stdout).toMatch(/1400000001_MTIzNDU\.\.mp4 +"12345" /);
  expect(await names("--room", "12345", "--room-type", "number")).toEqual(["1400000001_12345.mp4"]);
  expect(await names("--room", "12345", "--room-type", "string")).toEqual([stringRoom("12345")]);
});

test("a name that fits two rooms is said to be ambiguous, until the type is known", async () => {
  upload(`${APP}_1504.mp4`);
  const { stdout, stderr } = await find("--room", "1504");

  expect(stdout).toMatch(/1400000001_1504\.mp4 +1504 or "\u05dd8" /);
  expect(stderr).toContain("some names fit a numeric room and a string room alike; --room-type");
  expect((await find("--room", "1504", "--room-type", "number")).stderr).not.toContain("alike");
  expect(await names("--room", "\u05dd8", "--room-type", "string")).toEqual([`${APP}_1504.mp4`]);
});

test("a user's single-stream files are listed, in any room or in one", async () => {
  project.type({ ...SINGLE_STREAM, mode: "single-stream" }, 20 * DAY);
  project.call(2);

  expect(await names("--user", "alice")).toHaveLength(2);
  expect(await names("--user", "alice", "--room", "13")).toEqual([
    "1400000001_13_UserId_s_YWxpY2U._UserId_e_main.mp4",
  ]);
  expect(await names("--user", "ali")).toEqual([]);
});

test("who looks for a user hears that mixed files name none", async () => {
  const { status, stderr } = await find("--user", "alice");

  expect(status).toBe(11);
  expect(stderr).toContain(
    "mixed recordings are not among them: their names do not say whom they show",
  );
});

test("recordings that a server has named are found by what VOD says of them", async () => {
  const trtc = { sdkAppId: APP, roomId: "12", taskId: "t", userIds: [] };
  upload(`visit-7__UserDefine_u_${APP}_12.mp4`, { source: { type: "TrtcRecord", trtc } });

  expect(await names("--room", "12")).toEqual([`visit-7__UserDefine_u_${APP}_12.mp4`]);
});

test("names without an extension, and sources that VOD does not tell, change nothing", async () => {
  project.cloud.behaviour.mediaNameHasExtension = false;
  project.cloud.behaviour.namesTrtcAsSource = false;
  project.call(1);

  expect(await names("--room", "12")).toEqual(["1400000001_12"]);
});

test("a file that VOD is still looking into is there already", async () => {
  project.call(1);
  const [file] = project.cloud.media.list(SUB_APP);
  project.cloud.media.change([file?.fileId ?? ""], { isAnalysed: false });

  expect((await find("--room", "12", "--lang", "zh")).stdout).toMatch(/ 处理中 +– +– /);
});

test("nothing found is said with what may be the reason: exit 11", async () => {
  expect(await find("--room", "4711", "--room-type", "string")).toMatchObject({
    status: 11,
    stdout: "",
    stderr: expect.stringMatching(
      /^no file of "4711" was created since 20.*\n- perhaps it is not there yet: .*\n- perhaps it is older, or has expired: .*\n- perhaps it is of the other kind of room: .*\n$/,
    ),
  });
});

test("files from before the time, and of other applications, are left out", async () => {
  project.call(1, { ago: 3 * DAY });
  project.type({}, undefined, OTHER_APP);
  project.call(1, { sdkAppId: OTHER_APP });

  expect(await names("--room", "12", "--since", "2d")).toEqual([]);
  expect(await names("--room", "12")).toEqual(["1400000001_12.mp4"]);
});

test("every application of the stack is looked into, or the one that is asked for", async () => {
  project.declareRecording("Sales", OTHER_APP);
  project.type({}, undefined, OTHER_APP);
  project.call(1);
  project.call(1, { sdkAppId: OTHER_APP });

  expect(await names("--room", "12")).toEqual(["1400000001_12.mp4", "1400000002_12.mp4"]);
  expect(await names("--room", "12", "--app", String(OTHER_APP))).toEqual(["1400000002_12.mp4"]);
});

test("programs get the same as JSON, whatever the names", async () => {
  upload(stringRoom("a\u3164b"));
  const { stdout } = await find("--room", "a\u3164b", "--format", "json");

  expect(stdout).not.toContain("\u3164");
  expect(JSON.parse(stdout)).toEqual({
    findVersion: 1,
    stack: "prod",
    since: expect.stringMatching(/Z$/),
    isCut: false,
    files: [
      {
        name: stringRoom("a\u3164b"),
        fileId: expect.stringMatching(/^\d+$/),
        sdkAppId: APP,
        subAppId: SUB_APP,
        mode: "mixed",
        rooms: ["a\u3164b"],
        userId: null,
        createdAt: expect.stringMatching(/Z$/),
        expiresAt: "never",
        content: { seconds: 60, bytes: expect.any(Number), width: 640, height: 360 },
      },
    ],
  });
});

test("a missing permission is named: exit 1", async () => {
  const fault = { kind: "error", code: "UnauthorizedOperation", times: "always" } as const;
  project.cloud.faults.add({ action: "SearchMedia", ...fault });

  expect(await find("--room", "12")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("Allow name/vod:SearchMedia to these credentials"),
  });
});

test.each([
  [[], "name what to look for: --room <id>, --user <id>, or both"],
  [
    ["--room", "lobby", "--room-type", "number"],
    '--room must be a positive whole number, got "lobby": write --room-type string if it is a string room',
  ],
  [["--room", "a\nb"], '--room must be a printable text, got "a\\nb": write the room\'s id'],
])("the question %j is refused", async (options, said) => {
  expect(await find(...options)).toMatchObject({ status: 1, stderr: `error: ${said}\n` });
});

test("a sub-application whose number nobody knows is said with the reasons", async () => {
  project.deploy(undefined);

  expect((await find("--room", "12")).stderr).toBe(
    'error: prod/Calls: the number of the sub-application is not known: it is not in the state of "prod": run cdktf deploy prod first; the account has 0 sub-applications of the name "call-recordings"\n',
  );
});

test("an application whose number is known only after apply cannot be looked into", async () => {
  project.declareRecording("Calls", "${var.app}", {
    profile: profileJson(RecordingPreset.oneToOne()),
  });

  expect((await find("--room", "12")).stderr).toContain("the SDKAppID is known only after apply");
});
