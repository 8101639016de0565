import { existsSync, readFileSync } from "node:fs";
import writeFileAtomic from "write-file-atomic";
import { canonicalJson } from "./canonical-json";

/** That a person has typed declared settings into the console. */
export interface Confirmation {
  /** Of the settings that were typed; a later change has another one. */
  readonly fingerprint: string;
  /** RFC 3339, UTC. */
  readonly confirmedAt: string;
  /** Name and address, as git knows them. */
  readonly confirmedBy: string;
}

/** By subject: `template/<SDKAppID>` or `event-callback/<SDKAppID>/<group>`. */
export type Confirmations = Readonly<Record<string, Confirmation>>;

/** Where they are written, committed and reviewed. */
export const CONFIRMATIONS_FILE = "recording.confirmations.json";

const VERSION = 1;

const SUBJECT = /^(template\/[1-9]\d*|event-callback\/[1-9]\d*\/(room|media|recording|relay))$/;
const FINGERPRINT = /^[0-9a-f]{12}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const PERSON = /^[^\p{Cc}\p{Cf}]{1,200}$/u;

/** Whether a name can stand where reviewers read it. */
export function isPerson(name: string): boolean {
  return PERSON.test(name);
}

export function templateSubject(sdkAppId: number): string {
  return `template/${sdkAppId}`;
}

export function eventCallbackSubject(sdkAppId: number, group: string): string {
  return `event-callback/${sdkAppId}/${group}`;
}

/** Thrown when the file is not what `trtc-recording confirm` writes; names every broken place. */
export class ConfirmationsError extends Error {
  public constructor(path: string, reasons: readonly string[]) {
    super(
      `${path} cannot be used: ${reasons.join("; ")}: restore it with 'git checkout -- ${path}', or confirm again`,
    );
  }
}

/**
 * @returns no confirmations when the file does not exist
 * @throws ConfirmationsError when it is not whole
 */
export function readConfirmations(path: string): Confirmations {
  if (!existsSync(path)) {
    return {};
  }
  const document = parse(path);
  const reasons = describeFaults(document);
  if (reasons.length > 0) {
    throw new ConfirmationsError(path, reasons);
  }
  return (document as { confirmations: Confirmations }).confirmations;
}

/** Writes the file whole or not at all. */
export function writeConfirmations(path: string, confirmations: Confirmations): void {
  writeFileAtomic.sync(path, canonicalJson({ confirmationsVersion: VERSION, confirmations }));
}

function parse(path: string): unknown {
  const text = readFileSync(path, "utf8");
  try {
    return JSON.parse(text);
  } catch {
    const conflict = /^(<{7}|>{7}|={7})/m.test(text);
    throw new ConfirmationsError(path, [conflict ? "it holds conflict markers" : "it is not JSON"]);
  }
}

function describeFaults(document: unknown): string[] {
  const { confirmationsVersion, confirmations, ...rest } = asRecord(document);
  if (typeof confirmationsVersion === "number" && confirmationsVersion > VERSION) {
    return [
      `its version ${confirmationsVersion} is newer than this release understands (${VERSION})`,
    ];
  }
  if (confirmationsVersion !== VERSION || !isRecord(confirmations)) {
    return [`it must hold confirmationsVersion ${VERSION} and confirmations`];
  }
  const unknown = Object.keys(rest).map((key) => `unknown key ${JSON.stringify(key)}`);
  const broken = Object.entries(confirmations).flatMap(([subject, entry]) =>
    describeEntryFaults(subject, asRecord(entry)),
  );
  return [...unknown, ...broken];
}

function describeEntryFaults(subject: string, entry: Readonly<Record<string, unknown>>): string[] {
  const forms = { fingerprint: FINGERPRINT, confirmedAt: TIME, confirmedBy: PERSON };
  const name = JSON.stringify(subject.slice(0, 80));
  if (!SUBJECT.test(subject)) {
    return [`unknown subject ${name}`];
  }
  const fields = Object.entries(forms)
    .filter(([field, form]) => !isText(entry[field], form))
    .map(([field]) => `${name} has no proper ${field}`);
  const unknown = Object.keys(entry)
    .filter((field) => !(field in forms))
    .map((field) => `${name} has an unknown key ${JSON.stringify(field.slice(0, 40))}`);
  return [...fields, ...unknown];
}

function isText(value: unknown, form: RegExp): boolean {
  return typeof value === "string" && form.test(value);
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
