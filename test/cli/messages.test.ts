import { MESSAGES } from "../../cli/messages";
import { LANGUAGES } from "../../report/language";

test("every message exists in every language", () => {
  for (const message of Object.values(MESSAGES)) {
    expect(Object.keys(message).sort()).toEqual([...LANGUAGES].sort());
  }
});
