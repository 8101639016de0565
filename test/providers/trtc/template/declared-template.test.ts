import { UNKNOWN } from "@trtc-recording/plugin";
import { RecordingPreset } from "../../../../profile";
import {
  declaredTemplate,
  profileJson,
  type TemplatePlan,
  type TemplateState,
} from "../../../../providers/trtc/template/declared-template";
import { TEMPLATE_PLAN } from "../template-plan";

const STACK = "prod";

function declared(change: Partial<TemplateState> = {}) {
  const declaration = declaredTemplate({ ...TEMPLATE_PLAN, ...change }, STACK);
  if (!declaration) {
    throw new Error("not declared");
  }
  return declaration;
}

test("a template says the same as the preset that the constructs wrote", () => {
  const preset = JSON.parse(JSON.stringify(RecordingPreset.oneToOne()));

  expect(profileJson({ ...TEMPLATE_PLAN, name: preset.templateName })).toEqual(preset);
});

describe("the fingerprint", () => {
  test("stays what it is: confirmations in repositories hold it", () => {
    expect(declared()).toMatchObject({
      subject: "template/1400000001",
      fingerprint: "ad9aba6e2a96",
    });
  });

  test.each<[string, Partial<TemplateState>]>([
    ["the application", { sdk_app_id: 1400000002 }],
    ["the name", { name: "other" }],
    [
      "the layout's rule",
      { mix: { layout: null, max_users: 2, big_picture_user_id_prefix: null } },
    ],
    [
      "the people",
      { mix: { layout: "nine-grid", max_users: 3, big_picture_user_id_prefix: null } },
    ],
    ["the length", { file: { format: "mp4", max_duration_minutes: 60 } }],
    ["the wait", { resume_wait_seconds: 6 }],
    [
      "the sub-application",
      { storage: { sub_app_id: 1, retention_days: 180, retention_permanent: null } },
    ],
    [
      "the retention",
      { storage: { sub_app_id: 1500000001, retention_days: null, retention_permanent: true } },
    ],
  ])("is another for another value of %s", (_, change) => {
    expect(declared(change).fingerprint).not.toBe(declared().fingerprint);
  });

  test("is the same for other limits and for what the provider computes", () => {
    const change = { limit_overrides: { "fps.max": 90 }, status: "drifted", id: "1400000001" };

    expect(declared(change)).toEqual(declared());
  });
});

test.each<[string, Partial<TemplatePlan>]>([
  ["a value", { name: UNKNOWN }],
  ["a part", { storage: { sub_app_id: UNKNOWN, retention_days: 1, retention_permanent: null } }],
  ["a limit", { limit_overrides: UNKNOWN }],
])("nothing is declared while %s is unknown", (_, change) => {
  expect(declaredTemplate({ ...TEMPLATE_PLAN, ...change }, STACK)).toBeUndefined();
});

test("nothing is declared after an import", () => {
  const nothing = Object.fromEntries(Object.keys(TEMPLATE_PLAN).map((name) => [name, null]));

  expect(
    declaredTemplate({ ...nothing, sdk_app_id: 1400000001 } as unknown as TemplateState, STACK),
  ).toBeUndefined();
});

test("what is unknown of the computed attributes does not matter", () => {
  const planned: TemplatePlan = { ...TEMPLATE_PLAN, status: UNKNOWN, id: UNKNOWN };

  expect(declaredTemplate(planned, STACK)).toEqual(declared());
});
