import { computed, list } from "@trtc-recording/plugin/schema";

/**
 * What the provider reports about anything that only a person can set, in the TRTC console: the
 * steps to take and how far the console is known to agree.
 */
export const consoleAttributes = {
  fingerprint: computed(
    "string",
    "Fingerprint of the declared values, without secrets. A confirmation counts only for the " +
      "fingerprint it names.",
  ),
  status: computed(
    "string",
    "`pending`: declared, not yet confirmed in the console. `confirmed`: a person confirmed this " +
      "fingerprint. `verified`: real recordings or the audit log agree. `drifted`: they disagree, see " +
      "`drift`. `unknown`: the evidence could not be read.",
  ),
  console_steps_en: computed(
    list("string"),
    "What to do in the console to get from its present state to the declared one, in English, one " +
      "step an element, in order.",
  ),
  console_steps_zh: computed(list("string"), "The same steps as `console_steps_en`, in Chinese."),
  confirmed_at: computed(
    "string",
    "When a person confirmed this fingerprint, RFC 3339 in UTC; null while `pending`.",
  ),
  confirmed_by: computed("string", "Who confirmed this fingerprint; null while `pending`."),
  drift: computed(
    list("string"),
    "How the evidence disagrees with the declared values, one sentence an element; empty unless " +
      "`drifted`.",
  ),
};
