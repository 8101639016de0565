/**
 * Rebuilds every generated file of the repository, or checks that they are up to date.
 *
 *     node --import tsx scripts/generate.ts [--check] [--schema FILE]
 */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Generator } from "./generate/generator";
import { limitsPage } from "./generate/limits-page";
import { describeDifferences, findDifferences, writeGenerated } from "./generate/output";
import { presetPage } from "./generate/preset-page";
import { providerBindings } from "./generate/provider-bindings";
import { regimesPage } from "./generate/regimes-page";
import { reviewExamples } from "./generate/review-examples";
import { rulesPages } from "./generate/rules-pages";

const ROOT = join(__dirname, "..");

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { check: { type: "boolean" }, schema: { type: "string" } },
  });
  const schemaFile = values.schema === undefined ? undefined : resolve(values.schema);
  const generators: readonly Generator[] = [
    () => providerBindings(ROOT, schemaFile),
    presetPage,
    limitsPage,
    regimesPage,
    rulesPages,
    reviewExamples,
  ];

  const generated = await Promise.all(generators.map((generate) => generate()));
  if (values.check) {
    const differences = findDifferences(ROOT, generated);
    if (differences.length > 0) {
      console.error(describeDifferences(differences));
      return 1;
    }
    return 0;
  }
  for (const { kind, path } of writeGenerated(ROOT, generated)) {
    console.log(`${kind === "orphan" ? "removed" : "wrote"} ${path}`);
  }
  return 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
