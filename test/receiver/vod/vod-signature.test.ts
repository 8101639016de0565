import { createHash } from "node:crypto";
import { parseVodEvent, verifyVodSignature } from "../../../receiver";
import { eventOf, FILE_DELETED } from "../samples";

const KEY = "MySignKey01";
const T = 1_664_209_748;

const md5 = (text: string) => createHash("md5").update(text).digest("hex");
const signed = (Sign: unknown, expires: unknown) =>
  eventOf(parseVodEvent(JSON.stringify({ ...FILE_DELETED, Sign, T: expires })));

const event = signed(md5(`${KEY}${T}`), T);
/** A clock so many milliseconds before or after T. */
const at = (ms: number) => ({ now: new Date(T * 1000 + ms) });

test("Sign is MD5 of key and T", () => {
  // Computed with: printf MySignKey011664209748 | md5sum
  expect(signed("c67b3b7ea66c2943320de47fda986cea", T)).toEqual(event);
  expect(verifyVodSignature(event, KEY, at(-600_000))).toBe(true);
});

test.each([
  [-1, true],
  [0, true],
  [59_999, true],
  [60_000, true],
  [60_001, false],
])("%d ms after T it is accepted, with a minute for clocks that differ: %p", (ms, expected) => {
  expect(verifyVodSignature(event, KEY, at(ms))).toBe(expected);
});

test.each([
  [0, true],
  [1, false],
])("without that minute, %d ms after T: %p", (ms, expected) => {
  expect(verifyVodSignature(event, KEY, { ...at(ms), skewMs: 0 })).toBe(expected);
});

test("without a clock of its own it looks at this machine's", () => {
  const soon = Math.floor(Date.now() / 1000) + 600;

  expect(verifyVodSignature(signed(md5(`${KEY}${soon}`), soon), KEY)).toBe(true);
  expect(verifyVodSignature(event, KEY)).toBe(false);
});

test("T may be text, and Sign in capitals", () => {
  expect(verifyVodSignature(signed(md5(`${KEY}${T}`).toUpperCase(), `${T}`), KEY, at(0))).toBe(
    true,
  );
});

test.each([
  ["another key", md5(`Other${T}`), T],
  ["another time", md5(`${KEY}${T}`), T + 1],
  ["no signature", undefined, T],
  ["an empty signature", "", T],
  ["no time", md5(`${KEY}${T}`), undefined],
  ["a time that is no number", md5(`${KEY}undefined`), undefined],
  ["milliseconds", md5(`${KEY}${T}000`), T * 1000],
  ["nine digits", md5(`${KEY}166420974`), 166_420_974],
  ["a key that looks like the T of a shorter one", md5(`${KEY}1${T}`), `1${T}`],
])("%s is refused", (_what, sign, expires) => {
  expect(verifyVodSignature(signed(sign, expires), KEY, at(-1_000))).toBe(false);
});

test("while a key is replaced, both count", () => {
  expect(verifyVodSignature(event, ["New", KEY], at(0))).toBe(true);
  expect(verifyVodSignature(event, ["New", "Newer"], at(0))).toBe(false);
});

test.each(["", [], "with-dash"])("%j is no key", (keys) => {
  expect(() => verifyVodSignature(event, keys, at(0))).toThrow(RangeError);
});
