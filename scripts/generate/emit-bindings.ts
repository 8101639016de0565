import "./offline";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import {
  ConstructsMakerProviderTarget,
  Language,
  TerraformProviderConstraint,
} from "@cdktf/commons";
import { TerraformProviderGenerator } from "@cdktf/provider-generator/lib/get/generator/provider-generator";
import { type ProviderSchemasJson, sortKeys } from "@trtc-recording/plugin/schema-json";
import { CodeMaker } from "codemaker";
import { addWords, missingWords, removeLinks } from "./document-source";

const REGISTRY = "registry.terraform.io";

type Address = Parameters<TerraformProviderGenerator["buildResourceModels"]>[0];
type Schema = ConstructorParameters<typeof TerraformProviderGenerator>[1];

/** A provider to make bindings for. */
export interface BoundProvider {
  /** Source address with host. */
  readonly source: string;
  /** The exact version the bindings require. */
  readonly version: string;
  /** The provider's schema, descriptions included. */
  readonly schema: ProviderSchemasJson;
}

/**
 * TypeScript sources of the bindings of one provider, by path inside the package's `lib` folder.
 *
 * The generator is imported from deep inside its package because the package's own entry needs
 * jsii-pacmak, which it does not declare.
 */
export async function emitBindings({
  source,
  version,
  schema,
}: BoundProvider): Promise<Map<string, string>> {
  const generator = new TerraformProviderGenerator(new CodeMaker(), {
    // A sorted copy: the order decides the output, and the generator adds to what it is given.
    ...structuredClone(sortKeys(schema)),
    provider_versions: { [source]: version },
  } as Schema);
  const constraint = `${source.replace(`${REGISTRY}/`, "")}@${version}`;
  const target = new ConstructsMakerProviderTarget(
    new TerraformProviderConstraint(constraint),
    Language.TYPESCRIPT,
  );
  generator.generate(target);
  const words = missingWords(
    generator.buildResourceModels(source as Address, target),
    schema.provider_schemas[source]?.provider.block.description,
  );
  const published = source.startsWith(`${REGISTRY}/`);
  const sources = [...(await savedFiles(generator))].map(([path, text]): [string, string] => {
    const documented = addWords(text, words);
    return [path, published ? documented : removeLinks(documented)];
  });
  return new Map(sources);
}

async function savedFiles(generator: TerraformProviderGenerator): Promise<Map<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), "trtc-recording-emit-"));
  try {
    await generator.save(folder);
    return new Map(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.name.endsWith(".ts"))
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [pathInPackage(relative(folder, path)), readFileSync(path, "utf8")]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `providers/<name>/vod-event-config/index.ts` becomes `vod-event-config/index.ts`. */
function pathInPackage(path: string): string {
  return path.split(sep).slice(2).join("/");
}
