import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";

const ROOT = join(__dirname, "..");

/** Rooms whose every file is tested under the same stem. */
const TESTED_ROOMS = [
  "profile",
  "lock",
  "constructs",
  "stacks",
  "report",
  "review",
  "verify",
  "receiver",
  "cli",
];

/** Longest file of a room, lines. */
const BUDGETS: Readonly<Record<string, number>> = {
  constructs: 250,
  providers: 250,
  "review/rules": 80,
};
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
  /^review\/(change-kind|outcome|pair|plan|report|rule|settings|subject)\.ts$/,
  /^review\/(cost\/cost-report|formats\/format|input\/(input-error|lock-shape)|summarize-plan)\.ts$/,
  // One file for each kind of change, all tested through consequences-of.
  /^review\/consequences\/(callbacks|coverage|guard|quality|retention|said|storage)\.ts$/,
  /^verify\/(verify-report|formats\/(format|formats|stack-report))\.ts$/,
  /^receiver\/(sources|callback-event)\.ts$/,
  /-codes\.ts$/,
  /^cli\/language-option\.ts$/,
  /^constructs\/(recording-start|check-stack-settings)\.ts$/,
];

function budgetOf(path: string): number {
  const room = Object.keys(BUDGETS).findLast((name) => path.startsWith(`${name}/`)) ?? "";
  // The list of all rules grows with them, and what they share is no rule.
  const isRule = !/\/(private\/|index\.ts$)/.test(path);
  return room === "review/rules" && !isRule ? BUDGET : (BUDGETS[room] ?? BUDGET);
}

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
    const rooms = [...TESTED_ROOMS, "cloud", "providers", "scripts", "simulator", "test"];
    const tooLong = rooms.flatMap((room) =>
      sourceFiles(room).filter((path) => {
        const lines = readFileSync(join(ROOT, path), "utf8").split("\n").length - 1;
        return lines > budgetOf(path);
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
