import { RecentKeys } from "../../receiver";

const NOON = 1_700_000_000_000;
const at = (ms: number) => new Date(NOON + ms);

test("a key is known once it was added", () => {
  const recent = new RecentKeys();

  expect(recent.has("a")).toBe(false);
  recent.add("a");
  expect(recent.has("a")).toBe(true);
  expect(recent.has("b")).toBe(false);
});

test.each([
  [899_999, true],
  [900_000, false],
  [900_001, false],
])("by default, %d ms later it is still known: %p", (ms, expected) => {
  const recent = new RecentKeys();
  recent.add("a", at(0));

  expect(recent.has("a", at(ms))).toBe(expected);
});

test("adding it again makes it new", () => {
  const recent = new RecentKeys({ rememberMs: 10 });
  recent.add("a", at(0));
  recent.add("a", at(9));

  expect(recent.has("a", at(18))).toBe(true);
  expect(recent.size).toBe(1);
});

test("what has expired takes no room", () => {
  const recent = new RecentKeys({ rememberMs: 10 });
  for (let index = 0; index < 50; index++) {
    recent.add(`key ${index}`, at(index));
  }

  expect(recent.size).toBe(10);
});

test("when it is full, the oldest key goes", () => {
  const recent = new RecentKeys({ capacity: 2 });
  for (const key of ["a", "b", "c"]) {
    recent.add(key, at(0));
  }

  expect(["a", "b", "c"].map((key) => recent.has(key, at(0)))).toEqual([false, true, true]);
  expect(recent.size).toBe(2);
});

test("a key that is added again does not push another out", () => {
  const recent = new RecentKeys({ capacity: 2 });
  recent.add("a", at(0));
  recent.add("b", at(0));
  recent.add("b", at(1));

  expect(["a", "b"].map((key) => recent.has(key, at(1)))).toEqual([true, true]);
});

test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
  "%d is no capacity and no time",
  (value) => {
    expect(() => new RecentKeys({ capacity: value })).toThrow(
      `'capacity' must be a whole number above 0, got ${value}`,
    );
    expect(() => new RecentKeys({ rememberMs: value })).toThrow(/^'rememberMs' must be/);
  },
);

test("1 is the least capacity", () => {
  const recent = new RecentKeys({ capacity: 1, rememberMs: 1 });
  recent.add("a", at(0));
  recent.add("b", at(0));

  expect([recent.has("a", at(0)), recent.has("b", at(0))]).toEqual([false, true]);
});
