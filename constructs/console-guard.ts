import { CamGroupPolicyAttachment } from "@cdktf/provider-tencentcloud/lib/cam-group-policy-attachment";
import { CamPolicy } from "@cdktf/provider-tencentcloud/lib/cam-policy";
import { Token } from "cdktf";
import { Construct } from "constructs";
import { showValue } from "../profile/problem";
import { addressOf } from "./private/address";
import { checkConstructId } from "./private/construct-ids";
import { rememberDeclarationSite } from "./private/declaration-site";
import { contributeToLock } from "./private/lock-contribution";
import { checkSettings } from "./private/problems";
import { PUBLIC_NUMBER } from "./private/sdk-app-ids";

export interface ConsoleGuardProps {
  /** The applications whose templates are guarded. */
  readonly sdkAppIds: readonly number[];
  /** CAM user groups, by number, whose members may not edit the template. */
  readonly groupIds: readonly string[];
  /**
   * 1 to 128 letters, digits and `+=,.@_-`. Changing it replaces the policy.
   * @default - the construct path with `-` between its parts
   */
  readonly policyName?: string;
}

/**
 * A CAM policy that denies the console's template edit (`trtc:AlterRecording`) to groups of people,
 * so that the pull request is the only way in. It covers the template only: which actions the
 * console uses for callback URLs is not published.
 * @see https://cloud.tencent.com/document/product/598/70059
 */
export class ConsoleGuard extends Construct {
  public readonly resource: CamPolicy;
  public readonly attachments: readonly CamGroupPolicyAttachment[];

  public constructor(scope: Construct, id: string, props: ConsoleGuardProps) {
    super(scope, id);
    rememberDeclarationSite(this, new.target);
    checkConstructId(this);
    const { sdkAppIds, groupIds } = props;
    const policyName = props.policyName ?? this.node.path.replaceAll("/", "-");
    checkSettings(this, (checks) => {
      for (const sdkAppId of sdkAppIds) {
        checks.wholeNumber("sdkAppIds", sdkAppId, PUBLIC_NUMBER);
      }
      for (const groupId of groupIds) {
        checks.text("groupIds", groupId, {
          pattern: /^[1-9][0-9]*$/,
          rule: "must be the numbers of CAM user groups",
          fix: "write the number that the CAM console shows for the group, such as '100001'",
        });
      }
      checks.text("policyName", policyName, {
        pattern: /^[A-Za-z0-9+=,.@_-]{1,128}$/,
        rule: "must be 1 to 128 letters, digits and '+=,.@_-'",
        fix: "write a name such as 'recording-console-guard'",
      });
      for (const [field, list] of Object.entries<readonly unknown[]>({ sdkAppIds, groupIds })) {
        const twice = list.find((member, index) => list.indexOf(member) !== index);
        if (twice !== undefined) {
          checks.error(field, "must name each once", {
            given: `${showValue(twice)} twice`,
            fix: "take one of them out",
          });
        }
        if (list.length === 0) {
          checks.error(field, "must not be empty: the guard would guard nothing", {
            fix: "name at least one, or leave the guard out",
          });
        }
      }
    });

    this.resource = new CamPolicy(this, "Resource", {
      name: policyName,
      description: "Recording templates are changed by pull request only",
      document: JSON.stringify(denyTemplateEdit(sdkAppIds)),
    });
    this.attachments = [...new Set(groupIds)].map(
      (groupId, index) =>
        new CamGroupPolicyAttachment(
          this,
          `Group-${Token.isUnresolved(groupId) ? index : groupId}`,
          {
            groupId,
            policyId: this.resource.id,
          },
        ),
    );
    contributeToLock(this, () => ({
      section: "guards",
      entry: {
        sdkAppIds: [...sdkAppIds],
        groupIds: [...groupIds],
        policyName,
        denies: [DENIED_ACTION],
        addresses: { policy: addressOf(this.resource) },
      },
    }));
  }
}

const DENIED_ACTION = "name/trtc:AlterRecording";

/** The provider wants every string-or-list of a policy as a list. */
function denyTemplateEdit(sdkAppIds: readonly number[]) {
  return {
    version: "2.0",
    statement: [
      {
        effect: "deny",
        action: [DENIED_ACTION],
        resource: sdkAppIds.map((id) => `qcs::trtc::uin/:sdkappid/${Token.asString(id)}`),
      },
    ],
  };
}
