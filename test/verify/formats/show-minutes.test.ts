import { showMinutes } from "../../../verify/formats";

test.each([
  [0, "0"],
  [60, "60"],
  [0.04, "0"],
  [0.05, "0.1"],
  [1234.56, "1,234.6"],
])("%d minutes are shown as %s", (minutes, shown) => {
  expect(showMinutes(minutes)).toBe(shown);
});
