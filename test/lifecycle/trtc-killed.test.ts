import type { ChildProcess } from "node:child_process";
import { describeWithTerraform } from "../helpers/terraform";
import { LaunchedProvider } from "../helpers/trtc-launched";
import { callCallback, template } from "../helpers/trtc-resources";
import { APP, finished, type TrtcProject, TrtcWorld, until } from "../helpers/trtc-terraform";

jest.setTimeout(30_000);

const BEFORE = { url: "https://rec.example.com/calls", commands: ["Call.CallbackAfterEndCall"] };
const CHANGE = { commands: ["Call.CallbackAfterStartCall"] };

/** What is done when it is cut off, and what the cloud holds in the end. */
const STEPS = {
  create: { call: "set_callback", end: BEFORE },
  update: { call: "set_callback", end: { ...BEFORE, ...CHANGE } },
  delete: { call: "delete_callback", end: undefined },
} as const;

/** The last line that the provider logs before it answers. */
const APPLIED = /"@message":"(Creating|Updating|Deleting) trtc_/;

type Step = keyof typeof STEPS;

/** kill -9 between the call and the moment when Terraform writes the state. */
describeWithTerraform("an apply that is killed while it", () => {
  const world = new TrtcWorld();
  const launched = new LaunchedProvider();

  const live = () => world.cloud.world.applications[APP]?.callCallback;

  const calls = (action: string) =>
    world.cloud.requests.filter((request) => request.action === action).length;

  /** Ready to take the step. */
  async function ready(step: Step): Promise<TrtcProject> {
    const project = world.project(callCallback());
    if (step !== "create") {
      await project.succeed("apply", "-auto-approve");
      project.declare(step === "update" ? callCallback(CHANGE) : {});
    }
    world.cloud.clearRequests();
    return project;
  }

  async function heals(project: TrtcProject, step: Step): Promise<void> {
    await project.succeed("apply", "-auto-approve");
    expect(live()).toEqual(STEPS[step].end);
    expect((await project.plan()).code).toBe(0);
  }

  const cases = (["create", "update", "delete"] as const).flatMap((step) => [
    { step, when: "before", victim: "provider" } as const,
    { step, when: "after", victim: "provider" } as const,
    { step, when: "after", victim: "terraform" } as const,
  ]);

  test.each(cases)("$step: the $victim, $when the call is done", async ({ step, when, victim }) => {
    const project = await ready(step);
    const { environment } = project;
    const { call } = STEPS[step];
    world.cloud.faults.add({ action: call, kind: "timeout", when, times: "always" });
    launched.use(project, world.environment);

    const terraform = project.start("apply", "-auto-approve");
    const result = finished(terraform);
    await until(() => calls(call) > 0);
    kill(victim === "terraform" ? [terraform.pid ?? 0] : launched.processesOf(terraform.pid ?? 0));
    expect((await result).code).not.toBe(0);

    world.cloud.faults.clear();
    world.cloud.clearRequests();
    project.environment = environment;
    await heals(project, step);
    expect(calls(call)).toBeLessThanOrEqual(1);
  });

  test.each(["create", "update", "delete"] as const)(
    "%s: terraform, when the provider has answered",
    async (step) => {
      const project = await ready(step);
      let terraform: ChildProcess | undefined;
      world.onLog = (line) => {
        if (APPLIED.test(line)) {
          terraform?.kill("SIGKILL");
        }
      };

      terraform = project.start("apply", "-auto-approve");
      expect((await finished(terraform)).code).toBeNull();
      expect(live()).toEqual(STEPS[step].end);
      world.cloud.clearRequests();

      await heals(project, step);
      expect(calls(STEPS[step].call)).toBe(0);
    },
  );

  test("records a template: it is recorded by the next", async () => {
    const project = world.project(template());
    let terraform: ChildProcess | undefined;
    world.onLog = (line) => {
      if (APPLIED.test(line)) {
        terraform?.kill("SIGKILL");
      }
    };
    terraform = project.start("apply", "-auto-approve");
    expect((await finished(terraform)).code).toBeNull();

    await project.succeed("apply", "-auto-approve");

    expect(project.state("trtc_auto_record_template")).toMatchObject({ status: "pending" });
    expect((await project.plan()).code).toBe(0);
  });
});

function kill(processes: readonly number[]): void {
  expect(processes).not.toEqual([]);
  for (const id of processes) {
    process.kill(id, "SIGKILL");
  }
}
