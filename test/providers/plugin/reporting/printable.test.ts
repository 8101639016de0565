import { redact } from "@trtc-recording/plugin";
import { printable } from "@trtc-recording/plugin/reporting/printable";

test.each([
  ["an escape sequence", "\u001b[31mred", "\\u001b[31mred"],
  ["a carriage return", "good\rbad", "good\\u000dbad"],
  ["text direction", "file\u202egnp.exe", "file\\u202egnp.exe"],
  ["isolates", "\u2066x\u2069", "\\u2066x\\u2069"],
  ["half a surrogate pair", "a\ud800b", "a\\ud800b"],
  ["C1 controls", "\u009b31m", "\\u009b31m"],
])("%s is written out", (_, text, shown) => {
  expect(printable(text)).toBe(shown);
});

test("lines, tabs and every script stay as they are", () => {
  const text = "录制\tمرحبا\n😀 naïve";

  expect(printable(text)).toBe(text);
});

test("secrets are hidden before anything is written out", () => {
  redact("se\u001bcret");

  expect(printable("a se\u001bcret b")).toBe("a (redacted) b");
});
