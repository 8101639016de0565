/**
 * Compiles the library into `dist/`, as the package ships it: `npm pack` runs this first.
 *
 *     node --import tsx scripts/build.ts
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleProvider } from "@trtc-recording/plugin/bundle";
import { importByPath, workspacePackages } from "./build/own-bindings";

const ROOT = join(__dirname, "..");
const DIST = join(ROOT, "dist");

async function main(): Promise<void> {
  // What an earlier build left behind would be shipped as well.
  rmSync(DIST, { recursive: true, force: true });
  const compiler = join(ROOT, "node_modules", "typescript", "bin", "tsc");
  const project = join(ROOT, "tsconfig.build.json");
  execFileSync(process.execPath, [compiler, "--project", project], { stdio: "inherit" });

  const packages = workspacePackages(ROOT);
  const compiled = readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of compiled) {
    const text = readFileSync(file, "utf8");
    writeFileSync(file, importByPath(text, file, packages));
  }
  // What the launcher that synth places starts.
  await bundleProvider(join(ROOT, "providers/trtc/main.ts"), join(DIST, "provider.js"));
}

void main();
