// Opens one issue when 'trtc-recording verify' has found a difference, and updates it from then on.
// Copy it beside your CI configuration; it needs Node 20 or newer and nothing else.
//
//     node verify-issue.mjs [verify.json]
//
// GitHub Actions: GITHUB_TOKEN (issues: write).
// GitLab: GITLAB_TOKEN, a project access token with the scope "api": CI_JOB_TOKEN may not open issues.
// LANG_OF_ISSUE=zh writes it in Chinese. It holds no file names: they tell rooms and userIds.
import { readFileSync } from "node:fs";

const { env } = process;
const report = JSON.parse(readFileSync(process.argv[2] ?? "verify.json", "utf8"));
const { since, exitCode, recordings } = report;
const stack = visible(report.stack);
const lang = env.LANG_OF_ISSUE === "zh" ? "zh" : "en";
const words = {
  en: {
    title: `Call recording of ${stack} differs from the code`,
    intro: `Recordings of rooms created since ${since} differ from what the code declares:`,
    advice:
      "Look at the console, and put it right or change the code; then deploy and confirm again. Which recordings: ",
  },
  zh: {
    title: `${stack} 的通话录制与代码不一致`,
    intro: `${since} 之后创建的房间，其录制文件与代码声明不一致：`,
    advice: "请核对控制台，改正控制台或修改代码，然后重新部署并确认。涉及的录制文件见：",
  },
}[lang];

const tag = `<!-- trtc-recording verify ${encodeURIComponent(stack)} -->`;
const differs = 10;

if (exitCode === differs) {
  const site = env.GITLAB_CI ? gitLab() : gitHub();
  const text = body(site.run);
  const former = await findIssue(site);
  if (former) {
    await call(
      site,
      site.update.method,
      `${site.issues}/${site.update.id(former)}`,
      site.fields(text),
    );
  } else {
    await call(site, "POST", site.issues, { title: words.title, ...site.fields(text) });
  }
  console.log(former ? "Updated the open issue." : "Opened an issue.");
} else {
  console.log("Nothing differs: no issue is needed.");
}

/** The verdicts in a code block, so that no name in them means anything. */
function body(run) {
  const lines = recordings
    .filter(({ report }) => ["drifted", "missing"].includes(report?.verdict))
    .flatMap(({ path, report }) => [
      `${stack}/${visible(path)} (SDKAppID ${report.sdkAppId})`,
      ...report.reasons.map(({ text }) => `  ${text[lang]}`),
    ]);
  const block = lines.join("\n");
  const longest = Math.max(2, ...(block.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return [tag, words.intro, "", `${fence}text`, block, fence, "", words.advice + run, ""].join(
    "\n",
  );
}

/** On one line, and nothing that moves or hides what is around it. */
function visible(text) {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, "?");
}

function gitHub() {
  const repository = need("GITHUB_REPOSITORY");
  return {
    headers: {
      authorization: `Bearer ${need("GITHUB_TOKEN")}`,
      accept: "application/vnd.github+json",
    },
    issues: `${need("GITHUB_API_URL")}/repos/${repository}/issues`,
    open: "state=open",
    run: `${need("GITHUB_SERVER_URL")}/${repository}/actions/runs/${need("GITHUB_RUN_ID")}`,
    update: { method: "PATCH", id: ({ number }) => number },
    fields: (text) => ({ body: text }),
    // Anybody may open an issue that begins with the tag: only a bot's own is taken over.
    isOwn: ({ body: text, user, pull_request: pull }) =>
      !pull && user?.type === "Bot" && text?.startsWith(tag),
  };
}

function gitLab() {
  return {
    headers: { "private-token": need("GITLAB_TOKEN") },
    issues: `${need("CI_API_V4_URL")}/projects/${need("CI_PROJECT_ID")}/issues`,
    open: "state=opened",
    run: need("CI_PIPELINE_URL"),
    update: { method: "PUT", id: ({ iid }) => iid },
    fields: (text) => ({ description: text }),
    // A project access token writes as a bot of the project.
    isOwn: ({ description, author }) =>
      /_bot(_|$)/.test(author?.username ?? "") && description?.startsWith(tag),
  };
}

async function findIssue(site) {
  for (let page = 1; ; page++) {
    const issues = await call(site, "GET", `${site.issues}?${site.open}&per_page=100&page=${page}`);
    const own = issues.find(site.isOwn);
    if (own || issues.length < 100) {
      return own;
    }
  }
}

async function call(site, method, url, content) {
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
