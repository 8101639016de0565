import { readFileSync, writeFileSync } from "node:fs";
import { describeWithTerraform } from "../helpers/terraform";
import { TYPED, template } from "../helpers/trtc-resources";
import { APP, type Body, type TrtcProject, TrtcWorld } from "../helpers/trtc-terraform";
import { hoursAgo, WITH_VOD } from "../providers/trtc/deployed-template";

jest.setTimeout(30_000);

const TYPE = "trtc_auto_record_template";
const SUBJECT = `template/${APP}`;
const PENDING = "The console's auto-record template is not yet confirmed";
const UNKNOWN = "Unknown whether the console's auto-record template was edited";

describeWithTerraform("the auto-record template", () => {
  const world = new TrtcWorld(WITH_VOD);

  function state(project: TrtcProject): Body {
    return project.state(TYPE) ?? {};
  }

  /** Deployed, typed into the console, and confirmed some hours ago. */
  async function confirmed(hours = 0): Promise<TrtcProject> {
    const project = world.project(template());
    await project.succeed("apply", "-auto-approve");
    const { clock, console: form } = world.cloud;
    clock.set(hoursAgo(hours + 0.02));
    form.saveTemplate(APP, TYPED);
    form.switchGlobalAuto(APP, true);
    clock.set(new Date());
    project.confirm(SUBJECT, state(project), hoursAgo(hours + 0.01));
    return project;
  }

  test("is pending until a person confirms it; then the plan is empty and says nothing", async () => {
    const project = world.project(template());

    const first = await project.plan();
    expect(first.code).toBe(2);
    expect(first.output).toContain('+ status = "pending"');
    expect(first.output).toContain(`Warning: ${PENDING}`);
    await project.succeed("apply", "-auto-approve");
    const { fingerprint } = state(project);
    expect(state(project)).toMatchObject({ status: "pending", id: String(APP), drift: [] });
    expect(fingerprint).toMatch(/^[0-9a-f]{12}$/);

    const second = await project.plan();
    expect(second.code).toBe(0);
    expect(second.output).toContain(PENDING);

    world.cloud.console.saveTemplate(APP, TYPED);
    project.confirm(SUBJECT, state(project));
    const third = await project.plan();
    expect(third.code).toBe(0);
    expect(third.output).not.toContain("Warning");

    const { output } = await project.succeed("apply", "-auto-approve");
    expect(output).toContain("Resources: 0 added, 0 changed, 0 destroyed.");
    expect(state(project)).toMatchObject({
      status: "confirmed",
      confirmed_by: "Ann <ann@example.com>",
      fingerprint,
    });
    expect((await project.plan()).code).toBe(0);
  });

  test("goes back to pending when a declared value changes, and back when it changes back", async () => {
    const project = await confirmed();
    await project.succeed("apply", "-auto-approve");

    project.declare(template({ resume_wait_seconds: 30 }));
    const { code, output } = await project.plan();
    expect(code).toBe(2);
    expect(output).toContain('~ status = "confirmed" -> "pending"');
    expect(output).toContain(
      '~ "Resume wait (续录等待时长): 5 seconds" -> "Resume wait (续录等待时长): 30 seconds"',
    );
    expect(output).toContain("Ann <ann@example.com> confirmed other values at ");
    await project.succeed("apply", "-auto-approve");
    expect(state(project)).toMatchObject({ status: "pending", confirmed_at: null });

    project.declare(template());
    await project.succeed("apply", "-auto-approve");
    expect(state(project).status).toBe("pending");
    await project.succeed("refresh");
    expect(state(project).status).toBe("confirmed");
  });

  test("is verified by a recording, and stays so when only a limit is overridden", async () => {
    const project = await confirmed(5);
    const participants = [{ userId: "alice", camera: { width: 640, height: 360 } }];
    const [startsAt, endsAt] = [hoursAgo(2), hoursAgo(1)];
    world.cloud.play({ sdkAppId: APP, roomId: 1, startsAt, endsAt, participants });
    await project.succeed("apply", "-auto-approve");
    expect(state(project)).toMatchObject({ status: "verified", drift: [] });

    project.declare(template({ limit_overrides: { "mixedUsers.max": 12 } }));
    const { output } = await project.plan();
    expect(output).toContain("0 to add, 1 to change, 0 to destroy");
    expect(output).not.toContain("~ status");
    await project.succeed("apply", "-auto-approve");

    expect(state(project).status).toBe("verified");
    expect((await project.plan()).code).toBe(0);
  });

  test("drifts when somebody edits the console, until a person confirms again", async () => {
    const project = await confirmed();
    world.cloud.console.saveTemplate(APP, { ...TYPED, videoBitrate: 900 }, { user: "mallory" });

    const { code, output } = await project.plan();
    expect(code).toBe(0);
    expect(output).toContain(`Warning: Edited after it was confirmed: ${SUBJECT}`);
    expect(output).toMatch(/mallory edited it on the console at \S+Z \(AlterRecording\)/);
    await project.succeed("apply", "-auto-approve");
    expect(state(project).status).toBe("drifted");
    expect(state(project).drift).toEqual([expect.stringContaining("mallory edited it")]);

    // A log forgets; that it was edited stays true.
    world.cloud.world.audit.length = 0;
    await project.succeed("refresh");
    expect(state(project).status).toBe("drifted");

    project.confirm(SUBJECT, state(project), new Date(Date.now() + 1_000));
    const after = await project.plan();
    expect(after.code).toBe(0);
    expect(after.output).not.toContain("Warning");
  });

  test.each<[string, (project: TrtcProject) => void, RegExp]>([
    [
      "without credentials",
      () => {
        delete world.environment.TENCENTCLOUD_SECRET_ID;
      },
      /TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY are not set: with them/,
    ],
    [
      "without the permission",
      () => {
        world.cloud.faults.add({
          action: "DescribeEvents",
          kind: "error",
          code: "UnauthorizedOperation",
          times: "always",
        });
      },
      /may not read CloudAudit: allow name\/cloudaudit:DescribeEvents/,
    ],
    [
      "when the log does not answer",
      () => {
        world.cloud.faults.add({ action: "DescribeEvents", kind: "reset", times: "always" });
      },
      /the connection was cut \(ECONNRESET\)/,
    ],
    [
      "when it was confirmed in the future",
      (project) => project.confirm(SUBJECT, state(project), new Date(Date.now() + 600_000)),
      /The confirmation is dated \S+, which lies in the future: check the clocks/,
    ],
  ])("is unknown, not fine, %s", async (_, breaks, why) => {
    const project = await confirmed();
    breaks(project);

    const { code, output } = await project.plan();

    expect(code).toBe(0);
    expect(output).toContain(`Warning: ${UNKNOWN}`);
    expect(output).toMatch(why);
    await project.succeed("refresh");
    expect(state(project)).toMatchObject({
      status: "unknown",
      confirmed_by: "Ann <ann@example.com>",
    });
  });

  test("takes a saved plan although it was confirmed in between", async () => {
    const project = world.project(template());
    await project.succeed("plan", "-out", "saved");
    const other = world.project(template());
    await other.succeed("apply", "-auto-approve");
    project.confirm(SUBJECT, state(other));

    await project.succeed("apply", "saved");

    expect(state(project).status).toBe("pending");
    expect((await project.plan()).code).toBe(0);
    await project.succeed("refresh");
    expect(state(project).status).toBe("confirmed");
  });

  test("is planned with a sub-application that does not exist yet", async () => {
    const resources = (input: number) => ({
      ...template({
        storage: { sub_app_id: "${terraform_data.storage.output}", retention_permanent: true },
      }),
      terraform_data: { storage: { input } },
    });
    const project = world.project(resources(1500000001));

    const { output } = await project.plan();
    expect(output).toContain("+ fingerprint = (known after apply)");
    expect(output).toContain('+ status = "pending"');
    expect(output).toContain(PENDING);
    await project.succeed("apply", "-auto-approve");
    expect(state(project).console_steps_en).toContain("VOD application (指定点播应用): 1500000001");
    expect(state(project).console_steps_zh).toContain("保存时间：永久保存");
    expect((await project.plan()).code).toBe(0);

    project.declare(resources(1500000002));
    await project.succeed("apply", "-auto-approve");
    expect(state(project).console_steps_en).toContain("VOD application (指定点播应用): 1500000002");
    expect((await project.plan()).code).toBe(0);
  });

  test("is imported as pending, and confirmed once it is declared", async () => {
    const project = await confirmed();
    const other = world.project(template());
    const { output } = await other.succeed("import", `${TYPE}.it`, String(APP));
    expect(output).toContain("Warning: Imported without its values");
    expect(state(other)).toMatchObject({ status: "pending", fingerprint: null, name: null });

    expect((await other.plan()).output).toContain("0 to add, 1 to change, 0 to destroy");
    await other.succeed("apply", "-auto-approve");
    expect(state(other).fingerprint).toBe(state(project).fingerprint);
    other.confirm(SUBJECT, state(other));
    await other.succeed("apply", "-auto-approve");
    expect(state(other).status).toBe("confirmed");

    const refused = await other.run("import", `${TYPE}.other`, "one");
    expect(refused.code).toBe(1);
  });

  test("says on destruction that nothing was changed, and what to do", async () => {
    const project = await confirmed();

    const { code, output } = await project.destroy();

    expect(code).toBe(0);
    expect(output).toContain("Warning: Nothing will change on the console");
    expect(output).toContain("Warning: Nothing was changed on the console");
    expect(output).toContain("Turn global auto-recording off.");
    expect(output).toContain(`Remove "${SUBJECT}" from recording.confirmations.json`);
    expect(world.cloud.console.view(APP).globalAuto).toBe(true);
    expect(world.cloud.console.view(APP).template).toBeDefined();
    expect(state(project)).toEqual({});
  });

  test("names everything that is wrong with it, each at its line", async () => {
    const project = world.project(
      template({
        name: "no spaces",
        video: { width: 640, height: 360, bitrate_kbps: 550_000, fps: 15, gop_seconds: 0 },
        storage: { sub_app_id: 0, retention_days: 180, retention_permanent: true },
      }),
    );

    const { code, raw, output } = await project.plan();

    expect(code).toBe(1);
    expect(raw.match(/Error: Invalid recording setting/g)).toHaveLength(5);
    for (const line of [/\d+: +"name": "no spaces",/, /\d+: +"bitrate_kbps": 550000,/]) {
      expect(raw).toMatch(line);
    }
    expect(output).toContain("that looks like bits per second, write 550");
  });

  test("is planned with warnings where a limit is only inferred", async () => {
    const project = world.project(template({ resume_wait_seconds: 4 }));

    const { code, output } = await project.plan();

    expect(code).toBe(2);
    expect(output).toContain("Warning: Doubtful recording setting");
  });

  test.each([
    ["half a file", '{"confirmationsVersion": 1', /it is not JSON/],
    [
      "a hand-edited entry",
      JSON.stringify({
        confirmationsVersion: 1,
        confirmations: { [SUBJECT]: { fingerprint: "x", confirmedAt: "now", confirmedBy: "A" } },
      }),
      /"template\/1400000001" has no proper fingerprint; "template\/1400000001" has no proper confirmedAt/,
    ],
  ])("is not planned with a confirmations file that is %s", async (_, text, reason) => {
    const project = world.project(template());
    writeFileSync(project.confirmationsFile, text);

    const { code, output } = await project.plan();

    expect(code).toBe(1);
    expect(output.match(/Error: /g)).toHaveLength(1);
    expect(output).toContain("Error: The confirmations file cannot be used");
    expect(output.replaceAll(" ", "")).toContain(project.confirmationsFile);
    expect(output).toMatch(reason);
    expect(readFileSync(project.confirmationsFile, "utf8")).toBe(text);
  });
});
