import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { renderSchema } from "@trtc-recording/plugin/render-schema";
import type { ProviderSchemasJson } from "@trtc-recording/plugin/schema-json";
import { trtcProviderSchema } from "../../providers/trtc/schema";
import { generateBindings } from "./bindings";
import { documentSchema, type SchemaDocumentation } from "./document-schema";
import { type BoundNames, extractSchema } from "./extract-schema";
import type { GeneratedFiles } from "./generator";

const TENCENTCLOUD = "providers/tencentcloud";
const TRTC = "providers/trtc";

/**
 * The bindings of both providers, and the committed part of the official provider's schema.
 *
 * @param schemaFile full schema of the official provider; without it the committed part is taken
 */
export async function providerBindings(root: string, schemaFile?: string): Promise<GeneratedFiles> {
  const committed = `${TENCENTCLOUD}/schema.json`;
  const { cdktf } = readJson<PackageJson>(root, `${TENCENTCLOUD}/package.json`);
  const { name: source, version } = cdktf.provider;
  const schema = extractSchema(
    readJson<ProviderSchemasJson>(root, schemaFile ?? committed),
    source,
    readJson<BoundNames>(root, `${TENCENTCLOUD}/resources.json`),
    schemaFile ?? committed,
  );
  const words = readJson<SchemaDocumentation>(root, `${TENCENTCLOUD}/documentation.json`);
  const bindings = await generateBindings(root, [
    {
      folder: TENCENTCLOUD,
      origin: `${committed} and ${TENCENTCLOUD}/documentation.json`,
      source,
      version,
      schema: documentSchema(schema, source, words),
    },
    {
      folder: TRTC,
      origin: `${TRTC}/schema`,
      source: trtcProviderSchema.source,
      version: trtcProviderSchema.version,
      schema: renderSchema(trtcProviderSchema),
    },
  ]);
  return {
    files: new Map([...bindings.files, [committed, `${JSON.stringify(schema, undefined, 2)}\n`]]),
    folders: bindings.folders,
  };
}

/** The part of a binding package's package.json that says which provider it binds. */
interface PackageJson {
  readonly cdktf: { readonly provider: { readonly name: string; readonly version: string } };
}

function readJson<T>(root: string, path: string): T {
  try {
    return JSON.parse(readFileSync(resolve(root, path), "utf8")) as T;
  } catch (error) {
    throw new Error(`${path} is not readable as JSON (${(error as Error).message})`);
  }
}
