import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { RECORDING_READERS } from "../../receiver/trtc/recording-event";
import { MEDIA_READERS, ROOM_READERS } from "../../receiver/trtc/room-event";
import { WEB_RECORDING_READERS } from "../../receiver/trtc/web-recording-event";
import { temporaryFolder } from "../helpers/temporary-folder";

const ROOT = join(__dirname, "../..");
const TSC = join(ROOT, "node_modules/typescript/bin/tsc");
const PAGE = join(ROOT, "docs/receiver.md");
const page = readFileSync(PAGE, "utf8");
const blocks = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) => code);
const folder = temporaryFolder();

test("the page prints the example server as it is", () => {
  expect(blocks[0]).toBe(readFileSync(join(ROOT, "examples/receiver/server.ts"), "utf8"));
});

test("the page holds only TypeScript that compiles against the receiver", () => {
  blocks.forEach((code, index) => {
    writeFileSync(join(folder, `block-${index}.ts`), code);
  });
  const compilerOptions = {
    noEmit: true,
    declaration: false,
    types: ["node"],
    typeRoots: [join(ROOT, "node_modules/@types")],
    paths: { "trtc-recording/receiver": [join(ROOT, "receiver/index.ts")] },
  };
  const config = { extends: join(ROOT, "tsconfig.json"), compilerOptions, include: ["*.ts"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ ...config, exclude: [] }));

  expect(blocks.length).toBeGreaterThanOrEqual(4);
  expect(compile()).toBe("");
});

test("the page lists every event by its type", () => {
  const types = [ROOM_READERS, MEDIA_READERS, RECORDING_READERS, WEB_RECORDING_READERS].flatMap(
    (readers) => Object.keys(readers),
  );
  const listed = [...page.matchAll(/^\| (\d{3}) \| `[a-z0-9-]+` \|/gm)].map(([, type]) => type);

  expect(listed).toEqual(types);
});

test("the page names only files that exist", () => {
  const links = [...page.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = ""]) => path);

  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((path) => !existsSync(join(dirname(PAGE), path)))).toEqual([]);
});

function compile(): string {
  try {
    return execFileSync(process.execPath, [TSC, "--project", folder], { encoding: "utf8" });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
