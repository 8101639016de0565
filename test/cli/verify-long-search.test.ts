import { systemClock } from "../../cloud";
import { RecordingPreset } from "../../profile";
import { APP, DAY, profileJson, RecordedProject } from "../helpers/recorded-project";

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

describe("a long search", () => {
  const CALLS = 520;

  /** Two pages of calls; the second request of each search, and all after it, fail. */
  function failing(): number {
    project.type();
    project.confirm();
    project.call(CALLS, { ago: 6 * DAY, everySeconds: 900 });
    return project.cloud.faults.add({
      ...{ action: "SearchMedia", kind: "http", status: 503, skip: 2, times: "always" },
    });
  }

  test("that fails half-way goes on where it was, and comes to the same report", async () => {
    const fault = failing();
    const options = ["--resume", "verify.resume", "--format", "json"];

    const first = await verify(...options);

    expect(JSON.parse(first.stdout).recordings[0].report).toMatchObject({ isComplete: false });
    expect(first.stderr).toContain("run it again with --resume verify.resume to go on\n");
    expect(project.read("verify.resume")).toContain('"cursor":{"last":');

    project.cloud.faults.remove(fault);
    project.cloud.clearRequests();
    const second = JSON.parse((await verify(...options)).stdout).recordings[0].report;
    const searches = project.cloud.requests.filter(({ action }) => action === "SearchMedia").length;

    expect(second).toMatchObject({ isComplete: true, files: { found: CALLS, agrees: CALLS } });
    expect(searches).toBe(2);
    expect(project.read("verify.resume")).toBeUndefined();
  });

  test("that fails half-way judges what was read, and says so", async () => {
    failing();

    const { stdout, stderr } = await verify();

    expect(stdout).toMatch(/only the newest \d+ recordings were read/);
    expect(stderr).toContain("with --resume <file>, a further run goes on where this one stopped");
  });

  test("is not begun again for a question, or settings, of its own", async () => {
    failing();
    await verify("--resume", "verify.resume");

    expect((await verify("--resume", "verify.resume", "--since", "6d")).stderr).toBe(
      "error: --resume verify.resume is not the file of this question (stack, --since, --app) in this release: give its options again, or delete the file\n",
    );

    project.declareRecording("Calls", APP, {
      profile: profileJson(RecordingPreset.oneToOneAudio()),
    });
    project.confirm();

    expect((await verify("--resume", "verify.resume")).stderr).toBe(
      "error: --resume verify.resume is of other settings, another confirmation or another release: delete it, and start again\n",
    );
  });

  test("has nowhere to keep how far it came", async () => {
    expect((await verify("--resume", "no/such/folder")).stderr).toBe(
      "error: --resume no/such/folder cannot be written (ENOENT): name a file in a folder that exists\n",
    );
  });

  test("is over when the time is, and what was read is judged", async () => {
    agreeing();
    const real = Date.now;
    let late = 0;
    const now = jest.spyOn(systemClock, "now").mockImplementation(() => real() + late++ * 1_000);

    const { status, stdout } = await verify("--timeout", "3s");

    expect(status).toBe(11);
    expect(stdout).toContain("cannot be known in the given time");
    now.mockRestore();
  });

  test("is throttled now and then, and tries again", async () => {
    agreeing();
    project.cloud.faults.add({ action: "SearchMedia", kind: "throttle", times: 3 });

    expect((await verify()).status).toBe(0);
  });
});
