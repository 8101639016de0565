import { execFileSync } from "node:child_process";
import type { Command } from "commander";
import {
  CONFIRMATIONS_FILE,
  type Confirmation,
  type Confirmations,
  isPerson,
  readConfirmations,
  writeConfirmations,
} from "../lock";
import type { Language } from "../report/language";
import { type ConsoleSetting, isConfirmed, readConsoleSettings } from "./console-settings";
import { languageOption } from "./language-option";
import { MESSAGES } from "./messages";

interface ConfirmOptions {
  readonly lang: Language;
  readonly by?: string;
  readonly fingerprint?: readonly string[];
}

/** `trtc-recording confirm <stack>`: "I have typed it into the console". */
export function addConfirmCommand(program: Command): void {
  program
    .command("confirm")
    .summary('"I have done it": writes recording.confirmations.json for review')
    .argument("<stack>", "name of a deployed stack")
    .option("--fingerprint <fingerprint...>", "confirm only these; as 'steps' prints them")
    .option(
      "--by <person>",
      "who has done it, such as 'Ann <ann@example.com>' (default: git identity)",
    )
    .addOption(languageOption())
    .action(async (stack: string, { lang, by, fingerprint }: ConfirmOptions) => {
      const confirmations = readConfirmations(CONFIRMATIONS_FILE);
      const settings = await readConsoleSettings(stack);
      const chosen = choose(stack, settings, confirmations, fingerprint);
      if (chosen.length === 0) {
        console.log(MESSAGES.nothingToConfirm[lang]());
        return;
      }
      refuseStale(chosen, lang);
      const entry = { confirmedAt: new Date().toISOString(), confirmedBy: person(by) };
      const added = chosen.map((setting): [string, Confirmation] => [
        setting.subject,
        { fingerprint: setting.fingerprint, ...entry },
      ]);
      writeConfirmations(CONFIRMATIONS_FILE, { ...confirmations, ...Object.fromEntries(added) });
      for (const { subject, fingerprint: confirmed } of chosen) {
        console.log(`${subject}  ${confirmed}`);
      }
      console.log(MESSAGES.confirmed[lang](chosen.length, CONFIRMATIONS_FILE));
    });
}

function choose(
  stack: string,
  settings: readonly ConsoleSetting[],
  confirmations: Confirmations,
  fingerprints?: readonly string[],
): readonly ConsoleSetting[] {
  const known = settings.map(({ fingerprint }) => fingerprint);
  const unknown = fingerprints?.find((fingerprint) => !known.includes(fingerprint));
  if (unknown !== undefined) {
    throw new Error(
      `${JSON.stringify(unknown.slice(0, 40))} is no fingerprint that is deployed in '${stack}': run npx trtc-recording steps ${stack}, and do what it says`,
    );
  }
  return settings.filter(
    (setting) =>
      !isConfirmed(setting, confirmations) &&
      (fingerprints === undefined || fingerprints.includes(setting.fingerprint)),
  );
}

function refuseStale(settings: readonly ConsoleSetting[], lang: Language): void {
  const stale = settings.filter(({ isStale }) => isStale).map(({ subject }) => subject);
  if (stale.length > 0) {
    throw new Error(`${stale.join(", ")}: ${MESSAGES.stale[lang]()}`);
  }
}

function person(by = gitIdentity()): string {
  if (!isPerson(by)) {
    throw new Error(
      "--by must be one line of 1 to 200 visible characters, such as 'Ann <ann@example.com>'",
    );
  }
  return by;
}

function gitIdentity(): string {
  const read = (key: string) => {
    try {
      return execFileSync("git", ["config", key], {
        env: process.env,
        encoding: "utf8",
        stdio: "pipe",
      }).trim();
    } catch {
      return "";
    }
  };
  const [name, email] = [read("user.name"), read("user.email")];
  if (!name || !email) {
    throw new Error("git knows no user.name and user.email: add --by 'Name <address>'");
  }
  return `${name} <${email}>`;
}
