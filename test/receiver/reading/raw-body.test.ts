import { Readable } from "node:stream";
import { DEFAULT_MAX_BODY_BYTES, readRawBody } from "../../../receiver";
import { bytesOf } from "../../../receiver/reading/raw-body";

function chunks(...lengths: number[]): Readable {
  return Readable.from(lengths.map((length) => Buffer.alloc(length, "x")));
}

test("a text is its UTF-8 bytes, and bytes are themselves", () => {
  const bytes = Uint8Array.of(1, 2);

  expect([...bytesOf("é")]).toEqual([0xc3, 0xa9]);
  expect(bytesOf(bytes)).toBe(bytes);
});

test.each([
  [{ EventGroupId: 1 }, "a value of type object"],
  [null, "null"],
  [undefined, "a value of type undefined"],
  [new ArrayBuffer(2), "a value of type object"],
])("%p is no raw body", (value, got) => {
  expect(() => bytesOf(value as never)).toThrow(
    new TypeError(
      `'rawBody' must be the bytes or the text of the request body, got ${got}: read the body before any JSON parser does (Express: express.raw({ type: "*/*" }))`,
    ),
  );
});

test("a body is read in whatever pieces it comes", async () => {
  expect(await readRawBody(chunks(1, 2, 3))).toEqual(Buffer.from("xxxxxx"));
  expect(await readRawBody(chunks())).toEqual(Buffer.alloc(0));
  expect(await readRawBody(new Response("x").body)).toEqual(Buffer.from("x"));
  expect(await readRawBody(null)).toEqual(Buffer.alloc(0));
});

test.each([
  [[5, 4], true],
  [[5, 5], true],
  [[5, 6], false],
  [[11], false],
])("pieces of %j bytes are read when 10 are allowed: %p", async (lengths, expected) => {
  expect((await readRawBody(chunks(...lengths), 10)) !== undefined).toBe(expected);
});

test("a body that is too long is not read to its end", async () => {
  const body = chunks(6, 6, 6);

  expect(await readRawBody(body, 10)).toBeUndefined();
  expect(body.destroyed).toBe(true);
});

test("by default, 1 MiB is allowed", async () => {
  expect(DEFAULT_MAX_BODY_BYTES).toBe(1_048_576);
  expect(await readRawBody(chunks(1_048_576))).toHaveLength(1_048_576);
  expect(await readRawBody(chunks(1_048_576, 1))).toBeUndefined();
});
