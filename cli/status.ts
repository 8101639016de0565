import type { Command } from "commander";
import { CONFIRMATIONS_FILE, type Confirmation, readConfirmations } from "../lock";
import type { Language } from "../report/language";
import { type ConsoleSetting, readConsoleSettings } from "./console-settings";
import { languageOption } from "./language-option";
import { MESSAGES } from "./messages";

interface StatusOptions {
  readonly lang: Language;
  readonly json?: boolean;
}

/** `trtc-recording status <stack>`: how far the console is known to agree. */
export function addStatusCommand(program: Command): void {
  program
    .command("status")
    .summary("how far the console is known to agree with the code")
    .argument("<stack>", "name of a deployed stack")
    .addOption(languageOption())
    .option("--json", "for programs")
    .action(async (stack: string, { lang, json = false }: StatusOptions) => {
      const settings = await readConsoleSettings(stack);
      const confirmations = readConfirmations(CONFIRMATIONS_FILE);
      const rows = settings.map((setting) => toRow(setting, confirmations[setting.subject]));
      if (json) {
        console.log(JSON.stringify(rows, null, 2));
      } else if (rows.length === 0) {
        console.log(MESSAGES.nothingDeclared[lang](stack));
      } else {
        console.log(rows.map((row) => describe(row, lang)).join("\n"));
      }
    });
}

function toRow(setting: ConsoleSetting, confirmation?: Confirmation) {
  const { subject, fingerprint, status, drift, isStale } = setting;
  const isCovered = confirmation?.fingerprint === fingerprint;
  return {
    subject,
    fingerprint,
    /** As the last apply or refresh left it. */
    status,
    stale: isStale,
    confirmedBy: isCovered ? confirmation.confirmedBy : null,
    confirmedAt: isCovered ? confirmation.confirmedAt : null,
    drift,
  };
}

type Row = ReturnType<typeof toRow>;

function describe(
  { subject, fingerprint, status, stale, confirmedBy, confirmedAt, drift }: Row,
  lang: Language,
) {
  const person = confirmedBy === null ? "" : `  ${confirmedBy}, ${confirmedAt}`;
  const notes = [...(stale ? [MESSAGES.stale[lang]()] : []), ...drift];
  const head = `${subject.padEnd(42)} ${status.padEnd(10)} ${fingerprint}${person}`;
  return [head, ...notes.map((note) => `  ! ${note}`)].join("\n");
}
