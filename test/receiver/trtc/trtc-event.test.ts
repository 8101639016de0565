import { describeProblem, parseCallback } from "../../../receiver";
import { eventOf, problemsOf, recordingBody, roomBody, SIGNED } from "../samples";

test.each([
  [3, 313],
  [3, 314],
  [3, 315],
  [3, 316],
  [3, 101],
  [1, 301],
  [1, 106],
  [2, 207],
  [3, 801],
  [8, 805],
  [0, 0],
  [99, 12],
  [-1, -1],
])("group %d, type %d is passed on as unknown, with all that it says", (group, type) => {
  const body = roomBody(group, type, { RoomId: 1, New: { deep: [1, "two"] } });

  expect(eventOf(parseCallback(body))).toEqual({
    family: "trtc",
    group,
    type,
    kind: "unknown",
    sentAt: new Date(1687770731932),
    raw: JSON.parse(body),
  });
});

test("an unknown event may have any EventInfo, or none", () => {
  const envelope = { EventGroupId: 3, EventType: 313, CallbackTs: 1622191965320 };

  for (const extra of [{}, { EventInfo: "text" }, { EventInfo: [] }, { Other: 1 }]) {
    expect(eventOf(parseCallback(JSON.stringify({ ...envelope, ...extra })))).toMatchObject({
      kind: "unknown",
      raw: { ...envelope, ...extra },
    });
  }
});

test("numbers of the envelope may be text", () => {
  const body = SIGNED.body.replace(/(Id|Type|CallbackTs)":\t(\d+)/g, '$1":\t"$2"');

  expect(eventOf(parseCallback(body))).toMatchObject({ group: 2, type: 204, kind: "stop-audio" });
});

test("all problems come at once, in sentences that name field, value and page", () => {
  const result = parseCallback('{"EventGroupId":"three","EventType":301.5,"EventInfo":{}}');

  expect(result.ok ? [] : result.problems.map(describeProblem)).toEqual([
    `'EventGroupId' must be a whole number, got "three": keep the raw body, and compare it with the page (source: TRTC recording callback, 2025-07-16)`,
    `'EventType' must be a whole number, got 301.5: keep the raw body, and compare it with the page (source: TRTC recording callback, 2025-07-16)`,
    `'CallbackTs' is missing: keep the raw body, and compare it with the page (source: TRTC recording callback, 2025-07-16)`,
  ]);
});

test.each([
  [roomBody(1, 103, {}), "https://trtc.io/document/39558"],
  [roomBody(2, 201, {}), "https://trtc.io/document/39558"],
  [recordingBody(301, {}), "https://trtc.io/document/54914"],
])("a problem cites the page of its event", (body, url) => {
  const result = parseCallback(body);

  expect(result.ok ? [] : result.problems.map(({ source }) => source?.url)).toEqual([url]);
});

test("a known event without EventInfo is one problem", () => {
  const body = '{"EventGroupId":3,"EventType":312,"CallbackTs":1622191965320}';

  expect(problemsOf(parseCallback(body))).toEqual(["EventInfo is missing"]);
});

test("what cannot be read is handed back", () => {
  const body = recordingBody(301, { Status: "x" });

  expect(parseCallback(body)).toMatchObject({ ok: false, raw: JSON.parse(body) });
});

test("the size of a body can be bounded", () => {
  expect(problemsOf(parseCallback(SIGNED.body, { maxBytes: 206 }))).toEqual([
    "body must be at most 206 bytes",
  ]);
  expect(parseCallback(SIGNED.body, { maxBytes: 207 }).ok).toBe(true);
});

test("a body that was parsed already is an error that says what to do", () => {
  expect(() => parseCallback(JSON.parse(SIGNED.body))).toThrow(/express\.raw/);
});
