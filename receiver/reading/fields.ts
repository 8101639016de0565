import { Checks } from "../../profile/checks";
import { showValue } from "../../profile/problem";
import type { Source } from "../../profile/sources";
import { type CodedNumber, type CodedText, type CodeTable, coded } from "./coded";
import type { JsonObject, JsonValue } from "./json-body";

/**
 * Below it a time counts seconds (until the year 5138), from it on milliseconds (since 1973-03-03).
 * The same field is in seconds on one page and in milliseconds on another.
 */
const FIRST_MILLISECONDS = 100_000_000_000;

/** The last instant a Date can hold. */
const LAST_MILLISECONDS = 8_640_000_000_000_000;

/** Not 0, which would be an absent time: one problem is enough. */
const STAND_IN_NUMBER = 1;

/** Further problems tell nobody anything, and a hostile list could have a million. */
const MOST_PROBLEMS = 20;

/**
 * Reads the fields of a JSON object. Absent, `null` and `""` are the same: Tencent writes all three for
 * "none". What cannot be read, or is missing and required, becomes a problem with the field's path; a
 * stand-in is returned then, and the caller throws away what it builds.
 */
export class Fields {
  public constructor(
    public readonly object: JsonObject,
    private readonly checks: Checks,
    private readonly source: Source,
    private readonly path = "",
  ) {}

  /** The same fields; problems name another page. */
  public citing(source: Source): Fields {
    return new Fields(this.object, this.checks, source, this.path);
  }

  /** A text; a number is taken as its digits. */
  public text(name: string): string | undefined {
    return this.asText(this.value(name), name);
  }

  public requiredText(name: string): string {
    return this.text(name) ?? this.missing(name, "");
  }

  /** A whole number, also one that was sent as text. */
  public whole(name: string): number | undefined {
    const value = this.value(name);
    if (value === undefined) {
      return undefined;
    }
    const number = typeof value === "string" && /^-?\d{1,16}$/.test(value) ? Number(value) : value;
    return typeof number === "number" && Number.isSafeInteger(number)
      ? number
      : this.unreadable(name, "a whole number", value, STAND_IN_NUMBER);
  }

  public requiredWhole(name: string): number {
    return this.whole(name) ?? this.missing(name, STAND_IN_NUMBER);
  }

  /** Seconds or milliseconds since 1970, as number or text; 0 is "none". */
  public time(name: string): Date | undefined {
    const value = this.whole(name);
    if (!value) {
      return undefined;
    }
    const milliseconds = value < FIRST_MILLISECONDS ? value * 1000 : value;
    return milliseconds > 0 && milliseconds <= LAST_MILLISECONDS
      ? new Date(milliseconds)
      : this.unreadable(name, "a time since 1970", value, new Date(0));
  }

  public requiredTime(name: string): Date {
    return this.time(name) ?? this.missing(name, new Date(0));
  }

  /** An ISO time such as `2019-01-09T16:36:22Z`. */
  public isoTime(name: string): Date | undefined {
    const text = this.text(name);
    if (!text) {
      return undefined;
    }
    const time = /^\d{4}-\d\d-\d\dT/.test(text) ? new Date(text) : undefined;
    return time && !Number.isNaN(time.getTime())
      ? time
      : this.unreadable(name, "a time such as '2019-01-09T16:36:22Z'", text, new Date(0));
  }

  /** A number of an enumeration. */
  public code<T extends CodeTable>(table: T, name: string): CodedNumber<T> | undefined {
    const code = this.whole(name);
    return code === undefined ? undefined : coded(table, code);
  }

  public requiredCode<T extends CodeTable>(table: T, name: string): CodedNumber<T> {
    return coded(table, this.requiredWhole(name));
  }

  /** A word of an enumeration. */
  public word<T extends CodeTable>(table: T, name: string): CodedText<T> | undefined {
    const word = this.text(name);
    return word === undefined ? undefined : coded(table, word);
  }

  /** A list of texts; a text alone is a list of one. */
  public texts(name: string): string[] {
    const value = this.value(name) ?? [];
    const list = Array.isArray(value) ? value : [value];
    return list.flatMap((item, index) => this.asText(present(item), `${name}.${index}`) ?? []);
  }

  public fields(name: string): Fields | undefined {
    const value = this.value(name);
    return value === undefined ? undefined : this.asFields(value, name);
  }

  public requiredFields(name: string): Fields {
    return this.fields(name) ?? this.missing(name, this.nothing());
  }

  /** The objects of a list. */
  public list(name: string): Fields[] {
    const value = this.value(name) ?? [];
    return Array.isArray(value)
      ? value.map((item, index) => this.asFields(item, `${name}.${index}`))
      : this.unreadable(name, "a list", value, []);
  }

  private value(name: string): JsonValue | undefined {
    return Object.hasOwn(this.object, name) ? present(this.object[name]) : undefined;
  }

  private asText(value: JsonValue | undefined, name: string): string | undefined {
    if (value === undefined || typeof value === "string") {
      return value;
    }
    return typeof value === "number" ? String(value) : this.unreadable(name, "a text", value, "");
  }

  private asFields(value: JsonValue, name: string): Fields {
    return isObject(value)
      ? new Fields(value, this.checks, this.source, `${this.path}${name}.`)
      : this.unreadable(name, "an object", value, this.nothing());
  }

  /** Stands for an object that is not there: one problem says so, its fields need no further ones. */
  private nothing(): Fields {
    return new Fields({}, new Checks(), this.source);
  }

  private unreadable<T>(name: string, expected: string, given: JsonValue, standIn: T): T {
    this.problem(name, `must be ${expected}`, () => showValue(given));
    return standIn;
  }

  private missing<T>(name: string, standIn: T): T {
    this.problem(name, "is missing");
    return standIn;
  }

  private problem(name: string, rule: string, given?: () => string): void {
    if (this.checks.problems.length < MOST_PROBLEMS) {
      this.checks.error(`${this.path}${name}`, rule, {
        given: given?.(),
        fix: "keep the raw body, and compare it with the page",
        source: this.source,
      });
    }
  }
}

function present(value: JsonValue | undefined): JsonValue | undefined {
  return value === null || value === "" ? undefined : value;
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
