import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { GeneratedFiles } from "../../../scripts/generate/generator";
import {
  describeDifferences,
  findDifferences,
  writeGenerated,
} from "../../../scripts/generate/output";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "generate-output-test-"));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

const bindings: GeneratedFiles = {
  files: new Map([
    ["pkg/lib/index.js", "index"],
    ["pkg/lib/item/index.js", "item"],
    ["pkg/schema.json", "{}"],
  ]),
  folders: ["pkg/lib"],
};
const docs: GeneratedFiles = { files: new Map([["docs/presets.md", "table"]]), folders: [] };

/** A folder in which everything is up to date, next to files that nobody generates. */
function writeEverything(): void {
  for (const [path, content] of [...bindings.files, ...docs.files]) {
    write(path, content);
  }
  write("pkg/README.md", "by hand");
  write("docs/guide.md", "by hand");
}

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

describe("finding differences", () => {
  test("finds none when everything is up to date, whatever else lies around", () => {
    writeEverything();

    expect(findDifferences(root, [bindings, docs])).toEqual([]);
  });

  test("finds a file with other content", () => {
    writeEverything();
    write("docs/presets.md", "old table");

    expect(findDifferences(root, [bindings, docs])).toEqual([
      { path: "docs/presets.md", kind: "stale" },
    ]);
  });

  test("finds a file that is not there", () => {
    writeEverything();
    rmSync(join(root, "pkg/lib/item/index.js"));

    expect(findDifferences(root, [bindings, docs])).toEqual([
      { path: "pkg/lib/item/index.js", kind: "missing" },
    ]);
  });

  test("finds a file in a generated folder that no generator makes any more", () => {
    writeEverything();
    write("pkg/lib/removed/index.d.ts", "removed");

    expect(findDifferences(root, [bindings, docs])).toEqual([
      { path: "pkg/lib/removed/index.d.ts", kind: "orphan" },
    ]);
  });

  test("finds everything missing in an empty folder, sorted by path", () => {
    expect(
      findDifferences(root, [bindings, docs]).map(({ path, kind }) => `${kind} ${path}`),
    ).toEqual([
      "missing docs/presets.md",
      "missing pkg/lib/index.js",
      "missing pkg/lib/item/index.js",
      "missing pkg/schema.json",
    ]);
  });
});

describe("writing", () => {
  test("makes the folder equal to what was generated and says what it did", () => {
    writeEverything();
    write("pkg/schema.json", "old");
    write("pkg/lib/removed/index.js", "removed");
    rmSync(join(root, "docs/presets.md"));

    expect(writeGenerated(root, [bindings, docs])).toEqual([
      { path: "docs/presets.md", kind: "missing" },
      { path: "pkg/lib/removed/index.js", kind: "orphan" },
      { path: "pkg/schema.json", kind: "stale" },
    ]);
    expect(findDifferences(root, [bindings, docs])).toEqual([]);
    expect(readFileSync(join(root, "pkg/schema.json"), "utf8")).toBe("{}");
    expect(existsSync(join(root, "pkg/lib/removed"))).toBe(false);
    expect(readFileSync(join(root, "docs/guide.md"), "utf8")).toBe("by hand");
  });

  test("leaves a file alone that is up to date", () => {
    writeEverything();
    const before = statSync(join(root, "pkg/lib/index.js"), { bigint: true }).mtimeNs;

    writeGenerated(root, [bindings, docs]);

    expect(statSync(join(root, "pkg/lib/index.js"), { bigint: true }).mtimeNs).toBe(before);
  });
});

test("the report names every file and what to run", () => {
  const report = describeDifferences([
    { path: "docs/presets.md", kind: "stale" },
    { path: "pkg/lib/index.js", kind: "missing" },
    { path: "pkg/lib/old.js", kind: "orphan" },
  ]);

  expect(report.split("\n")).toEqual([
    "stale   docs/presets.md",
    "missing pkg/lib/index.js",
    "orphan  pkg/lib/old.js",
    "Generated files are not up to date; run: npm run generate",
  ]);
});
