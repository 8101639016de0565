import { dirname, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { IConstruct } from "constructs";

const SITE = Symbol.for("trtc-recording/declaration-site");

interface Sited extends IConstruct {
  [SITE]?: { readonly stack?: string };
}

/** Our own constructs declare parts; their lines say nothing to a user. */
const OURS = dirname(__dirname) + sep;

/**
 * Remembers the line of the user's code that declared a construct. It is read only for a report,
 * because writing a stack trace out is slow.
 * @param constructorOfIt The class whose `new` is looked for; everything below it is ours.
 */
export function rememberDeclarationSite(construct: IConstruct, constructorOfIt: NewableFunction) {
  const holder: { stack?: string } = {};
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 1;
  Error.captureStackTrace(holder, constructorOfIt);
  Error.stackTraceLimit = limit;
  Object.defineProperty(construct, SITE, { value: holder });
}

/** The nearest line of the user's, as `stacks/prod.ts:14`: of the construct itself, or of what it is a part of. */
export function declarationSite(construct: IConstruct): string | undefined {
  const frames = construct.node.scopes.flatMap((scope) => (scope as Sited)[SITE]?.stack ?? []);
  const places = frames.map((stack) => parseFrame(stack.split("\n").at(-1) ?? ""));
  const place = places.findLast((candidate) => candidate && !candidate.file.startsWith(OURS));
  return place && `${relative(process.cwd(), place.file).split(sep).join("/")}:${place.line}`;
}

/** `    at new Name (file:line:column)`, or without a name and parentheses. */
function parseFrame(frame: string): { file: string; line: string } | undefined {
  const named = frame.endsWith(")") ? /^\s+at .*? \((.*)\)$/.exec(frame)?.[1] : undefined;
  const [, place, line] = /^(?:\s+at )?(.+):(\d+):\d+$/.exec(named ?? frame) ?? [];
  if (place === undefined || line === undefined) {
    return undefined;
  }
  return { file: place.startsWith("file:") ? fileURLToPath(place) : place, line };
}
