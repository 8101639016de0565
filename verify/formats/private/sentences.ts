import type { Language } from "../../../report/language";
import { HIDDEN_SETTINGS } from "../../evidence/evidence";
import { SETTING_LABELS, showShown } from "../../shown-value";
import type { NotJudged } from "../../tally";
import type { VerifyReport } from "../../verify-report";
import { NOT_JUDGED_WORDS, SENTENCES, WORDS } from "../words";

/** What stands below the verdict: which application, since when, who confirmed, how many files. */
export function factsOf(report: VerifyReport, lang: Language): readonly string[] {
  const { sdkAppId, subAppId, judgedFrom, asOf, confirmedAt, confirmedBy, files } = report;
  const { notJudged, ambiguousNames } = files;
  const apart = (Object.entries(notJudged) as [NotJudged, number][]).map(([why, count]) =>
    SENTENCES.countOf[lang](count, NOT_JUDGED_WORDS[why][lang]),
  );
  return [
    SENTENCES.application[lang](sdkAppId, subAppId),
    ...(judgedFrom === null
      ? []
      : [SENTENCES.judgedFrom[lang](showTime(judgedFrom), showTime(asOf))]),
    ...(confirmedAt === null || confirmedBy === null
      ? []
      : [SENTENCES.confirmed[lang](confirmedBy, showTime(confirmedAt))]),
    ...(judgedFrom === null ? [] : [SENTENCES.judged[lang](files)]),
    ...(apart.length > 0 ? [SENTENCES.notJudged[lang](apart.join(WORDS.pause[lang]))] : []),
    ...(ambiguousNames > 0 ? [SENTENCES.ambiguousNames[lang](ambiguousNames)] : []),
  ];
}

/** Declared settings that no recording can show, whatever was recorded, with their values. */
export function hiddenSettings({ settings }: VerifyReport, lang: Language): readonly string[] {
  const hidden: readonly string[] = HIDDEN_SETTINGS;
  return settings
    .filter(({ setting }) => hidden.includes(setting))
    .map(
      ({ setting, expected }) =>
        `${SETTING_LABELS[setting][lang]}${WORDS.colon[lang]}${showShown(expected, lang)}`,
    );
}

/** To the second. */
export function showTime(time: string): string {
  return time.replace(/\.\d+Z$/, "Z");
}
