import { html } from "../../report/html";
import { DARK, htmlPage, LIGHT, type Palette } from "../../report/html-page";

const PAGE = htmlPage({
  lang: "zh",
  title: "</title><script>",
  header: html`<h1>通话录制</h1>`,
  main: html`<p>Calls</p>`,
  footer: html`<p>2026-11-22</p>`,
});

test("a page names its language, and has a header, a main part and a footer", () => {
  expect(PAGE).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
  expect(PAGE).toContain("<header>\n<h1>通话录制</h1>\n</header>");
  expect(PAGE).toContain("<main>\n<p>Calls</p>\n</main>");
  expect(PAGE).toContain("<footer>\n<p>2026-11-22</p>\n</footer>");
});

test("a footer may be absent", () => {
  const page = htmlPage({ lang: "en", title: "Review", header: html``, main: html`` });

  expect(page).toContain('<html lang="en">');
  expect(page).not.toContain("<footer>");
});

test("its title is text", () => {
  expect(PAGE).toContain("<title>&lt;/title&gt;&lt;script&gt;</title>");
});

test("nothing is run, and nothing is loaded", () => {
  expect(PAGE).toContain(
    `content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"`,
  );
  expect(PAGE).not.toMatch(/<script|https?:|url\(|@import|<link/);
});

test("it is dark on screens only", () => {
  expect(PAGE.match(/@media[^{]*dark\)/g)).toEqual([
    "@media screen and (prefers-color-scheme:dark)",
  ]);
});

/** Every text colour and the grounds that it stands on. */
const PAIRS: readonly (readonly [keyof Palette, readonly (keyof Palette)[]])[] = [
  ["ink", ["page", "surface", "good-ground", "care-ground", "bad-ground", "calm-ground"]],
  ["muted", ["page", "surface"]],
  ["link", ["page", "surface"]],
  ["good", ["good-ground", "page"]],
  ["care", ["care-ground", "page"]],
  ["bad", ["bad-ground", "page"]],
  ["calm", ["calm-ground", "page"]],
];

const CASES = PAIRS.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const));

test.each(CASES)("%s on %s has the contrast of WCAG AA, light and dark", (text, ground) => {
  expect(contrast(LIGHT[text], LIGHT[ground])).toBeGreaterThanOrEqual(4.5);
  expect(contrast(DARK[text], DARK[ground])).toBeGreaterThanOrEqual(4.5);
});

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [lower = 0, higher = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (higher + 0.05) / (lower + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
