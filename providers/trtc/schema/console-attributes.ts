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
    "`pending`: declared, nobody has confirmed these values. `confirmed`: a person did, and nothing speaks " +
      "against it. `verified`: recordings made since then agree as well, in all that a recording shows. " +
      "`drifted`: the audit log shows a later edit, or recordings differ, see `drift`. `unknown`: a person " +
      "did, but the audit log cannot be read. An event callback is never `verified` or `drifted`: nothing " +
      "tells of it. Only a refresh moves it on.",
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
    "What speaks against the confirmation: who edited it on the console after it, and which settings " +
      "recordings made since then show otherwise, one sentence each; empty unless `drifted`.",
  ),
};
