import { renderSchema } from "@trtc-recording/plugin/render-schema";
import type { AttributeJson, ProviderSchemasJson } from "@trtc-recording/plugin/schema-json";
import tencentcloud from "../../providers/tencentcloud/schema.json";
import { trtcProviderSchema } from "../../providers/trtc/schema";

/** The part of Terraform's own provider that a stack of ours may use. */
const BUILT_IN: ProviderSchemasJson["provider_schemas"] = {
  "terraform.io/builtin/terraform": {
    provider: { version: 0, block: {} },
    resource_schemas: {
      terraform_data: {
        version: 0,
        block: {
          attributes: {
            id: attribute("string", "computed"),
            input: attribute("dynamic", "optional"),
            output: attribute("dynamic", "computed"),
            triggers_replace: attribute("dynamic", "optional"),
          },
        },
      },
    },
    data_source_schemas: {
      terraform_remote_state: {
        version: 0,
        block: {
          attributes: {
            backend: attribute("string", "required"),
            config: attribute("dynamic", "optional"),
            defaults: attribute("dynamic", "optional"),
            outputs: attribute("dynamic", "computed"),
            workspace: attribute("string", "optional"),
          },
        },
      },
    },
  },
};

/**
 * The schemas that the stacks are applied with: the committed one of the official provider, the one
 * that the trtc provider declares, and Terraform's own.
 */
export const REAL_SCHEMAS: ProviderSchemasJson = {
  format_version: "1.0",
  provider_schemas: {
    ...(tencentcloud as unknown as ProviderSchemasJson).provider_schemas,
    ...renderSchema(trtcProviderSchema).provider_schemas,
    ...BUILT_IN,
  },
};

function attribute(type: string, use: "required" | "optional" | "computed"): AttributeJson {
  return { type, [use]: true };
}
