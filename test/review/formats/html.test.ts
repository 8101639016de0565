import { renderHtml } from "../../../review/formats/html";
import { allowedReport, approvalReport, aReport, blockedReport } from "../../helpers/sample-report";
import { HOSTILE, hostileReport, INVISIBLE } from "./hostile";

function headings(page: string): (string | undefined)[] {
  return [...page.matchAll(/<(?:h1|h2|summary)>(.*?)</g)].map(([, text]) => text?.trim());
}

test("says the same as the comment, in the same order, with the pictures before the table", () => {
  expect(headings(renderHtml(blockedReport(), { lang: "en" }))).toEqual([
    "Review of call recording",
    "What this change means",
    "Who must approve",
    "How the mixed picture looks",
    "Before and after",
    "What blocks the merge",
    "What needs approval",
    "What deserves a second look",
    "Good to know",
    "What it costs",
    "What the estimate rests on, and leaves out (6)",
    "What the deployment would do (Terraform plan)",
    "Waived: somebody answers for it",
    "What could not be checked (2)",
    "Problems from before this change (1)",
  ]);
});

test.each([
  ["block", blockedReport()],
  ["approve", approvalReport()],
  ["allow", allowedReport()],
])("its banner has the tone %s", (tone, report) => {
  const page = renderHtml(report, { lang: "zh" });

  expect(page).toContain(`<div class="verdict ${tone}">\n<p>${report.verdict.text.zh}</p>`);
});

test("is the banner alone when nothing changes", () => {
  const page = renderHtml(aReport(), { lang: "en" });

  expect(page).toContain("<p>Nothing changes in what is recorded,");
  expect(page).toContain("<main>\n\n</main>");
});

test("draws the mixed picture before and after", () => {
  const page = renderHtml(blockedReport(), { lang: "en" });

  expect(page).toContain('<h3><code>prod/Calls</code></h3>\n<div class="pair">');
  expect(renderHtml(approvalReport(), { lang: "en" })).not.toContain("<svg");
});

test("heads the rows of a thing with its name once", () => {
  const page = renderHtml(blockedReport(), { lang: "en" });

  expect(page).toContain(
    '<tr><th scope="rowgroup" rowspan="2"><code>prod/Calls</code></th><td>Retention</td><td>180 days</td><td>30 days</td></tr>\n<tr><td>Video bitrate</td>',
  );
  expect(page).toContain('<tr><th scope="row" rowspan="1"><code>prod/Sales</code></th>');
});

test("loads nothing and runs nothing", () => {
  const page = renderHtml(hostileReport("<script src=//evil.example>"), { lang: "en" });

  expect(page).not.toMatch(
    /<(script|link|iframe|img|object|base|form)|<[^>]+\s(on\w+|src)=|url\(|@import/i,
  );
});

test("shows a line break in a name, and the end of what is too long", () => {
  const page = renderHtml(hostileReport("\n"), { lang: "en" });
  const long = renderHtml(hostileReport("x".repeat(5000)), { lang: "en" });

  expect(page).toContain("<code>prod\\n/Calls\\n</code>");
  expect(page).toContain("<strong>@compliance\\n or @legal\\n</strong>");
  expect(long).toMatch(/x… \(\+[\d,]+\)<\/code>/);
});

test.each(HOSTILE)("adds no element and nothing invisible: %s", (_name, text) => {
  const page = renderHtml(hostileReport(text), { lang: "en", docsUrl: text });
  const elements = (of: string) => of.match(/<[a-z/!?][^\s>]*/gi);

  expect(page).not.toMatch(INVISIBLE);
  expect(elements(page)).toEqual(
    elements(renderHtml(hostileReport("x"), { lang: "en", docsUrl: "x" })),
  );
});
