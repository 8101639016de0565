import { redact } from "@trtc-recording/plugin";
import { redacted } from "@trtc-recording/plugin/reporting/redact";

test("a registered secret does not show, in whatever form it is written", () => {
  const secret = redact('p@ss "wörd"/1');

  expect(redacted(`raw ${secret}.`)).toBe("raw (redacted).");
  expect(redacted(`https://x/?key=${encodeURIComponent(secret)}`)).toBe(
    "https://x/?key=(redacted)",
  );
  expect(redacted(JSON.stringify({ secret }))).toBe('{"secret":"(redacted)"}');
  expect(redacted(`Basic ${Buffer.from(secret).toString("base64")}`)).toBe("Basic (redacted)");
});

test("a secret inside a longer one leaves nothing of the longer one", () => {
  redact("inner-secret");
  redact("outer-inner-secret-outer");

  expect(redacted("outer-inner-secret-outer inner-secret")).toBe("(redacted) (redacted)");
});

test("an empty secret hides nothing", () => {
  expect(redact("")).toBe("");
  expect(redacted("plain")).toBe("plain");
});

test("characters with a meaning in patterns are taken as they are", () => {
  redact("$&.*(");

  expect(redacted("a $&.*( b")).toBe("a (redacted) b");
});
