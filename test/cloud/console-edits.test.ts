import {
  type Api3Caller,
  Api3Client,
  Api3Error,
  type ConsoleEdits,
  consoleEdits,
  EDIT_EVENTS,
} from "../../cloud";
import { DEMO_ACCOUNT, DEMO_APPLICATION } from "../../simulator";
import { runningSimulator } from "../simulator/running";
import { classicTemplate } from "../simulator/templates";
import { failureOf } from "./failure";
import { fakeClock } from "./fake-clock";

const { sdkAppId } = DEMO_APPLICATION;
const OTHER = 1400000002;
const DAY = 86_400_000;
const BLIND = { ...DEMO_ACCOUNT, secretId: "AKIDblind0000", denied: ["DescribeEvents"] };
const simulator = runningSimulator({
  accounts: [DEMO_ACCOUNT, BLIND],
  applications: [DEMO_APPLICATION, { sdkAppId: OTHER, secretKey: "7a".repeat(32) }],
});

/** An API client whose clock goes with the simulator's. */
function api(credentials = DEMO_ACCOUNT): Api3Client {
  const { url, clock } = simulator.current;
  return new Api3Client({
    credentials,
    endpoint: url,
    clock: { ...fakeClock(), now: () => clock.now() },
  });
}

function ask(since: Date, id = sdkAppId): Promise<ConsoleEdits> {
  return consoleEdits(api(), { sdkAppId: id, since });
}

function ago(milliseconds: number): Date {
  return new Date(simulator.current.clock.now() - milliseconds);
}

/** Plays something in the past; requests are signed by the machine's clock and stay in the present. */
function backThen(milliseconds: number, play: () => void): void {
  simulator.current.clock.advance(-milliseconds);
  play();
  simulator.current.clock.advance(milliseconds);
}

describe("edits in the console", () => {
  test("are told with who and when, oldest first, and only of the application asked about", async () => {
    const { console } = simulator.current;
    console.saveTemplate(sdkAppId, classicTemplate(), { user: "alice" });
    console.switchGlobalAuto(sdkAppId, true, { user: "bob" });
    console.saveTemplate(OTHER, classicTemplate(), { user: "eve" });

    const answer = await ask(ago(DAY));

    expect(answer).toEqual({
      known: true,
      from: expect.any(Date),
      edits: [
        { event: "AlterRecording", by: "alice", at: expect.any(Date) },
        { event: "AlterRecording", by: "bob", at: expect.any(Date) },
      ],
    });
  });

  test("are none when nobody edited", async () => {
    simulator.current.console.saveTemplate(OTHER, classicTemplate());

    expect(await ask(ago(DAY))).toMatchObject({ known: true, edits: [] });
  });

  test("before the time asked for are not told", async () => {
    backThen(DAY, () => simulator.current.console.saveTemplate(sdkAppId, classicTemplate()));

    expect(await ask(ago(DAY / 2))).toMatchObject({ known: true, edits: [] });
    expect(await ask(ago(2 * DAY))).toMatchObject({ known: true, edits: [{ by: "root" }] });
  });

  test("of event callbacks are in no log", async () => {
    simulator.current.console.saveEventCallback(sdkAppId, "recording", {
      url: "https://a.example",
    });

    expect(await ask(ago(DAY))).toMatchObject({ known: true, edits: [] });
  });

  test("are asked for by name, in windows under 30 days", async () => {
    backThen(70 * DAY, () =>
      simulator.current.console.saveTemplate(sdkAppId, classicTemplate(), { user: "early" }),
    );
    simulator.current.console.saveTemplate(sdkAppId, classicTemplate(), { user: "late" });

    const answer = await ask(ago(75 * DAY));

    expect(answer).toMatchObject({ known: true, edits: [{ by: "early" }, { by: "late" }] });
    const asked = simulator.current.requests.map(
      ({ body }) => body as { StartTime: number; EndTime: number },
    );
    expect(asked).toHaveLength(3 * EDIT_EVENTS.length);
    for (const { StartTime, EndTime } of asked) {
      expect(EndTime - StartTime).toBeLessThan(30 * 86_400);
    }
  });

  test("on more than one page are all told, each once", async () => {
    for (let count = 0; count < 120; count++) {
      simulator.current.console.saveTemplate(sdkAppId, classicTemplate(), { user: `u${count}` });
    }

    const answer = await ask(ago(DAY));

    expect(answer.known && answer.edits.map(({ by }) => by)).toEqual(
      Array.from({ length: 120 }, (_, count) => `u${count}`),
    );
  });

  test("by somebody with a hostile name are told on one line", async () => {
    const user = 'root\n\u202e"${x}"<script>';
    simulator.current.console.saveTemplate(sdkAppId, classicTemplate(), { user });

    expect(await ask(ago(DAY))).toMatchObject({
      edits: [{ by: 'root\\u{a}\\u{202e}"${x}"<script>' }],
    });
  });
});

describe("what the log does not tell is not known", () => {
  test("when the credentials may not read it", async () => {
    expect(await consoleEdits(api(BLIND), { sdkAppId, since: ago(DAY) })).toEqual({
      known: false,
      why: "these credentials may not read CloudAudit: allow name/cloudaudit:DescribeEvents in a CAM policy",
    });
  });

  test("when it does not reach back so far and shows nothing", async () => {
    expect(await ask(ago(91 * DAY))).toMatchObject({
      known: false,
      why: expect.stringContaining("90 days"),
    });
  });

  test("but an edit that it does show is one, however far back the question", async () => {
    simulator.current.console.saveTemplate(sdkAppId, classicTemplate());

    const answer = await ask(ago(400 * DAY));

    expect(answer).toMatchObject({ known: true, edits: [{ by: "root" }] });
    expect(answer.known && simulator.current.clock.now() - answer.from.getTime()).toBeLessThan(
      90 * DAY,
    );
  });

  test("when the time asked for lies in the future", async () => {
    expect(await ask(ago(-DAY))).toMatchObject({
      known: false,
      why: expect.stringContaining("clock"),
    });
  });

  test.each([
    ["it is throttled", { kind: "throttle" }, /RequestLimitExceeded/],
    ["the service fails", { kind: "error", code: "InternalError.SearchError" }, /SearchError/],
    ["the connection is cut", { kind: "reset" }, /connection was cut/],
    ["a proxy answers", { kind: "garbage" }, /not the API's/],
  ] as const)("when %s", async (_, fault, why) => {
    simulator.current.faults.add({ ...fault, action: "DescribeEvents", times: "always" });

    expect(await ask(ago(DAY))).toMatchObject({ known: false, why: expect.stringMatching(why) });
  });

  test("when time is up", async () => {
    simulator.current.faults.add({ kind: "timeout", action: "*", times: "always" });

    const answer = await consoleEdits(api(), { sdkAppId, since: ago(DAY), budgetMs: 20 });

    expect(answer).toMatchObject({
      known: false,
      why: expect.stringContaining("no answer within"),
    });
  });

  test("and when the caller gives up, that is an error", async () => {
    const query = { sdkAppId, since: ago(DAY), signal: AbortSignal.abort() };

    expect(await failureOf(Api3Error, () => consoleEdits(api(), query))).toMatchObject({
      kind: "aborted",
    });
  });
});

describe("answers that no page describes", () => {
  const event = (more: object) => ({ EventName: "AlterRecording", ErrorCode: 0, ...more });

  /** Gives one answer after another, the last one for ever. */
  function answering(...answers: object[]): Api3Caller {
    let next = 0;
    return {
      site: "china",
      clock: fakeClock(),
      call: async () => answers[Math.min(next++, answers.length - 1)] as never,
    };
  }

  const query = { sdkAppId, since: new Date(Date.now() - DAY) };

  test.each([
    [
      "an event that names no application",
      { ListOver: true, Events: [event({ RequestID: "a" })] },
      /1 template edit that does not name/,
    ],
    [
      "two of them",
      { ListOver: true, Events: [event({ RequestID: "a" }), event({ RequestID: "b" })] },
      /2 template edits that do not name/,
    ],
    ["no word whether the list is over", { Events: [] }, /cannot be read/],
    ["no list", { ListOver: true, Events: "none" }, /cannot be read/],
    ["a page without a token for the next", { ListOver: false, Events: [] }, /does not page on/],
    [
      "the same token again and again",
      { ListOver: false, Events: [], NextToken: 5 },
      /does not page on/,
    ],
  ])("%s", async (_, answer, why) => {
    expect(await consoleEdits(answering(answer), query)).toMatchObject({
      known: false,
      why: expect.stringMatching(why),
    });
  });

  test("pages without end", async () => {
    let token = 0;
    const endless: Api3Caller = {
      ...answering({}),
      call: async () => ({ ListOver: false, Events: [], NextToken: ++token }) as never,
    };

    expect(await consoleEdits(endless, query)).toMatchObject({
      why: expect.stringMatching(/more than 1000/),
    });
  });

  test("an event repeated on the next page, because the token came rounded, counts once", async () => {
    const edit = event({
      RequestID: "a",
      EventTime: 1680513809,
      Username: "root",
      Resources: { ResourceName: String(sdkAppId) },
    });

    const answer = await consoleEdits(
      answering(
        { ListOver: false, Events: [edit], NextToken: 16805138109322956 },
        { ListOver: true, Events: [edit] },
      ),
      query,
    );

    expect(answer).toMatchObject({ known: true, edits: [{ by: "root" }] });
    expect(answer.known && answer.edits).toHaveLength(1);
  });

  test("attempts that were refused changed nothing", async () => {
    const resource = { Resources: { ResourceName: String(sdkAppId) } };
    const answer = await consoleEdits(
      answering({
        ListOver: true,
        Events: [
          event({ ...resource, ErrorCode: 4 }),
          event({ ...resource, CloudAuditEvent: '{"apiErrorCode":"UnauthorizedOperation"}' }),
          null,
          7,
        ],
      }),
      query,
    );

    expect(answer).toMatchObject({ known: true, edits: [] });
  });
});
