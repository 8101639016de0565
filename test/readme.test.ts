import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "..");
const TSC = join(ROOT, "node_modules/typescript/bin/tsc");

/** Every TypeScript block of the page, as a user would have it in a stack. */
function blocks(page: string): string[] {
  const text = readFileSync(join(ROOT, page), "utf8");
  return [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code ?? "");
}

function asProgram(code: string): string {
  const names = Object.keys(require("../index")).join(", ");
  const body = /^\w+: /.test(code) ? `export const fragment = {\n${code}};` : code;
  return [
    `import { ${names} } from "trtc-recording";`,
    "declare const app: RecordingApp;",
    "declare const stack: CallRecordingStack;",
    body,
  ].join("\n");
}

describe("README.md", () => {
  test("holds only TypeScript that compiles against the library", () => {
    const folder = mkdtempSync(join(tmpdir(), "readme-"));
    const programs = blocks("README.md").map(asProgram);
    programs.forEach((program, index) => {
      writeFileSync(join(folder, `block-${index}.ts`), program);
    });
    const compilerOptions = {
      noEmit: true,
      noUnusedLocals: false,
      declaration: false,
      types: [],
      paths: { "trtc-recording": [join(ROOT, "index.ts")] },
    };
    const config = {
      extends: join(ROOT, "tsconfig.json"),
      compilerOptions,
      include: ["*.ts"],
      exclude: [],
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));

    const output = compile(folder);
    rmSync(folder, { recursive: true, force: true });

    expect(programs.length).toBeGreaterThanOrEqual(3);
    expect(output).toBe("");
  });

  test("names only files that exist", () => {
    const text = readFileSync(join(ROOT, "README.md"), "utf8");
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path ?? "");

    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((path) => !exists(path))).toEqual([]);
  });

  test("names only npm scripts that exist", () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    const pages = ["README.md", "CONTRIBUTING.md"].map((page) =>
      readFileSync(join(ROOT, page), "utf8"),
    );
    const named = [...pages.join("\n").matchAll(/npm run ([\w:]+)/g)].map(
      ([, script]) => script ?? "",
    );

    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });
});

function compile(folder: string): string {
  try {
    return execFileSync(process.execPath, [TSC, "--project", folder], { encoding: "utf8" });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

function exists(path: string): boolean {
  try {
    readFileSync(join(ROOT, path));
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EISDIR";
  }
}
