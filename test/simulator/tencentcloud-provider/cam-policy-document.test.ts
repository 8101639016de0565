import { checkPolicyDocument } from "../../../simulator/tencentcloud-provider/cam-policy-document";

const STATEMENT = { effect: "deny", action: ["name/trtc:AlterRecording"], resource: ["*"] };

function check(change: object): void {
  checkPolicyDocument(JSON.stringify({ version: "2.0", statement: [{ ...STATEMENT, ...change }] }));
}

test.each<[string, object]>([
  ["lists", {}],
  ["a single text as action, which the API would answer as a list", { action: "name/trtc:*" }],
  [
    "root, which the API would answer as a number",
    { principal: { qcs: ["qcs::cam::uin/1:root"] } },
  ],
  ["neither action nor resource", { action: undefined, resource: undefined }],
])("%s: accepted", (_, change) => {
  expect(() => check(change)).not.toThrow();
});

test.each<[string, object, string]>([
  ["a single text as resource", { resource: "*" }, "The format of `resource`"],
  ["a number as action", { action: 1 }, "The format of `action`"],
  ["an object as action", { action: {} }, "The format of `action`"],
  ["a text as principal", { principal: "*" }, "statement.principal: it must be an object"],
  ["a single text as qcs", { principal: { qcs: "*" } }, "principal.qcs: it must be an array"],
])("%s: refused", (_, change, said) => {
  expect(() => check(change)).toThrow(said);
});

test.each<[string, string]>([
  ["{", "not JSON"],
  ["[]", "document: it must be an object"],
  ['{"statement":{}}', "statement: it must be an array"],
  ['{"statement":[1]}', "statement: it must be an object"],
])("%s: refused", (document, said) => {
  expect(() => checkPolicyDocument(document)).toThrow(said);
});
