import { readAnswer } from "../../cloud/call-config-answer";
import { Secrets } from "../../cloud/secrets";

const secrets = new Secrets(["s3cret-key"]);

function read(answer: unknown, isGet = true) {
  const text = typeof answer === "string" ? answer : JSON.stringify(answer);
  return readAnswer({ doing: "Reading", status: 200, text, secrets, isGet });
}

test("an answer is read as it is documented", () => {
  expect(
    read({
      ActionStatus: "OK",
      ErrorInfo: "",
      ErrorCode: 0,
      RequestId: "Id-1",
      Response: { Url: "https://a.example", CallbackCommandList: ["A"] },
    }),
  ).toEqual({
    code: 0,
    said: "",
    requestId: "Id-1",
    callback: { url: "https://a.example", commands: ["A"] },
  });
});

test("what it may lack is not missed", () => {
  expect(read({ ErrorCode: 100301 })).toEqual({
    code: 100301,
    said: "",
    requestId: undefined,
    callback: undefined,
  });
  expect(read({ ErrorCode: 0 }, false)).toMatchObject({ code: 0 });
  expect(read({ ErrorCode: 0, Response: { Url: "" } })).toMatchObject({ callback: undefined });
  expect(read({ ErrorCode: 0, Response: { Url: "https://a" } })).toMatchObject({
    callback: { url: "https://a", commands: [] },
  });
});

test.each([
  ["no code", {}],
  ["a code as text", { ErrorCode: "0" }],
  ["a fraction", { ErrorCode: 0.5 }],
  ["success without a callback", { ErrorCode: 0 }],
  ["success with an address that is none", { ErrorCode: 0, Response: { Url: 7 } }],
  ["a list", []],
  ["null", null],
])("%s is not the API's, and JSON is not shown: a token may be in it", (_, answer) => {
  expect(() => read(answer)).toThrow(/^Reading: the answer is not the API's\. [^"]*$/);
});

test("a page that something in between sends is shown, without secrets", () => {
  expect(() => read("<h1>Log in, s3cret-key</h1>\n")).toThrow(
    'It reads: "<h1>Log in, [hidden]</h1>\\u{a}".',
  );
  expect(() => read("")).toThrow(/in between\.$/);
});
