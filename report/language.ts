/** The languages of everything that reviewers and operators read. */
export type Language = "en" | "zh";

export const LANGUAGES: readonly Language[] = ["en", "zh"];

/** The language of the terminal, as its locale says. */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return /^zh/i.test(LC_ALL ?? LC_MESSAGES ?? LANG ?? "") ? "zh" : "en";
}
