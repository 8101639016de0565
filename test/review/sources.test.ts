import { JsonLines } from "../../review/input/json-text";
import { locator } from "../../review/sources";
import { lockText, prod } from "../helpers/review-locks";

const lines = new JsonLines(lockText(prod()));
const files = { lockFile: "recording.lock.json", waiversFile: "recording.waivers.json", lines };
const calls = { kind: "recording", stack: "prod", path: "Calls" } as const;

test("a subject is found where the code declared it", () => {
  const locate = locator({ ...files, declaredAt: { prod: { Calls: "stacks/prod.ts:14" } } });

  expect(locate(calls, "profile.mode.kind")).toEqual({ file: "stacks/prod.ts", line: 14 });
});

test("a part is found at the line of what holds it", () => {
  const locate = locator({ ...files, declaredAt: { prod: { Storage: "C:\\src\\prod.ts:20" } } });
  const part = { kind: "vod-events", stack: "prod", path: "Storage/VodEvents" } as const;

  expect(locate(part, "url")).toEqual({ file: "C:\\src\\prod.ts", line: 20 });
});

test("without the note of synth the line in the lock file serves", () => {
  const locate = locator(files);
  const text = lockText(prod()).split("\n");

  expect(locate(calls, "profile.mode.maxUsers").file).toBe("recording.lock.json");
  expect(text[locate(calls, "profile.mode.maxUsers").line - 1]).toContain('"maxUsers": 8');
  expect(text[locate(calls, "profile.gone").line - 1]).toContain('"profile"');
});

test("a waiver is found in its own file, and anything without any file at line 1", () => {
  expect(
    locator(files)({ kind: "waiver", stack: "recording.waivers.json", path: "prod/Calls" }, "x"),
  ).toEqual({
    file: "recording.waivers.json",
    line: 1,
  });
  const { lines: _, ...withoutLines } = files;
  expect(locator(withoutLines)(calls, "x")).toEqual({ file: "recording.lock.json", line: 1 });
});
