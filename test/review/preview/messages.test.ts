import { MESSAGES, NUMBERS } from "../../../review/preview/messages";

test.each<[number, string]>([
  [1, "2nd"],
  [2, "3rd"],
  [3, "4th"],
  [8, "9th"],
  [10, "11th"],
  [11, "12th"],
  [12, "13th"],
  [20, "21st"],
  [110, "111th"],
])("beyond %i people stands the %s person", (most, ordinal) => {
  expect(MESSAGES.notRecorded(most)).toEqual({
    en: `A console template does not record the ${ordinal} person, nor whoever joins later.`,
    zh: `控制台录制模板不会录制第 ${most + 1} 位及之后加入的人。`,
  });
});

test.each(Object.entries(NUMBERS))("for %s it is said what is only inferred", (_kind, text) => {
  expect(text.en).toMatch(/inferred\.$/);
  expect(text.zh).toMatch(/为推断。$/);
});
