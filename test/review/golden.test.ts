import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020";
import { exitCodeOf, FORMATS, type Report, reviewFiles } from "../../review";
import reportSchema from "../../review/review-report.schema.json";
import { golden } from "../helpers/golden";
import { TODAY } from "../helpers/review-rules";
import { sarifProblems } from "../helpers/sarif";

const PROJECT = process.cwd();
const FOLDER = join(__dirname, "../golden/review");
const CASES = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const isReport = new Ajv({ allErrors: true }).compile(reportSchema);

/** The review of a folder, as a team's working directory would give it. */
function reviewCase(name: string): Report {
  process.chdir(join(FOLDER, name));
  try {
    return reviewFiles({
      base: existsSync("before.json") ? "before.json" : "none",
      head: "after.json",
      plans: existsSync("plan.json") ? ["plan.json"] : [],
      today: TODAY,
    });
  } finally {
    process.chdir(PROJECT);
  }
}

/** Places in the repository would change with every folder above. */
function withoutPrefix(report: Report): Report {
  return JSON.parse(JSON.stringify(report).replaceAll(/"file":"[^"]*\//g, '"file":"'));
}

const EXTENSIONS = { markdown: "md", json: "json", sarif: "sarif" } as const;

describe.each(CASES)("%s", (name) => {
  const report = withoutPrefix(reviewCase(name));

  test.each(["markdown", "json", "sarif"] as const)("reads as it was read before: %s", (format) => {
    const text = FORMATS[format].render(report, { lang: "en" });

    expect(text).toBe(golden(`review/${name}/expected.${EXTENSIONS[format]}`, text));
  });

  test("reads as it was read before, in Chinese", () => {
    const text = FORMATS.markdown.render(report, { lang: "zh" });

    expect(text).toBe(golden(`review/${name}/expected.zh.md`, text));
  });

  test("its JSON and its SARIF are what their schemas say", () => {
    const json = JSON.parse(FORMATS.json.render(report));
    const sarif = JSON.parse(FORMATS.sarif.render(report, { lang: "en" }));

    expect([isReport(json), isReport.errors]).toEqual([true, null]);
    expect(sarifProblems(sarif)).toEqual([]);
  });
});

test("each case comes to the verdict that a person has found right", () => {
  const lines = CASES.map((name) => {
    const { verdict, findings, changes } = reviewCase(name);
    const rules = findings.map(({ severity, rule }) => `${severity}:${rule}`);
    const counts = `${changes.length} changes`;
    return [name, verdict.decision, `exit ${exitCodeOf(verdict)}`, counts, ...rules].join("  ");
  });
  const text = `${lines.join("\n")}\n`;

  expect(text).toBe(golden("review/verdicts.txt", text));
});

test("hostile names stand in no format as they were given", () => {
  const report = reviewCase("hostile-names");
  // JSON is data, and escapes what its readers must not take for anything else.
  const { json: _, ...forPeople } = FORMATS;
  for (const [name, { render }] of Object.entries(forPeople)) {
    const text = render(report, { lang: "en" });
    const markup = name === "html" || name === "junit" ? ["<script", "<b>x"] : [];
    const raw = ["\u001b", "\u202e", ...markup].filter((part) => text.includes(part));

    expect([name, raw]).toEqual([name, []]);
  }
});

test("the folders hold nothing that no test reads", () => {
  const known =
    /^(before|after|plan|expected|recording\.(usage|waivers))\.json$|^recording\.owners$|^expected\.(md|zh\.md|sarif)$/;
  const odd = CASES.flatMap((name) =>
    readdirSync(join(FOLDER, name)).filter((file) => !known.test(file)),
  );

  expect(odd).toEqual([]);
  expect(readFileSync(join(FOLDER, "no-change/after.json"), "utf8")).toBe(
    readFileSync(join(FOLDER, "no-change/before.json"), "utf8"),
  );
});
