import { displayWidth } from "../../../report/table";
import { renderText } from "../../../review/formats/text";
import { golden } from "../../helpers/golden";
import { allowedReport, approvalReport, aReport, blockedReport } from "../../helpers/sample-report";
import { HOSTILE, hostileReport, INVISIBLE } from "./hostile";

test.each(["en", "zh"] as const)("reads as a person has found it right (%s)", (lang) => {
  const text = renderText(blockedReport(), { lang, width: 100 });

  expect(text).toBe(golden(`formats/blocked.${lang}.txt`, text));
});

test("says in one line that nothing changes", () => {
  expect(renderText(aReport(), { lang: "en" })).toBe(
    "✓ Nothing changes in what is recorded, how long it is kept or who is told.\n",
  );
});

test.each([
  ["a block", blockedReport(), "\u001b[31m\u001b[1m✗ 1 finding"],
  ["an approval", approvalReport(), "\u001b[33m\u001b[1m! 1 kind"],
  ["nothing against it", allowedReport(), "\u001b[32m\u001b[1m✓ Nothing stands"],
])("colours the verdict only when told so: %s", (_name, report, start) => {
  expect(renderText(report, { lang: "en", colour: true })).toMatch(start);
  expect(renderText(report, { lang: "en" })).not.toContain("\u001b");
});

test.each([40, 80, 120])("keeps to %i columns, but for names, and cuts no value", (width) => {
  const text = renderText(blockedReport(), { lang: "zh", width });
  const wide = text.split("\n").filter((line) => displayWidth(line) > width);

  expect(wide.filter((line) => / /.test(line.trim().replace(/^- /, "")))).toEqual([]);
  expect(text).toContain("https://rec.new.example.com/trtc");
  expect(text).not.toContain("…");
});

test("sets a table where it fits, and a line for each value where it does not", () => {
  expect(renderText(approvalReport(), { lang: "en", width: 80 })).toContain(
    "  Where       Setting    Before    After\n  prod/Calls  Retention  180 days  30 days\n",
  );
  expect(renderText(approvalReport(), { lang: "en", width: 39 })).toContain(
    "  - prod/Calls\n    Retention\n      Before: 180 days\n      After: 30 days\n",
  );
});

test.each(HOSTILE)("adds no line and nothing invisible: %s", (_name, text) => {
  const lines = (of: string) => renderText(hostileReport(of), { lang: "en" }).split("\n").length;

  expect(renderText(hostileReport(text), { lang: "en" })).not.toMatch(INVISIBLE);
  expect(lines(text)).toBe(lines("x"));
});
