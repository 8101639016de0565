import { dirname, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { IConstruct } from "constructs";

const SITE = Symbol.for("trtc-recording/declaration-site");

interface Sited extends IConstruct {
  [SITE]?: string;
}

/** Our own constructs declare parts; their lines say nothing to a user. */
const OURS = dirname(__dirname) + sep;

/**
 * Remembers the line of the user's code that declared a construct, as `stacks/prod.ts:14`.
 * @param constructorOfIt The class whose `new` is looked for; everything below it is ours.
 */
export function rememberDeclarationSite(construct: IConstruct, constructorOfIt: NewableFunction) {
  const holder: { stack?: string } = {};
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 1;
  Error.captureStackTrace(holder, constructorOfIt);
  Error.stackTraceLimit = limit;
  const place = parseFrame(holder.stack?.split("\n").at(-1) ?? "");
  if (place && !place.file.startsWith(OURS)) {
    const file = relative(process.cwd(), place.file).split(sep).join("/");
    Object.defineProperty(construct, SITE, { value: `${file}:${place.line}` });
  }
}

/** The nearest line of the user's: of the construct itself, or of what it is a part of. */
export function declarationSite(construct: IConstruct): string | undefined {
  const sites = construct.node.scopes.map((scope) => (scope as Sited)[SITE]);
  return sites.findLast((site) => site !== undefined);
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
