import { isLater } from "../../review/settings";

test.each([
  ["${var.a}", true],
  ["a${}b", true],
  ["${a\n}", true],
  ["}${", false],
  ["${", false],
  ["$ {a}", false],
  ["", false],
  [7, false],
  ["${".repeat(200_000), false],
])("whether a value is known only after apply is seen (%#)", (value, is) => {
  expect(isLater(value)).toBe(is);
});
