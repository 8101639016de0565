import Ajv2020 from "ajv/dist/2020";
import { CHANGE_KINDS, REACHES } from "../../../review/change-kind";
import type { Assumption, NotPriced, RelativeCost } from "../../../review/cost";
import { renderJson } from "../../../review/formats/json";
import { SEVERITIES } from "../../../review/outcome";
import type { Report } from "../../../review/report";
import schema from "../../../review/review-report.schema.json";
import {
  allowedReport,
  approvalReport,
  aReport,
  blockedReport,
  same,
} from "../../helpers/sample-report";
import { HOSTILE, hostileReport, INVISIBLE } from "./hostile";

const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(
  schema,
);

/** Where a report breaks the schema; empty when it does not. */
function faultsOf(report: unknown): string[] {
  validate(JSON.parse(renderJson(report as Report)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test("holds the report as it is, indented", () => {
  const report = blockedReport();

  expect(JSON.parse(renderJson(report))).toEqual(JSON.parse(JSON.stringify(report)));
  expect(renderJson(aReport())).toMatch(/^\{\n {2}"reportVersion": 1,\n/);
  expect(renderJson(aReport())).toMatch(/\n\}\n$/);
});

test.each([
  ["with something in every section", blockedReport()],
  ["that needs approval", approvalReport()],
  ["that is allowed", allowedReport()],
  ["of no change", aReport()],
])("a report %s is valid", (_name, report) => {
  expect(faultsOf(report)).toEqual([]);
});

test.each(HOSTILE)("prints nothing invisible, and is read back as it was: %s", (_name, text) => {
  const report = hostileReport(text);

  expect(renderJson(report)).not.toMatch(INVISIBLE);
  expect(JSON.parse(renderJson(report))).toEqual(report);
  expect(faultsOf(report)).toEqual([]);
});

test("the schema knows every field: wherever one more stands, it breaks", () => {
  const objects = objectsOf(JSON.parse(renderJson(blockedReport())));
  const open = objects.filter((object) => {
    object.more = 1;
    const faults = faultsOf(objects[0]);
    delete object.more;
    return faults.length === 0;
  });

  expect(objects.length).toBeGreaterThan(100);
  // A layout is as the lock file has it.
  expect(open).toEqual([
    { kind: "nine-grid" },
    { kind: "floating", bigPictureUserIdPrefix: "doctor" },
  ]);
});

test("the schema names the kinds, reaches and weights that there are", () => {
  const { changeKind, reach, severity } = schema.$defs;

  expect(changeKind.enum).toEqual(Object.keys(CHANGE_KINDS));
  expect(reach.enum).toEqual(Object.keys(REACHES));
  expect(severity.enum).toEqual(SEVERITIES);
});

/** The document first, then every object in it. */
function objectsOf(value: unknown): Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) {
    return [];
  }
  const inner = Object.values(value).flatMap(objectsOf);
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
}

type Kinds<T extends { readonly kind: string }> = {
  readonly [K in T["kind"]]: Omit<Extract<T, { readonly kind: K }>, "kind">;
};

/** One of each kind: the compiler misses any that is forgotten here. */
const ASSUMPTIONS: Kinds<Assumption> = {
  "list-prices": { source: "a page" },
  "even-days": { isRoundingStated: true },
  "default-usage": {},
  "resume-wait": { seconds: 5 },
  "people-not-recorded": { mode: "mixed", calls: "calls", people: 9, most: 8 },
  "all-from-start": {},
  "shares-need-no-place": {},
  "voices-beside-pictures": {},
  "sound-only-billed-as-audio": {},
  "removed-sound-still-billed": {},
  "output-size-not-billed": {},
  "one-process-for-each-mode": {},
  "new-recording": { sdkAppId: 1400000001 },
  "disputed-picture": { picture: "1280x720", tier: "HD", tierInText: "SD" },
  "declared-bitrate": {},
  "single-stream-as-published": {},
  "storage-after-year": {},
  "storage-class": { region: "mainland" },
};

const NOT_PRICED: Kinds<NotPriced> = {
  "unknown-value": { path: "storage.retention", sides: ["before", "after"] },
  "picture-beyond-tiers": { mode: "mixed", pixels: 2, most: 1, sides: ["after"] },
  "published-bitrate": { calls: "calls", field: "audioKbps", sides: [] },
  "later-storage": { before: 400, after: "permanent" },
  "storage-price": { currency: "USD" },
  "robot-minutes": { site: "international", before: 0, after: 1 },
  transcoding: {},
  delivery: {},
  "call-minutes": {},
};

const RELATIVE: Kinds<RelativeCost> = {
  "mixed-megabytes-per-hour": { before: 1 },
  "fees-per-call": { after: 2 },
  "audio-fee-per-hour": { currency: "CNY" },
};

test("the schema knows every kind of remark on cost", () => {
  const remarks = (kinds: object) =>
    Object.entries(kinds).map(([kind, rest]) => ({ kind, ...rest, text: same("so") }));
  const { cost } = blockedReport();
  const apps = cost.apps.map((app) =>
    app.kind === "estimate"
      ? {
          ...app,
          relative: remarks(RELATIVE),
          assumptions: remarks(ASSUMPTIONS),
          notPriced: remarks(NOT_PRICED),
        }
      : app,
  );

  expect(faultsOf({ ...blockedReport(), cost: { ...cost, apps } })).toEqual([]);
});
