import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, sep } from "node:path";

export const ROOT = join(__dirname, "../..");

/** What a package.json says about other packages. */
export interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/**
 * An outside user's copy of an example, with the packed library where npm would install it and
 * nothing else in reach but what the two manifests name. Needs no network.
 */
export class OutsideApp {
  public readonly folder = makeFolder("app");
  /** Where the library is installed. */
  public readonly library = join(this.folder, "node_modules", "trtc-recording");
  /** The library's manifest, as published. */
  public readonly manifest: Manifest;
  /** Every file of the library. */
  public readonly files: readonly string[];

  /** @param example folder of the example */
  public constructor(example: string) {
    copy(example, this.folder);
    mkdirSync(this.library, { recursive: true });
    pack((tarball) => {
      execFileSync("tar", ["-xzf", tarball, "-C", this.library, "--strip-components=1"]);
    });
    this.manifest = readJson(join(this.library, "package.json"));
    this.files = listFiles(this.library);
    const own = readJson<Manifest>(join(this.folder, "package.json"));
    const named = { ...this.manifest.dependencies, ...own.dependencies, ...own.devDependencies };
    for (const name of Object.keys(named).filter((each) => each !== "trtc-recording")) {
      this.link(name);
    }
  }

  /** Runs node in the folder; returns what it printed. */
  public run(args: readonly string[], input = ""): string {
    const { CDKTF_OUTDIR: _, ...env } = process.env;
    return execFileSync(process.execPath, args, {
      cwd: this.folder,
      env,
      input,
      encoding: "utf8",
    });
  }

  /** Type-checks the folder, declarations of all packages included; returns the errors. */
  public compile(): string {
    const compiler = join(this.folder, "node_modules", "typescript", "bin", "tsc");
    try {
      return this.run([compiler, "--skipLibCheck", "false"]);
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The packages of the repository stand for those of the registry. */
  private link(name: string): void {
    const link = join(this.folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(ROOT, "node_modules", name), link, "junction");
  }
}

/** Runs `npm pack` in a copy of the checkout, so that the checkout keeps its own `dist`. */
function pack(use: (tarball: string) => void): void {
  const checkout = makeFolder("checkout");
  try {
    copy(ROOT, checkout);
    symlinkSync(join(ROOT, "node_modules"), join(checkout, "node_modules"), "junction");
    execFileSync("npm", ["pack", "--offline", "--silent"], {
      cwd: checkout,
      env: { ...process.env, npm_config_update_notifier: "false" },
      shell: process.platform === "win32",
      stdio: ["ignore", "ignore", "inherit"],
    });
    for (const file of readdirSync(checkout).filter((each) => each.endsWith(".tgz"))) {
      use(join(checkout, file));
    }
  } finally {
    rmSync(checkout, { recursive: true, force: true });
  }
}

function makeFolder(name: string): string {
  return realpathSync(mkdtempSync(join(tmpdir(), `trtc-recording-${name}-`)));
}

/** Copies what a fresh clone would hold. */
function copy(from: string, to: string): void {
  const left = [".git", "node_modules", "dist", "cdktf.out", "recording.lock.json"];
  cpSync(from, to, {
    recursive: true,
    filter: (path) => !left.includes(basename(path)) && !path.endsWith(".tgz"),
  });
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, "utf8")) as T;
}
