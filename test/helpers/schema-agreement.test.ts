import type { AttributeJson, ProviderSchemasJson } from "@trtc-recording/plugin/schema-json";
import { REAL_SCHEMAS } from "./real-schemas";
import { disagreements } from "./schema-agreement";
import type { Body, TerraformJson } from "./template";

const REQUIRED_PROVIDERS = {
  tencentcloud: { source: "tencentcloudstack/tencentcloud", version: "1.83.25" },
  trtc: { source: "providers.internal/trtc-recording/trtc", version: "0.1.0" },
};

const CALL_CALLBACK = {
  sdk_app_id: 1400000001,
  url: "https://rec.example.com/call",
  commands: ["Call.CallbackAfterEndCall"],
};

const TEMPLATE = {
  sdk_app_id: 1400000001,
  console_form: "classic",
  name: "one-to-one",
  mode: "mixed",
  mix: { max_users: 2, layout: "nine-grid" },
  media: "audio-only",
  file: { format: "mp4" },
  resume_wait_seconds: 5,
  storage: { sub_app_id: 1500000001, retention_permanent: true },
};

/** What is said about a file of one resource. */
function saidOf(type: string, body: Body, changes: object = {}): string[] {
  return disagreements(
    {
      terraform: { required_providers: REQUIRED_PROVIDERS },
      resource: { [type]: { X: body } },
      ...changes,
    },
    REAL_SCHEMAS,
  );
}

function saidOfCallback(changes: Body): string[] {
  return saidOf("trtc_call_callback", { ...CALL_CALLBACK, ...changes });
}

test("a file that agrees with the schemas gives no sentence", () => {
  expect(saidOfCallback({})).toEqual([]);
  expect(saidOf("trtc_auto_record_template", TEMPLATE)).toEqual([]);
  expect(saidOf("terraform_data", { input: { anything: [1] } })).toEqual([]);
});

describe("an attribute", () => {
  test("that the schema lacks is named", () => {
    expect(saidOfCallback({ urll: "https://x.example.com" })).toEqual([
      "resource trtc_call_callback.X: 'urll' is not in the schema",
    ]);
  });

  test("that is required is missed, also as null", () => {
    const { url, ...withoutUrl } = CALL_CALLBACK;

    expect(saidOf("trtc_call_callback", withoutUrl)).toEqual([
      "resource trtc_call_callback.X: 'url' is missing",
    ]);
    expect(saidOfCallback({ url: null })).toEqual([
      "resource trtc_call_callback.X: 'url' is missing",
    ]);
  });

  test("that only the provider sets is refused", () => {
    expect(saidOf("trtc_auto_record_template", { ...TEMPLATE, status: "verified" })).toEqual([
      "resource trtc_auto_record_template.X: 'status' is computed: it cannot be set",
    ]);
  });

  test.each([
    [
      "a text for a number",
      { sdk_app_id: "1400000001" },
      `'sdk_app_id' must be number, got "1400000001"`,
    ],
    ["a number for a text", { url: 7 }, "'url' must be string, got 7"],
    ["a text for a bool", { take_over: "true" }, `'take_over' must be bool, got "true"`],
    ["a text for a set", { commands: "Call.A" }, `'commands' must be set, got "Call.A"`],
    ["a set of numbers", { commands: [7] }, "'commands'[0] must be string, got 7"],
  ])("of another type is refused: %s", (_, changes, sentence) => {
    expect(saidOfCallback(changes)).toEqual([`resource trtc_call_callback.X: ${sentence}`]);
  });

  test("passes as any type when Terraform knows it later", () => {
    expect(saidOfCallback({ sdk_app_id: "${var.app}", commands: "${var.list}" })).toEqual([]);
    expect(saidOf("trtc_auto_record_template", { ...TEMPLATE, mix: "${var.mix}" })).toEqual([]);
  });
});

describe("nested attributes", () => {
  test.each([
    [{ mix: { layout: "nine-grid" } }, "'mix': 'max_users' is missing"],
    [{ mix: { max_users: "2" } }, `'mix': 'max_users' must be number, got "2"`],
    [{ mix: { max_users: 2, users: 2 } }, "'mix': 'users' is not in the schema"],
    [{ mix: [{ max_users: 2 }] }, `'mix' must be object, got [{"max_users":2}]`],
  ])("are checked like others: %j", (changes, sentence) => {
    expect(saidOf("trtc_auto_record_template", { ...TEMPLATE, ...changes })).toEqual([
      `resource trtc_auto_record_template.X: ${sentence}`,
    ]);
  });

  test("of a map are checked value by value", () => {
    const body = { name: "x", status: "On", tags: { team: "calls", year: 2026 } };

    expect(saidOf("tencentcloud_vod_sub_application", body)).toEqual([
      `resource tencentcloud_vod_sub_application.X: 'tags'["year"] must be string, got 2026`,
    ]);
  });

  test("of a list are checked object by object, in any nesting", () => {
    const rules: AttributeJson = {
      optional: true,
      nested_type: {
        nesting_mode: "list",
        attributes: { at: { required: true, type: ["list", ["object", { x: "number" }]] } },
      },
    };
    const schemas: ProviderSchemasJson = {
      format_version: "1.0",
      provider_schemas: {
        "registry.terraform.io/a/a": {
          provider: { version: 0, block: {} },
          resource_schemas: { a_rule: { version: 0, block: { attributes: { rules } } } },
          data_source_schemas: {},
        },
      },
    };
    const file: TerraformJson = {
      terraform: { required_providers: { a: { source: "a/a" } } },
      resource: { a_rule: { X: { rules: [{ at: [{ x: 1 }, { x: "1", y: 1 }] }, {}] } } },
    };

    expect(disagreements(file, schemas)).toEqual([
      `resource a_rule.X: 'rules'[0]: 'at'[1]: 'x' must be number, got "1"`,
      "resource a_rule.X: 'rules'[0]: 'at'[1]: 'y' is not in the schema",
      "resource a_rule.X: 'rules'[1]: 'at' is missing",
    ]);
  });
});

describe("nested blocks", () => {
  const procedure = "tencentcloud_vod_procedure_template";

  test("may stand alone or in a list", () => {
    const block = { definition: "10" };

    expect(saidOf(procedure, { name: "x", ai_analysis_task: block })).toEqual([]);
    expect(saidOf(procedure, { name: "x", ai_analysis_task: [block] })).toEqual([]);
  });

  test("are checked inside, for their number and for their shape", () => {
    expect(saidOf(procedure, { name: "x", ai_analysis_task: [{ definition: 10 }] })).toEqual([
      `resource ${procedure}.X: 'ai_analysis_task'[0]: 'definition' must be string, got 10`,
    ]);
    expect(saidOf(procedure, { name: "x", ai_analysis_task: [{}, {}] })).toEqual([
      `resource ${procedure}.X: 'ai_analysis_task' stands 2 times, at most 1 may`,
    ]);
    expect(saidOf(procedure, { name: "x", ai_analysis_task: 7 })).toEqual([
      `resource ${procedure}.X: 'ai_analysis_task' must be list of blocks, got 7`,
    ]);
  });
});

describe("blocks", () => {
  test("of a type that the provider lacks are refused, resources apart from data sources", () => {
    expect(saidOf("trtc_recorder", {})).toEqual([
      "resource trtc_recorder: is not in the provider's schema",
    ]);
    expect(saidOf("trtc_recordings", {})).toEqual([
      "resource trtc_recordings: is not in the provider's schema",
    ]);
  });

  test("need their provider in required_providers, with a known source", () => {
    const required_providers = { trtc: { source: "elsewhere/trtc" } };

    expect(saidOf("trtc_call_callback", CALL_CALLBACK, { terraform: {} })).toEqual([
      "resource trtc_call_callback: 'trtc' is missing from required_providers",
    ]);
    expect(
      saidOf("trtc_call_callback", CALL_CALLBACK, { terraform: { required_providers } }),
    ).toEqual([
      "resource trtc_call_callback: there is no schema of 'registry.terraform.io/elsewhere/trtc'",
    ]);
  });

  test("of providers and data sources are checked too", () => {
    const provider = { trtc: [{ sites: "china" }], tencentcloud: [{ region: 7 }] };
    const data = { trtc_recordings: { R: { sdk_app_id: 1 } } };

    expect(saidOf("trtc_call_callback", CALL_CALLBACK, { provider, data })).toEqual([
      "provider trtc: 'sites' is not in the schema",
      "provider tencentcloud: 'region' must be string, got 7",
      "data trtc_recordings.R: 'sub_app_id' is missing",
    ]);
  });

  test("may hold meta-arguments, whose names and types are checked", () => {
    const lifecycle = { prevent_destroy: true, replace_triggered_by: ["terraform_data.X"] };
    const meta = { count: 1, depends_on: ["terraform_data.X"], provider: "trtc.other", lifecycle };

    expect(saidOfCallback({ ...meta, for_each: ["a"] })).toEqual([]);
    expect(saidOfCallback({ lifecycle: { prevent_destroy: 1, keep: true } })).toEqual([
      "resource trtc_call_callback.X: 'lifecycle.prevent_destroy' must be bool, got 1",
      "resource trtc_call_callback.X: 'lifecycle.keep' is no lifecycle argument",
    ]);
  });

  test("need names that Terraform accepts, and outputs a value", () => {
    const resource = { terraform_data: { "1v1": {} } };
    const output = { "a b": { value: 1 }, empty: {} };

    expect(saidOf("", {}, { resource, output })).toEqual([
      "resource terraform_data.1v1: '1v1' is no name that Terraform accepts",
      "output a b: 'a b' is no name that Terraform accepts",
      "output empty: 'value' is missing",
    ]);
  });

  test("of an unknown kind are refused", () => {
    expect(saidOf("terraform_data", {}, { resources: {} })).toEqual([
      "'resources' is no block of Terraform's that is used here",
    ]);
  });
});
