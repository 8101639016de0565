import { type Html, html } from "./html";

/** What a test case came to. A failure's `details` are lines that readers show below the message. */
export type JunitOutcome =
  | { readonly state: "passed" }
  | { readonly state: "failed"; readonly message: string; readonly details?: readonly string[] }
  | { readonly state: "skipped"; readonly message: string };

export interface JunitCase {
  /** What was checked; with `className` the identity by which CI compares two runs. */
  readonly name: string;
  /** What it was checked on. */
  readonly className: string;
  /** In the repository. */
  readonly file?: string;
  readonly line?: number;
  readonly outcome: JunitOutcome;
}

export interface JunitSuite {
  readonly name: string;
  readonly cases: readonly JunitCase[];
}

/**
 * Test results as GitLab, Jenkins and the GitHub actions for them read them. The same results always
 * give the same text: there are no times, and the durations, which some readers need, are 0.
 * @see https://docs.gitlab.com/ci/testing/unit_test_reports/
 * @see https://github.com/testmoapp/junitxml
 */
export function junitXml(name: string, suites: readonly JunitSuite[]): string {
  const cases = suites.flatMap((suite) => suite.cases);
  const document = html`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${name}" ${counts(cases)}>
${suites.map(suiteXml)}</testsuites>
`;
  return document.toString();
}

function suiteXml({ name, cases }: JunitSuite): Html {
  return html`  <testsuite name="${name}" ${counts(cases)}>\n${cases.map(caseXml)}  </testsuite>\n`;
}

function counts(cases: readonly JunitCase[]): Html {
  const count = (state: JunitOutcome["state"]) =>
    cases.filter(({ outcome }) => outcome.state === state).length;
  return html`tests="${cases.length}" failures="${count("failed")}" errors="0" skipped="${count("skipped")}" time="0"`;
}

function caseXml({ name, className, file, line, outcome }: JunitCase): Html {
  const place = [
    file === undefined ? undefined : html` file="${file}"`,
    line === undefined ? undefined : html` line="${line}"`,
  ];
  const start = html`    <testcase name="${name}" classname="${className}"${place} time="0"`;
  return outcome.state === "passed"
    ? html`${start}/>\n`
    : html`${start}>\n      ${outcomeXml(outcome)}\n    </testcase>\n`;
}

function outcomeXml(outcome: Exclude<JunitOutcome, { readonly state: "passed" }>): Html {
  if (outcome.state === "skipped") {
    return html`<skipped message="${outcome.message}"/>`;
  }
  // Some readers show the message, some the text, some both: the text says it all.
  const { message, details = [] } = outcome;
  return html`<failure message="${message}">${[message, ...details].join("\n")}</failure>`;
}
