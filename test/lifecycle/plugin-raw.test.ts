import {
  type ObjectValue,
  type ReattachedProvider,
  serveForReattach,
  type ValidateRequest,
} from "@trtc-recording/plugin";
import { sortKeys } from "@trtc-recording/plugin/schema-json";
import { RAW_SCHEMA, rawShop } from "../helpers/plugin-raw-shop";
import { PluginWorkspace } from "../helpers/plugin-terraform";
import { temporaryFolder } from "../helpers/temporary-folder";
import { describeWithTerraform } from "../helpers/terraform";

jest.setTimeout(30_000);

const SOURCE = "providers.example/acme/raw";

const folder = temporaryFolder();
let served: ReattachedProvider;

beforeAll(async () => {
  served = await serveForReattach([rawShop({ validate: refuseWrongCodec })]);
});
afterAll(() => served.close());

function workspace(configuration: string): PluginWorkspace {
  return new PluginWorkspace(folder, served.environment).write(configuration, SOURCE);
}

describeWithTerraform("with terraform, a provider of a given schema", () => {
  test("serves its blocks, and shows the schema as it was given", async () => {
    const project = workspace(
      `resource "raw_item" "a" {
         name  = "a"
         ratio = 0.12345678901234567891234567890
         stream {
           codec = "h264"
         }
         stream {
           codec   = "av1"
           bitrate = 9007199254740993
         }
         rule {
           path = "/b"
         }
         rule {
           path = "/a"
         }
       }
       data "raw_items" "all" {}`,
    );
    await project.succeed("init");

    await project.apply();

    expect(await project.run("plan", "-detailed-exitcode")).toMatchObject({ code: 0 });
    expect(await project.state("raw_item.a")).toMatchObject({
      id: "1",
      stream: [{ codec: "h264", bitrate: null }, { codec: "av1" }],
      rule: [{ path: "/a" }, { path: "/b" }],
    });
    const printed = JSON.parse(await project.succeed("providers", "schema", "-json"));
    expect(withoutDefaults(printed.provider_schemas[SOURCE])).toEqual(withoutDefaults(RAW_SCHEMA));
    await project.succeed("destroy", "-auto-approve");
  });

  test("points into the right block, also in JSON", async () => {
    const project = workspace("");
    project.writeFile(
      "more.tf.json",
      JSON.stringify(
        {
          resource: {
            raw_item: { a: { name: "a", stream: [{ codec: "a" }, { codec: "wrong" }] } },
          },
        },
        null,
        1,
      ),
    );
    await project.succeed("init");

    expect((await project.run("validate")).output).toMatch(
      /Error: Unknown codec[^:]+:\s+\d+: +"codec": "wrong"/,
    );
  });
});

function refuseWrongCodec({ config, diagnostics }: ValidateRequest<ObjectValue>): void {
  const streams = Array.isArray(config.stream) ? config.stream : [];
  for (const [i, stream] of streams.entries()) {
    if ((stream as ObjectValue).codec === "wrong") {
      diagnostics.error(["stream", i, "codec"], "Unknown codec", "Use another.");
    }
  }
}

/** A schema without what Terraform adds to it when it prints it. */
function withoutDefaults(schema: object): unknown {
  const added = new Set(["description_kind", "ephemeral_resource_schemas", "functions"]);
  return sortKeys(
    JSON.parse(JSON.stringify(schema, (key, value) => (added.has(key) ? undefined : value))),
  );
}
