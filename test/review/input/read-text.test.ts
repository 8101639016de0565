import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MOST_BYTES } from "../../../review/input/json-text";
import { readText, readTextIfThere } from "../../../review/input/read-text";
import { temporaryFolder } from "../../helpers/temporary-folder";

const folder = temporaryFolder();
const file = join(folder, "a.txt");

test("a file is read, and one that is not there has no text", () => {
  writeFileSync(file, "text");

  expect(readTextIfThere(file)).toBe("text");
  expect(readTextIfThere(join(folder, "gone"))).toBeUndefined();
  expect(readTextIfThere(join(file, "inside"))).toBeUndefined();
});

test("a file that must be there is named when it is not", () => {
  expect(() => readText(join(folder, "gone"))).toThrow(
    "gone: there is no such file: check the path",
  );
});

test("a folder is no file", () => {
  mkdirSync(join(folder, "folder"));

  expect(() => readText(join(folder, "folder"))).toThrow("it is a folder, not a file");
});

test("a file that is too large is refused before it is read", () => {
  writeFileSync(file, "");
  truncateSync(file, MOST_BYTES + 1);

  expect(() => readText(file)).toThrow("it must be at most 32 MB, got 32 MB");
});
