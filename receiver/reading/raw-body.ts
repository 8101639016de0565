/** A request's body as it came over the wire: its bytes, or its text before any parser saw it. */
export type RawBody = Uint8Array | string;

/**
 * 1 MiB. No page states how large a callback can be. The largest printed one, a finished VOD task flow,
 * has a few KiB; this leaves room for hundreds of files and is still parsed in milliseconds.
 */
export const DEFAULT_MAX_BODY_BYTES = 1024 * 1024;

/**
 * The bytes of a body.
 * @throws TypeError when it was parsed already: no signature can be checked then.
 */
export function bytesOf(rawBody: RawBody): Uint8Array {
  if (typeof rawBody === "string") {
    return Buffer.from(rawBody, "utf8");
  }
  if (ArrayBuffer.isView(rawBody)) {
    return rawBody;
  }
  const got = rawBody === null ? "null" : `a value of type ${typeof rawBody}`;
  throw new TypeError(
    `'rawBody' must be the bytes or the text of the request body, got ${got}: read the body before any JSON parser does (Express: express.raw({ type: "*/*" }))`,
  );
}

/**
 * Reads a request's body to its end.
 * @param chunks `node:http`'s request, or the `body` of a Fetch `Request`, which may be null.
 * @param maxBytes Longest body that is read.
 * @returns undefined when it is longer; answer 413 then, and close the connection: the rest is unread.
 */
export async function readRawBody(
  chunks: AsyncIterable<Uint8Array> | null,
  maxBytes = DEFAULT_MAX_BODY_BYTES,
): Promise<Uint8Array | undefined> {
  const read: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks ?? []) {
    length += chunk.length;
    if (length > maxBytes) {
      return undefined;
    }
    read.push(chunk);
  }
  return Buffer.concat(read);
}
