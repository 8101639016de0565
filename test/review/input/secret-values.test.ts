import {
  HIDDEN,
  HIDDEN_NAME,
  MOST_CHARACTERS,
  scrubSecrets,
  TOO_LONG,
} from "../../../review/input/secret-values";

test.each([
  ["an API key", { note: `AKID${"a".repeat(13)}` }],
  ["an access key of AWS", { note: `AKIA${"A".repeat(16)}` }],
  ["a password in a URL", { url: "https://user:pass@rec.example.com/" }],
  ["a signature in a query", { url: "https://rec.example.com/?x=1&sig=abc" }],
  ["a key by its name", { accessKey: "x" }],
  ["a raw signing key", { signingKey: "abc" }],
  ["a secret by its whole name", { secret: "x" }],
  ["an authorization", { Authorization: "Basic x" }],
  ["a private key by its name", { private_key: "x" }],
  ["an object", { secretKey: { value: "x" } }],
  ["a list", { token: ["x"] }],
  ["a number", { password: 123456 }],
])("%s is taken out, and its place is kept", (_, value) => {
  const [key = ""] = Object.keys(value);

  expect(scrubSecrets({ list: [1, { value }] })).toEqual({
    value: { list: [1, { value: { [key]: HIDDEN } }] },
    secretPaths: [`list.1.value.${key}`],
    longPaths: [],
  });
});

test.each([
  { url: "https://rec.example.com/trtc?room=1" },
  { url: "https://rec.example.com/{token}" },
  { templateName: "token" },
  { token: "" },
  { token: null, secretKey: false, password: {}, secret: [] },
  { stacks: { secret: { recordings: { Token: { sdkAppId: 1 } } } } },
  { note: `AKID${"a".repeat(12)}` },
  { signingKey: "unsigned" },
])("%j stays the very object that it is", (value) => {
  const { value: kept, secretPaths } = scrubSecrets(value);

  expect(kept).toBe(value);
  expect(secretPaths).toEqual([]);
});

test("a construct's name excuses no text", () => {
  expect(scrubSecrets({ recordings: { Token: "x" } }).secretPaths).toEqual(["recordings.Token"]);
});

test("names that look like secrets are not shown, and none takes the place of another", () => {
  const name = `AKID${"a".repeat(13)}`;

  expect(scrubSecrets({ all: { [name]: 1, [`${name}b`]: { token: "x" }, c: 2 } })).toEqual({
    value: { all: { [HIDDEN_NAME]: 1, [`${HIDDEN_NAME} 2`]: { token: HIDDEN }, c: 2 } },
    secretPaths: [`all.${HIDDEN_NAME}`, `all.${HIDDEN_NAME}`, `all.${HIDDEN_NAME}.token`],
    longPaths: [],
  });
});

test.each([
  [MOST_CHARACTERS - 1, []],
  [MOST_CHARACTERS, []],
  [MOST_CHARACTERS + 1, ["a"]],
])("a text of %d characters is examined, or its place is kept", (length, longPaths) => {
  const text = "x".repeat(length);

  expect(scrubSecrets({ a: text })).toEqual({
    value: { a: longPaths.length > 0 ? TOO_LONG : text },
    secretPaths: [],
    longPaths,
  });
  expect(scrubSecrets({ [text]: 1 }).longPaths).toEqual(longPaths.map(() => HIDDEN_NAME));
});

const LONG = 200_000;

test.each([
  ["?", "a query"],
  ["?_", "query keys"],
  ["${", "an expression"],
  [":", "a password"],
  ["-----BEGIN ", "a private key"],
])("%j over and over does not keep review busy (%s)", (sign) => {
  const texts = Array.from({ length: LONG / MOST_CHARACTERS }, () =>
    `https://${sign.repeat(MOST_CHARACTERS)}`.slice(0, MOST_CHARACTERS),
  );
  const value = { texts, long: sign.repeat(LONG) };

  expect(scrubSecrets(value)).toMatchObject({ secretPaths: [], longPaths: ["long"] });
});

test("a signing key that opens expressions and closes none is a secret", () => {
  expect(scrubSecrets({ signingKey: "${".repeat(MOST_CHARACTERS / 2) }).secretPaths).toEqual([
    "signingKey",
  ]);
});
