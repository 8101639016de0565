import type { Construct, IConstruct } from "constructs";
import { showValue } from "../../profile/problem";
import { claimOnce } from "./claims";
import { checkSettings } from "./problems";
import { TERRAFORM_VALUES } from "./terraform-values";

const CHECKED = Symbol.for("trtc-recording/checked-sdk-app-id");

interface Checked extends IConstruct {
  [CHECKED]?: unknown;
}

/** The recording of the same app that a construct is a part of. */
function ownerOf(scope: IConstruct, sdkAppId: number): IConstruct | undefined {
  const parent = scope.node.scope as Checked | undefined;
  const owns = parent && CHECKED in parent && Object.is(parent[CHECKED], sdkAppId);
  return owns ? parent : undefined;
}

/** The range of any number that Tencent hands out: an SDKAppID, a sub-application. */
export const PUBLIC_NUMBER = { unit: "", min: { value: 1, basis: "own" } } as const;

/** SDKAppID: a positive whole number. A part does not repeat what its owner has checked. */
export function checkSdkAppId(scope: Construct, sdkAppId: number): void {
  if (ownerOf(scope, sdkAppId)) {
    return;
  }
  Object.defineProperty(scope, CHECKED, { value: sdkAppId });
  checkSettings(scope, (checks) => {
    checks.wholeNumber("sdkAppId", sdkAppId, PUBLIC_NUMBER, {
      fix: "write the application's SDKAppID as the console shows it, such as 1400000001",
    });
  });
}

/** What an app has only one of, and what to say when it is declared again. */
export interface AppClaim {
  readonly what: string;
  /** @default what */
  readonly claimedAs?: string;
  /** @default "has a <what> at '<path>' already, and an app has only one" */
  readonly rule?: (path: string, claimedAs: string) => string;
  readonly fix: string;
}

/**
 * Claims what each app has only one of. Two recordings of one app are reported once, not again for
 * each of their parts.
 */
export function claimOfApp(scope: IConstruct, sdkAppId: number, claim: AppClaim): void {
  const { what, claimedAs = what, rule = onlyOne(what), fix } = claim;
  if (TERRAFORM_VALUES.isUnknown(sdkAppId)) {
    return;
  }
  claimOnce(`${what} ${sdkAppId}`, { scope, claimedAs }, (first) => {
    const ownersReport = ownerOf(first.scope, sdkAppId) && ownerOf(scope, sdkAppId);
    return ownersReport
      ? undefined
      : {
          field: "sdkAppId",
          rule: rule(first.scope.node.path, first.claimedAs),
          given: showValue(sdkAppId),
          fix,
        };
  });
}

function onlyOne(what: string) {
  return (path: string) => `has a ${what} at '${path}' already, and an app has only one`;
}
