import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../helpers/temporary-folder";
import { calling } from "./calling";

const folder = temporaryFolder();
const main = join(__dirname, "../../simulator/main.ts");
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) {
    child.kill("SIGKILL");
  }
});

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly errors: string;
}

function start(...parameters: string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", main, ...parameters], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  let errors = "";
  child.stderr.on("data", (text) => {
    errors += text;
  });
  const ended = new Promise<Ended>((resolve) =>
    child.once("exit", (code, signal) => resolve({ code, signal, errors })),
  );
  const ready = new Promise<{ url: string; pid: number }>((resolve) =>
    child.stdout.once("data", (line) => resolve(JSON.parse(line))),
  );
  return { child, ended, ready };
}

test.each(["SIGTERM", "SIGINT"] as const)(
  "it prints its address on one line, serves, and stops at %s",
  async (signal) => {
    const { child, ended, ready } = start();
    const { url, pid } = await ready;
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(pid).toBe(child.pid);
    expect(await calling(() => ({ url }) as never).codeOf("vod", "DescribeSubAppIds")).toBe("ok");

    child.kill(signal);

    expect(await ended).toEqual({ code: 0, signal: null, errors: "" });
  },
);

test("it takes its seeds from a file, and stops when its parent is gone", async () => {
  const parent = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  children.push(parent);
  const seed = join(folder, "seed.json");
  const account = { uin: "1", secretId: "AKIDfromFile000", secretKey: "secret-of-the-file" };
  writeFileSync(seed, JSON.stringify({ accounts: [account], applications: [] }));
  const { ended, ready } = start("--seed", seed, "--parent-pid", String(parent.pid));
  const { url } = await ready;
  expect(await calling(() => ({ url }) as never, account).codeOf("vod", "DescribeSubAppIds")).toBe(
    "ok",
  );

  parent.kill("SIGKILL");

  expect(await ended).toEqual({ code: 0, signal: null, errors: "" });
});

test("it says in one line what is wrong, and stops", async () => {
  const broken = join(folder, "broken.json");
  writeFileSync(broken, "{");

  expect(await start("--seed", broken).ended).toMatchObject({
    code: 1,
    errors: expect.stringMatching(/^seed file '.*' cannot be read: it is not JSON\n$/),
  });
});
