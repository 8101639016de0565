import { Option } from "commander";
import { LANGUAGES, languageOf } from "../report/language";

/** `--lang en|zh`, by default the language of the terminal. */
export function languageOption(): Option {
  return new Option("--lang <language>", "language of what a person reads")
    .choices([...LANGUAGES])
    .default(languageOf(process.env));
}
