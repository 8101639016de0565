import { jsonText } from "../../report/json-text";
import type { Language } from "../../report/language";
import { plainText, sarifText } from "../../report/neutralise";
import type { Severity } from "../outcome";
import type { Finding, NotAnalysed, Report, WaivedFinding } from "../report";
import type { RuleMeta } from "../rule";
import { RULES } from "../rules";
import { subjectName } from "../subject";
import type { FormatOptions } from "./format";
import { grouped } from "./private/lists";
import { percentEncoded, ruleLink } from "./private/rule-link";
import { SENTENCES, WORDS } from "./words";

/** GitHub shows these three; `properties.severity` tells `approve` from `warn`. */
const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  block: "error",
  approve: "warning",
  warn: "warning",
  info: "note",
};

/** Longest text of a message, characters. */
const LONGEST = 600;

/**
 * SARIF 2.1.0 for code scanning: every finding with a fingerprint that stays the same, and the rules
 * that found them. There is no `security-severity`: how long calls are kept is no vulnerability.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * @see https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
 */
export function renderSarif(report: Report, { lang, docsUrl, tag }: FormatOptions): string {
  const { findings, existing, waived, notAnalysed } = report;
  const results = [
    ...findings.map((finding) => ({ finding, baselineState: "new" })),
    ...waived.map(({ finding, isExisting, ...waiver }) => ({
      finding,
      baselineState: isExisting ? "unchanged" : "new",
      waiver,
    })),
    ...existing.map((finding) => ({ finding, baselineState: "unchanged" })),
  ];
  const used = new Set(results.map(({ finding }) => finding.code));
  const rules = grouped(RULES, ({ meta }) => meta.code)
    .map(([{ meta }]) => meta)
    .filter(({ code }) => used.has(code));
  return jsonText({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "trtc-recording",
            rules: rules.map((rule) => ruleOf(rule, lang, docsUrl)),
          },
        },
        // What stands before the last slash is the category by which GitHub keeps runs apart.
        automationDetails: { id: `trtc-recording/${plainText(tag ?? "review")}/` },
        columnKind: "unicodeCodePoints",
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: notAnalysed.map((each) => notification(each, lang)),
          },
        ],
        results: results.map((result) => resultOf(result, rules, lang)),
      },
    ],
  });
}

function ruleOf(meta: RuleMeta, lang: Language, docsUrl: string | undefined) {
  const { id, code, severity, kind, title, why } = meta;
  const helpUri = docsUrl === undefined ? "" : ruleLink(id, docsUrl);
  return {
    id: code,
    name: id,
    shortDescription: { text: title[lang] },
    fullDescription: { text: why[lang] },
    // A viewer knows no folder that a path could start from.
    ...(URL.canParse(helpUri) && { helpUri }),
    help: { text: helpOf(meta, lang) },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { severity, tags: ["call-recording", kind] },
  };
}

function helpOf({ why, example, sources }: RuleMeta, lang: Language): string {
  const read = sources.map(({ title, url, date }) => `- ${title}, ${date}${url ? `: ${url}` : ""}`);
  return [
    why[lang],
    `${WORDS.wrong[lang]}\n${example.bad}`,
    `${WORDS.right[lang]}\n${example.good}`,
    ...(read.length > 0 ? [[WORDS.sources[lang], ...read].join("\n")] : []),
  ].join("\n\n");
}

interface Result {
  readonly finding: Finding;
  readonly baselineState: string;
  readonly waiver?: Omit<WaivedFinding, "finding">;
}

function resultOf(
  { finding, baselineState, waiver }: Result,
  rules: readonly RuleMeta[],
  lang: Language,
) {
  const { code, severity, subject, path, text, fix, fingerprint, location } = finding;
  const ruleIndex = rules.findIndex((rule) => rule.code === code);
  const name = plainText(subjectName(subject));
  return {
    ruleId: plainText(code),
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message(`${text[lang]} ${WORDS.fix[lang]}${fix[lang]}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(location.file), uriBaseId: "%SRCROOT%" },
          region: { startLine: location.line },
        },
        logicalLocations: [{ fullyQualifiedName: name, kind: "resource" }],
      },
    ],
    // GitHub reads the first, which has the form of its own; others read both.
    partialFingerprints: {
      primaryLocationLineHash: `${fingerprint}:1`,
      "trtcRecordingFinding/v1": fingerprint,
    },
    baselineState,
    suppressions: waiver ? [suppression(waiver, lang)] : [],
    properties: { severity, ...(path !== "" && { setting: plainText(path) }) },
  };
}

function suppression({ owner, expires, reason }: Omit<WaivedFinding, "finding">, lang: Language) {
  const answer = SENTENCES.waived[lang](owner, expires);
  return {
    kind: "external",
    status: "accepted",
    justification: plainText(`${answer}${WORDS.colon[lang]}${reason}`, LONGEST),
  };
}

/** Unknown is neither a result nor a pass. */
function notification({ subject, path = "", text }: NotAnalysed, lang: Language) {
  const places = [subject ? subjectName(subject) : "", path].filter((each) => each !== "");
  const where = places.length === 0 ? "" : `${places.join(" · ")}: `;
  return { level: "note", message: { text: message(where + text[lang]) } };
}

function message(text: string): string {
  return sarifText(plainText(text, LONGEST));
}

function uriOf(file: string): string {
  return file.split(/[/\\]/).map(percentEncoded).join("/");
}
