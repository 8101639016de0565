import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";

const ROOT = join(__dirname, "..");

/** Rooms whose every file is tested under the same stem. */
const TESTED_ROOMS = ["profile", "lock", "constructs", "stacks", "cli"];

/** Longest file of a room, lines. */
const BUDGETS: Readonly<Record<string, number>> = { constructs: 250, providers: 250 };
const BUDGET = 400;

/**
 * Tested through what uses them: entry points, data and types, and the private parts of constructs.
 */
const TESTED_ELSEWHERE = [
  /\/private\//,
  /\/index\.ts$/,
  /\/main\.ts$/,
  /^stacks\/environments\//,
  /^profile\/(sources|values|preset-sources)\.ts$/,
  /^profile\/targets\/(console-form-labels|recording-target)\.ts$/,
  /^lock\/lock-document\.ts$/,
  /^cli\/language-option\.ts$/,
  /^constructs\/(recording-start|check-stack-settings)\.ts$/,
];

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return ["node_modules", "lib", "dist"].includes(entry.name) ? [] : sourceFiles(path);
    }
    return entry.name.endsWith(".ts") ? [path] : [];
  });
}

describe("the house", () => {
  test.each(TESTED_ROOMS)("every file of %s/ has a test of the same stem", (room) => {
    const tested = new Set(sourceFiles("test").map((path) => relative("test", path)));
    const untested = sourceFiles(room)
      .filter((path) => !TESTED_ELSEWHERE.some((pattern) => pattern.test(path)))
      .filter((path) => !tested.has(path.replace(/\.ts$/, ".test.ts")));

    expect(untested).toEqual([]);
  });

  test("no file is longer than its room allows", () => {
    const rooms = [...TESTED_ROOMS, "providers", "scripts", "test"];
    const tooLong = rooms.flatMap((room) =>
      sourceFiles(room).filter((path) => {
        const lines = readFileSync(join(ROOT, path), "utf8").split("\n").length - 1;
        return lines > (BUDGETS[room] ?? BUDGET);
      }),
    );

    expect(tooLong).toEqual([]);
  });

  test("files are named in kebab-case", () => {
    const odd = [...TESTED_ROOMS, "scripts", "test"]
      .flatMap(sourceFiles)
      .filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test)?\.ts$/.test(basename(path)));

    expect(odd).toEqual([]);
  });

  test.each(["profile", "lock", "constructs", "stacks"])(
    "%s/index.ts holds exports only",
    (room) => {
      const text = readFileSync(join(ROOT, room, "index.ts"), "utf8");

      expect(text.replace(/export [^;]*;/g, "").trim()).toBe("");
    },
  );
});
