import { scryptSync } from "node:crypto";
import { SigningKeyFingerprint } from "../../profile";
import { Checks } from "../../profile/checks";
import { isSigningKey } from "../../profile/signing-key";
import { sentencesOf, WITH_UNKNOWN } from "../helpers/profiles";

const KEY = "123654";
const ZERO_SALT = new Uint8Array(16);
const OTHER_SALT = new Uint8Array(16).fill(7);

function sentencesAbout(fingerprint: SigningKeyFingerprint): string[] {
  return sentencesOf((checks) => fingerprint.check("signingKey", checks));
}

/** The text of whatever is thrown. */
function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return String(error);
  }
  return "";
}

test.each(["a", "Z", "0", KEY, "x".repeat(32)])("%s is a signing key", (key) => {
  expect(isSigningKey(key)).toBe(true);
});

test.each(["", "x".repeat(33), "a-b", "a_b", "a b", "密钥", "a\n", " a", "é"])(
  "%j is no signing key",
  (key) => {
    expect(isSigningKey(key)).toBe(false);
  },
);

// Each fingerprint takes a third of a second, on purpose: five of them are all these tests compute.
describe("a fingerprint made from a key", () => {
  const fingerprint = SigningKeyFingerprint.fromKey(KEY, ZERO_SALT);

  test("is scrypt over the key, cut to 24 bits", () => {
    const parameters = { N: 131_072, r: 8, p: 1, maxmem: 268_435_456 };

    const kept = scryptSync("123654", Buffer.alloc(16), 3, parameters).toString("base64url");

    expect(fingerprint.text).toBe(`scrypt-1:AAAAAAAAAAAAAAAAAAAAAA:${kept}`);
    expect(fingerprint.text).toBe("scrypt-1:AAAAAAAAAAAAAAAAAAAAAA:E6y3");
  });

  test("has the published form and gives no problem", () => {
    expect(fingerprint.text).toMatch(/^scrypt-1:[\w-]{22}:[\w-]{4}$/);
    expect(sentencesAbout(fingerprint)).toEqual([]);
  });

  test("matches its key after a round trip through code", () => {
    expect(SigningKeyFingerprint.of(fingerprint.text).matches(KEY)).toBe(true);
  });

  test("does not match another key", () => {
    expect(fingerprint.matches("123655")).toBe(false);
  });

  test("looks unrelated under another salt", () => {
    const other = SigningKeyFingerprint.fromKey(KEY, OTHER_SALT);

    const [salt, kept] = fingerprint.text.split(":").slice(1);
    const [otherSalt, otherKept] = other.text.split(":").slice(1);
    expect(otherSalt).not.toBe(salt);
    expect(otherKept).not.toBe(kept);
  });

  test("does not match what cannot be a key", () => {
    expect(fingerprint.matches("")).toBe(false);
    expect(fingerprint.matches("x".repeat(33))).toBe(false);
    expect(fingerprint.matches("a-b")).toBe(false);
  });

  test("is shown by the lock file as its text", () => {
    expect(JSON.stringify({ key: fingerprint })).toBe(JSON.stringify({ key: fingerprint.text }));
  });
});

describe("a key that the console would refuse", () => {
  test.each([
    ["", 0],
    ["x".repeat(33), 33],
    ["correct-horse-battery", 21],
  ])("%j gives an error that does not show it", (key, length) => {
    const message = messageOf(() => SigningKeyFingerprint.fromKey(key, ZERO_SALT));

    expect(message).toBe(
      `RangeError: the signing key must be 1 to 32 letters and digits, got ${length} characters (not shown): set such a key on the console first`,
    );
  });

  test("is not shown when it is a number, from JavaScript", () => {
    const message = messageOf(() => SigningKeyFingerprint.fromKey(12_345_678 as never, ZERO_SALT));

    expect(message).not.toBe("");
    expect(message).not.toContain("12345678");
  });
});

test.each([0, 15, 17])("a salt of %d bytes is refused", (length) => {
  expect(messageOf(() => SigningKeyFingerprint.fromKey(KEY, new Uint8Array(length)))).toBe(
    `RangeError: the salt must be 16 bytes, got ${length}`,
  );
});

describe("what is written in code", () => {
  test("is refused without being shown when it looks like the key itself", () => {
    expect(sentencesAbout(SigningKeyFingerprint.of("hunter2hunter2"))).toEqual([
      "'signingKey' must be a fingerprint, never the key itself, got what looks like a key (not shown); change that key, it has been in code: run 'npx trtc-recording fingerprint' and write SigningKeyFingerprint.of('scrypt-1:…') (source: TRTC callback configuration, read 2026-08)",
    ]);
  });

  test("is refused without being shown when it is anything else", () => {
    expect(sentencesAbout(SigningKeyFingerprint.of("correct-horse-battery"))).toEqual([
      "'signingKey' must be a fingerprint, never the key itself, got 21 characters that are no fingerprint (not shown): run 'npx trtc-recording fingerprint' and write SigningKeyFingerprint.of('scrypt-1:…') (source: TRTC callback configuration, read 2026-08)",
    ]);
  });

  test.each([
    "",
    "scrypt-1:AAAAAAAAAAAAAAAAAAAAAA",
    "scrypt-1:AAAAAAAAAAAAAAAAAAAAAA:abc",
    "scrypt-1:AAAAAAAAAAAAAAAAAAAAAA:abcde",
    "scrypt-1:AAAAAAAAAAAAAAAAAAAAA:abcd",
    "scrypt-2:AAAAAAAAAAAAAAAAAAAAAA:abcd",
    "scrypt-1:AAAAAAAAAAAAAAAAAAAAAA:ab+d",
    "scrypt-1:AAAAAAAAAAAAAAAAAAAAAA:abcd\n",
    "SCRYPT-1:AAAAAAAAAAAAAAAAAAAAAA:abcd",
  ])("%j is no fingerprint, and matches no key", (text) => {
    const fingerprint = SigningKeyFingerprint.of(text);

    expect(sentencesAbout(fingerprint)).toHaveLength(1);
    expect(fingerprint.matches(KEY)).toBe(false);
  });

  test.each([undefined, null, 12_345_678, {}])("%p, from JavaScript, is refused", (text) => {
    const [sentence] = sentencesAbout(SigningKeyFingerprint.of(text as never));

    expect(sentence).toContain("'signingKey' must be a fingerprint");
    expect(sentence).not.toContain("12345678");
  });

  test("is not judged while it is not known", () => {
    const checks = new Checks(WITH_UNKNOWN);

    SigningKeyFingerprint.of("${TfToken[TOKEN.9]}").check("signingKey", checks);

    expect(checks.problems).toEqual([]);
  });
});
