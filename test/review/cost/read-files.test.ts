import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readPriceFile, readUsage } from "../../../review/cost";
import { MOST_BYTES } from "../../../review/input/json-text";
import { aUsage } from "./apps";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cost-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test("a usage file is read", () => {
  const path = written("usage.json", JSON.stringify(aUsage()));

  expect(readUsage(path)).toEqual(aUsage());
});

test("a price file is read", () => {
  const path = written("prices.json", '{ "pricesVersion": 1 }');

  expect(readPriceFile(path)).toEqual({ pricesVersion: 1 });
});

test.each([readUsage, readPriceFile])("%p: no file is no answer", (read) => {
  expect(read(join(folder, "none.json"))).toBeUndefined();
});

test("everything wrong is said at once, with the name of the file", () => {
  const path = written("wrong.json", '{ "usageVersion": 2, "app": {} }');

  expect(() => readUsage(path)).toThrow(
    /wrong\.json: 2 problems\n {2}- 'app' is not known.*\n {2}- 'usageVersion' must be 1/,
  );
});

test("prices are judged by their own rules", () => {
  const path = written("usage-as-prices.json", JSON.stringify(aUsage()));

  expect(() => readPriceFile(path)).toThrow("'pricesVersion' is missing");
});

test("a key that stands there twice is refused, as one of the two would be lost", () => {
  const path = written("twice.json", '{ "usageVersion": 1, "usageVersion": 1 }');

  expect(() => readUsage(path)).toThrow("a second time");
});

test("a file of any size is not read into memory", () => {
  const path = written("large.json", "");
  truncateSync(path, MOST_BYTES + 1);

  expect(() => readUsage(path)).toThrow("it must be at most");
});
