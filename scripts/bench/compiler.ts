import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./scratch-folder";

const COMPILER = join(ROOT, "node_modules", "typescript", "bin", "tsc");

/**
 * Runs the compiler with the options of this project, in a process of its own.
 * @param folder where its project file goes
 * @param options added to the project's own
 * @param files what to compile, absolute
 */
export function runCompiler(
  folder: string,
  options: Readonly<Record<string, unknown>>,
  files: readonly string[],
): void {
  const project = join(folder, "tsconfig.json");
  const compilerOptions = {
    declaration: false,
    types: ["node"],
    typeRoots: [join(ROOT, "node_modules", "@types")],
    ...options,
  };
  const config = { extends: join(ROOT, "tsconfig.json"), compilerOptions, files, include: [] };
  writeFileSync(project, JSON.stringify(config));
  try {
    execFileSync(process.execPath, [COMPILER, "--project", project], { encoding: "utf8" });
  } catch (error) {
    throw new Error(`the benchmark does not compile:\n${(error as { stdout?: string }).stdout}`);
  }
}
