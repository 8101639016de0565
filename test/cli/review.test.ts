import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { main } from "../../cli/main";
import { REVIEW_FORMATS } from "../../cli/review";
import { FORMATS } from "../../review";
import { groupRecording, lockText, prod } from "../helpers/review-locks";
import { temporaryFolder } from "../helpers/temporary-folder";

const PROJECT = process.cwd();
const root = temporaryFolder();
let printed: string;
let complained: string;

beforeEach(() => {
  process.chdir(mkdtempSync(join(root, "project-")));
  [printed, complained] = ["", ""];
  jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += text;
    return true;
  });
  jest.spyOn(process.stderr, "write").mockImplementation((text) => {
    complained += text;
    return true;
  });
  jest.spyOn(console, "error").mockImplementation((text) => {
    complained += text;
  });
  writeFileSync("before.json", lockText(prod()));
  write(prod());
});

afterEach(() => {
  jest.restoreAllMocks();
  process.chdir(PROJECT);
  process.exitCode = undefined;
});

const write = (lock: ReturnType<typeof prod>) =>
  writeFileSync("recording.lock.json", lockText(lock));

const calls = (changes: Parameters<typeof groupRecording>[0]) =>
  prod({ recordings: { Calls: groupRecording(changes) } });

async function review(...options: string[]): Promise<number | string | undefined> {
  await main(["node", "trtc-recording", "review", "--base", "before.json", ...options], "1.0.0");
  return process.exitCode;
}

const profile = groupRecording().profile;
const QUALITY = calls({ profile: { ...profile, resumeWaitSeconds: 30 } });
const SHORTER = calls({ storage: { construct: "prod/Storage", retention: { days: 30 } } });
const UNSIGNED = calls({
  eventCallbacks: { recording: { url: "https://rec.example.com", signingKey: "unsigned" } },
});

test.each([
  ["nothing differs", prod(), 0],
  ["it differs", QUALITY, 2],
  ["it needs approval", SHORTER, 10],
  ["it is blocked", UNSIGNED, 20],
])("the exit code says that %s", async (_, lock, code) => {
  write(lock);

  expect(await review()).toBe(code);
  expect(complained).toBe("");
});

test.each([
  [QUALITY, "needs-approval", 0],
  [SHORTER, "needs-approval", 10],
  [SHORTER, "blocked", 0],
  [UNSIGNED, "blocked", 20],
  [UNSIGNED, "never", 0],
])("what is to fail can be chosen: %#", async (lock, failOn, code) => {
  write(lock);

  expect(await review("--fail-on", failOn)).toBe(code);
});

test("several formats come out of one run, to files and to the terminal", async () => {
  write(SHORTER);
  await review("--format", "text", "--format", "markdown=review.md", "--format", "json=out.json");

  expect(printed).toContain("recordings are deleted after 30 days instead of 180 days");
  expect(printed).not.toContain("\u001b[");
  expect(readFileSync("review.md", "utf8")).toMatch(/^<!-- trtc-recording review -->\n/);
  expect(JSON.parse(readFileSync("out.json", "utf8"))).toMatchObject({ reportVersion: 1 });
});

test("the language can be chosen, and the tag of the comment", async () => {
  write(SHORTER);
  await review("--format", "markdown", "--lang", "zh", "--tag", "prod");

  expect(printed).toContain("录制文件保存 30 天后删除，原为 180 天");
  expect(printed.split("\n")[0]).toBe("<!-- trtc-recording review:prod -->");
});

test.each([
  [["--format", "pdf"], /It must be one of text, markdown, html/],
  [["--format", "json="], /Write a file after '=', such as json=report\.json/],
  [["--today", "2026-02-30"], /Write a day as YYYY-MM-DD/],
  [["--fail-on", "always"], /Allowed choices are differs, needs-approval, blocked, never/],
])("%j is refused with what can be written", async (options, message) => {
  const exit = jest.spyOn(process, "exit").mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });

  await review(...options);
  expect(exit).toHaveBeenCalledWith(1);
  expect(complained).toMatch(message);
});

test("what cannot be read is exit code 1, one error, and no file", async () => {
  writeFileSync("recording.lock.json", "{");

  expect(await review("--format", "markdown=review.md")).toBe(1);
  expect(complained).toMatch(/^error: recording\.lock\.json: it is not JSON/);
  expect(existsSync("review.md")).toBe(false);
});

test("the help names every format", () => {
  expect([...REVIEW_FORMATS]).toEqual(Object.keys(FORMATS));
});
