import { renderHtml } from "../../../verify/formats/html";
import { golden } from "../../helpers/golden";
import { HOSTILE, hostileReport, INVISIBLE } from "./hostile";
import { aReport, aStack, DRIFTED, SAMPLE, UNCONFIRMED, VERIFIED } from "./sample";

test.each(["en", "zh"] as const)("is the page that a person has found right (%s)", (lang) => {
  const page = renderHtml(SAMPLE, { lang });
  const body = page.slice(page.indexOf("<body>"));

  expect(body).toBe(golden(`verify/stack.${lang}.html`, body));
});

test.each([
  ["drifted", DRIFTED],
  ["verified", VERIFIED],
  ["unknown", UNCONFIRMED],
])("its banner has the tone %s", (tone, report) => {
  const page = renderHtml(aStack({ path: "Calls", report }), { lang: "en" });

  expect(page).toContain(`<div class="verdict ${tone}">`);
});

test("draws no chart where there was no recording, and no evidence where nothing was judged", () => {
  const empty = renderHtml(aStack({ path: "Calls", report: aReport([]) }), { lang: "en" });
  const unconfirmed = renderHtml(aStack({ path: "Calls", report: UNCONFIRMED }), { lang: "en" });

  expect(empty).not.toContain("<svg");
  expect(empty).toContain("What recordings cannot show");
  expect(unconfirmed).not.toContain("<table");
});

test("says so where a bar is more than a day", () => {
  const report = { ...DRIFTED, judgedFrom: "2026-01-01T00:00:00.000Z" };
  const page = renderHtml(aStack({ path: "Calls", report }), { lang: "en" });

  expect(page).toContain("Recordings by day and verdict, 5 days to a bar</figcaption>");
  expect(renderHtml(SAMPLE, { lang: "en" })).not.toContain("to a bar");
});

test("gives every chart ids of its own", () => {
  const page = renderHtml(SAMPLE, { lang: "en" });
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

  expect(ids.length).toBeGreaterThan(5);
  expect(new Set(ids).size).toBe(ids.length);
});

test("loads nothing and runs nothing", () => {
  const page = renderHtml(hostileReport("<script src=//evil.example>"), { lang: "en" });

  expect(page).not.toMatch(
    /<(script|link|iframe|img|object|base|form)|<[^>]+\s(on\w+|src)=|url\((?!#)|@import/i,
  );
});

test.each(HOSTILE)("adds no element and nothing invisible: %s", (_name, text) => {
  const elements = (of: string) =>
    renderHtml(hostileReport(of), { lang: "en" }).match(/<[a-z/!?][^\s>]*/gi);

  expect(renderHtml(hostileReport(text), { lang: "en" })).not.toMatch(INVISIBLE);
  expect(elements(text)).toEqual(elements("x"));
});
