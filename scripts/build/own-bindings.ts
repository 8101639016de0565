import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** A workspace package of ours that no registry has. */
export interface WorkspacePackage {
  readonly name: string;
  /** Its folder, absolute. */
  readonly folder: string;
}

/** The packages under `providers/`. */
export function workspacePackages(root: string): WorkspacePackage[] {
  return readdirSync(join(root, "providers"))
    .map((folder) => join(root, "providers", folder))
    .filter((folder) => existsSync(join(folder, "package.json")))
    .map((folder) => {
      const { name } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      return { name, folder };
    });
}

/**
 * A compiled file that imports the bindings of its own package by path.
 *
 * Bundled dependencies would do for npm, but Yarn asks the registry for them all the same: it fails
 * today, and would run the code of whoever registers those names tomorrow.
 *
 * @param file where the text will stand, absolute
 */
export function importByPath(
  text: string,
  file: string,
  packages: readonly WorkspacePackage[],
): string {
  return packages.reduce((changed, { name, folder }) => {
    const path = relative(dirname(file), folder).split(sep).join("/");
    return changed.replaceAll(`"${name}/`, `"${path}/`);
  }, text);
}
