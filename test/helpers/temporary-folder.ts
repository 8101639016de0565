import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder of the test file that asks for it, removed after its last test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "trtc-recording-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
