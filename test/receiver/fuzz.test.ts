import fc from "fast-check";
import {
  type CallbackEvent,
  type CallbackResult,
  describeProblem,
  idempotencyKey,
  isFresh,
  parseCallback,
  parseCallKitCallback,
  parseVodEvent,
  recordingProgress,
  verifySignature,
  verifyVodSignature,
} from "../../receiver";
import {
  callQuery,
  END_CALL,
  FILE_DELETED,
  MEMBER_CHANGED,
  NEW_FILE_UPLOAD,
  PROCEDURE_STATE_CHANGED,
  RECORD_CHANGED,
  recordingBody,
  roomBody,
  SDK_APP_ID,
  SIGNED,
  START_CALL,
  TENCENT_VOD,
  webBody,
} from "./samples";

const PARSERS: readonly ((body: Uint8Array | string) => CallbackResult<CallbackEvent>)[] = [
  parseCallback,
  (body) => parseCallKitCallback(body, callQuery(), { sdkAppId: SDK_APP_ID }),
  parseVodEvent,
];

const SAMPLES: readonly string[] = [
  SIGNED.body,
  roomBody(1, 103),
  recordingBody(302, { LeaveCode: 99 }),
  recordingBody(310, { Status: 0, FileList: ["a"], FileMessage: [{ FileName: "a" }] }),
  recordingBody(311, { Status: 0, TencentVod: TENCENT_VOD }),
  recordingBody(311, TENCENT_VOD),
  webBody(801, { Status: 1, EventMessage: "Success" }),
  START_CALL,
  END_CALL,
  MEMBER_CHANGED,
  RECORD_CHANGED,
  JSON.stringify({ ...NEW_FILE_UPLOAD, Sign: "x", T: 1664209748 }),
  JSON.stringify(PROCEDURE_STATE_CHANGED),
  JSON.stringify(FILE_DELETED),
];

/** What must hold for any body at all. */
function expectSanity(body: Uint8Array | string): void {
  for (const parse of PARSERS) {
    const result = parse(body);
    if (result.ok) {
      expectUsable(result.event);
      expectStable(result.event, parse);
    } else {
      expectReadable(result.problems.map(describeProblem));
    }
  }
}

function expectUsable(event: CallbackEvent): void {
  expect(idempotencyKey(event)).toMatch(/^(trtc--?\d+--?\d+|(call|vod)-[a-z-]+)-[\w-]{43}$/);
  expect(recordingProgress(event).meaning).not.toBe("");
  if (event.family === "vod") {
    expect(verifyVodSignature(event, "Key")).toBe(false);
  }
  if (event.family === "trtc") {
    expect(typeof isFresh(event)).toBe("boolean");
  }
}

/** An event that is written and parsed again is the same event. */
function expectStable(
  event: CallbackEvent,
  parse: (body: string) => CallbackResult<CallbackEvent>,
) {
  const again = parse(JSON.stringify(event.raw));

  expect(JSON.stringify(again.ok && again.event)).toBe(JSON.stringify(event));
  expect(again.ok && idempotencyKey(again.event)).toBe(idempotencyKey(event));
}

function expectReadable(sentences: string[]): void {
  expect(sentences).not.toEqual([]);
  for (const sentence of sentences) {
    expect(sentence).toMatch(/^'[^\n\p{Cc}\p{Cf}]{1,900}$/u);
  }
}

type Path = readonly (string | number)[];

/** Every place in a JSON value. */
function places(value: unknown, path: Path = []): Path[] {
  const children = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [path, ...children.flatMap(([key, child]) => places(child, [...path, key]))];
}

/** The value with another one at a place; undefined leaves the place out. */
function withValue(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) {
    return other;
  }
  const copy: Record<string, unknown> = Object.assign(Array.isArray(value) ? [] : {}, value);
  copy[key] = withValue(copy[key], rest, other);
  return copy;
}

const samples = fc.constantFrom(...SAMPLES);
const values = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(undefined, null, "", 0, -0, -1, 1e300, "1e3", [], {}, "\u202e", "\ud800"),
  fc.constantFrom("__proto__", "toString", 8.64e15, 8.64e15 + 1, "9007199254740993"),
);

test("no body makes a parser throw: any bytes", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), expectSanity), { numRuns: 200 });
});

test("no body makes a parser throw: any JSON", () => {
  const envelopes = fc.record(
    {
      EventGroupId: fc.oneof(fc.constantFrom(1, 2, 3, 8), fc.jsonValue()),
      EventType: fc.oneof(fc.integer({ min: 101, max: 316 }), fc.jsonValue()),
      CallbackTs: fc.oneof(fc.nat(), fc.jsonValue()),
      EventInfo: fc.jsonValue(),
      CallbackCommand: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(envelopes, (body) => expectSanity(JSON.stringify(body))),
    { numRuns: 200 },
  );
});

test("no sample with another value somewhere makes a parser throw", () => {
  fc.assert(
    fc.property(samples, fc.nat(), values, (sample, index, other) => {
      const body: unknown = JSON.parse(sample);
      const all = places(body);
      const place = all[index % all.length] ?? [];

      expectSanity(JSON.stringify(withValue(body, place, other)) ?? "");
    }),
    { numRuns: 300 },
  );
});

test("no sample with another byte somewhere makes a parser throw, or keeps its signature", () => {
  fc.assert(
    fc.property(samples, fc.nat(), fc.nat(255), (sample, index, byte) => {
      const body = Buffer.from(sample);
      body[index % body.length] = byte;

      expectSanity(body);
      expect(verifySignature(body, SIGNED.signature, SIGNED.key)).toBe(
        body.equals(Buffer.from(SIGNED.body)),
      );
    }),
    { numRuns: 300 },
  );
});

test("no sample that breaks off makes a parser throw", () => {
  fc.assert(
    fc.property(samples, fc.nat(), (sample, length) => {
      expectSanity(sample.slice(0, length % sample.length));
    }),
    { numRuns: 100 },
  );
});

test("hostile names change no other object", () => {
  const names = fc.constantFrom("__proto__", "constructor", "prototype", "toString", "EventInfo");
  fc.assert(
    fc.property(fc.array(names, { maxLength: 4 }), (path) => {
      const body = path.reduceRight(
        (inner, name) => `{"EventGroupId":3,"${name}":${inner}}`,
        '{"polluted":true}',
      );
      expectSanity(body);
      const copy = Object.assign({}, ...PARSERS.map((parse) => rawOf(parse(body))));

      expect(copy.polluted === true).toBe(path.length === 0);
      expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
    }),
    { numRuns: 100 },
  );
});

function rawOf(result: CallbackResult<CallbackEvent>): object {
  return (result.ok ? result.event.raw : result.raw) ?? {};
}
