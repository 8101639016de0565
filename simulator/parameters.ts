import { ApiFailure } from "./api-failure";

/** Reads one parameter; told its name for the error. */
export interface Parameter<T> {
  readonly isRequired: boolean;
  read(value: unknown, name: string): T;
}

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

type Parameters = Readonly<Record<string, Parameter<unknown>>>;
export type Values<P extends Parameters> = { readonly [K in keyof P]: ReturnType<P[K]["read"]> };

/**
 * Reads a request as API 3.0 does: types are strict (a number in quotes is no integer), and parameters
 * that the action does not know are refused. The codes are the common ones (1008/57564); the wording
 * of the messages is INFERRED.
 */
export function readParameters<P extends Parameters>(
  parameters: P,
  body: Readonly<Record<string, unknown>>,
  path = "",
): Values<P> {
  for (const name of Object.keys(body)) {
    if (!Object.hasOwn(parameters, name)) {
      const shown = JSON.stringify(name.slice(0, 60));
      throw new ApiFailure("UnknownParameter", `The parameter ${path}${shown} is not recognized.`);
    }
  }
  const values = Object.entries(parameters).map(([name, parameter]) => {
    const value = body[name] ?? undefined;
    if (value === undefined && parameter.isRequired) {
      throw new ApiFailure(
        "MissingParameter",
        `The request is missing a required parameter \`${path}${name}\`.`,
      );
    }
    return [name, value === undefined ? undefined : parameter.read(value, `${path}${name}`)];
  });
  return Object.fromEntries(values) as Values<P>;
}

export const text: Parameter<string> = checked((value) => typeof value === "string", "string");

export const integer: Parameter<number> = checked(
  (value) => typeof value === "number" && Number.isInteger(value),
  "integer",
);

export const number: Parameter<number> = checked(
  (value) => typeof value === "number" && Number.isFinite(value),
  "number",
);

export const boolean: Parameter<boolean> = checked(
  (value) => typeof value === "boolean",
  "boolean",
);

/** ISO 8601, with its zone. */
export const time: Parameter<Date> = {
  isRequired: true,
  read: (value, name) => {
    const isIso = typeof value === "string" && ISO_TIME.test(value);
    const date = new Date(isIso ? value : Number.NaN);
    if (Number.isNaN(date.getTime())) {
      throw wrongType(name, "an ISO 8601 time");
    }
    return date;
  },
};

export function optional<T>({ read }: Parameter<T>): Parameter<T | undefined> {
  return { isRequired: false, read };
}

export function list<T>(item: Parameter<T>): Parameter<readonly T[]> {
  return {
    isRequired: true,
    read: (value, name) => {
      if (!Array.isArray(value)) {
        throw wrongType(name, "array");
      }
      return value.map((element, index) => item.read(element, `${name}.${index}`));
    },
  };
}

export function record<P extends Parameters>(parameters: P): Parameter<Values<P>> {
  return {
    isRequired: true,
    read: (value, name) => {
      if (typeof value !== "object" || value === null || Array.isArray(value)) {
        throw wrongType(name, "object");
      }
      return readParameters(parameters, { ...value }, `${name}.`);
    },
  };
}

function checked<T>(isRight: (value: unknown) => boolean, type: string): Parameter<T> {
  return {
    isRequired: true,
    read: (value, name) => {
      if (!isRight(value)) {
        throw wrongType(name, type);
      }
      return value as T;
    },
  };
}

function wrongType(name: string, type: string): ApiFailure {
  return new ApiFailure(
    "InvalidParameter",
    `The value type of parameter \`${name}\` is not ${type}.`,
  );
}
