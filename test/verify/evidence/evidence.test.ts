import { EVIDENCE, HIDDEN_SETTINGS, SETTING_LABELS } from "../../../verify";
import { isDrift, STRENGTHS, stronger } from "../../../verify/evidence/evidence";

test("every setting is either shown by a field or by none", () => {
  const settings = [...Object.keys(EVIDENCE), ...HIDDEN_SETTINGS];

  expect(new Set(settings).size).toBe(settings.length);
  expect(Object.keys(SETTING_LABELS)).toEqual(expect.arrayContaining(settings));
});

test("every kind of evidence has a source and a date", () => {
  for (const { source, basis } of Object.values(EVIDENCE)) {
    expect(source.date).not.toBe("");
    expect(["stated", "inferred"]).toContain(basis);
  }
});

test.each([
  ["none", false],
  ["weak", false],
  ["medium", false],
  ["good", true],
  ["strong", true],
] as const)("a disagreement that is %s means drift: %p", (strength, expected) => {
  expect(isDrift(strength)).toBe(expected);
});

test("the stronger of two is told whatever their order", () => {
  for (const [index, weaker] of STRENGTHS.entries()) {
    for (const other of STRENGTHS.slice(index)) {
      expect([stronger(weaker, other), stronger(other, weaker)]).toEqual([other, other]);
    }
  }
});
