import Ajv2020 from "ajv/dist/2020";
import { FORM_UNITS } from "../../../profile/targets/console-form-labels";
import { EVIDENCE, HIDDEN_SETTINGS, VALUE_WORDS } from "../../../verify";
import { STRENGTHS } from "../../../verify/evidence/evidence";
import type { StackReport } from "../../../verify/formats";
import { renderJson } from "../../../verify/formats/json";
import { NOT_JUDGED_WORDS, VERDICT_WORDS } from "../../../verify/formats/words";
import schema from "../../../verify/verify-report.schema.json";
import { HOSTILE, hostileReport, INVISIBLE } from "./hostile";
import { aReport, aStack, SAMPLE } from "./sample";

const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(
  schema,
);

/** Where a report breaks the schema; empty when it does not. */
function faultsOf(report: unknown): string[] {
  validate(JSON.parse(renderJson(report as StackReport)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test.each([
  ["with everything that it can have", SAMPLE],
  ["without recordings", aStack()],
  ["of no file at all", aStack({ path: "Calls", report: aReport([]) })],
])("a report %s is valid", (_name, report) => {
  expect(faultsOf(report)).toEqual([]);
});

test("holds the report as it is, and what each sentence says in both languages", () => {
  const [first] = SAMPLE.recordings;
  const written = JSON.parse(renderJson(SAMPLE));
  const withoutText = JSON.parse(renderJson(SAMPLE), (_key, value) => {
    const { text, ...rest } = value ?? {};
    return text?.en === undefined ? value : rest;
  });

  expect(withoutText).toEqual(JSON.parse(JSON.stringify(SAMPLE)));
  expect(written.recordings[0].report.reasons[0]).toEqual({
    ...(first && "report" in first && first.report.reasons[0]),
    text: {
      en: "Resolution: 4 of 58 recordings differ from the code",
      zh: "画面分辨率：58 个录制文件中有 4 个与代码不一致",
    },
  });
});

test.each([
  ["another version", { stackReportVersion: 2 }, "/stackReportVersion must be equal to constant"],
  ["another verdict", { verdict: "fine" }, "/verdict must be equal to one of the allowed values"],
  ["another exit code", { exitCode: 1 }, "/exitCode must be equal to one of the allowed values"],
  ["a time that is none", { since: "yesterday" }, "/since must match pattern"],
  ["something more", { more: 1 }, " must NOT have additional properties"],
])("the schema refuses %s", (_name, change, fault) => {
  expect(faultsOf({ ...SAMPLE, ...change }).join()).toContain(fault);
});

test("the schema names every verdict, setting, word, unit and reason that the code has", () => {
  const { verdict, setting, strength, value, report } = schema.$defs;

  expect(verdict.enum).toEqual(Object.keys(VERDICT_WORDS));
  expect([...setting.enum].sort()).toEqual([...Object.keys(EVIDENCE), ...HIDDEN_SETTINGS].sort());
  expect(strength.enum).toEqual([...STRENGTHS]);
  expect(value.oneOf[0]?.properties.word?.enum).toEqual(Object.keys(VALUE_WORDS));
  expect(value.oneOf[1]?.properties.unit?.enum).toEqual(Object.keys(FORM_UNITS));
  expect(Object.keys(report.properties.files.properties.notJudged.properties).sort()).toEqual(
    Object.keys(NOT_JUDGED_WORDS).sort(),
  );
});

test.each(HOSTILE)("shows nothing invisible, and keeps it: %s", (_name, text) => {
  const written = renderJson(hostileReport(text));

  expect(written).not.toMatch(INVISIBLE);
  expect(JSON.parse(written).stack).toBe(`prod${text}`);
});
