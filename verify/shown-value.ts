import {
  FORM_CHOICES,
  FORM_LABELS,
  FORM_UNITS,
  type FormUnit,
  type LocalizedText,
} from "../profile/targets/console-form-labels";
import type { Language } from "../report/language";
import type { SettingKey } from "./evidence/evidence";

/** Words for values that are no numbers. */
export const VALUE_WORDS = {
  "single-stream": FORM_CHOICES["single-stream"],
  mixed: FORM_CHOICES.mixed,
  "single-stream-and-mixed": FORM_CHOICES["single-stream-and-mixed"],
  "audio-and-video": { en: "picture and sound", zh: "画面和声音" },
  "audio-only": { en: "sound only", zh: "仅声音" },
  "video-only": { en: "picture only", zh: "仅画面" },
  mono: FORM_CHOICES.mono,
  stereo: FORM_CHOICES.stereo,
  "nine-grid": FORM_CHOICES["nine-grid"],
  "screen-share": FORM_CHOICES["screen-share"],
  floating: FORM_CHOICES.floating,
  permanent: FORM_CHOICES.permanent,
  undeclared: { en: "not declared", zh: "未声明" },
} as const satisfies Record<string, LocalizedText>;

export type ValueWord = keyof typeof VALUE_WORDS;

/** A value as a report holds it: plain data that every language can show. */
export type ShownValue =
  | { readonly word: ValueWord }
  | { readonly text: string; readonly unit?: FormUnit };

/** The console's own label for a setting. */
export const SETTING_LABELS: Readonly<Record<SettingKey, LocalizedText>> = {
  ...FORM_LABELS,
  resolution: { en: "Resolution", zh: "画面分辨率" },
  background: { en: "Background", zh: "背景" },
};

export function showShown(shown: ShownValue, language: Language): string {
  if ("word" in shown) {
    return VALUE_WORDS[shown.word][language];
  }
  return shown.unit ? `${shown.text} ${FORM_UNITS[shown.unit][language]}` : shown.text;
}
