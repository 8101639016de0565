import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { createListenAddress } from "@trtc-recording/plugin/process/listen-address";
import { temporaryFolder } from "../../../helpers/temporary-folder";

const folder = temporaryFolder();

test("a socket lies in a folder of its own that only its user can enter", () => {
  const address = createListenAddress({ PLUGIN_UNIX_SOCKET_DIR: folder }, "linux");
  const { network, address: path } = address.resolve(1);

  expect(network).toBe("unix");
  expect(address.target).toBe(`unix:${path}`);
  expect(dirname(dirname(path))).toBe(folder);
  expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);

  address.remove();

  expect(existsSync(dirname(path))).toBe(false);
});

test("a folder too deep for a socket is avoided and left clean", () => {
  const deep = join(folder, "d".repeat(100));
  mkdirSync(deep);

  const address = createListenAddress({ PLUGIN_UNIX_SOCKET_DIR: deep }, "darwin");

  expect(address.resolve(1).address).toMatch(/^\/tmp\/tf-\w+\/s$/);
  expect(statSync(deep).nlink).toBe(2);
  address.remove();
});

test("Windows listens on the loopback interface", () => {
  const address = createListenAddress({}, "win32");

  expect(address.target).toBe("127.0.0.1:0");
  expect(address.resolve(49_152)).toEqual({ network: "tcp", address: "127.0.0.1:49152" });
});
