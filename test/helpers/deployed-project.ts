import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../cli/main";

/** What the code declares of a template, and what the provider adds when it is deployed. */
export const TEMPLATE = {
  sdk_app_id: 1400000001,
  console_form: "classic",
  name: "one-to-one",
  file: { format: "mp4", max_duration_minutes: 1440 },
  storage: { retention_days: 180, sub_app_id: "${tonumber(x.sub_app_id)}" },
};

export const DEPLOYED_TEMPLATE = {
  ...TEMPLATE,
  storage: { retention_days: 180, retention_permanent: null, sub_app_id: 1500000001 },
  video: null,
  id: "1400000001",
  fingerprint: "0123456789ab",
  status: "pending",
  console_steps_en: ["Open the console.", "Type it."],
  console_steps_zh: ["打开控制台。", "填写。"],
  confirmed_at: null,
  confirmed_by: null,
  drift: [],
};

/**
 * A project folder with a synthesized stack `prod` and a stand-in for the terraform binary that
 * answers `state pull`.
 */
export class DeployedProject {
  public readonly folder = mkdtempSync(join(tmpdir(), "deployed-"));

  public constructor(declared: object = TEMPLATE, deployed: object = DEPLOYED_TEMPLATE) {
    mkdirSync(join(this.folder, "cdktf.out/stacks/prod"), { recursive: true });
    this.declare(declared);
    this.answer(
      JSON.stringify({
        version: 4,
        resources: [
          {
            mode: "managed",
            type: "trtc_auto_record_template",
            name: "Calls",
            instances: [{ attributes: deployed }],
          },
          { mode: "managed", type: "other_thing", name: "x", instances: [{ attributes: {} }] },
        ],
      }),
    );
  }

  public declare(template: object): void {
    const resource = { trtc_auto_record_template: { Calls: { "//": {}, ...template } } };
    this.write("cdktf.out/stacks/prod/cdk.tf.json", JSON.stringify({ resource }));
  }

  /** What the stand-in prints, or a script of its own. */
  public answer(state: string, script = `cat "$(dirname "$0")/state.json"`): void {
    this.write("state.json", state);
    this.write("terraform", `#!/bin/sh\n${script}\n`);
    chmodSync(join(this.folder, "terraform"), 0o755);
  }

  public write(path: string, text: string): void {
    writeFileSync(join(this.folder, path), text);
  }

  public read(path: string): string | undefined {
    const file = join(this.folder, path);
    return existsSync(file) ? readFileSync(file, "utf8") : undefined;
  }

  /** Runs the command line in this process: a process of its own takes a third of a second. */
  public async run(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    const before = { cwd: process.cwd(), env: { ...process.env }, exitCode: process.exitCode };
    const [out, err] = (["log", "error"] as const).map((name) => {
      const lines: string[] = [];
      const spy = jest.spyOn(console, name).mockImplementation((...text: unknown[]) => {
        lines.push(`${text.join(" ")}\n`);
      });
      return { lines, spy };
    });
    const terraform = join(this.folder, "terraform");
    Object.assign(process.env, { LC_ALL: "C", TERRAFORM_BINARY_NAME: terraform, ...env });
    process.chdir(this.folder);
    process.exitCode = 0;
    try {
      await main(["node", "trtc-recording", ...args], "0.0.0");
      const status = process.exitCode as number;
      return { status, stdout: out?.lines.join("") ?? "", stderr: err?.lines.join("") ?? "" };
    } finally {
      process.chdir(before.cwd);
      process.env = before.env;
      process.exitCode = before.exitCode;
      out?.spy.mockRestore();
      err?.spy.mockRestore();
    }
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
