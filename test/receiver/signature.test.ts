import { createHmac } from "node:crypto";
import fc from "fast-check";
import { verifySignature } from "../../receiver";
import { SIGNED } from "./samples";

const { body, key, signature } = SIGNED;

function sign(text: string | Uint8Array, withKey: string): string {
  return createHmac("sha256", withKey).update(text).digest("base64");
}

test("the golden vector of trtc.io 54914 is genuine, as text and as bytes", () => {
  expect(Buffer.byteLength(body)).toBe(207);
  expect(verifySignature(body, signature, key)).toBe(true);
  expect(verifySignature(Buffer.from(body), signature, key)).toBe(true);
  expect(verifySignature(new Uint8Array(Buffer.from(body)), signature, key)).toBe(true);
});

test("a body that was parsed and written again is not genuine", () => {
  expect(verifySignature(JSON.stringify(JSON.parse(body)), signature, key)).toBe(false);
});

test("bytes that are no text are signed as bytes", () => {
  const bytes = Uint8Array.of(0xff, 0x00, 0xc3);

  expect(verifySignature(bytes, sign(bytes, key), key)).toBe(true);
  expect(verifySignature(Uint8Array.of(0xff, 0x00, 0xc4), sign(bytes, key), key)).toBe(false);
});

test("a view into a larger buffer is signed without its surroundings", () => {
  const larger = Buffer.concat([Buffer.from("before"), Buffer.from(body), Buffer.from("after")]);

  expect(verifySignature(larger.subarray(6, 6 + 207), signature, key)).toBe(true);
});

test.each([
  undefined,
  "",
  " ",
  "密钥",
  signature.slice(0, -1),
  `${signature} `,
  ` ${signature}`,
  signature.toLowerCase(),
  signature.replace("GA=", "GB="),
  signature.replace("/", "_").replace("+", "-"),
  `${signature}${signature}`,
  "x".repeat(100_000),
])("the signature %.60j is refused", (wrong) => {
  expect(verifySignature(body, wrong, key)).toBe(false);
});

test("a header that came twice is refused, and so is what JavaScript passes by mistake", () => {
  expect(verifySignature(body, [signature, signature], key)).toBe(false);
  expect(verifySignature(body, [signature], key)).toBe(false);
  expect(verifySignature(body, { length: 44 } as never, key)).toBe(false);
  expect(verifySignature(body, null as never, key)).toBe(false);
});

describe("while a key is replaced", () => {
  const keys = ["NewKey0123456789", key];

  test("both the old and the new key count", () => {
    expect(verifySignature(body, signature, keys)).toBe(true);
    expect(verifySignature(body, sign(body, "NewKey0123456789"), keys)).toBe(true);
    expect(verifySignature(body, signature, [...keys].reverse())).toBe(true);
  });

  test("no third one does", () => {
    expect(verifySignature(body, sign(body, "Third"), keys)).toBe(false);
  });

  test("the old key no longer counts once it is gone", () => {
    expect(verifySignature(body, signature, ["NewKey0123456789"])).toBe(false);
  });
});

describe("keys that cannot be right", () => {
  test.each([[""], [[]], [["good", ""]], ["secret-with-dash"], ["x".repeat(33)], ["secretkey\n"]])(
    "%j is refused without being shown",
    (keys) => {
      const attempt = () => verifySignature(body, sign(body, "x"), keys);

      expect(attempt).toThrow(RangeError);
      expect(attempt).toThrow(
        /^'keys' must be one or more keys of 1 to 32 letters and digits, got/,
      );
      expect(attempt).not.toThrow(/secret/);
    },
  );

  test.each(["x", "x".repeat(32)])("%j is a key", (good) => {
    expect(verifySignature(body, sign(body, good), good)).toBe(true);
  });

  test.each([undefined, null, 123654, [undefined], {}])(
    "%p, from JavaScript, is refused",
    (keys) => {
      expect(() => verifySignature(body, signature, keys as never)).toThrow(RangeError);
    },
  );
});

test.each([[JSON.parse(body)], [undefined], [null], [207], [[123, 10]]])(
  "%j in place of the raw body is an error that says what to do",
  (parsed) => {
    expect(() => verifySignature(parsed as never, signature, key)).toThrow(TypeError);
    expect(() => verifySignature(parsed as never, signature, key)).toThrow(/express\.raw/);
  },
);

test("a parsed object does not compile", () => {
  // @ts-expect-error The raw body is text or bytes.
  const attempt = () => verifySignature({ EventGroupId: 2 }, signature, key);

  expect(attempt).toThrow(TypeError);
});

describe("of any body and key", () => {
  const keys = fc.stringMatching(/^[A-Za-z0-9]{1,32}$/);
  const bytes = fc.uint8Array({ maxLength: 200 });

  test("the right signature is accepted, and with it no other body and no other key", () => {
    fc.assert(
      fc.property(bytes, bytes, keys, keys, (one, other, keyOfOne, keyOfOther) => {
        const right = sign(one, keyOfOne);

        expect(verifySignature(one, right, keyOfOne)).toBe(true);
        expect(verifySignature(other, right, keyOfOne)).toBe(Buffer.compare(one, other) === 0);
        // HMAC fills a key up with zero bytes, which no key contains: other keys sign differently.
        expect(verifySignature(one, right, keyOfOther)).toBe(keyOfOne === keyOfOther);
      }),
    );
  });

  test("any other text is refused", () => {
    fc.assert(
      fc.property(bytes, keys, fc.string({ maxLength: 60 }), (one, withKey, wrong) => {
        fc.pre(wrong !== sign(one, withKey));

        expect(verifySignature(one, wrong, withKey)).toBe(false);
      }),
    );
  });

  test("one changed character is enough", () => {
    fc.assert(
      fc.property(fc.nat(43), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const wrong = Buffer.from(signature);
        wrong[at] = (wrong[at] ?? 0) ^ change;

        expect(verifySignature(body, wrong.toString("latin1"), key)).toBe(false);
      }),
    );
  });
});
