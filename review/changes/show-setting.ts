import { FORM_CHOICES, FORM_UNITS } from "../../profile/targets/console-form-labels";
import { isLater, type Text } from "../settings";
import type { SettingLabel } from "./setting-labels";

const UNKNOWN: Text = { en: "known only after apply", zh: "apply 后才能确定" };

const NONE: Text = { en: "none", zh: "无" };

/** A value as people read it: its word, its unit; a thing that is not known is said to be so. */
export function showSetting(value: unknown, label?: SettingLabel): Text {
  if (isLater(value)) {
    return withRaw(UNKNOWN, value);
  }
  const { choices = {}, unit } = label ?? {};
  const key = String(value);
  const word = Object.hasOwn(choices, key) ? choices[key] : undefined;
  if (word) {
    return word;
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? NONE : joinList(value.map((member) => showSetting(member)));
  }
  const { days } = { ...(value as { days?: unknown } | null) };
  if (days !== undefined) {
    return isLater(days) ? withRaw(UNKNOWN, days) : counted(days, FORM_UNITS.days);
  }
  if (typeof value === "object") {
    return plain(JSON.stringify(value));
  }
  return unit && typeof value === "number" ? counted(value, unit) : plain(key);
}

/** `prod/Storage` or a number, as a sub-application is called in sentences. */
export function showStorage(storage: { construct?: unknown; subAppId?: unknown } = {}): Text {
  const { construct, subAppId } = storage;
  return construct === undefined ? showSetting(subAppId) : plain(String(construct));
}

/** `1280×720`, or what is known of it. */
export function showSize(width: unknown, height: unknown): Text {
  const [w, h] = [showSetting(width), showSetting(height)];
  return { en: `${w.en}×${h.en}`, zh: `${w.zh}×${h.zh}` };
}

/** The console's word for a choice, without its "recording". */
export function showChoice(choice: string | undefined): Text {
  const known: Readonly<Record<string, Text>> = FORM_CHOICES;
  return (choice !== undefined && known[choice]) || plain(choice ?? "?");
}

function joinList(texts: readonly Text[]): Text {
  return { en: texts.map(({ en }) => en).join(", "), zh: texts.map(({ zh }) => zh).join("、") };
}

/** One day, two days; what is one already (px, kbps) stays. */
function counted(value: unknown, { en, zh }: Text): Text {
  const singular = en === "people" ? "person" : en.replace(/^(second|minute|hour|day)s$/, "$1");
  return { en: `${value} ${value === 1 ? singular : en}`, zh: `${value} ${zh}` };
}

function withRaw(text: Text, raw: string): Text {
  return { en: `${text.en} (${raw})`, zh: `${text.zh}（${raw}）` };
}

function plain(text: string): Text {
  return { en: text, zh: text };
}
