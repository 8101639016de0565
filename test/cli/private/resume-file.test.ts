import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ResumeFile } from "../../../cli/private/resume-file";
import type { VerifyCheckpoint } from "../../../verify";
import { temporaryFolder } from "../../helpers/temporary-folder";

const path = join(temporaryFolder(), "verify.resume");
const QUESTION = { stack: "prod", since: "7d", app: null };
const NOW = Date.parse("2026-11-22T12:00:00Z");
const CHECKPOINT = { checkpointVersion: 1, requests: 2 } as VerifyCheckpoint;

beforeEach(() => rmSync(path, { force: true }));

test("keeps when it was begun, and every checkpoint", () => {
  const file = ResumeFile.open(path, QUESTION, NOW);
  file.save("Calls", CHECKPOINT);
  file.save("Sales", { ...CHECKPOINT, requests: 3 });

  const again = ResumeFile.open(path, QUESTION, NOW + 60_000);

  expect(again.askedAt).toBe(NOW);
  expect(again.checkpointOf("Calls")).toEqual(CHECKPOINT);
  expect(again.checkpointOf("Sales")).toMatchObject({ requests: 3 });
  expect(again.checkpointOf("constructor")).toBeUndefined();
});

test("is there from the beginning on, so that a folder that is not is noticed early", () => {
  ResumeFile.open(path, QUESTION, NOW);

  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({
    resumeVersion: 1,
    checkpoints: {},
  });
});

test.each([
  ["of another stack", { question: { ...QUESTION, stack: "staging" } }],
  ["of another time", { question: { ...QUESTION, since: "8d" } }],
  ["of one application", { question: { ...QUESTION, app: 1400000001 } }],
  ["of another release", { resumeVersion: 2 }],
  ["without a time", { askedAt: "soon" }],
  ["without checkpoints", { checkpoints: null }],
])("refuses a file %s", (_case, change) => {
  ResumeFile.open(path, QUESTION, NOW);
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), ...change }));

  expect(() => ResumeFile.open(path, QUESTION, NOW)).toThrow("is not the file of this question");
});

test.each(["{", "", "null", "[]"])("refuses a file that holds %j", (text) => {
  writeFileSync(path, text);

  expect(() => ResumeFile.open(path, QUESTION, NOW)).toThrow(
    /is not the file of this question .*: give its options again, or delete the file$/,
  );
});

test("is gone when all is read", () => {
  ResumeFile.open(path, QUESTION, NOW).remove();

  expect(existsSync(path)).toBe(false);
});
