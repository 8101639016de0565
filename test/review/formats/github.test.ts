import { renderGithub } from "../../../review/formats/github";
import { aFinding, aReport, blockedReport } from "../../helpers/sample-report";
import { HOSTILE, hostileReport, INVISIBLE } from "./hostile";

test("annotates the verdict, then the lines, heaviest first", () => {
  expect(renderGithub(blockedReport(), { lang: "en" }).split("\n").slice(0, 3)).toEqual([
    "::error title=Review of call recording::1 finding forbids the merge, and 2 kinds of change need approval.",
    "::error file=recording.lock.json,line=42,title=TRTC-REC-014 prod/Calls::Recordings are kept 30 days, but the declared rule “insurance sales” asks for at least 1,826 days.%0AWhat to do: Keep them 1,826 days or longer, or declare the rule that applies.",
    "::warning file=recording.lock.json,line=42,title=TRTC-REC-013 prod/Calls::Recordings made from now on are kept 30 days instead of 180 days; when they are deleted, nothing brings them back.%0AWhat to do: Have whoever answers for evidence approve it, or keep the former retention.",
  ]);
});

test.each([
  ["block", "error"],
  ["approve", "warning"],
  ["warn", "warning"],
  ["info", "notice"],
] as const)("a finding of weight %s is an annotation of kind %s", (severity, command) => {
  const report = aReport({ findings: [aFinding({ severity })] });

  expect(renderGithub(report, { lang: "en" })).toContain(`\n::${command} file=`);
});

test("says nothing when nothing changes", () => {
  expect(renderGithub(aReport(), { lang: "en" })).toBe("");
});

test("leaves out what was so before and what is waived", () => {
  const text = renderGithub(blockedReport(), { lang: "en" });

  expect(text).not.toMatch(/TRTC-REC-(005|021)/);
});

test.each(HOSTILE)("forges no command and no property: %s", (_name, text) => {
  const annotations = renderGithub(hostileReport(text), { lang: "en" });
  const lines = annotations.trimEnd().split("\n");

  expect(annotations).not.toMatch(INVISIBLE);
  expect(lines).toHaveLength(6);
  for (const line of lines) {
    expect(line).toMatch(/^::(error|warning|notice) (file=[^,:]*,line=\d+,)?title=[^,:]*::[^\n]*$/);
  }
});
