import type { WhyUnknown } from "../../cloud";
import { type Sentence, sentence, type UnknownSubject } from "../messages";

/** Says that something is not known, why, and what to do. */
export function whySentence(subject: UnknownSubject, why: WhyUnknown): Sentence {
  switch (why.reason) {
    case "permission":
      return sentence("permissionMissing", subject, why.allow);
    case "time":
      return sentence("timeOver", subject);
    case "failed":
      return sentence("askingFailed", subject, why.said);
  }
}
