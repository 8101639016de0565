import { temporaryFolder } from "../../../helpers/temporary-folder";
import { runningSimulator } from "../../../simulator/running";
import { DeployedTemplate, WITH_VOD } from "../deployed-template";

const simulator = runningSimulator(WITH_VOD);
const folder = temporaryFolder();
const DAY = 24;
const LARGER = { width: 1280, height: 720 };
let template: DeployedTemplate;

/** Deployed, typed in and confirmed three days ago. */
beforeEach(async () => {
  template = new DeployedTemplate(simulator.current, folder);
  await template.deploy();
  template.type(3 * DAY);
  template.confirm(3 * DAY - 1);
});

/** Nobody can tell from the audit log that the console was edited. */
function forgetEdits(): void {
  simulator.current.world.audit.length = 0;
}

const QUIET = { drift: [], warnings: [], plansChange: false };

describe("a confirmed template", () => {
  test("stays confirmed, without a word, as long as there is nothing to judge", async () => {
    expect(await template.plan()).toEqual({ ...QUIET, status: "confirmed" });

    // A room that was created before the console's edit took effect.
    template.call(3 * DAY - 0.9);
    expect(await template.plan()).toEqual({ ...QUIET, status: "confirmed" });
  });

  test("is verified when recordings agree, without a word, and stays so when they are gone", async () => {
    template.call(2 * DAY);
    expect(await template.plan()).toEqual({ ...QUIET, status: "verified" });
    await template.refresh();
    const { state } = template;

    template.call(1);
    await template.refresh();
    expect(template.state).toEqual(state);

    template.expire();
    await template.refresh();
    expect(template.state).toEqual(state);
    expect(await template.plan()).toEqual({ ...QUIET, status: "verified" });
  });

  test("has drifted when recordings differ, with what they show", async () => {
    template.type(2 * DAY, LARGER, "bo");
    forgetEdits();
    template.call(DAY);

    const { status, drift, warnings, plansChange } = await template.plan();

    expect({ status, plansChange }).toEqual({ status: "drifted", plansChange: false });
    expect(drift).toEqual([
      expect.stringMatching(
        /^Resolution: 640 × 360 px is declared, but the recording 1400000001_100\.mp4 of \S+Z shows 1280 × 720 px\.$/,
      ),
    ]);
    expect(warnings).toEqual([
      expect.stringMatching(
        /^warning: Recordings differ from what is declared: template\/1400000001: The auto-record template of application 1400000001 differs from what is declared: Ann confirmed it at \S+Z\. Resolution: 640 × 360 px is declared; 1 of 1 recordings differs, the newest of \S+Z with 1280 × 720 px \(1400000001_100\.mp4\)\. Compare/,
      ),
    ]);
    expect(warnings[0]).toContain("npx trtc-recording confirm prod");
  });

  test("stays drifted in the same words, however many calls follow, and when they are gone", async () => {
    template.type(2 * DAY, LARGER, "bo");
    forgetEdits();
    template.call(DAY);
    await template.refresh();
    const { state } = template;

    template.call(1);
    await template.refresh();
    expect(template.state).toEqual(state);
    expect((await template.plan()).warnings[0]).toContain("2 of 2 recordings differ");

    template.expire();
    await template.refresh();
    expect(template.state).toEqual(state);
    expect((await template.plan()).warnings[0]).toContain("the recording 1400000001_100.mp4 of");
  });

  test("says what an edit has changed, once recordings show it", async () => {
    template.call(2.5 * DAY);
    template.type(2 * DAY, LARGER, "bo");
    expect((await template.plan()).warnings[0]).toContain("What was changed is not known here.");
    template.call(DAY);

    const { status, drift, warnings } = await template.plan();

    expect(status).toBe("drifted");
    expect(drift).toHaveLength(3);
    expect(drift[0]).toMatch(/^bo edited it on the console/);
    expect(drift[2]).toMatch(/^Resolution/);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain("Edited after it was confirmed: template/1400000001");
    expect(warnings[0]).toContain("1 of 2 recordings differs, the newest");
    expect(warnings[0]).not.toContain("What was changed is not known here.");
  });

  test("has drifted after an edit although recordings agree with what is declared", async () => {
    template.type(2 * DAY, {}, "bo");
    template.call(DAY);

    expect((await template.plan()).status).toBe("drifted");
  });

  test("is verified again after it was put right, confirmed again and newly recorded", async () => {
    template.type(2.5 * DAY, LARGER, "bo");
    template.call(2 * DAY);
    expect(await template.refresh()).toBe("drifted");

    template.type(DAY);
    expect(await template.refresh()).toBe("drifted");
    template.confirm(DAY - 1);
    expect(await template.refresh()).toBe("confirmed");
    template.call(1);

    expect(await template.plan()).toEqual({ ...QUIET, status: "verified" });
  });

  test("is pending again when other values are confirmed, whatever recordings say", async () => {
    template.call(DAY);
    await template.refresh();
    template.state = { ...template.state, fingerprint: "0123456789ab" };
    template.confirm(1);

    expect(await template.refresh()).toBe("pending");
  });
});

describe("when recordings cannot be had, a confirmed template", () => {
  test("stays confirmed, with a warning that names the permission", async () => {
    template.call(DAY);
    simulator.current.faults.add({
      action: "SearchMedia",
      kind: "error",
      code: "UnauthorizedOperation",
      times: "always",
    });

    const { status, warnings, plansChange } = await template.plan();

    expect({ status, plansChange }).toEqual({ status: "confirmed", plansChange: false });
    expect(warnings).toEqual([
      "warning: Recordings were not compared with the auto-record template: The auto-record template of application 1400000001 is confirmed, but what its recordings show now is not known. Cannot be known: which recordings there are. Allow name/vod:SearchMedia to these credentials in a CAM policy. To plan without looking at recordings, set evidence_budget_seconds = 0 in the provider.",
    ]);
  });

  test("stays verified when it was so, with a warning", async () => {
    template.call(DAY);
    await template.refresh();
    simulator.current.faults.add({ action: "SearchMedia", kind: "reset", times: "always" });

    const { status, warnings } = await template.plan();

    expect(status).toBe("verified");
    expect(warnings).toEqual([expect.stringContaining("is verified, but what its recordings")]);
  });

  test("is not asked about with a budget of 0", async () => {
    template.call(DAY);
    template.settings = { evidence_budget_seconds: 0 };
    simulator.current.clearRequests();

    expect(await template.plan()).toEqual({ ...QUIET, status: "confirmed" });
    expect(simulator.current.requests.map(({ action }) => action)).not.toContain("SearchMedia");
  });

  test("is unknown without credentials, which is said once", async () => {
    delete template.environment.TENCENTCLOUD_SECRET_ID;

    const { status, warnings } = await template.plan();

    expect(status).toBe("unknown");
    expect(warnings).toHaveLength(1);
  });
});

test("with a log that cannot be read, recordings that agree do not make it verified", async () => {
  template.call(DAY);
  simulator.current.faults.add({ action: "DescribeEvents", kind: "reset", times: "always" });

  const { status, warnings } = await template.plan();

  expect(status).toBe("unknown");
  expect(warnings).toEqual([expect.stringContaining("Recordings made since then agree with it.")]);
});

test("a plan costs two requests to the audit log and two to VOD, and reads nothing twice", async () => {
  template.call(DAY);
  simulator.current.clearRequests();

  await template.plan();

  expect(simulator.current.requests.map(({ action }) => action).sort()).toEqual([
    "DescribeEvents",
    "DescribeEvents",
    "SearchMedia",
    "SearchMedia",
  ]);
});
