import { renderJunit } from "../../../verify/formats/junit";
import { golden } from "../../helpers/golden";
import { HOSTILE, hostileReport, INVISIBLE } from "./hostile";
import { aStack, SAMPLE, VERIFIED } from "./sample";

test.each(["en", "zh"] as const)("reads as a person has found it right (%s)", (lang) => {
  const text = renderJunit(SAMPLE, { lang });

  expect(text).toBe(golden(`verify/stack.junit.${lang}.xml`, text));
});

test("a verified recording fails nothing, and skips what cannot be shown", () => {
  const text = renderJunit(aStack({ path: "Sales", report: VERIFIED }), { lang: "en" });

  expect(text).toContain(
    '<testsuite name="prod/Sales" tests="9" failures="0" errors="0" skipped="2"',
  );
});

test.each(HOSTILE)("adds no element and nothing invisible: %s", (_name, text) => {
  const elements = (of: string) =>
    renderJunit(hostileReport(of), { lang: "en" }).match(/<\/?[a-z!?]+/gi);

  expect(renderJunit(hostileReport(text), { lang: "en" })).not.toMatch(INVISIBLE);
  expect(elements(text)).toEqual(elements("x"));
});
