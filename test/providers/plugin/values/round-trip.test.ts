import { decodeValue } from "@trtc-recording/plugin/values/decode";
import { encodeValue } from "@trtc-recording/plugin/values/encode";
import { parseStateJson, valueFromJson } from "@trtc-recording/plugin/values/state-json";
import fc from "fast-check";
import { types, valuesOf } from "../../../helpers/plugin-values";

test("every value of every type, unknown parts and nulls too, arrives as it was sent", () => {
  const typed = types.chain((type) => fc.tuple(fc.constant(type), valuesOf(type, true)));

  fc.assert(
    fc.property(typed, ([type, value]) => {
      expect(decodeValue(encodeValue(value, type, "may-be-unknown"), type)).toEqual(value);
    }),
    { numRuns: 500 },
  );
});

test("every stored value is read back from Terraform's state JSON as it was", () => {
  const typed = types.chain((type) => fc.tuple(fc.constant(type), valuesOf(type, false)));

  fc.assert(
    fc.property(typed, ([type, value]) => {
      // Terraform writes numbers as plain decimals, however long.
      const state = JSON.stringify(value, (_, part) =>
        part !== null && typeof part === "object" && "text" in part ? `#${part.text}` : part,
      ).replace(/"#(-?[\d.]+)"/g, "$1");

      expect(valueFromJson(parseStateJson(state), type)).toEqual(value);
    }),
    { numRuns: 500 },
  );
});
