import { type App, TerraformStack } from "cdktf";
import { declarationSite } from "./private/declaration-site";
import { wholesOf } from "./private/lock-contribution";

/** By stack and construct path: the line of the user's code that declared it, `stacks/prod.ts:14`. */
export type DeclarationSites = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Where everything that stands in the lock file was declared, so that a review can point there. */
export function collectSources(app: App): DeclarationSites {
  const stacks = app.node.findAll().filter(TerraformStack.isStack);
  return Object.fromEntries(
    stacks.map((stack) => {
      const places = wholesOf(stack).flatMap((construct) => {
        const path = construct.node.path.slice(stack.node.path.length + 1);
        const place = declarationSite(construct);
        return place === undefined ? [] : [[path, place] as const];
      });
      return [stack.node.id, Object.fromEntries(places)];
    }),
  );
}
