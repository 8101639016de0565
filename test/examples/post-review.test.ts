import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { temporaryFolder } from "../helpers/temporary-folder";

const SCRIPT = join(__dirname, "../../examples/ci/post-review.mjs");
const TAG = "<!-- trtc-recording review -->";
const folder = temporaryFolder();

interface Seen {
  readonly call: string;
  readonly body?: string;
  readonly token?: string;
}

let server: Server;
let seen: Seen[];
let comments: readonly object[];
let status: number;

beforeEach(async () => {
  [seen, comments, status] = [[], [], 200];
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const text = Buffer.concat(chunks).toString();
      const token = request.headers.authorization ?? request.headers["private-token"];
      seen.push({
        call: `${request.method} ${request.url}`,
        ...(text && { body: JSON.parse(text).body }),
        token: String(token),
      });
      const page = Number(new URL(request.url ?? "", "http://x").searchParams.get("page"));
      const answer = request.method === "GET" ? comments.slice((page - 1) * 100, page * 100) : {};
      response.writeHead(status).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});

afterEach(() => new Promise((done) => server.close(done)));

function post(env: Record<string, string>, text = `${TAG}\n# Review\n`): Promise<string> {
  const file = join(folder, "review.md");
  writeFileSync(file, text);
  return new Promise((done) =>
    execFile(process.execPath, [SCRIPT, file], { env }, (_, stdout, stderr) =>
      done(stdout + stderr),
    ),
  );
}

const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const github = () => ({
  GITHUB_API_URL: url(),
  GITHUB_REPOSITORY: "a/b",
  GITHUB_TOKEN: "t0ken",
  PULL_REQUEST: "7",
});
const gitlab = () => ({
  GITLAB_CI: "true",
  CI_API_V4_URL: url(),
  CI_PROJECT_ID: "3",
  CI_MERGE_REQUEST_IID: "7",
  GITLAB_TOKEN: "t0ken",
});

test("on GitHub the first review is a new comment", async () => {
  expect(await post(github())).toBe("Posted the review as a comment.\n");
  expect(seen).toEqual([
    { call: "GET /repos/a/b/issues/7/comments?per_page=100&page=1", token: "Bearer t0ken" },
    {
      call: "POST /repos/a/b/issues/7/comments",
      body: `${TAG}\n# Review\n`,
      token: "Bearer t0ken",
    },
  ]);
});

test("the next one replaces it, also behind a hundred other comments, and nobody else's is touched", async () => {
  const others = Array.from({ length: 100 }, (_, id) => ({
    id,
    body: TAG,
    user: { type: "User" },
  }));
  comments = [...others, { id: 500, body: `${TAG}\nold`, user: { type: "Bot" } }];

  expect(await post(github())).toBe("Updated the review comment.\n");
  expect(seen.at(-1)).toMatchObject({ call: "PATCH /repos/a/b/issues/comments/500" });
});

test("on GitLab a note of the project's bot is written and replaced", async () => {
  await post(gitlab());
  expect(seen.at(-1)).toMatchObject({
    call: "POST /projects/3/merge_requests/7/notes",
    token: "t0ken",
  });

  comments = [
    { id: 1, body: TAG, author: { username: "somebody" } },
    { id: 2, body: TAG, author: { username: "project_3_bot_ab12" } },
  ];
  await post(gitlab());
  expect(seen.at(-1)).toMatchObject({ call: "PUT /projects/3/merge_requests/7/notes/2" });
});

test("a refusal is told by its status, without the token", async () => {
  status = 403;
  const output = await post(github());

  expect(output).toContain("GET /repos/a/b/issues/7/comments answered 403");
  expect(output).not.toContain("t0ken");
});

test("what is no review, or nowhere to post, is refused before anything is sent", async () => {
  expect(await post(github(), "# Something else\n")).toContain(
    "The first line must be the hidden tag",
  );
  expect(await post({ ...github(), PULL_REQUEST: "" })).toContain(
    "The environment variable PULL_REQUEST must be set.",
  );
  expect(seen).toEqual([]);
});
