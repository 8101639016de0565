import { relative, sep } from "node:path";
import type { IConstruct } from "constructs";

const SITE = Symbol.for("trtc-recording/declaration-site");

interface Sited extends IConstruct {
  [SITE]?: string;
}

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
  const [, file, line] = /(?:file:\/\/)?([^\s()]+):(\d+):\d+\)?$/.exec(holder.stack ?? "") ?? [];
  if (file) {
    const site = `${relative(process.cwd(), file).split(sep).join("/")}:${line}`;
    Object.defineProperty(construct, SITE, { value: site });
  }
}

/** Where the user declared it, or the construct of ours that it belongs to. */
export function declarationSite(construct: IConstruct): string | undefined {
  const sites = construct.node.scopes.map((scope) => (scope as Sited)[SITE]);
  return sites.find((site) => site !== undefined);
}
