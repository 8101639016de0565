import Ajv, { type ErrorObject } from "ajv";
import schema from "./sarif-2.1.0-rtm.5.schema.json";

/*
 * The schema is that of `@microsoft/jest-sarif` 1.0.0-beta.0 (MIT), which is SchemaStore's copy of the
 * OASIS schema, without descriptions, defaults and the head that names JSON Schema draft 4.
 */
const validate = new Ajv({
  strict: false,
  unicodeRegExp: false,
  allErrors: true,
  formats: {
    uri: (text: string) => URL.canParse(text),
    "uri-reference": (text: string) => /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/.test(text),
    "date-time": true,
  },
}).compile(schema);

/** Where a document breaks the SARIF 2.1.0 schema; empty when it does not. */
export function sarifProblems(document: unknown): string[] {
  validate(document);
  const errors: readonly ErrorObject[] = validate.errors ?? [];
  return errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
}
