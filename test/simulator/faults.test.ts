import { type Fault, startSimulator } from "../../simulator";
import { Faults, readFault } from "../../simulator/faults";
import { calling } from "./calling";
import { runningSimulator } from "./running";

describe("faults wait for their requests", () => {
  const kinds = (faults: Faults, ...actions: string[]) =>
    actions.map((action) => faults.take(action)?.kind ?? "none");

  test("of their action, as many times as asked for", () => {
    const faults = new Faults();
    faults.add({ action: "A", kind: "reset" });
    faults.add({ action: "B", kind: "throttle", times: 2 });
    faults.add({ action: "C", kind: "garbage", times: "always" });

    expect(kinds(faults, "A", "A", "X")).toEqual(["reset", "none", "none"]);
    expect(kinds(faults, "B", "B", "B")).toEqual(["throttle", "throttle", "none"]);
    expect(kinds(faults, "C", "C", "C")).toEqual(["garbage", "garbage", "garbage"]);
    expect(faults.waiting).toHaveLength(1);
  });

  test("after those that they let pass", () => {
    const faults = new Faults();
    faults.add({ action: "*", kind: "reset", skip: 2 });
    faults.add({ action: "A", kind: "throttle", skip: 1 });

    expect(kinds(faults, "A", "A", "A", "A")).toEqual(["none", "throttle", "reset", "none"]);
  });

  test("until they are removed", () => {
    const faults = new Faults();
    const first = faults.add({ action: "A", kind: "reset", times: "always" });
    faults.add({ action: "A", kind: "throttle", times: "always" });

    faults.remove(first);
    expect(kinds(faults, "A")).toEqual(["throttle"]);
    faults.clear();
    expect(kinds(faults, "A")).toEqual(["none"]);
  });
});

test.each([
  [{}, /'kind'.*'action'/],
  [{ kind: "explode", action: "A" }, /'kind' must be one of timeout, reset/],
  [{ kind: "reset", action: "" }, /'action'/],
  [{ kind: "reset", action: "A", when: "later" }, /'when'/],
  [{ kind: "reset", action: "A", times: "often" }, /'times'/],
  [{ kind: "reset", action: "A", times: -1 }, /'times'/],
  [{ kind: "reset", action: "A", skip: 0.5 }, /'skip'/],
  [{ kind: "error", action: "A" }, /'code'/],
  [{ kind: "error", action: "A", code: 1, message: 2 }, /'message'/],
  [{ kind: "latency", action: "A" }, /'milliseconds'/],
  [{ kind: "http", action: "A", status: 600 }, /'status'/],
  [{ kind: "http", action: "A", status: "500" }, /'status'/],
])("%j is no fault", (value, message) => {
  expect(() => readFault(value)).toThrow(message);
});

describe("a request that meets a fault", () => {
  const simulator = runningSimulator();
  const { codeOf } = calling(() => simulator.current);
  const names = () =>
    simulator.current.world.accounts["100000000001"]?.subApplications.map(({ name }) => name);

  async function create(fault: Fault): Promise<unknown> {
    simulator.current.faults.add(fault);
    return codeOf("vod", "CreateSubAppId", { Name: "a" }).catch((error: Error) => error.message);
  }

  test.each([
    ["reset", "before", ["default"], "fault: reset before"],
    ["reset", "after", ["default", "a"], "fault: reset after ok"],
    ["http", "before", ["default"], "fault: http before"],
    ["http", "after", ["default", "a"], "fault: http after ok"],
    ["garbage", "before", ["default"], "fault: garbage before"],
    ["garbage", "after", ["default", "a"], "fault: garbage after ok"],
  ] as const)("%s %s its effect leaves %j", async (kind, when, expected, outcome) => {
    await create({ action: "CreateSubAppId", kind, when });

    expect(names()).toEqual(expected);
    expect(simulator.current.requests).toMatchObject([{ action: "CreateSubAppId", outcome }]);
  });

  test("an error is the service's own, in its own form", async () => {
    expect(
      await create({ action: "*", kind: "error", code: "FailedOperation", message: "m" }),
    ).toBe("FailedOperation");
    expect(await create({ action: "*", kind: "throttle" })).toBe("RequestLimitExceeded");
    expect(names()).toEqual(["default"]);
  });

  test("latency delays the answer only", async () => {
    const started = Date.now();

    expect(await create({ action: "*", kind: "latency", milliseconds: 30 })).toBe("ok");
    expect(Date.now() - started).toBeGreaterThanOrEqual(29);
  });

  test("console forms and addresses that are none meet them too", async () => {
    const { url, faults } = simulator.current;
    faults.add({ action: "auto-record-template", kind: "error", code: 500 });
    faults.add({ action: "global-auto", kind: "throttle" });
    const put = (part: string) =>
      fetch(`${url}/_console/applications/1400000001/${part}`, { method: "PUT", body: "{}" });

    expect((await put("auto-record-template")).status).toBe(500);
    expect((await put("global-auto")).status).toBe(429);
    faults.add({ action: "*", kind: "error", code: "x" });
    expect((await fetch(`${url}/elsewhere`)).status).toBe(500);
  });
});

test("a request that is never answered ends with the simulator, which leaves nothing behind", async () => {
  const simulator = await startSimulator();
  for (const when of ["before", "after"] as const) {
    simulator.faults.add({ action: "*", kind: "timeout", when });
  }
  const { codeOf } = calling(() => simulator);
  const calls = ["a", "b"].map((Name) =>
    codeOf("vod", "CreateSubAppId", { Name }).catch((error: Error) => error.message),
  );
  while (simulator.requests.length < 2) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(simulator.requests.map(({ outcome }) => outcome).sort()).toEqual([
    "fault: timeout after ok",
    "fault: timeout before",
  ]);

  await simulator.close();

  expect(await Promise.all(calls)).toEqual([undefined, undefined]);
});
