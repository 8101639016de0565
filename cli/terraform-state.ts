import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

/** One managed object of a stack's state. */
export interface StateObject {
  readonly address: string;
  readonly type: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

const STACKS = "cdktf.out/stacks";

const MANY_BYTES = 256 * 2 ** 20;

/** The folder in which Terraform runs for a stack. */
export function stackFolder(stack: string): string {
  const folder = join(STACKS, stack);
  const known = existsSync(STACKS) ? readdirSync(STACKS) : [];
  if (!known.includes(stack)) {
    const list = known.length > 0 ? `known are ${known.join(", ")}` : "there are none yet";
    throw new Error(
      `stack ${JSON.stringify(stack)} is not synthesized (${list}): run npm run synth`,
    );
  }
  return folder;
}

/**
 * What Terraform knows of a stack, from whatever backend it has. Starts no provider.
 * @throws Error with what to do when Terraform is missing, not initialized, or refuses
 */
export async function readState(stack: string): Promise<readonly StateObject[]> {
  const folder = stackFolder(stack);
  const state = parse(await pullState(stack, folder));
  return state.resources
    .filter(({ mode }) => mode === "managed")
    .flatMap(({ type, name, instances }) =>
      instances.map(({ attributes }) => ({ address: `${type}.${name}`, type, attributes })),
    );
}

async function pullState(stack: string, cwd: string): Promise<string> {
  const terraform = process.env.TERRAFORM_BINARY_NAME ?? "terraform";
  const environment = { ...process.env, CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1" };
  try {
    const options = { cwd, env: environment, maxBuffer: MANY_BYTES };
    const { stdout } = await promisify(execFile)(
      terraform,
      ["state", "pull", "-no-color"],
      options,
    );
    return stdout;
  } catch (error) {
    const { code, stderr = "" } = error as { code?: string | number; stderr?: string };
    if (code === "ENOENT") {
      throw new Error(
        `${terraform} is not installed, or not on the PATH: install Terraform 1.5 or newer`,
      );
    }
    const reason = /Error: (.*)/.exec(stderr)?.[1] ?? stderr.trim().split("\n")[0];
    throw new Error(
      `the state of '${stack}' cannot be read (${reason}): run cdktf deploy ${stack} first`,
    );
  }
}

interface State {
  readonly resources: readonly {
    readonly mode: string;
    readonly type: string;
    readonly name: string;
    readonly instances: readonly { readonly attributes: Readonly<Record<string, unknown>> }[];
  }[];
}

/** An empty answer is the state of a stack that was never deployed. */
function parse(text: string): State {
  return text.trim() === "" ? { resources: [] } : { resources: [], ...JSON.parse(text) };
}
