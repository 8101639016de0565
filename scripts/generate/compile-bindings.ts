import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";

/** What the official prebuilt provider packages are compiled to. */
const COMPILER_OPTIONS = {
  target: "es2022",
  module: "commonjs",
  moduleResolution: "bundler",
  useDefineForClassFields: false,
  declaration: true,
  strict: true,
  skipLibCheck: true,
  types: ["node"],
  rootDir: "src",
  outDir: "lib",
};

/**
 * Compiles TypeScript sources to `.js` and `.d.ts`, in a folder of its own.
 *
 * @param root folder whose node_modules holds the compiler and what the sources import
 * @param sources text by path
 * @returns compiled text by path
 */
export function compileBindings(
  root: string,
  sources: ReadonlyMap<string, string>,
): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "trtc-recording-compile-"));
  try {
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
    for (const [path, text] of sources) {
      writeFile(join(folder, "src", path), text);
    }
    const project = { compilerOptions: COMPILER_OPTIONS, include: ["src"] };
    writeFile(join(folder, "tsconfig.json"), JSON.stringify(project));
    runCompiler(root, folder);
    return readFiles(join(folder, "lib"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runCompiler(root: string, folder: string): void {
  const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
  try {
    execFileSync(process.execPath, [compiler, "--project", folder], { encoding: "utf8" });
  } catch (error) {
    const { stdout } = error as { stdout?: string };
    throw new Error(`the generated bindings do not compile:\n${stdout ?? error}`);
  }
}

function writeFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function readFiles(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).split(sep).join("/"), readFileSync(path, "utf8")]),
  );
}
