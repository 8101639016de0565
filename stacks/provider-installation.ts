import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A provider that a stack requires, as `.terraform.lock.hcl` names it. */
export interface RequiredProvider {
  /** With its host: `registry.terraform.io/tencentcloudstack/tencentcloud`. */
  readonly source: string;
  readonly version: string;
}

/** Everything Terraform runs on that Node runs on as well and that starts a script by its first line. */
const PLATFORMS = ["darwin_amd64", "darwin_arm64", "linux_amd64", "linux_arm64"] as const;

/**
 * Places what `terraform init` needs to find our own provider, so that `cdktf deploy` works without
 * any configuration: a launcher in the stack's own plugin folder, and a lock entry for each provider
 * that has none. Without the entries the cdktf CLI would ask the host of our provider, which does
 * not exist, for its checksums.
 * @param folder `cdktf.out/stacks/<stack>`, where Terraform runs.
 */
export function installProvider(
  folder: string,
  own: RequiredProvider,
  others: readonly RequiredProvider[],
): void {
  const name = own.source.split("/").at(-1);
  for (const platform of PLATFORMS) {
    const place = join(folder, "terraform.d/plugins", own.source, own.version, platform);
    mkdirSync(place, { recursive: true });
    const launcher = join(place, `terraform-provider-${name}_v${own.version}`);
    writeIfChanged(launcher, LAUNCHER);
    chmodSync(launcher, 0o755);
    // The nearest package.json decides how Node reads the launcher, which has no extension of its own.
    writeIfChanged(join(place, "package.json"), '{ "type": "commonjs" }\n');
  }
  lockVersions(join(folder, ".terraform.lock.hcl"), [own, ...others]);
}

/**
 * The same bytes on every machine, because Terraform pins their checksum: the launcher finds the
 * provider from where it lies, in the package or in a checkout of it.
 */
const LAUNCHER = `#!/usr/bin/env node
// Starts the trtc provider of the trtc-recording package that this project has installed.
const { existsSync } = require("node:fs");
const { dirname, join } = require("node:path");

for (let folder = __dirname; ; folder = dirname(folder)) {
  const installed = join(folder, "node_modules/trtc-recording/dist/provider.js");
  const checkout = join(folder, "providers/trtc/main.ts");
  if (existsSync(installed)) {
    require(installed);
    break;
  }
  if (existsSync(checkout)) {
    require(join(folder, "node_modules/tsx/dist/cjs/index.cjs"));
    require(checkout);
    break;
  }
  if (folder === dirname(folder)) {
    console.error("The trtc provider is not installed: run 'npm install trtc-recording' in this project.");
    process.exit(1);
  }
}
`;

/** Adds what is missing and replaces what names another version; checksums that fit stay. */
function lockVersions(path: string, providers: readonly RequiredProvider[]): void {
  const former = existsSync(path) ? readFileSync(path, "utf8") : LOCK_HEADER;
  const text = providers.reduce((hcl, { source, version }) => {
    const block = new RegExp(`^provider "${escapeRegExp(source)}" \\{\\n[\\s\\S]*?^\\}\\n?`, "m");
    const present = block.exec(hcl)?.[0];
    if (present?.includes(`constraints = "${version}"`)) {
      return hcl;
    }
    const entry = `provider "${source}" {\n  version     = "${version}"\n  constraints = "${version}"\n}\n`;
    return present ? hcl.replace(present, entry) : `${hcl}\n${entry}`;
  }, former);
  writeIfChanged(path, text);
}

const LOCK_HEADER = `# This file is maintained automatically by "terraform init".
# Manual edits may be lost in future updates.
`;

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function writeIfChanged(path: string, text: string): void {
  if (!existsSync(path) || readFileSync(path, "utf8") !== text) {
    writeFileSync(path, text);
  }
}
