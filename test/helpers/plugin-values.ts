import { type ExactNumber, UNKNOWN, type Value } from "@trtc-recording/plugin";
import { canonicalSet } from "@trtc-recording/plugin/values/canonical-set";
import { parseNumber } from "@trtc-recording/plugin/values/exact-number";
import { emptyForm, type Type } from "@trtc-recording/plugin/values/type";
import fc from "fast-check";

/** Any type, up to a few levels deep. */
export const types: fc.Arbitrary<Type> = fc.letrec<{ type: Type }>((tie) => ({
  type: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom<Type>({ kind: "string" }, { kind: "number" }, { kind: "bool" }),
    fc.record({
      kind: fc.constantFrom("list" as const, "set" as const, "map" as const),
      element: tie("type"),
      blocks: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant("object" as const),
      attributes: fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9_]{0,6}$/), tie("type"), {
        maxKeys: 4,
        noNullPrototype: true,
      }),
      block: fc.constantFrom("single" as const, "group" as const),
    }),
  ),
})).type;

/** Numbers as they arrive: JavaScript's own, big ones and long ones. */
export const numbers: fc.Arbitrary<number | ExactNumber> = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
  fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }).map((n) => parseNumber(String(n))),
  fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 30n }))
    .map(([whole, part]) => parseNumber(`${whole}.${part}`)),
);

// Terraform itself brings texts into this form.
const texts = fc.string({ unit: "grapheme" }).map((text) => text.normalize("NFC"));

/** Any value of a type in its normal form; unknown parts as well, if wanted. */
export function valuesOf(type: Type, withUnknowns: boolean): fc.Arbitrary<Value> {
  const special: Value[] = withUnknowns ? [emptyForm(type), UNKNOWN] : [emptyForm(type)];
  return fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...special) },
    { weight: 4, arbitrary: knownValuesOf(type, withUnknowns) },
  );
}

function knownValuesOf(type: Type, withUnknowns: boolean): fc.Arbitrary<Value> {
  switch (type.kind) {
    case "string":
      return texts;
    case "bool":
      return fc.boolean();
    case "number":
      return numbers;
    case "object": {
      const parts = Object.entries(type.attributes).map(([name, part]) =>
        valuesOf(part, withUnknowns).map((value) => [name, value] as const),
      );
      return fc.tuple(...parts).map((entries) => Object.fromEntries(entries));
    }
    case "map": {
      const key = texts.filter((text) => text !== "__proto__");
      const entry = fc.tuple(key, valuesOf(type.element, withUnknowns));
      return fc.array(entry, { maxLength: 4 }).map((entries) => Object.fromEntries(entries));
    }
    default: {
      const elements = fc.array(valuesOf(type.element, withUnknowns), { maxLength: 4 });
      return type.kind === "set" ? elements.map(canonicalSet) : elements;
    }
  }
}
