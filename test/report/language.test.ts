import { languageOf } from "../../report/language";

test.each([
  [{ LANG: "zh_CN.UTF-8" }, "zh"],
  [{ LANG: "en_US.UTF-8" }, "en"],
  [{ LC_ALL: "zh_TW", LANG: "en_US" }, "zh"],
  [{ LC_ALL: "C", LANG: "zh_CN" }, "en"],
  [{}, "en"],
])("the language of a terminal with %j is %s", (env, language) => {
  expect(languageOf(env)).toBe(language);
});
