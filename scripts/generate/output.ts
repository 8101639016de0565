import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { GeneratedFiles } from "./generator";

/** A file that differs from what its generator makes. */
export interface Difference {
  /** Path relative to the root of the repository, with forward slashes. */
  readonly path: string;
  /** `stale`: other content. `missing`: not there. `orphan`: no generator makes it any more. */
  readonly kind: "stale" | "missing" | "orphan";
}

/** Compares the files under `root` with the generated ones; sorted by path. */
export function findDifferences(root: string, generated: readonly GeneratedFiles[]): Difference[] {
  const files = new Map(generated.flatMap((output) => [...output.files]));
  const differences: Difference[] = [];
  for (const [path, content] of files) {
    const present = readIfPresent(join(root, path));
    if (present !== content) {
      differences.push({ path, kind: present === undefined ? "missing" : "stale" });
    }
  }
  for (const folder of generated.flatMap((output) => output.folders)) {
    for (const path of listFiles(root, folder)) {
      if (!files.has(path)) {
        differences.push({ path, kind: "orphan" });
      }
    }
  }
  return differences.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Makes the files under `root` equal to the generated ones; returns what it changed. */
export function writeGenerated(root: string, generated: readonly GeneratedFiles[]): Difference[] {
  const files = new Map(generated.flatMap((output) => [...output.files]));
  const differences = findDifferences(root, generated);
  for (const { path } of differences) {
    const target = join(root, path);
    const content = files.get(path);
    if (content === undefined) {
      rmSync(target);
      removeEmptyFolders(dirname(target));
    } else {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
  }
  return differences;
}

/** One line for each difference, then what to run. */
export function describeDifferences(differences: readonly Difference[]): string {
  const lines = differences.map(({ kind, path }) => `${kind.padEnd(7)} ${path}`);
  return [...lines, "Generated files are not up to date; run: npm run generate"].join("\n");
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") {
      return undefined;
    }
    throw error;
  }
}

function removeEmptyFolders(folder: string): void {
  if (readdirSync(folder).length === 0) {
    rmdirSync(folder);
    removeEmptyFolders(dirname(folder));
  }
}

function listFiles(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") {
      return [];
    }
    throw error;
  }
}
