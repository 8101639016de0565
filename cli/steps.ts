import type { Command } from "commander";
import { CONFIRMATIONS_FILE, readConfirmations } from "../lock";
import type { Language } from "../report/language";
import { type ConsoleSetting, isConfirmed, readConsoleSettings } from "./console-settings";
import { languageOption } from "./language-option";
import { MESSAGES } from "./messages";

interface StepsOptions {
  readonly lang: Language;
  readonly all?: boolean;
}

/** `trtc-recording steps <stack>`: what a person must do in the console, field by field. */
export function addStepsCommand(program: Command): void {
  program
    .command("steps")
    .summary("what a person must do in the console, field by field")
    .argument("<stack>", "name of a deployed stack")
    .addOption(languageOption())
    .option("--all", "also what is confirmed already")
    .action(async (stack: string, { lang, all = false }: StepsOptions) => {
      const settings = await readConsoleSettings(stack);
      const confirmations = readConfirmations(CONFIRMATIONS_FILE);
      const open = settings.filter((setting) => all || !isConfirmed(setting, confirmations));
      if (settings.length === 0) {
        console.log(MESSAGES.nothingDeclared[lang](stack));
      } else if (open.length === 0) {
        console.log(MESSAGES.nothingToDo[lang]());
      } else {
        const text = open.map((setting) => describe(setting, lang)).join("\n\n");
        console.log(`${MESSAGES.nothingChanged[lang]()}\n\n${text}`);
      }
    });
}

function describe(
  { subject, fingerprint, status, steps, isStale }: ConsoleSetting,
  lang: Language,
) {
  const heading = `${subject}  ${fingerprint}  ${status}`;
  const warning = isStale ? [`! ${MESSAGES.stale[lang]()}`] : [];
  const numbered = steps[lang].map((step, index) => `${String(index + 1).padStart(3)}. ${step}`);
  return [heading, ...warning, ...numbered].join("\n");
}
