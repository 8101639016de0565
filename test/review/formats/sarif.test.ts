import { renderSarif } from "../../../review/formats/sarif";
import { RULES } from "../../../review/rules";
import { aFinding, approvalReport, aReport, blockedReport } from "../../helpers/sample-report";
import { sarifProblems } from "../../helpers/sarif";
import { HOSTILE, hostileReport, INVISIBLE } from "./hostile";

/** The one run of the log. */
function runOf(report = blockedReport(), options: { docsUrl?: string; tag?: string } = {}) {
  return JSON.parse(renderSarif(report, { lang: "en", ...options })).runs[0];
}

test.each([
  ["with something in every section", blockedReport()],
  ["of no change", aReport()],
])("a report %s is valid SARIF 2.1.0", (_name, report) => {
  expect(sarifProblems(JSON.parse(renderSarif(report, { lang: "zh" })))).toEqual([]);
});

test("a broken log is not valid", () => {
  expect(sarifProblems({ version: "2.1.0", runs: [{ results: [] }] })).not.toEqual([]);
});

test("names every rule that found something once, by its code, with its help and its weight", () => {
  const run = runOf();
  const { rules } = run.tool.driver;
  const codes = rules.map(({ id }: { id: string }) => id);
  const known: readonly string[] = RULES.map(({ meta }) => meta.code);
  const found = run.results.map(({ ruleId }: { ruleId: string }) => ruleId);

  expect(new Set(codes)).toEqual(new Set(found.filter((code: string) => known.includes(code))));
  expect(new Set(codes).size).toBe(codes.length);
  expect(rules.find(({ id }: { id: string }) => id === "TRTC-REC-013")).toMatchObject({
    name: "retention-shortened",
    shortDescription: { text: "Recordings are kept for a shorter time" },
    help: {
      text: expect.stringContaining(
        "But like this:\\nretention: Retention.days(180),".replace("\\n", "\n"),
      ),
    },
    defaultConfiguration: { level: "warning" },
    properties: { severity: "approve", tags: ["call-recording", "retention"] },
  });
});

test("links to the pages of the rules where they have an address", () => {
  const docsUrl = "https://docs.example.com/rules/";

  expect(runOf(approvalReport(), { docsUrl }).tool.driver.rules[0].helpUri).toMatch(
    /^https:\/\/docs\.example\.com\/rules\/[a-z-]+\.md$/,
  );
  expect(runOf(approvalReport()).tool.driver.rules[0]).not.toHaveProperty("helpUri");
});

test.each([
  ["block", "error"],
  ["approve", "warning"],
  ["warn", "warning"],
  ["info", "note"],
] as const)("a finding of weight %s has level %s", (severity, level) => {
  const run = runOf(aReport({ findings: [aFinding({ severity })] }));

  expect(run.results[0]).toMatchObject({ level, properties: { severity } });
});

test("a result says what, where, and by what it is known again", () => {
  const { results, tool } = runOf();
  const result = results[2];

  expect(result).toMatchObject({
    ruleId: "TRTC-REC-024",
    message: {
      text: "Notices of recordings go to another party: rec.new.example.com instead of rec.example.com. What to do: Have whoever answers for the receiver approve it.",
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "stacks/environments/group.ts", uriBaseId: "%SRCROOT%" },
          region: { startLine: 17 },
        },
        logicalLocations: [{ fullyQualifiedName: "prod/Calls", kind: "resource" }],
      },
    ],
    partialFingerprints: {
      primaryLocationLineHash: "9a1c33e07f52b840:1",
      "trtcRecordingFinding/v1": "9a1c33e07f52b840",
    },
    properties: { setting: "eventCallbacks.recording.url" },
  });
  expect(tool.driver.rules[result.ruleIndex].id).toBe("TRTC-REC-024");
});

test("a rule that is not known here has no index", () => {
  const run = runOf(aReport({ findings: [aFinding({ code: "TRTC-REC-999" })] }));

  expect(run.results[0]).not.toHaveProperty("ruleIndex");
});

test("what was so before is unchanged, what is waived is suppressed", () => {
  const states = runOf().results.map(
    ({ ruleId, baselineState, suppressions }: Record<string, unknown>) => [
      ruleId,
      baselineState,
      suppressions,
    ],
  );

  expect(states.slice(4)).toEqual([
    ["TRTC-REC-034", "new", []],
    [
      "TRTC-REC-005",
      "new",
      [
        {
          kind: "external",
          status: "accepted",
          justification:
            "li.wei@example.com answers for it until 2027-03-31: Listeners do not speak; agreed with legal on 2026-10-02",
        },
      ],
    ],
    ["TRTC-REC-021", "unchanged", []],
  ]);
});

test("what could not be checked is a note of the run, not a result", () => {
  expect(runOf().invocations[0].toolExecutionNotifications).toEqual([
    {
      level: "note",
      message: { text: "prod/Sales · storage.subAppId: Its value is known only after apply." },
    },
    { level: "note", message: { text: "No plan was given for the stack staging." } },
  ]);
});

test("several reviews of one commit are kept apart by their tag", () => {
  expect(runOf(aReport()).automationDetails.id).toBe("trtc-recording/review/");
  expect(runOf(aReport(), { tag: "prod" }).automationDetails.id).toBe("trtc-recording/prod/");
});

test("a path of Windows is a path of the web", () => {
  const location = { file: "stacks\\my app\\100%.ts", line: 1 };
  const run = runOf(aReport({ findings: [aFinding({ location })] }));

  expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
    "stacks/my%20app/100%25.ts",
  );
});

test.each(HOSTILE)("stays valid, with nothing invisible: %s", (_name, text) => {
  const log = renderSarif(hostileReport(text), { lang: "en", docsUrl: text, tag: text });

  expect(log).not.toMatch(INVISIBLE);
  expect(sarifProblems(JSON.parse(log))).toEqual([]);
});
