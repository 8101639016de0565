import type { Construct, IConstruct } from "constructs";
import { showValue } from "../../profile";
import { checkAtSynth, checkSettings } from "./problems";
import { TERRAFORM_VALUES } from "./terraform-values";

const CHECKED = Symbol.for("trtc-recording/checked-sdk-app-id");

interface Checked extends IConstruct {
  [CHECKED]?: unknown;
}

/** The recording of the same app that a construct is a part of. */
function ownerOf(scope: IConstruct, sdkAppId: number): IConstruct | undefined {
  const parent = scope.node.scope as Checked | undefined;
  return parent?.[CHECKED] === sdkAppId ? parent : undefined;
}

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

/** The range of any number that Tencent hands out: an SDKAppID, a sub-application. */
export const PUBLIC_NUMBER = { unit: "", min: { value: 1, basis: "own" } } as const;

/** One declaration of a settable thing of an app, such as its template. */
interface Claim {
  readonly scope: IConstruct;
  /** How it is worded in the problem of another that claims the same. */
  readonly claimedAs: string;
}

const claimsByRoot = new WeakMap<IConstruct, Map<string, Claim[]>>();

/**
 * Claims something of which an SDKAppID has only one, and reports at synth when it is claimed twice
 * anywhere in the app, whatever the stack.
 */
export function claimOnce(
  scope: IConstruct,
  sdkAppId: number,
  claim: { readonly what: string; readonly claimedAs: string },
  explain: (other: Claim) => { rule: string; fix: string },
): void {
  if (TERRAFORM_VALUES.isUnknown(sdkAppId)) {
    return;
  }
  const claims = claimsByRoot.get(scope.node.root) ?? new Map<string, Claim[]>();
  claimsByRoot.set(scope.node.root, claims);
  const key = `${claim.what} ${sdkAppId}`;
  const mine: Claim = { scope, claimedAs: claim.claimedAs };
  const [first] = claims.get(key) ?? [];
  claims.set(key, [...(claims.get(key) ?? []), mine]);
  const ownersReport = first && ownerOf(first.scope, sdkAppId) && ownerOf(scope, sdkAppId);
  if (first && !ownersReport) {
    checkAtSynth(scope, (checks) => {
      checks.error("sdkAppId", explain(first).rule, {
        given: showValue(sdkAppId),
        fix: explain(first).fix,
      });
    });
  }
}
