import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CamGroupPolicyAttachment } from "@cdktf/provider-tencentcloud/lib/cam-group-policy-attachment";
import { CamPolicy } from "@cdktf/provider-tencentcloud/lib/cam-policy";
import { DataTencentcloudAuditEvents } from "@cdktf/provider-tencentcloud/lib/data-tencentcloud-audit-events";
import { DataTencentcloudVodSubApplications } from "@cdktf/provider-tencentcloud/lib/data-tencentcloud-vod-sub-applications";
import { TencentcloudProvider } from "@cdktf/provider-tencentcloud/lib/provider";
import { VodEventConfig } from "@cdktf/provider-tencentcloud/lib/vod-event-config";
import { VodProcedureTemplate } from "@cdktf/provider-tencentcloud/lib/vod-procedure-template";
import { VodSubApplication } from "@cdktf/provider-tencentcloud/lib/vod-sub-application";
import type { ProviderSchemasJson } from "@trtc-recording/plugin/schema-json";
import documentation from "../../../providers/tencentcloud/documentation.json";
import packageJson from "../../../providers/tencentcloud/package.json";
import names from "../../../providers/tencentcloud/resources.json";
import schemaJson from "../../../providers/tencentcloud/schema.json";
import { onlyProvider, readableNames, sampleOf, schemaNames, synthesize } from "../bindings";

const [address, schema] = onlyProvider(schemaJson as unknown as ProviderSchemasJson);

const RESOURCES = [
  CamGroupPolicyAttachment,
  CamPolicy,
  VodEventConfig,
  VodProcedureTemplate,
  VodSubApplication,
];
const DATA_SOURCES = [DataTencentcloudAuditEvents, DataTencentcloudVodSubApplications];

describe("the committed schema", () => {
  test("has exactly what resources.json lists, of the provider the package names", () => {
    expect(Object.keys(schema.resource_schemas)).toEqual([...names.resources].sort());
    expect(Object.keys(schema.data_source_schemas)).toEqual([...names.dataSources].sort());
    expect(address).toBe(packageJson.cdktf.provider.name);
  });

  test("holds names, types and flags only", () => {
    const texts: string[] = [];
    JSON.stringify(schema, (_, value: unknown) => {
      if (typeof value === "string") {
        texts.push(value);
      }
      return value;
    });

    // Every text in it is a type or a nesting mode: prose of any kind would be one more.
    const types = ["bool", "dynamic", "list", "map", "number", "object", "set", "string", "tuple"];
    const modes = ["single", "list", "set", "map", "group"];
    expect(texts).toContain("string");
    expect(texts.filter((text) => ![...types, ...modes].includes(text))).toEqual([]);
  });
});

describe("the bindings", () => {
  const schemas = { ...schema.resource_schemas, ...schema.data_source_schemas };

  test("are those of the committed schema, one class each", () => {
    expect(RESOURCES.map(({ tfResourceType }) => tfResourceType)).toEqual(names.resources);
    expect(DATA_SOURCES.map(({ tfResourceType }) => tfResourceType)).toEqual(names.dataSources);
  });

  test.each([...RESOURCES, ...DATA_SOURCES])(
    "%p offers exactly the schema's attributes",
    (Class) => {
      const block = schemas[Class.tfResourceType]?.block ?? {};

      expect(readableNames(Class)).toEqual(schemaNames(block));
    },
  );

  test("put every argument into the JSON under its own name", () => {
    const samples = [...RESOURCES, ...DATA_SOURCES].map((Class) => ({
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

  test("require the official provider in exactly the version of the schema", () => {
    const { terraform, provider } = synthesize([
      [TencentcloudProvider, { region: "ap-singapore" }],
    ]);

    expect(terraform).toEqual({
      required_providers: {
        tencentcloud: { source: "tencentcloudstack/tencentcloud", version: "1.83.25" },
      },
    });
    expect(packageJson.cdktf.provider.version).toBe("1.83.25");
    expect(provider).toEqual({ tencentcloud: [{ region: "ap-singapore" }] });
  });

  test("carry our words about each resource and attribute", () => {
    const described = [
      ["provider", documentation.provider],
      ...Object.entries({ ...documentation.resources, ...documentation.dataSources }),
    ] as const;

    for (const [name, { description, attributes }] of described) {
      const folder = [...RESOURCES, ...DATA_SOURCES].find((Class) => Class.tfResourceType === name);
      const declarations = readDeclarations(folder?.name ?? "provider");
      for (const words of [description, ...Object.values(attributes)]) {
        expect(declarations).toContain(words);
      }
    }
  });
});

function readDeclarations(name: string): string {
  const folder = name.replace(/(?<=.)[A-Z]/g, "-$&").toLowerCase();
  const lib = join(__dirname, "../../../providers/tencentcloud/lib");
  return readFileSync(join(lib, folder, "index.d.ts"), "utf8");
}
