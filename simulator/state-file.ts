import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { sync as writeFileAtomicSync } from "write-file-atomic";
import { emptyWorld, type World } from "./world";

const FORMAT = "trtc-recording-simulator";
const VERSION = 1;

interface StateFile {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  /** SHA-256 of `world` as JSON: a file that was cut or edited is not believed. */
  readonly sha256: string;
  readonly world: World;
}

/**
 * Keeps the world in a file. Each save replaces the file as a whole (a new file, renamed), so that a
 * simulator killed at any moment leaves the state before or after the last request, never between.
 * Readable by its owner only: keys set in the console stand in it.
 */
export class WorldFile {
  #saved = "";

  public constructor(private readonly path: string) {}

  /** @throws Error with the reason when the file is not one that a simulator wrote. */
  public load(): World {
    if (!existsSync(this.path)) {
      return emptyWorld();
    }
    const file = parse(readFileSync(this.path, "utf8"));
    if (file?.format !== FORMAT) {
      throw this.#broken("it is not a simulator's, or was cut short");
    }
    if (file.version !== VERSION) {
      throw this.#broken(`it has version ${String(file.version)}, this simulator reads ${VERSION}`);
    }
    if (!file.world || file.sha256 !== digest(file.world)) {
      throw this.#broken("its content does not match its checksum");
    }
    return file.world;
  }

  /** Writes only what has changed since the last time. */
  public save(world: World): void {
    const sha256 = digest(world);
    if (sha256 === this.#saved) {
      return;
    }
    const file: StateFile = { format: FORMAT, version: VERSION, sha256, world };
    writeFileAtomicSync(this.path, `${JSON.stringify(file)}\n`, { mode: 0o600 });
    this.#saved = sha256;
  }

  #broken(why: string): Error {
    return new Error(
      `state file '${this.path}' cannot be read: ${why}. Delete it to start with an empty cloud, or name another file.`,
    );
  }
}

function digest(world: World): string {
  return createHash("sha256").update(JSON.stringify(world)).digest("hex");
}

function parse(text: string): Partial<StateFile> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
