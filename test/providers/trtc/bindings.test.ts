import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderSchema } from "@trtc-recording/plugin/render-schema";
import { AutoRecordTemplate } from "@trtc-recording/provider-trtc/lib/auto-record-template";
import { CallCallback } from "@trtc-recording/provider-trtc/lib/call-callback";
import { DataTrtcRecordingUsage } from "@trtc-recording/provider-trtc/lib/data-trtc-recording-usage";
import { DataTrtcRecordings } from "@trtc-recording/provider-trtc/lib/data-trtc-recordings";
import { EventCallback } from "@trtc-recording/provider-trtc/lib/event-callback";
import { TrtcProvider } from "@trtc-recording/provider-trtc/lib/provider";
import { trtcProviderSchema } from "../../../providers/trtc/schema";
import { onlyProvider, readableNames, sampleOf, schemaNames, synthesize } from "../bindings";

const [, schema] = onlyProvider(renderSchema(trtcProviderSchema));
const schemas = { ...schema.resource_schemas, ...schema.data_source_schemas };

const CLASSES = [
  AutoRecordTemplate,
  CallCallback,
  EventCallback,
  DataTrtcRecordingUsage,
  DataTrtcRecordings,
];

test("there is one class for each resource and data source of the schema", () => {
  expect(CLASSES.map(({ tfResourceType }) => tfResourceType)).toEqual(Object.keys(schemas));
});

test.each(CLASSES)("%p offers exactly the schema's attributes", (Class) => {
  expect(readableNames(Class)).toEqual(schemaNames(schemas[Class.tfResourceType]?.block ?? {}));
});

test("every argument goes into the JSON under its own name", () => {
  const samples = CLASSES.map((Class) => ({
    Class,
    sample: sampleOf(schemas[Class.tfResourceType]?.block ?? {}),
  }));

  const { resource, data } = synthesize(
    samples.map(({ Class, sample }) => [Class, sample.config] as const),
  );

  for (const { Class, sample } of samples) {
    const found = { ...resource, ...data }[Class.tfResourceType]?.[Class.name];
    expect(found).toEqual(sample.json);
  }
});

test("the provider is required from the host that nobody can register", () => {
  const { terraform, provider } = synthesize([[TrtcProvider, { site: "international" }]]);

  expect(terraform).toEqual({
    required_providers: {
      trtc: { source: "providers.internal/trtc-recording/trtc", version: "0.1.0" },
    },
  });
  expect(provider).toEqual({ trtc: [{ site: "international" }] });
});

test("the declarations describe everything and link to no registry", () => {
  for (const [folder, { block }] of Object.entries({
    provider: schema.provider,
    "auto-record-template": schemas.trtc_auto_record_template,
    "call-callback": schemas.trtc_call_callback,
    "event-callback": schemas.trtc_event_callback,
    "data-trtc-recording-usage": schemas.trtc_recording_usage,
    "data-trtc-recordings": schemas.trtc_recordings,
  }).flatMap(([folder, object]) => (object ? [[folder, object] as const] : []))) {
    const lib = join(__dirname, "../../../providers/trtc/lib");
    const declarations = readFileSync(join(lib, folder, "index.d.ts"), "utf8");

    const words: string[] = [];
    JSON.stringify(block, (key, value: unknown) => {
      if (key === "description" && typeof value === "string") {
        words.push(value);
      }
      return value;
    });
    expect(words.filter((text) => !declarations.includes(text))).toEqual([]);
    expect(declarations).not.toMatch(/https:|Registry/);
  }
});
