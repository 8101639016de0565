// Posts review.md as one comment of the pull or merge request, and updates it in place from then on.
// Copy it beside your CI configuration; it needs Node 20 or newer and nothing else.
//
//     node post-review.mjs [review.md]
//
// GitHub Actions: GITHUB_TOKEN (pull-requests: write) and PULL_REQUEST, its number.
// GitLab: GITLAB_TOKEN, a project access token with the scope "api": CI_JOB_TOKEN may not comment.
import { readFileSync } from "node:fs";

const { env } = process;
const body = readFileSync(process.argv[2] ?? "review.md", "utf8");
const [tag] = body.split("\n", 1);
if (!/^<!-- trtc-recording review\b.*-->$/.test(tag)) {
  throw new Error("The first line must be the hidden tag that 'review --format markdown' writes.");
}

const site = env.GITLAB_CI ? gitLab() : gitHub();
const former = await findComment();
if (former) {
  await call(site.update.method, `${site.update.url}/${former.id}`, { body });
} else {
  await call("POST", site.comments, { body });
}
console.log(former ? "Updated the review comment." : "Posted the review as a comment.");

function gitHub() {
  const repository = `${need("GITHUB_API_URL")}/repos/${need("GITHUB_REPOSITORY")}`;
  return {
    headers: {
      authorization: `Bearer ${need("GITHUB_TOKEN")}`,
      accept: "application/vnd.github+json",
    },
    comments: `${repository}/issues/${need("PULL_REQUEST")}/comments`,
    update: { method: "PATCH", url: `${repository}/issues/comments` },
    // Anybody may write a comment that begins with the tag: only a bot's own is taken over.
    isOwn: (comment) => comment.user?.type === "Bot",
  };
}

function gitLab() {
  const project = `${need("CI_API_V4_URL")}/projects/${need("CI_PROJECT_ID")}`;
  const notes = `${project}/merge_requests/${need("CI_MERGE_REQUEST_IID")}/notes`;
  return {
    headers: { "private-token": need("GITLAB_TOKEN") },
    comments: notes,
    update: { method: "PUT", url: notes },
    // A project access token writes as a bot of the project.
    isOwn: (note) => !note.system && /_bot(_|$)/.test(note.author?.username ?? ""),
  };
}

async function findComment() {
  for (let page = 1; ; page++) {
    const comments = await call("GET", `${site.comments}?per_page=100&page=${page}`);
    const own = comments.find((comment) => site.isOwn(comment) && comment.body?.startsWith(tag));
    if (own || comments.length < 100) {
      return own;
    }
  }
}

async function call(method, url, content) {
  const response = await fetch(url, {
    method,
    headers: {
      ...site.headers,
      "content-type": "application/json",
      "user-agent": "trtc-recording",
    },
    ...(content && { body: JSON.stringify(content) }),
    signal: AbortSignal.timeout(30_000),
  });
  if (!response.ok) {
    throw new Error(
      `${method} ${new URL(url).pathname} answered ${response.status} ${response.statusText}`,
    );
  }
  return response.json();
}

function need(name) {
  const value = env[name];
  if (!value) {
    throw new Error(`The environment variable ${name} must be set.`);
  }
  return value;
}
