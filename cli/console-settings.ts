import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type Confirmations, eventCallbackSubject, templateSubject } from "../lock";
import { readState, type StateObject, stackFolder } from "./terraform-state";

/** A deployed declaration of something that only a person can type into the console. */
export interface ConsoleSetting {
  /** As recording.confirmations.json names it: `template/1400000001`. */
  readonly subject: string;
  readonly address: string;
  /** Of the declared values, as they were deployed. */
  readonly fingerprint: string;
  /** As the last apply or refresh left it. */
  readonly status: string;
  /** Of the confirmation that the status rests on. */
  readonly confirmedAt: string | undefined;
  readonly steps: { readonly en: readonly string[]; readonly zh: readonly string[] };
  readonly drift: readonly string[];
  /** The code has changed since this was deployed, or no longer declares it. */
  readonly isStale: boolean;
}

const TEMPLATE = "trtc_auto_record_template";
const EVENT_CALLBACK = "trtc_event_callback";

/** The console settings of a stack, as they were last deployed; sorted by subject. */
export async function readConsoleSettings(stack: string): Promise<readonly ConsoleSetting[]> {
  const objects = await readState(stack);
  const declared = readDeclared(stack);
  return objects
    .filter(({ type }) => type === TEMPLATE || type === EVENT_CALLBACK)
    .map((object) => toSetting(object, declared(object.address)))
    .sort((a, b) => (a.subject < b.subject ? -1 : 1));
}

/**
 * Whether a person has confirmed exactly what is deployed, and nothing has spoken against it since:
 * after a drift the same settings must be typed, and confirmed, again.
 */
export function isConfirmed(setting: ConsoleSetting, confirmations: Confirmations): boolean {
  const { subject, fingerprint, status, confirmedAt } = setting;
  const confirmation = confirmations[subject];
  const contradicted = status === "drifted" && confirmation?.confirmedAt === confirmedAt;
  return confirmation?.fingerprint === fingerprint && !contradicted;
}

function toSetting(object: StateObject, declared: Declared | undefined): ConsoleSetting {
  const { address, type, attributes } = object;
  const sdkAppId = Number(attributes.sdk_app_id);
  return {
    subject:
      type === TEMPLATE
        ? templateSubject(sdkAppId)
        : eventCallbackSubject(sdkAppId, String(attributes.event_group)),
    address,
    fingerprint: String(attributes.fingerprint),
    status: String(attributes.status),
    confirmedAt: (attributes.confirmed_at as string | null) ?? undefined,
    steps: { en: texts(attributes.console_steps_en), zh: texts(attributes.console_steps_zh) },
    drift: texts(attributes.drift),
    isStale: declared === undefined || !agrees(declared, attributes),
  };
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

type Declared = Readonly<Record<string, unknown>>;

/** Arguments of an address in the synthesized stack. */
function readDeclared(stack: string): (address: string) => Declared | undefined {
  const { resource = {} } = JSON.parse(
    readFileSync(join(stackFolder(stack), "cdk.tf.json"), "utf8"),
  ) as { resource?: Record<string, Record<string, Declared>> };
  return (address) => {
    const [type = "", name = ""] = address.split(".");
    return resource[type]?.[name];
  };
}

const META_ARGUMENTS = ["//", "lifecycle", "depends_on", "provider", "count", "for_each"];

/**
 * Whether the deployed attributes hold what the code declares now. Expressions are left out: what
 * they come to is known to Terraform only.
 */
function agrees(declared: unknown, deployed: unknown): boolean {
  if (typeof declared === "string" && declared.includes("${")) {
    return true;
  }
  if (isRecord(declared)) {
    return (
      isRecord(deployed) &&
      Object.entries(deployed).every(([name]) => !isSettable(name, declared, deployed)) &&
      Object.entries(declared)
        .filter(([name]) => !META_ARGUMENTS.includes(name))
        .every(([name, value]) => agrees(value, deployed[name]))
    );
  }
  return isDeepStrictEqual(declared, deployed);
}

/** What only the provider computes is not declared, and what is no longer declared is missed. */
const COMPUTED = [
  "id",
  "fingerprint",
  "status",
  "console_steps_en",
  "console_steps_zh",
  "confirmed_at",
  "confirmed_by",
  "drift",
];

function isSettable(
  name: string,
  declared: Record<string, unknown>,
  deployed: Record<string, unknown>,
): boolean {
  return !COMPUTED.includes(name) && deployed[name] !== null && !(name in declared);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
