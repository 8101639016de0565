import { describeError } from "@trtc-recording/plugin/reporting/describe-error";

test.each<[string, unknown, string]>([
  ["an error", new Error("no such item"), "no such item"],
  [
    "its causes",
    new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED 127.0.0.1:1") }),
    "fetch failed: connect ECONNREFUSED 127.0.0.1:1",
  ],
  [
    "an aggregate without a message of its own",
    new Error("fetch failed", {
      cause: new AggregateError([new Error("refused ::1"), new Error("refused 127.0.0.1")]),
    }),
    "fetch failed: refused ::1; refused 127.0.0.1",
  ],
  ["a cause that says the same", new Error("a: b", { cause: new Error("b") }), "a: b"],
  ["an error without a message", new RangeError(), "RangeError"],
  ["a thrown text", "boom", "boom"],
  ["a thrown nothing", undefined, "no reason given"],
  ["a thrown object", { code: 1 }, "no reason given"],
])("%s in one line", (_, error, line) => {
  expect(describeError(error)).toBe(line);
});

test("a cause that leads back does not loop", () => {
  const error = new Error("first");
  error.cause = new Error("second", { cause: error });

  expect(describeError(error)).toBe("first: second");
});
