import { crc32 } from "node:zlib";

/** The id of a data source: a checksum of what it found. */
export function dataSourceId(ids: readonly string[]): string {
  return String(crc32(ids.map((id) => `${id}-`).join("")));
}
