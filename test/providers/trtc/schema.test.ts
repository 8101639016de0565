import type { Attribute, Attributes } from "@trtc-recording/plugin/schema";
import packageJson from "../../../providers/trtc/package.json";
import { trtcProviderSchema } from "../../../providers/trtc/schema";

const { provider, resources, dataSources } = trtcProviderSchema;

const CONSOLE_ATTRIBUTES = [
  "fingerprint: computed string",
  "status: computed string",
  "console_steps_en: computed list of string",
  "console_steps_zh: computed list of string",
  "confirmed_at: computed string",
  "confirmed_by: computed string",
  "drift: computed list of string",
];

test("the address and version are those of the package", () => {
  expect(trtcProviderSchema.source).toBe("providers.internal/trtc-recording/trtc");
  expect(packageJson.cdktf.provider).toEqual({
    name: trtcProviderSchema.source,
    version: packageJson.version,
  });
  expect(trtcProviderSchema.version).toBe(packageJson.version);
});

test("the provider is configured without credentials", () => {
  expect(describeAttributes(provider.attributes)).toEqual([
    "site: optional string",
    "call_api_host: optional string",
    "confirmations_file: optional string",
    "admin_user_id: optional string",
    "evidence_budget_seconds: optional number",
  ]);
});

test("the resources are pinned, as their addresses are in users' states", () => {
  expect(mapValues(resources, ({ attributes }) => describeAttributes(attributes))).toEqual({
    trtc_auto_record_template: [
      "id: computed string",
      "sdk_app_id: required number, replaces",
      "console_form: required string",
      "name: required string",
      "mode: required string",
      "mix: optional object",
      "mix.layout: optional string",
      "mix.max_users: required number",
      "mix.big_picture_user_id_prefix: optional string",
      "media: required string",
      "video: optional object",
      "video.width: required number",
      "video.height: required number",
      "video.bitrate_kbps: required number",
      "video.fps: required number",
      "video.gop_seconds: required number",
      "audio: optional object",
      "audio.sample_rate_hz: required number",
      "audio.bitrate_kbps: required number",
      "audio.channels: required string",
      "file: required object",
      "file.format: required string",
      "file.max_duration_minutes: optional number",
      "resume_wait_seconds: required number",
      "storage: required object",
      "storage.sub_app_id: required number",
      "storage.retention_days: optional number",
      "storage.retention_permanent: optional bool",
      "limit_overrides: optional map of number",
      ...CONSOLE_ATTRIBUTES,
    ],
    trtc_call_callback: [
      "id: computed string",
      "sdk_app_id: required number, replaces",
      "url: required string",
      "commands: required set of string",
      "take_over: optional bool",
    ],
    trtc_event_callback: [
      "id: computed string",
      "sdk_app_id: required number, replaces",
      "event_group: required string, replaces",
      "url: required string",
      "signing_key_fingerprint: optional string",
      ...CONSOLE_ATTRIBUTES,
    ],
  });
});

test("the data sources are pinned", () => {
  expect(mapValues(dataSources, ({ attributes }) => describeAttributes(attributes))).toEqual({
    trtc_recording_usage: [
      "id: computed string",
      "sdk_app_id: optional number",
      "start_date: required string",
      "end_date: required string",
      "mix_type: required string",
      "usage: computed list of objects",
      "usage.tier: computed string",
      "usage.minutes: computed number",
    ],
    trtc_recordings: [
      "id: computed string",
      "sdk_app_id: required number",
      "sub_app_id: required number",
      "since: optional string",
      "limit: optional number",
      "recordings: computed list of objects",
      "recordings.file_id: computed string",
      "recordings.name: computed string",
      "recordings.created_at: computed string",
      "recordings.expires_at: computed string",
      "recordings.duration_seconds: computed number",
      "recordings.mode: computed string",
      "recordings.container: computed string",
      "recordings.width: computed number",
      "recordings.height: computed number",
      "recordings.fps: computed number",
      "recordings.bitrate_kbps: computed number",
      "recordings.sample_rate_hz: computed number",
      "is_complete: computed bool",
    ],
  });
});

describe("every name and text", () => {
  const objects = { provider, ...resources, ...dataSources };
  const attributes = Object.entries(objects).flatMap(([name, object]) =>
    flatten(object.attributes).map(([path, attribute]) => ({ path: `${name}.${path}`, attribute })),
  );

  test("describes its attribute in sentences", () => {
    const wrong = attributes.filter(
      ({ attribute }) => !/^(\p{Lu}|`|userId).{8,}\.$/u.test(attribute.description),
    );

    expect(wrong).toEqual([]);
  });

  test("describes its resource or data source in sentences", () => {
    const wrong = Object.values(objects).filter(
      ({ description }) => !/^\p{Lu}.{20,}\.$/u.test(description),
    );

    expect(wrong).toEqual([]);
  });

  test("is free of secrets: a fingerprint cannot be turned back, anything else is not there", () => {
    const secret = /secret|password|token|credential|key(?!_fingerprint$)/;

    expect(attributes.filter(({ path }) => secret.test(path))).toEqual([]);
  });
});

/** Attributes with their nested ones, in the order of declaration, by path. */
function flatten(attributes: Attributes): [path: string, attribute: Attribute][] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const { type } = attribute;
    const nested = typeof type === "object" && "nesting" in type ? flatten(type.attributes) : [];
    return [
      [name, attribute],
      ...nested.map(([path, part]): [string, Attribute] => [`${name}.${path}`, part]),
    ];
  });
}

function describeAttributes(attributes: Attributes): string[] {
  return flatten(attributes).map(([path, attribute]) => {
    const replaces = attribute.requiresReplace ? ", replaces" : "";
    return `${path}: ${attribute.use} ${describeType(attribute.type)}${replaces}`;
  });
}

function describeType(type: Attribute["type"]): string {
  if (typeof type === "string") {
    return type;
  }
  if ("nesting" in type) {
    return type.nesting === "single" ? "object" : "list of objects";
  }
  return `${type[0]} of ${type[1]}`;
}

function mapValues<V, W>(values: Record<string, V>, change: (value: V) => W): Record<string, W> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}
