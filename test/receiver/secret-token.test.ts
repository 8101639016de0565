import fc from "fast-check";
import { matchesToken } from "../../receiver";

test("the secret of the URL matches, and nothing else does", () => {
  expect(matchesToken("s3cret", "s3cret")).toBe(true);
  expect(matchesToken("s3cre", "s3cret")).toBe(false);
  expect(matchesToken("s3cret ", "s3cret")).toBe(false);
  expect(matchesToken("S3cret", "s3cret")).toBe(false);
  expect(matchesToken("", "s3cret")).toBe(false);
  expect(matchesToken(undefined, "s3cret")).toBe(false);
  expect(matchesToken(["s3cret"] as never, "s3cret")).toBe(false);
});

test("while it is replaced, the old and the new one match", () => {
  expect(matchesToken("old", ["new", "old"])).toBe(true);
  expect(matchesToken("new", ["new", "old"])).toBe(true);
  expect(matchesToken("third", ["new", "old"])).toBe(false);
});

test.each([[""], [[]], [["hunter2", ""]], [undefined], [null], [[undefined]]])(
  "%j is refused as a secret: everybody would know it",
  (tokens) => {
    const attempt = () => matchesToken("", tokens as never);

    expect(attempt).toThrow(RangeError);
    expect(attempt).not.toThrow(/hunter2/);
  },
);

test("any text matches itself only", () => {
  const texts = fc.string({ minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      expect(matchesToken(one, one)).toBe(true);
      expect(matchesToken(one, other)).toBe(one === other);
    }),
  );
});
