import { rmSync } from "node:fs";
import { join } from "node:path";
import { VERIFY_FORMATS } from "../../cli/verify";
import { FORMATS } from "../../verify/formats";
import {
  APP,
  DAY,
  HOUR,
  MINUTE,
  OTHER_APP,
  RecordedProject,
  SUB_APP,
} from "../helpers/recorded-project";
import { calling } from "../simulator/calling";

let project: RecordedProject;

beforeEach(async () => {
  project = await RecordedProject.start();
});

afterEach(() => project.remove());

const verify = (...options: string[]) => project.run(["verify", "prod", ...options]);

/** The console holds what is declared, a person has confirmed it, and calls were recorded. */
function agreeing(calls = 3): void {
  project.type();
  project.confirm();
  project.call(calls);
}

async function reports(...options: string[]) {
  const { stdout } = await verify("--format", "json", ...options);
  return JSON.parse(stdout).recordings.map(({ report }: { report?: unknown }) => report);
}

describe("the exit code says that", () => {
  test("recordings agree: 0", async () => {
    agreeing();

    const { status, stdout, stderr } = await verify();

    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^✓ prod\/Calls: agrees with the code\n {2}3 recordings/);
  });

  test("recordings differ: 10, with the newest of them by name", async () => {
    project.type({ width: 1280, height: 720 });
    project.confirm();
    project.call(3);

    const { status, stdout } = await verify();

    expect(status).toBe(10);
    expect(stdout).toContain(
      "✗ prod/Calls: differs from the code\n  Resolution: 3 of 3 recordings",
    );
    expect(stdout).toMatch(/Resolution +640 × 360 px +1280 × 720 px +differs \(3\) +strong/);
    expect(stdout).toContain("      1280 × 720 px  1400000001_14.mp4  52858900000000");
  });

  test("recordings are missing: 10", async () => {
    project.type();
    project.confirm();
    project.call(2, { isLost: true });
    const twoDaysAgo = new Date(Date.now() - 2 * DAY + 8 * HOUR).toISOString().slice(0, 10);
    project.cloud.addUsage(APP, twoDaysAgo, "multi", { SD: 30 });

    const { status, stdout } = await verify();

    expect(status).toBe(10);
    expect(stdout).toContain("✗ prod/Calls: recordings are missing\n  30 minutes were billed from");
  });

  test.each([
    ["nobody has confirmed", () => project.type(), "nobody has confirmed"],
    ["there is no recording", () => project.confirm(), "there are no recordings"],
  ])("nothing can be judged, because %s: 11", async (_case, arrange, said) => {
    arrange();

    const { status, stdout } = await verify();

    expect(status).toBe(11);
    expect(stdout).toMatch(new RegExp(`^\\? prod/Calls: nothing to judge yet\\n {2}${said}`));
  });

  test("something went wrong: 1", async () => {
    expect(await project.run(["verify", "staging"])).toEqual({
      status: 1,
      stdout: "",
      stderr: `error: stack "staging" is not in recording.lock.json (known are prod): name one of these, or run npm run synth\n`,
    });
  });
});

describe("recordings count", () => {
  test("from the confirmation on: what the console held before is not held against it", async () => {
    project.type({ width: 1280, height: 720 });
    project.call(3, { ago: 4 * DAY });
    project.type({}, 2 * DAY);
    project.confirm(2 * DAY - MINUTE);
    project.call(2, { ago: DAY });

    const { status, stdout } = await verify();

    expect(status).toBe(0);
    expect(stdout).toContain("2 recordings judged: 2 agree");
  });

  test.each([
    ["24h", 1],
    ["2d", 2],
    ["7d", 3],
  ])("since %s: %i", async (since, count) => {
    project.type();
    project.confirm();
    for (const ago of [6 * DAY, 36 * HOUR, 20 * HOUR]) {
      project.call(1, { ago });
    }

    expect((await reports("--since", since))[0].files.found).toBe(count);
  });

  test("since a day that lies in the future: never", async () => {
    expect(await verify("--since", "2999-01-01")).toMatchObject({
      status: 1,
      stderr: "error: --since must lie in the past, got 2999-01-01: write an earlier time\n",
    });
  });
});

describe("a stack with several recordings", () => {
  beforeEach(() => {
    project.declareRecording("Sales", OTHER_APP);
    project.declareRecording("Archive", 1400000003, { start: { scheme: "rest-api" } });
    project.type({ width: 1280, height: 720 }, undefined, OTHER_APP);
    agreeing();
    project.call(2, { sdkAppId: OTHER_APP });
  });

  test("is judged by the worst of them", async () => {
    const { status, stdout } = await verify();

    expect(status).toBe(10);
    expect(stdout).toContain("✓ prod/Calls: agrees");
    expect(stdout).toContain("✗ prod/Sales: differs");
    expect(stdout).toContain("– prod/Archive: no auto-record template is declared here\n");
  });

  test("can be asked about one application", async () => {
    const { status, stdout } = await verify("--app", String(APP));

    expect(status).toBe(0);
    expect(stdout).not.toContain("Sales");
  });

  test("refuses an application that it does not declare", async () => {
    expect((await verify("--app", "1")).stderr).toBe(
      'error: application 1 is not declared in stack "prod" (known are 1400000001, 1400000002, 1400000003): name one of these, or leave out --app\n',
    );
  });
});

describe("the output", () => {
  test("has the formats that the help names", () => {
    expect([...VERIFY_FORMATS]).toEqual(Object.keys(FORMATS));
  });

  test("comes in several formats in one run, and in Chinese", async () => {
    agreeing();
    const html = join(project.folder, "verify.html");

    const { stdout } = await verify(
      ...[
        "--lang",
        "zh",
        "--format",
        "junit",
        "--format",
        `html=${html}`,
        "--format",
        "json=v.json",
      ],
    );

    expect(stdout).toMatch(/^<\?xml .*\n<testsuites name="通话录制与代码核对"/);
    expect(project.read("verify.html")).toContain('<html lang="zh-CN">');
    expect(JSON.parse(project.read("v.json") ?? "")).toMatchObject({ exitCode: 0, stack: "prod" });
  });

  test("holds no secret and nothing that a name could do to a terminal", async () => {
    agreeing();
    const name = `${APP}_\u001b[31m\u202e<b>\n\`.mp4`;
    project.cloud.media.upload({ name, source: { type: "TrtcRecord" } });

    const { status, stdout } = await verify();

    expect(status).toBe(0);
    expect(stdout).toContain("1 recording has a name that is not a recording's");
    expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]|localSimulatorSecretKey/u);
  });

  test.each([
    [["--format", "pdf"], "It must be one of text, json, junit, html."],
    [["--format", "html="], "Write a file after '=', such as html=report.html."],
    [["--since", "soon"], "Write 7d, 24h, a day such as 2026-10-01, or an RFC 3339 time."],
    [["--timeout", "10"], "Write a whole number and a unit: 90s, 10m, 2h or 1d."],
    [["--app", "0"], "Write the number of an application, such as 1400000001."],
  ])("is refused to be %j, in one sentence", async (options, said) => {
    const exit = jest.spyOn(process, "exit").mockImplementation(() => {
      throw new Error("exit");
    });

    const { stderr } = await verify(...options);

    expect(exit).toHaveBeenCalledWith(1);
    expect(stderr).toContain(said);
    exit.mockRestore();
  });
});

describe("without", () => {
  const denied = (action: string) =>
    project.cloud.faults.add({
      action,
      kind: "error",
      code: "UnauthorizedOperation",
      times: "always",
    });

  test.each([
    ["the audit log", "DescribeEvents", "name/cloudaudit:DescribeEvents"],
    ["the bill", "DescribeRecordingUsage", "name/trtc:DescribeRecordingUsage"],
  ])("%s, the rest is judged, and the permission named", async (_case, action, permission) => {
    agreeing();
    denied(action);

    const { status, stdout } = await verify();

    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`Not known\\n.*Allow ${permission} to these credentials`));
  });

  test("VOD, nothing can be judged, and the permission is named", async () => {
    agreeing();
    denied("SearchMedia");

    const { status, stdout } = await verify();

    expect(status).toBe(11);
    expect(stdout).toContain("? prod/Calls: not known\n");
    expect(stdout).toContain("Allow name/vod:SearchMedia to these credentials in a CAM policy");
  });

  test("valid credentials, it says which variables to look at", async () => {
    agreeing();
    const fault = { kind: "error", code: "AuthFailure.TokenFailure", times: "always" } as const;
    project.cloud.faults.add({ action: "*", ...fault });

    const { status, stdout } = await verify();

    expect(status).toBe(11);
    expect(stdout).toContain("The security token is wrong or has expired. Check TENCENTCLOUD_");
  });

  test("credentials, it asks nothing", async () => {
    const { status, stderr } = await project.run(["verify", "prod"], {
      TENCENTCLOUD_SECRET_KEY: "",
    });

    expect(status).toBe(1);
    expect(stderr).toMatch(/^error: TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY must both/);
    expect(project.cloud.requests).toEqual([]);
  });

  test.each([
    ["a lock file", () => rmSync(join(project.folder, "recording.lock.json")), "there is no "],
    ["JSON in it", () => project.write("recording.lock.json", "{"), "it is not JSON"],
    [
      "what synth writes in it",
      () => project.declareRecording("Calls", APP, { profile: { templateName: "x" } }),
      /^error: recording\.lock\.json is not as synth writes it: "stacks\.prod\.recordings\.Calls\.profile" must .*: run npm run synth\n$/,
    ],
  ])("%s, it says what to do", async (_case, arrange, said) => {
    arrange();

    const { status, stderr } = await verify();

    expect(status).toBe(1);
    expect(stderr).toMatch(said);
  });
});

describe("the sub-application", () => {
  const noTerraform = { TERRAFORM_BINARY_NAME: "no-such-terraform" };

  test("is found by its name where there is no Terraform", async () => {
    const { call } = calling(() => project.cloud);
    const { SubAppId } = await call("vod", "CreateSubAppId", { Name: "call-recordings" });
    project.type({ subApplication: SubAppId });
    project.confirm(undefined, SubAppId);
    project.call(2);

    const { status, stdout } = await project.run(["verify", "prod"], noTerraform);

    expect(status).toBe(0);
    expect(stdout).toContain(`sub-application ${SubAppId}\n`);
  });

  test("that is found nowhere is said with every reason, and judged by nothing", async () => {
    agreeing();

    const { status, stdout, stderr } = await project.run(["verify", "prod"], noTerraform);

    expect(status).toBe(11);
    expect(stdout).toMatch(/^– prod\/Calls: the number of the sub-application is not known/);
    expect(stderr).toBe(
      "warning: prod/Calls: no-such-terraform is not installed, or not on the PATH: install Terraform 1.5 or newer\n" +
        'warning: prod/Calls: the account has 0 sub-applications of the name "call-recordings"\n',
    );
  });

  test("of a stack that was never deployed is not in its state", async () => {
    project.deploy(undefined);

    expect((await verify()).stderr).toContain(
      'warning: prod/Calls: it is not in the state of "prod": run cdktf deploy prod first\n',
    );
  });

  test("that is not the declared one is looked into when asked to", async () => {
    const { call } = calling(() => project.cloud);
    const { SubAppId } = await call("vod", "CreateSubAppId", { Name: "somewhere-else" });
    project.type({ subApplication: SubAppId });
    project.confirm();
    project.call(2);

    expect((await verify("--everywhere")).stdout).toContain(
      `are in sub-application ${SubAppId}, which is not the declared one`,
    );
    expect((await verify()).stdout).not.toContain(`sub-application ${SubAppId}`);
  });
});

test("the number of a sub-application in the code needs no state", async () => {
  project.declareRecording("Calls", APP, {
    storage: { subAppId: SUB_APP, retention: { days: 180 } },
  });
  agreeing();

  expect(await project.run(["verify", "prod"], { TERRAFORM_BINARY_NAME: "none" })).toMatchObject({
    status: 0,
    stderr: "",
  });
});
