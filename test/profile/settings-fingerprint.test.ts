import { settingsFingerprint } from "../../profile/settings-fingerprint";

describe("settingsFingerprint", () => {
  test("is the same for the same values in another order", () => {
    const one = settingsFingerprint({ a: 1, b: { c: [1, 2], d: "x" } });
    const other = settingsFingerprint({ b: { d: "x", c: [1, 2] }, a: 1 });

    expect(one).toBe(other);
    expect(one).toMatch(/^[0-9a-f]{12}$/);
  });

  test.each([[{ a: 2 }], [{ a: "1" }], [{ a: 1, b: null }], [{ b: 1 }], [{ a: [1] }]])(
    "is another for %j than for {a: 1}",
    (other) => {
      expect(settingsFingerprint(other)).not.toBe(settingsFingerprint({ a: 1 }));
    },
  );

  test("stays what it is: confirmations in repositories hold it", () => {
    expect(settingsFingerprint({ sdkAppId: 1400000001, fps: 15 })).toBe("9f7529a74a33");
  });
});
