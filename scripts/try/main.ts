/**
 * `npm run try`: deploys an example to a local cloud with the real Terraform binary, plays the
 * person at the console and the calls, and shows plan, steps, evidence, drift, a review and what is
 * refused. No account, no network.
 */
import { rmSync } from "node:fs";
import { PERSON, STACK } from "./cast";
import {
  hoursAgo,
  playCalls,
  type RunningSimulator,
  startLocalCloud,
  typeSwitchAndCallback,
  typeTemplate,
} from "./local-cloud";
import { LocalProject } from "./local-project";
import { run } from "./run";
import { Story } from "./story";
import { planSummary, warnings } from "./terraform-output";

const CHAPTERS = 12;

async function main(): Promise<void> {
  if (!(await hasTerraform())) {
    console.error(
      "npm run try needs Terraform 1.5 or newer on the PATH: install it from https://developer.hashicorp.com/terraform/install, then run this again.",
    );
    process.exitCode = 1;
    return;
  }
  const cloud = await startLocalCloud();
  const project = new LocalProject(cloud);
  const leave = () => {
    rmSync(project.folder, { recursive: true, force: true });
    process.exit(130);
  };
  process.once("SIGINT", leave).once("SIGTERM", leave);
  try {
    await tell(new Story(CHAPTERS), cloud, project);
  } finally {
    project.remove();
    await cloud.close();
  }
}

async function tell(story: Story, cloud: RunningSimulator, project: LocalProject): Promise<void> {
  console.log(
    `A local cloud answers on ${cloud.url}. It follows Tencent's documents; no account is reached.`,
  );

  story.begin("Synthesize: settings in TypeScript become cdk.tf.json and recording.lock.json");
  story.command("npm run synth");
  story.say((await project.synth()).output);

  story.begin("terraform init: finds the trtc provider that synth has placed");
  story.command("cdktf deploy prod   (runs init, plan and apply; here one by one)");
  const init = await project.terraform(["init", "-input=false"]);
  story.say(lines(init.output, /Installed|initialized!/));

  story.begin("terraform plan");
  const plan = await project.terraform(["plan", "-input=false", "-out=plan"]);
  story.say(planSummary(plan.output));
  story.say(warnings(plan.output));

  story.begin("terraform apply: what has an API is set, what has none is recorded as pending");
  const apply = await project.terraform(["apply", "-input=false", "plan"]);
  story.say(lines(apply.output, /Creation complete|Apply complete/));
  const subAppId = await readSubAppId(project);

  story.begin("What a person must do in the console");
  story.command(`npx trtc-recording steps ${STACK}`);
  story.say((await project.cli(["steps", STACK, "--lang", "en"])).output);

  story.begin("A person does it, says so, and the confirmation is committed for review");
  typeTemplate(cloud, { subAppId, user: "ann", at: hoursAgo(6.2) });
  typeSwitchAndCallback(cloud, hoursAgo(6.1));
  story.command(`npx trtc-recording confirm ${STACK}`);
  story.say((await project.cli(["confirm", STACK, "--lang", "en", "--by", PERSON])).output);

  story.begin("Six hours of calls later: recordings show that the console does what the code says");
  story.say("(Nobody waits here: the confirmation is dated back, and the calls with it.)");
  project.backdateConfirmations(hoursAgo(6));
  playCalls(cloud, [101, 102, 103], hoursAgo(4.5));
  story.command(`npx trtc-recording verify ${STACK}`);
  story.say((await project.cli(["verify", STACK, "--lang", "en"])).output);

  story.begin("The template is verified: terraform plan has nothing to do, and nothing to warn of");
  await project.terraform(["apply", "-input=false", "-auto-approve"]);
  story.command(`npx trtc-recording status ${STACK}`);
  story.say((await project.cli(["status", STACK, "--lang", "en"])).output);
  const clean = await project.terraform(["plan", "-input=false", "-detailed-exitcode"]);
  story.say(planSummary(clean.output));

  story.begin(
    "Somebody edits the template on the console: the next plan says who, and what it records now",
  );
  typeTemplate(cloud, {
    subAppId,
    user: "bo",
    change: { width: 1280, height: 720, videoBitrate: 1200 },
    at: hoursAgo(0.9),
  });
  playCalls(cloud, [104, 105], hoursAgo(0.7));
  const drifted = await project.terraform(["plan", "-input=false"]);
  story.say(warnings(drifted.output));

  story.begin(
    "A bitrate changes in code: the review says what it means, the plan what will change",
  );
  project.keepLock("reviewed.lock.json");
  await project.synth({ TRY_BITRATE_KBPS: "700" });
  story.command("npx trtc-recording review --base reviewed.lock.json");
  story.say((await project.cli(["review", "--base", "reviewed.lock.json"], [2])).output);
  const changed = await project.terraform(["plan", "-input=false"]);
  story.say(lines(changed.output, /~ (bitrate_kbps|fingerprint|status) |^Plan:/));

  story.begin("terraform destroy refuses: the sub-application holds recordings");
  const refused = await project.terraform(["destroy", "-input=false", "-auto-approve"], [1]);
  story.say(lines(refused.output, /Error:|prevent_destroy|Resource .* has/));

  story.begin("Clean up");
  story.say("The local cloud and the project folder are removed.");
  story.end([
    "deployed with the real terraform binary: VOD sub-application, VOD events, CAM guard, TUICallKit callback",
    "recorded, guided and confirmed, never claimed: the template and its callback URL, which have no API",
    "told by recordings: that the template is as declared, and later what an edit on the console changed",
    "shown as well: a clean plan, a review of a change in code, a refused destroy",
  ]);
}

async function hasTerraform(): Promise<boolean> {
  const env = { ...process.env, CHECKPOINT_DISABLE: "1" };
  return run("terraform", ["version"], { cwd: process.cwd(), env }).then(
    () => true,
    () => false,
  );
}

async function readSubAppId(project: LocalProject): Promise<number> {
  const { output } = await project.terraform(["output", "-json", "sub_application_ids"]);
  return Number((JSON.parse(output) as Record<string, number>).Storage);
}

function lines(output: string, pattern: RegExp): string {
  return output
    .split("\n")
    .filter((line) => pattern.test(line))
    .map((line) => line.trim())
    .join("\n");
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
