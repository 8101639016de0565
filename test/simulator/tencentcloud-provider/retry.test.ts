import { setTimeout } from "node:timers/promises";
import { api3Action } from "../../../cloud";
import { DEMO_ACCOUNT, type Fault } from "../../../simulator";
import { TencentcloudClient } from "../../../simulator/tencentcloud-provider/client";
import {
  freshSubApplication,
  never,
  REAL_TIMES,
  type RetryRule,
  type RetryTimes,
  troubleWhileDeleting,
  usualTrouble,
} from "../../../simulator/tencentcloud-provider/retry";
import { runningSimulator } from "../running";
import { SHORT_TIMES } from "./stand-in";

const simulator = runningSimulator();
const DESCRIBE = api3Action<object, object>("vod", "2018-07-17", "DescribeSubAppIds", "read");

const NEVER_ABORTED = new AbortController().signal;

function call(
  rule: RetryRule,
  { signal = NEVER_ABORTED, ...times }: Partial<RetryTimes> & { signal?: AbortSignal } = {},
): Promise<object> {
  const settings = {
    credentials: DEMO_ACCOUNT,
    region: "ap-guangzhou",
    endpoint: simulator.current.url,
    allowedAccountIds: [],
    forbiddenAccountIds: [],
  };
  return new TencentcloudClient(settings, { ...SHORT_TIMES, ...times }).read(
    DESCRIBE,
    {},
    signal,
    rule,
  );
}

function error(code: string, message?: string): Fault {
  return { action: "*", kind: "error", code, ...(message !== undefined && { message }) };
}

const TROUBLE: readonly (readonly [string, Fault])[] = [
  ["throttling", { action: "*", kind: "throttle" }],
  ["throttling, more precisely", error("RequestLimitExceeded.UinLimitExceeded")],
  ["a resource in use", error("ResourceInUse")],
  ["a cut connection", { action: "*", kind: "reset" }],
  ["no answer", { action: "*", kind: "timeout" }],
  ["a gateway's error", { action: "*", kind: "http", status: 502 }],
];
const INTERNAL = error("InternalError.DB");
const FRESH = error("FailedOperation", "invalid vod user");
const FINAL: readonly (readonly [string, Fault])[] = [
  ["a page that is no answer", { action: "*", kind: "garbage" }],
  ["a failed operation", error("FailedOperation")],
  ["the fresh one's words with another code", error("InvalidParameter", "invalid vod user")],
  ["a refusal", error("UnauthorizedOperation")],
];

const CASES: readonly (readonly [string, Fault, readonly RetryRule[]])[] = [
  ...TROUBLE.map(([name, fault]) => [name, fault, [usualTrouble, troubleWhileDeleting]] as const),
  ...FINAL.map(([name, fault]) => [name, fault, []] as const),
  ["an internal error", INTERNAL, [troubleWhileDeleting]],
  ["a fresh sub-application", FRESH, [freshSubApplication]],
];

const RULES: Readonly<Record<string, RetryRule>> = {
  usualTrouble,
  troubleWhileDeleting,
  freshSubApplication,
  never,
};

describe.each(CASES)("%s", (_, fault, retrying) => {
  test.each(Object.entries(RULES))("under the rule %s", async (_, rule) => {
    simulator.current.faults.add(fault);

    // Long enough for an answer on a busy machine, once the SDK is loaded.
    const times = fault.kind === "timeout" ? { requestMs: 500 } : {};
    const outcome = await call(rule, times).then(
      () => "tried again",
      () => "final",
    );

    expect(outcome).toBe(retrying.includes(rule) ? "tried again" : "final");
    expect(simulator.current.requests).toHaveLength(retrying.includes(rule) ? 2 : 1);
  });
});

test("trouble that does not end is thrown when time is up", async () => {
  simulator.current.faults.add({ action: "*", kind: "throttle", times: "always" });

  await expect(call(usualTrouble, { readMs: 200 })).rejects.toThrow("RequestLimitExceeded");

  expect(simulator.current.requests.length).toBeGreaterThan(1);
});

test("who is told to stop does not try again", async () => {
  const controller = new AbortController();
  simulator.current.faults.add({ action: "*", kind: "timeout", times: "always" });

  const outcome = call(usualTrouble, { signal: controller.signal });
  while (simulator.current.requests.length === 0) {
    await setTimeout(5);
  }
  controller.abort();

  await expect(outcome).rejects.toThrow("cancelled");
  expect(simulator.current.requests).toHaveLength(1);
});

test("left alone, it is as patient as the real provider", () => {
  expect(REAL_TIMES).toEqual({
    firstWaitMs: 500,
    longestWaitMs: 10_000,
    readMs: 3 * 60_000,
    writeMs: 5 * 60_000,
    requestMs: 300_000,
  });
});
