import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describeWithTerraform } from "../helpers/terraform";
import { LaunchedProvider } from "../helpers/trtc-launched";
import { callCallback, EVENT_CALLBACK, TEMPLATE, TYPED } from "../helpers/trtc-resources";
import { APP, demoSecrets, type TrtcProject, TrtcWorld } from "../helpers/trtc-terraform";

jest.setTimeout(30_000);

const TOKEN = "tok-5ecret-0123456789abcdef";
const THEIRS = "their-own-s3cret-path";
const COMMANDS = ["Call.CallbackAfterEndCall"];

describeWithTerraform("no secret is found in", () => {
  const world = new TrtcWorld();
  const launched = new LaunchedProvider();

  /** Every form in which a secret might be written down. */
  function forms(): string[] {
    const secrets = [
      ...Object.entries(demoSecrets(world.cloud.url))
        .filter(([name]) => name !== "TRTC_API3_ENDPOINT")
        .map(([, value]) => value),
      TOKEN,
      THEIRS,
    ];
    return secrets.flatMap((secret) => [
      secret,
      Buffer.from(secret).toString("base64").replace(/=+$/, ""),
      encodeURIComponent(secret),
    ]);
  }

  function found(texts: Readonly<Record<string, string>>): string[] {
    return Object.entries(texts).flatMap(([name, text]) =>
      forms()
        .filter((form) => text.includes(form))
        .map((form) => `${name}: ${form}`),
    );
  }

  /** Everything that Terraform has written into the project's folder. */
  function files(project: TrtcProject): Record<string, string> {
    const names = readdirSync(project.folder, { withFileTypes: true }).filter((e) => e.isFile());
    return Object.fromEntries(
      names.map(({ name }) => [name, readFileSync(join(project.folder, name), "latin1")]),
    );
  }

  test("state, plan, logs at TRACE, outputs and messages of a whole life", async () => {
    const resources = (change = {}) => ({
      trtc_auto_record_template: { it: TEMPLATE },
      trtc_event_callback: { it: EVENT_CALLBACK },
      ...callCallback({ url: "https://rec.example.com/{token}/calls", ...change }),
    });
    const output = { callback: { value: "${trtc_call_callback.it}" } };
    const project = world.project(resources(), {
      output,
      // The default, from the folder in which Terraform runs.
      provider: { confirmations_file: undefined },
    });
    launched.use(project, {
      ...world.environment,
      [`TRTC_CALLBACK_TOKEN_${APP}`]: TOKEN,
      TF_LOG: "TRACE",
      TF_LOG_PATH: join(project.folder, "trace.log"),
    });
    const said: Record<string, string> = {};
    const run = async (...args: string[]) => {
      const { raw, code } = await project.run(...args);
      said[Object.keys(said).length.toString()] = `${args[0]} ${code}: ${raw}`;
      return raw;
    };

    await run("plan", "-out", "saved");
    said.plan = await run("show", "-json", "saved");
    await run("apply", "saved");
    expect(world.cloud.world.applications[APP]?.callCallback?.url).toContain(TOKEN);
    world.cloud.console.saveTemplate(APP, TYPED);
    project.confirm(`template/${APP}`, project.state("trtc_auto_record_template") ?? {});
    // Somebody else's, whose secret is not even known here.
    const application = world.cloud.world.applications[APP];
    if (application) {
      application.callCallback = { url: `https://x.example.net/${THEIRS}`, commands: COMMANDS };
    }
    await run("apply", "-auto-approve");
    expect(project.state("trtc_auto_record_template")).toMatchObject({ status: "confirmed" });
    world.cloud.faults.add({ action: "get_callback", kind: "error", code: 60005, message: TOKEN });
    await run("plan");
    said.state = await run("show", "-json");
    await run("destroy", "-auto-approve");

    expect(Object.values(said).join("\n")).toContain("It was left as it is.");
    const written = files(project);
    expect(Object.keys(written)).toEqual(
      expect.arrayContaining(["saved", "terraform.tfstate", "trace.log"]),
    );
    expect(written["trace.log"]).toContain("provider.trtc");
    expect(found({ ...said, ...written })).toEqual([]);
    expect(found({ control: `x${TOKEN}x` })).toEqual([`control: ${TOKEN}`, `control: ${TOKEN}`]);
  });

  test("the error about a service that echoes what it was sent", async () => {
    world.environment[`TRTC_CALLBACK_TOKEN_${APP}`] = TOKEN;
    const echo = `sig of ${Object.values(demoSecrets("")).join(" ")}, url ${TOKEN}`;
    world.cloud.faults.add({ action: "*", kind: "error", code: 100002, message: echo });

    const { code, output } = await world
      .project(callCallback({ url: "https://rec.example.com/{token}" }))
      .plan();

    expect(code).toBe(1);
    expect(output).toContain("sig of");
    expect(found({ output })).toEqual([]);
  });
});

describeWithTerraform("hostile values", () => {
  const world = new TrtcWorld();
  const HOSTILE = [
    'quote" and \\ backslash',
    "line\nbreak \u001b[31mred",
    "$${not a template}",
    "bidi \u202eevil\u2066",
    "x y ".repeat(16_384),
    "",
  ];

  test.each(HOSTILE.map((value) => [value.slice(0, 30), value]))(
    "are refused, and cannot rewrite the message: %j",
    async (_, value) => {
      const project = world.project({
        trtc_auto_record_template: {
          name: { ...TEMPLATE, name: value },
          choices: { ...TEMPLATE, mode: value, mix: { layout: value, max_users: 2 } },
        },
        ...callCallback({ url: value, commands: [value] }),
        trtc_event_callback: { it: { ...EVENT_CALLBACK, event_group: value, url: value } },
      });

      const { code, raw } = await project.run("validate");

      expect(code).toBe(1);
      expect(raw.match(/Error: Invalid recording setting/g)).toHaveLength(3);
      expect(raw.match(/Error: Invalid call callback/g)).toHaveLength(2);
      expect(raw.match(/Error: Invalid event callback/g)).toHaveLength(2);
      const messages = raw.replace(/^ +\d+:.*$/gm, "");
      expect(["\u001b", "\u202e", "\u2066"].filter((mark) => messages.includes(mark))).toEqual([]);
      expect(messages.length).toBeLessThan(12_000);
    },
  );
});
