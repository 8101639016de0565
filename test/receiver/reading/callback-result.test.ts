import { readEvent } from "../../../receiver/reading/callback-result";

const SOURCE = { title: "a page", date: "2026-08" };

const read = (body: string) =>
  readEvent(body, {}, SOURCE, (fields) => ({
    id: fields.requiredText("id"),
    at: fields.requiredTime("at"),
  }));

test("a body that can be read is an event", () => {
  expect(read('{"id":"a","at":1}')).toEqual({ ok: true, event: { id: "a", at: new Date(1000) } });
});

test("all problems come at once, with the body that has them", () => {
  expect(read('{"id":{}}')).toEqual({
    ok: false,
    problems: [
      expect.objectContaining({ field: "id", rule: "must be a text" }),
      expect.objectContaining({ field: "at", rule: "is missing" }),
    ],
    raw: { id: {} },
  });
});

test("a body that is no JSON object has no raw value", () => {
  expect(read("[]")).toEqual({
    ok: false,
    problems: [expect.objectContaining({ field: "body" })],
  });
});
