import { percentEncoded, ruleLink } from "../../../../review/formats/private/rule-link";

test.each([
  ["docs", "docs/a-rule.md"],
  ["/docs/", "/docs/a-rule.md"],
  ["https://x.example", "https://x.example/a-rule.md"],
  ["https://x.example:8080/a%20b/?q#h", "https://x.example:8080/a%20b/a-rule.md"],
  ["http://me:secret@x.example/rules", "http://x.example/rules/a-rule.md"],
  ["javascript:alert(1)", "javascript%3Aalert%281%29/a-rule.md"],
  ["//evil.example", "/evil.example/a-rule.md"],
  ["a b>(c)", "a%20b%3E%28c%29/a-rule.md"],
  ["https://x.example/)`|[", "https://x.example/%29%60%7C%5B/a-rule.md"],
])("the page of a rule in %s is %s", (docsUrl, link) => {
  expect(ruleLink("a-rule", docsUrl)).toBe(link);
});

test.each([
  ["../x", "..%2Fx"],
  ["a\ud83d", "a%5Cu%7Bd83d%7D"],
  ["录制", "%E5%BD%95%E5%88%B6"],
])("the step %j is %s", (step, encoded) => {
  expect(percentEncoded(step)).toBe(encoded);
});
