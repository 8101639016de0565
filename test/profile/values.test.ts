import { KNOWN_VALUES } from "../../profile";

describe("plain values", () => {
  test.each([0, -1, Number.NaN, "", "${TfToken[TOKEN.0]}", undefined, null])(
    "know %p before apply",
    (value) => {
      expect(KNOWN_VALUES.isUnknown(value)).toBe(false);
    },
  );

  test("are scaled up and down", () => {
    expect(KNOWN_VALUES.scale(2, 86_400, 1)).toBe(172_800);
    expect(KNOWN_VALUES.scale(90, 60, 3600)).toBe(1.5);
  });

  test("are looked up in a table", () => {
    const channels = { mono: 1, stereo: 2 };

    expect(KNOWN_VALUES.lookup(channels, "stereo")).toBe(2);
  });
});
