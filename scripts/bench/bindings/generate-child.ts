/**
 * Generates one set of bindings by the project's own generator, in a process of its own:
 * `generate-child.ts <ours|larger> <folder>`. Prints the number of resources and data sources.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generateBindings } from "../../generate/bindings";
import type { GeneratedFiles } from "../../generate/generator";
import { providerBindings } from "../../generate/provider-bindings";
import { ROOT } from "../scratch-folder";
import type { BindingSet } from "./binding-set";
import { cloneResources } from "./clone-resources";

const LARGER_SET = 200;
const FOLDER = "providers/tencentcloud";

async function generate(set: BindingSet): Promise<GeneratedFiles> {
  if (set === "ours") {
    return await providerBindings(ROOT);
  }
  const committed = JSON.parse(readFileSync(join(ROOT, FOLDER, "schema.json"), "utf8"));
  const [source = ""] = Object.keys(committed.provider_schemas);
  const schema = cloneResources(committed, source, LARGER_SET);
  const bound = { folder: FOLDER, origin: "copies", source, version: "1.0.0", schema };
  return await generateBindings(ROOT, [bound]);
}

async function main(set: BindingSet, folder: string): Promise<void> {
  const { files } = await generate(set);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const modules = [...files.keys()].filter((path) => /\/lib\/[^/]+\/index\.js$/.test(path));
  console.log(modules.length);
}

const [set, folder] = process.argv.slice(2);
main(set as BindingSet, folder ?? "").catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
