import { HIDDEN, scrubSecrets } from "../../../review/input/secret-values";

test.each([
  ["an API key", { note: `AKID${"a".repeat(13)}` }],
  ["an access key of AWS", { note: `AKIA${"A".repeat(16)}` }],
  ["a password in a URL", { url: "https://user:pass@rec.example.com/" }],
  ["a signature in a query", { url: "https://rec.example.com/?x=1&sig=abc" }],
  ["a key by its name", { accessKey: "x" }],
  ["a raw signing key", { signingKey: "abc" }],
])("%s is taken out, and its place is kept", (_, value) => {
  const [key = ""] = Object.keys(value);

  expect(scrubSecrets({ list: [1, { value }] })).toEqual({
    value: { list: [1, { value: { [key]: HIDDEN } }] },
    secretPaths: [`list.1.value.${key}`],
  });
});

test.each([
  { url: "https://rec.example.com/trtc?room=1" },
  { url: "https://rec.example.com/{token}" },
  { templateName: "token" },
  { token: "" },
  { note: `AKID${"a".repeat(12)}` },
  { signingKey: "unsigned" },
])("%j stays the very object that it is", (value) => {
  const { value: kept, secretPaths } = scrubSecrets(value);

  expect(kept).toBe(value);
  expect(secretPaths).toEqual([]);
});
