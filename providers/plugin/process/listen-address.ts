import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ServerAddress } from "./handshake";

/** The shortest of the systems' limits (macOS), less the closing zero. */
const LONGEST_SOCKET_PATH = 103;

/** Where to listen. */
export interface ListenAddress {
  /** As grpc-js takes it; the port may be 0 for any. */
  readonly target: string;
  /** As go-plugin takes it, when the port is known. */
  resolve(port: number): ServerAddress;
  /** Removes what was made for it. */
  remove(): void;
}

/**
 * A fresh address that only this user can reach: a socket in a folder of its own, or on Windows a
 * port on the loopback interface.
 */
export function createListenAddress(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): ListenAddress {
  if (platform === "win32") {
    return {
      target: "127.0.0.1:0",
      resolve: (port) => ({ network: "tcp", address: `127.0.0.1:${port}` }),
      remove: () => {},
    };
  }
  const folder = makeSocketFolder(environment.PLUGIN_UNIX_SOCKET_DIR || tmpdir());
  const path = socketIn(folder);
  return {
    target: `unix:${path}`,
    resolve: () => ({ network: "unix", address: path }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function makeSocketFolder(parent: string): string {
  const folder = mkdtempSync(join(parent, "tf-"));
  if (Buffer.byteLength(socketIn(folder)) <= LONGEST_SOCKET_PATH) {
    return folder;
  }
  rmSync(folder, { recursive: true });
  return mkdtempSync("/tmp/tf-");
}

function socketIn(folder: string): string {
  return join(folder, "s");
}
