import { computed, list } from "@trtc-recording/plugin/schema";

/**
 * What the provider reports about anything that only a person can set, in the TRTC console: the
 * steps to take and how far the console is known to agree.
 */
export const consoleAttributes = {
  fingerprint: computed(
    "string",
    "Fingerprint of the declared values: 12 hexadecimal digits. A confirmation counts only for the " +
      "fingerprint it names.",
  ),
  status: computed(
    "string",
    "`pending`: declared, nobody has confirmed these values. `confirmed`: a person did, and no log shows " +
      "a later edit. `drifted`: the audit log shows a later edit, see `drift`. `unknown`: a person did, " +
      "but the audit log cannot be read. `verified` is reserved for evidence from recordings; this release never " +
      "reports it. Only a refresh moves it on.",
  ),
  console_steps_en: computed(
    list("string"),
    "What to do on the console so that it holds the declared values, in English, one step an element, " +
      "in order.",
  ),
  console_steps_zh: computed(list("string"), "The same steps as `console_steps_en`, in Chinese."),
  confirmed_at: computed(
    "string",
    "When a person confirmed this fingerprint, RFC 3339 in UTC; null while `pending`.",
  ),
  confirmed_by: computed("string", "Who confirmed this fingerprint; null while `pending`."),
  drift: computed(
    list("string"),
    "Who edited it on the console after the confirmation, and when, one sentence an edit; empty unless " +
      "`drifted`. What the edit changed is not known.",
  ),
};
