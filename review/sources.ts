import type { JsonLines } from "./input/json-text";
import type { Location } from "./report";
import { lockPath, type Subject } from "./subject";

/** By stack and construct path: `stacks/prod.ts:14`. */
export type DeclaredAt = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface LocateOptions {
  readonly declaredAt?: DeclaredAt;
  readonly lockFile: string;
  /** Of the side after the change. */
  readonly lines?: JsonLines;
  readonly waiversFile: string;
}

/** Finds the line of the user's code that declared a subject, else its line in the lock file. */
export function locator(options: LocateOptions): (subject: Subject, path: string) => Location {
  const { declaredAt = {}, lockFile, lines, waiversFile } = options;
  return (subject, path) => {
    if (subject.kind === "waiver") {
      return { file: waiversFile, line: 1 };
    }
    const place = declaration(declaredAt, subject);
    return (
      place ?? {
        file: lockFile,
        line: lines?.lineOf([...lockPath(subject), ...path.split(".")]) ?? 1,
      }
    );
  };
}

/** Of the construct, or of the nearest that holds it. */
function declaration(declaredAt: DeclaredAt, { stack, path }: Subject): Location | undefined {
  const places = Object.hasOwn(declaredAt, stack) ? declaredAt[stack] : undefined;
  for (let parts = path.split("/"); places && parts.length > 0; parts = parts.slice(0, -1)) {
    const key = parts.join("/");
    const place = Object.hasOwn(places, key) ? places[key] : undefined;
    const [, file, line] = /^(.+):(\d+)$/.exec(place ?? "") ?? [];
    if (file !== undefined && line !== undefined) {
      return { file, line: Number(line) };
    }
  }
  return undefined;
}
