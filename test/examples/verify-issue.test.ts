import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { StackReport } from "../../verify/formats";
import { renderJson } from "../../verify/formats/json";
import { temporaryFolder } from "../helpers/temporary-folder";
import { hostileReport } from "../verify/formats/hostile";
import { aStack, SAMPLE, VERIFIED } from "../verify/formats/sample";

const SCRIPT = join(__dirname, "../../examples/ci/verify-issue.mjs");
const TAG = "<!-- trtc-recording verify prod -->";
const folder = temporaryFolder();

interface Seen {
  readonly call: string;
  readonly body?: Readonly<Record<string, string>>;
  readonly token: string;
}

let server: Server;
let seen: Seen[];
let issues: readonly object[];
let status: number;

beforeEach(async () => {
  [seen, issues, status] = [[], [], 200];
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const text = Buffer.concat(chunks).toString();
      const token = request.headers.authorization ?? request.headers["private-token"];
      const call = `${request.method} ${request.url}`;
      seen.push({ call, ...(text && { body: JSON.parse(text) }), token: String(token) });
      const page = Number(new URL(request.url ?? "", "http://x").searchParams.get("page"));
      const answer = request.method === "GET" ? issues.slice((page - 1) * 100, page * 100) : {};
      response.writeHead(status).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});

afterEach(() => new Promise((done) => server.close(done)));

function post(env: Record<string, string>, report: StackReport = SAMPLE): Promise<string> {
  const file = join(folder, "verify.json");
  writeFileSync(file, renderJson(report));
  return new Promise((done) =>
    execFile(process.execPath, [SCRIPT, file], { env }, (_, stdout, stderr) =>
      done(stdout + stderr),
    ),
  );
}

const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const github = () => ({
  GITHUB_API_URL: url(),
  GITHUB_SERVER_URL: "https://github.com",
  GITHUB_REPOSITORY: "a/b",
  GITHUB_RUN_ID: "99",
  GITHUB_TOKEN: "t0ken",
});
const gitlab = () => ({
  GITLAB_CI: "true",
  CI_API_V4_URL: url(),
  CI_PROJECT_ID: "3",
  CI_PIPELINE_URL: "https://gitlab.com/a/b/-/pipelines/99",
  GITLAB_TOKEN: "t0ken",
});

test("on GitHub a first difference opens an issue, without a file's name in it", async () => {
  expect(await post(github())).toBe("Opened an issue.\n");
  expect(seen).toEqual([
    { call: "GET /repos/a/b/issues?state=open&per_page=100&page=1", token: "Bearer t0ken" },
    {
      call: "POST /repos/a/b/issues",
      body: {
        title: "Call recording of prod differs from the code",
        body: `${TAG}
Recordings of rooms created since 2026-10-01T12:00:00.000Z differ from what the code declares:

\`\`\`text
prod/Calls (SDKAppID 1400000001)
  Resolution: 4 of 58 recordings differ from the code
  at least 2 recordings of this application are in sub-application 1500000999, which is not the declared one
\`\`\`

Look at the console, and put it right or change the code; then deploy and confirm again. Which recordings: https://github.com/a/b/actions/runs/99
`,
      },
      token: "Bearer t0ken",
    },
  ]);
});

test("the next one updates it, also behind a hundred others, and nobody else's is touched", async () => {
  const others = Array.from({ length: 100 }, (_, number) => ({
    number,
    body: TAG,
    user: { type: number % 2 ? "User" : "Bot" },
    ...(number % 2 === 0 && { pull_request: {} }),
  }));
  issues = [...others, { number: 500, body: `${TAG}\nold`, user: { type: "Bot" } }];

  expect(await post(github())).toBe("Updated the open issue.\n");
  expect(seen.at(-1)).toMatchObject({ call: "PATCH /repos/a/b/issues/500" });
  expect(Object.keys(seen.at(-1)?.body ?? {})).toEqual(["body"]);
});

test("on GitLab an issue of the project's bot is opened and updated, in Chinese when asked to", async () => {
  await post({ ...gitlab(), LANG_OF_ISSUE: "zh" });
  expect(seen.at(-1)).toMatchObject({ call: "POST /projects/3/issues", token: "t0ken" });
  expect(seen.at(-1)?.body).toMatchObject({
    title: "prod 的通话录制与代码不一致",
    description: expect.stringContaining("  画面分辨率：58 个录制文件中有 4 个与代码不一致\n"),
  });

  issues = [
    { iid: 1, description: TAG, author: { username: "somebody" } },
    { iid: 2, description: TAG, author: { username: "project_3_bot_ab12" } },
  ];
  await post(gitlab());
  expect(seen.at(-1)).toMatchObject({ call: "PUT /projects/3/issues/2" });
});

test("no difference opens none", async () => {
  expect(await post(github(), aStack({ path: "Sales", report: VERIFIED }))).toBe(
    "Nothing differs: no issue is needed.\n",
  );
  expect(seen).toEqual([]);
});

test("a name cannot leave the code block, nor the hidden tag", async () => {
  await post(github(), hostileReport("--> @octocat ``` <b>"));
  const { body = "" } = seen.at(-1)?.body ?? {};
  const [first, , , open, ...rest] = body.split("\n");

  expect(first).toBe("<!-- trtc-recording verify prod--%3E%20%40octocat%20%60%60%60%20%3Cb%3E -->");
  expect(open).toBe("````text");
  expect(rest.filter((line) => line.startsWith("````"))).toEqual(["````"]);
});

test("a refusal is told by its status, without the token", async () => {
  status = 403;
  const output = await post(github());

  expect(output).toContain("GET /repos/a/b/issues answered 403");
  expect(output).not.toContain("t0ken");
});

test("nowhere to open it is refused before anything is sent", async () => {
  expect(await post({ ...github(), GITHUB_RUN_ID: "" })).toContain(
    "The environment variable GITHUB_RUN_ID must be set.",
  );
  expect(seen).toEqual([]);
});
