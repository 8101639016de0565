import {
  type Api3Caller,
  type AuditEvent,
  consoleEdits,
  type DescribeEventsRequest,
} from "../../../../cloud";
import { RememberedAuditLog } from "../../../../providers/trtc/client/audit-log";

const NOW = Date.parse("2026-11-22T12:00:00Z");
const DAY = 86_400_000;

/** An audit log in memory, which pages by two. */
class Log implements Api3Caller {
  public readonly site = "china";
  public readonly requests: DescribeEventsRequest[] = [];
  public readonly budgets: (number | undefined)[] = [];
  public time = NOW;
  public failure: Error | undefined;
  public tookMs = 0;
  public readonly clock = { now: () => this.time, sleep: async () => {}, random: () => 0 };

  public constructor(private readonly events: readonly AuditEvent[]) {}

  public async call(_: unknown, request: object, options: { budgetMs?: number } = {}) {
    const {
      StartTime,
      EndTime,
      NextToken = 0,
      LookupAttributes,
    } = request as DescribeEventsRequest;
    this.requests.push(request as DescribeEventsRequest);
    this.budgets.push(options.budgetMs);
    this.time += this.tookMs;
    if (this.failure) {
      throw this.failure;
    }
    const found = this.events.filter(
      ({ EventName, EventTime }) =>
        EventName === LookupAttributes?.[0]?.AttributeValue &&
        Number(EventTime) >= StartTime &&
        Number(EventTime) <= EndTime,
    );
    const Events = found.slice(NextToken, NextToken + 2);
    const next = NextToken + 2;
    const ListOver = next >= found.length;
    return { ListOver, Events, ...(!ListOver && { NextToken: next }) } as never;
  }
}

let number = 0;
function edit(app: number, daysAgo: number): AuditEvent {
  return {
    EventId: `e${++number}`,
    EventName: "AlterRecording",
    EventTime: String((NOW - daysAgo * DAY) / 1_000),
    Username: "bob",
    Resources: { ResourceName: String(app) },
  };
}

/** A form of `consoleEdits` that asks for one application. */
async function editsOf(log: Api3Caller, sdkAppId: number, daysAgo: number) {
  const edits = await consoleEdits(log, { sdkAppId, since: new Date(NOW - daysAgo * DAY) });
  return edits.known ? edits.edits.map(({ at }) => (NOW - (at?.getTime() ?? 0)) / DAY) : edits.why;
}

test("a hundred applications cost two requests", async () => {
  const log = new Log([edit(7, 1)]);
  const remembered = new RememberedAuditLog(log, NOW);

  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, app) => editsOf(remembered, app, 2)),
  );

  expect(log.requests).toHaveLength(2);
  expect(answers.flat()).toEqual([1]);
});

test("it answers as the log itself does, for any time and number of events", async () => {
  const days = [0.5, 1, 3, 28.9, 29, 29.1, 45, 57, 58, 59, 75, 86, 87, 88, 89];
  const events = days.flatMap((day) => [edit(1, day), edit(2, day)]);

  for (const since of [0.1, 0.6, 2, 28, 29, 30, 58, 60, 86, 88, 89.5]) {
    const direct = new Log(events);
    const remembered = new RememberedAuditLog(new Log(events), NOW);
    for (const app of [1, 2, 3]) {
      expect([since, await editsOf(remembered, app, since)]).toEqual([
        since,
        await editsOf(direct, app, since),
      ]);
    }
  }
});

test("it reads only as far back as it is asked", async () => {
  const log = new Log([]);
  const remembered = new RememberedAuditLog(log, NOW);

  await editsOf(remembered, 1, 2);
  expect(log.requests).toHaveLength(2);
  await editsOf(remembered, 2, 20);
  expect(log.requests).toHaveLength(2);
  await editsOf(remembered, 3, 40);
  expect(log.requests).toHaveLength(4);
  await editsOf(remembered, 4, 85);
  expect(log.requests).toHaveLength(6);
});

test("it is not asked again once it could not be read", async () => {
  const log = new Log([]);
  log.failure = new Error("it is down");
  const remembered = new RememberedAuditLog(log, NOW);

  expect(await editsOf(remembered, 1, 2)).toBe("it is down");
  expect(await editsOf(remembered, 2, 60)).toBe("it is down");
  expect(log.requests).toHaveLength(1);
});

test("it has 5 seconds for a request, and 15 in all", async () => {
  const log = new Log([]);
  log.tookMs = 4_000;
  const remembered = new RememberedAuditLog(log, NOW);

  expect(await editsOf(remembered, 1, 80)).toBe("the audit log is too slow");
  expect(log.budgets).toEqual([5_000, 5_000, 5_000, 3_000]);
});

test.each([
  ["no list", { ListOver: true, Events: "none" }],
  ["no end", { Events: [] }],
  ["a next page without a token", { ListOver: false, Events: [] }],
])("an answer with %s is not taken for an empty log", async (_, answer) => {
  const log = new Log([]);
  log.call = async () => answer as never;

  expect(await editsOf(new RememberedAuditLog(log, NOW), 1, 2)).toMatch(/the audit log/);
});
