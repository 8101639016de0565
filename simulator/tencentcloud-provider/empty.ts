import type { Value } from "@trtc-recording/plugin";

/** Whether the old SDK takes a value for "not set": it cannot tell null from "" or from an empty map. */
export function isEmpty(value: Value | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    value === "" ||
    (typeof value === "object" && Object.keys(value).length === 0)
  );
}
