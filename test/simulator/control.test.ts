import type { Answer } from "./calling";
import { runningSimulator } from "./running";

const simulator = runningSimulator();

async function control(method: string, path: string, body?: unknown) {
  const response = await fetch(`${simulator.current.url}/_simulator/${path}`, {
    method,
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Answer };
}

test("faults are added, listed and removed", async () => {
  const fault = { action: "A", kind: "http", status: 502, times: 3 };

  expect(await control("POST", "faults", fault)).toEqual({ status: 200, body: { id: 1 } });
  expect(await control("GET", "faults")).toEqual({ status: 200, body: { faults: [fault] } });
  await control("DELETE", "faults");
  expect(await control("GET", "faults")).toEqual({ status: 200, body: { faults: [] } });
});

test("requests are read and forgotten, and steering is none of them", async () => {
  await fetch(`${simulator.current.url}/v4/call_config/get_callback`, { method: "POST" });

  const { body } = await control("GET", "requests");
  expect(body.requests).toMatchObject([{ action: "get_callback", outcome: "60012" }]);
  await control("DELETE", "requests");
  expect((await control("GET", "requests")).body.requests).toEqual([]);
});

test("the clock is set and moved", async () => {
  await control("POST", "clock", { time: "2030-01-01T00:00:00Z" });
  const { body } = await control("POST", "clock", { advanceMs: 60_000 });

  expect(body.now).toMatch(/^2030-01-01T00:01:0/);
  expect(simulator.current.clock.aheadMs).toBeGreaterThan(0);
});

test("behaviour and applications are changed", async () => {
  const answer = await control("POST", "behaviour", { vodUnknownCalls: 2, rateLimits: true });
  expect(answer.body).toMatchObject({ vodUnknownCalls: 2, rateLimits: true, auditDelayMs: 0 });
  expect(simulator.current.behaviour).toMatchObject({ vodUnknownCalls: 2 });

  const change = { callPackage: false, admins: ["a"], allowedIps: [] };
  expect((await control("POST", "applications/1400000001", change)).status).toBe(200);
});

test.each([
  ["POST", "faults", { kind: "explode" }],
  ["POST", "faults", "["],
  ["POST", "clock", {}],
  ["POST", "clock", { time: "soon" }],
  ["POST", "behaviour", { unknown: 1 }],
  ["POST", "behaviour", { vodUnknownCalls: -1 }],
  ["POST", "behaviour", { vodUnknownCalls: true }],
  ["POST", "behaviour", { constructor: 1 }],
  ["POST", "applications/1400000001", { secretKey: "x" }],
  ["POST", "applications/1400000001", { admins: [7] }],
  ["POST", "applications/7", { callPackage: true }],
  ["PUT", "faults", {}],
  ["GET", "toString", undefined],
])("%s %s %j is refused with a reason", async (method, path, body) => {
  const answer = await control(method, path, body);

  expect(answer.status).toBe(400);
  expect(answer.body.error).toEqual(expect.any(String));
});
