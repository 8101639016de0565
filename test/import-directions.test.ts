import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const ROOT = join(__dirname, "..");
const BIOME = join(ROOT, "node_modules/@biomejs/biome/bin/biome");

/** File, what it imports, and what the lint must say of it; undefined: nothing. */
const IMPORTS: readonly (readonly [string, string, string | undefined])[] = [
  ["profile/a.ts", "../constructs", "profile/ imports nothing of ours"],
  ["profile/b.ts", "cdktf", "profile/ imports nothing of ours"],
  ["profile/targets/c.ts", "../../lock", "profile/ imports nothing of ours"],
  ["profile/targets/d.ts", "../limits", undefined],
  ["lock/a.ts", "../constructs/call-recording", "lock/ imports profile/ only"],
  ["lock/b.ts", "../profile", undefined],
  ["constructs/a.ts", "../stacks", "constructs/ imports profile/, lock/ and bindings only"],
  ["constructs/private/b.ts", "../../stacks/x", "constructs/ imports profile/, lock/ and bindings"],
  ["constructs/c.ts", "node:fs", "constructs/ performs no I/O"],
  ["constructs/d.ts", "node:child_process", "constructs/ performs no I/O"],
  ["constructs/e.ts", "@cdktf/provider-tencentcloud", "Deep imports only"],
  ["constructs/f.ts", "@cdktf/provider-tencentcloud/lib/cam-policy", undefined],
  ["constructs/g.ts", "cdktf/lib/app", "Only the public API of cdktf"],
  ["stacks/a.ts", "../cli/main", "stacks/ is wiring"],
  ["stacks/b.ts", "../constructs", undefined],
  ["providers/plugin/a.ts", "../../profile", "providers/plugin knows nothing of TRTC"],
  [
    "providers/trtc/a.ts",
    "../../constructs",
    "providers/trtc imports plugin, profile/, lock/, cloud/ and verify/",
  ],
  ["providers/trtc/b.ts", "../../verify", undefined],
  ["report/a.ts", "../review", "report/ imports profile/ only"],
  ["report/b.ts", "../profile", undefined],
  ["review/rules/a.ts", "../../constructs", "review/ imports profile/, lock/ and report/ only"],
  ["review/b.ts", "cdktf", "review/ imports profile/, lock/ and report/ only"],
  ["review/c.ts", "../cloud", "review/ imports profile/, lock/ and report/ only"],
  ["review/d.ts", "../lock/lock-document", undefined],
  ["verify/a.ts", "../review", "verify/ imports profile/, lock/, cloud/ and report/ only"],
  ["verify/b.ts", "../cloud", undefined],
  ["receiver/a.ts", "../lock", "receiver/ imports profile/ only"],
  ["receiver/b.ts", "../profile/problem", undefined],
];

describe("import directions", () => {
  const messages = new Map<string, string>();
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "imports-"));
    const config = JSON.parse(readFileSync(join(ROOT, "biome.json"), "utf8"));
    writeFileSync(join(folder, "biome.json"), JSON.stringify({ ...config, vcs: undefined }));
    for (const [file, specifier] of IMPORTS) {
      const path = join(folder, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `import * as it from "${specifier}";\nexport const used = it;\n`);
    }
    for (const line of lint(folder).split("\n")) {
      const [, file, row, message] = /file=([^,]*),line=(\d+),.*::(.*)$/.exec(line) ?? [];
      if (file) {
        messages.set(file.replace(`${folder}/`, ""), `line ${row}: ${message}`);
      }
    }
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(IMPORTS)("%s may import %s: %p", (file, _specifier, expected) => {
    const message = messages.get(file);

    expect(message ?? "nothing").toContain(expected ? `line 1: ${expected}` : "nothing");
  });
});

/** All findings, one a line; the lint fails by its exit code, as it must. */
function lint(folder: string): string {
  try {
    execFileSync(process.execPath, [BIOME, "lint", "--reporter=github", "."], {
      cwd: folder,
      encoding: "utf8",
      stdio: "pipe",
    });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
  throw new Error("the lint accepted every wrong import");
}
