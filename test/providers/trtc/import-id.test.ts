import { readSdkAppId } from "../../../providers/trtc/import-id";

test.each([
  ["1400000001", 1400000001],
  ["1", 1],
  ["9007199254740991", 9007199254740991],
])("%s is an SDKAppID", (text, number) => {
  expect(readSdkAppId(text)).toBe(number);
});

test.each(["", "0", "-1", "01", "1.5", "1e3", " 1", "one", "9007199254740992", "1/recording"])(
  "%j is none",
  (text) => {
    expect(readSdkAppId(text)).toBeUndefined();
  },
);
