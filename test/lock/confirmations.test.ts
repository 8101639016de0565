import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Confirmations,
  eventCallbackSubject,
  readConfirmations,
  templateSubject,
  writeConfirmations,
} from "../../lock/confirmations";

const CONFIRMED: Confirmations = {
  [templateSubject(1400000001)]: {
    fingerprint: "0123456789ab",
    confirmedAt: "2026-11-22T10:00:00Z",
    confirmedBy: "王芳 <fang@example.com>",
  },
  [eventCallbackSubject(1400000001, "recording")]: {
    fingerprint: "ba9876543210",
    confirmedAt: "2026-11-22T10:00:00.123Z",
    confirmedBy: "Ann",
  },
};

describe("confirmations", () => {
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "confirmations-"));
    path = join(folder, "recording.confirmations.json");
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function refusal(document: unknown): string {
    writeFileSync(path, typeof document === "string" ? document : JSON.stringify(document));
    try {
      readConfirmations(path);
    } catch (error) {
      return (error as Error).message.replaceAll(path, "FILE");
    }
    return "accepted";
  }

  test("are none without a file", () => {
    expect(readConfirmations(path)).toEqual({});
  });

  test("are read back as they were written, in sorted lines and without leftovers", () => {
    writeConfirmations(path, CONFIRMED);

    expect(readConfirmations(path)).toEqual(CONFIRMED);
    expect(readFileSync(path, "utf8").split("\n")[2]).toBe(
      '    "event-callback/1400000001/recording": {',
    );
    expect(readdirSync(folder)).toEqual(["recording.confirmations.json"]);
  });

  test.each([
    ["half a file", '{"confirmationsVersion": 1, "confirm', "it is not JSON"],
    [
      "conflict markers",
      "<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n",
      "it holds conflict markers",
    ],
    ["a list", [], "it must hold confirmationsVersion 1 and confirmations"],
    [
      "a newer version",
      { confirmationsVersion: 2, confirmations: {} },
      "its version 2 is newer than this release understands (1)",
    ],
    [
      "a further key",
      { confirmationsVersion: 1, confirmations: {}, more: 1 },
      'unknown key "more"',
    ],
  ])("refuse %s", (_case, document, reason) => {
    expect(refusal(document)).toBe(
      `FILE cannot be used: ${reason}: restore it with 'git checkout -- FILE', or confirm again`,
    );
  });

  test("refuse every broken entry at once, and show no hostile character", () => {
    const good = CONFIRMED[templateSubject(1400000001)];
    const confirmations = {
      "template/0": good,
      "template/1": { ...good, fingerprint: "short" },
      "template/2": { ...good, confirmedAt: "yesterday" },
      "template/3": { ...good, confirmedBy: "Eve\u202e\n## allowed" },
      "template/4": { ...good, key: "x" },
      "template/5": null,
      "event-callback/1/other": good,
    };

    const message = refusal({ confirmationsVersion: 1, confirmations });

    expect(message.split(": ")[1]?.split("; ")).toEqual([
      'unknown subject "template/0"',
      '"template/1" has no proper fingerprint',
      '"template/2" has no proper confirmedAt',
      '"template/3" has no proper confirmedBy',
      '"template/4" has an unknown key "key"',
      '"template/5" has no proper fingerprint',
      '"template/5" has no proper confirmedAt',
      '"template/5" has no proper confirmedBy',
      'unknown subject "event-callback/1/other"',
    ]);
    expect(message).not.toMatch(/[\u202e\n]/);
  });
});
