import { describeWithTerraform } from "../helpers/terraform";
import { callCallback, TYPED } from "../helpers/trtc-resources";
import { APP, type Body, TrtcWorld } from "../helpers/trtc-terraform";
import { hoursAgo, WITH_VOD } from "../providers/trtc/deployed-template";

jest.setTimeout(30_000);

const QUESTION = {
  sdk_app_id: APP,
  start_date: "2026-10-01",
  end_date: "2026-10-31",
  mix_type: "multi",
};

describeWithTerraform("data.trtc_recording_usage", () => {
  const world = new TrtcWorld();

  const asked = (change: Body = {}) =>
    world.project(
      {},
      {
        data: { trtc_recording_usage: { it: { ...QUESTION, ...change } } },
        output: { usage: { value: "${data.trtc_recording_usage.it.usage}" } },
      },
    );

  test("sums up the minutes of each tier", async () => {
    world.cloud.addUsage(APP, "2026-10-02", "multi", { Audio: 10, HD: 5 });
    world.cloud.addUsage(APP, "2026-10-30", "multi", { HD: 7 });
    world.cloud.addUsage(APP, "2026-10-30", "single", { HD: 100 });
    const project = asked();

    await project.succeed("apply", "-auto-approve");

    const { raw } = await project.succeed("output", "-json", "usage");
    expect(JSON.parse(raw)).toEqual(
      expect.arrayContaining([
        { tier: "Audio", minutes: 10 },
        { tier: "HD", minutes: 12 },
      ]),
    );
    expect((await project.plan()).code).toBe(0);
  });

  test.each<[string, Body, RegExp]>([
    ["a day that is none", { end_date: "2026-10-32" }, /'end_date' must be a day as YYYY-MM-DD/],
    [
      "a long period",
      { end_date: "2026-11-01" },
      /'end_date' must be 1 to 31 days from 'start_date' on/,
    ],
    ["days in the wrong order", { end_date: "2026-09-01" }, /must not be before start_date/],
    ["an unknown kind", { mix_type: "both" }, /must be "single" or "multi", got "both"/],
    ["no application", { sdk_app_id: 0 }, /'sdk_app_id' must be 1 or more, got 0/],
  ])("refuses %s", async (_, change, reason) => {
    const { code, output } = await asked(change).plan();

    expect(code).toBe(1);
    expect(output).toMatch(reason);
  });

  test("is an error without credentials, never no usage", async () => {
    delete world.environment.TENCENTCLOUD_SECRET_KEY;

    const { code, output } = await asked().plan();

    expect(code).toBe(1);
    expect(output).toContain("Error: Recording usage is not known");
    expect(output).toContain("TENCENTCLOUD_SECRET_KEY");
  });
});

describeWithTerraform("data.trtc_recordings", () => {
  const world = new TrtcWorld(WITH_VOD);

  test("lists what is in VOD, for outputs to show", async () => {
    const { clock, console: form } = world.cloud;
    clock.set(hoursAgo(3));
    form.saveTemplate(APP, TYPED);
    form.switchGlobalAuto(APP, true);
    clock.set(new Date());
    const participants = [{ userId: "alice" }];
    const [startsAt, endsAt] = [hoursAgo(2), hoursAgo(1)];
    world.cloud.play({ sdkAppId: APP, roomId: 12, startsAt, endsAt, participants });
    const data = { trtc_recordings: { it: { sdk_app_id: APP, sub_app_id: 1500000001 } } };
    const output = { found: { value: "${data.trtc_recordings.it}" } };

    const { code, output: said } = await world.project({}, { data, output }).plan();

    expect(code).toBe(2);
    expect(said).toContain('name = "1400000001_12.mp4"');
    expect(said).toContain("duration_seconds = 3600");
    expect(said).toContain("width = 640");
    expect(said).toContain("is_complete = true");
  });
});

describeWithTerraform("the provider's settings", () => {
  const world = new TrtcWorld();

  test("are all checked at once", async () => {
    const provider = {
      site: "mars",
      call_api_host: "http://example.com/path",
      admin_user_id: "an admin",
      confirmations_file: "",
      evidence_budget_seconds: 601,
    };

    const { code, output } = await world.project(callCallback(), { provider }).run("validate");

    expect(code).toBe(1);
    expect(output.match(/Error: Invalid setting of the provider/g)).toHaveLength(5);
    expect(output).toContain("'call_api_host' must be a host name");
  });

  test("name the confirmations file that cannot be read", async () => {
    const project = world.project(callCallback(), { provider: { confirmations_file: "." } });

    const { code, output } = await project.plan();

    expect(code).toBe(1);
    expect(output).toContain("Error: The confirmations file cannot be used");
    expect(output).toMatch(/cannot be read: EISDIR/);
  });
});
