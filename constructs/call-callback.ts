import { CallCallback as CallCallbackResource } from "@trtc-recording/provider-trtc/lib/call-callback";
import { Construct } from "constructs";
import { CALL_CALLBACK_URL, checkCallbackUrl } from "../profile/callback-url";
import { addressOf } from "./private/address";
import { checkConstructId } from "./private/construct-ids";
import { rememberDeclarationSite } from "./private/declaration-site";
import { canonicalList, checkable } from "./private/lists";
import { contributeToLock } from "./private/lock-contribution";
import { checkSettings } from "./private/problems";
import { checkSdkAppId, claimOfApp } from "./private/sdk-app-ids";

/** The events a TUICallKit callback can be told about. */
export enum CallCommand {
  AFTER_START_CALL = "Call.CallbackAfterStartCall",
  AFTER_END_CALL = "Call.CallbackAfterEndCall",
  AFTER_MEMBER_CHANGED = "Call.CallbackAfterMemberChanged",
  /** Recording events 301, 311 and 312 of a call. */
  AFTER_RECORD_CHANGED = "Call.CallbackAfterRecordChanged",
}

export interface CallCallbackOptions {
  /** At least one. Further commands of Tencent's may be written as text. */
  readonly commands: readonly (CallCommand | `Call.${string}`)[];
  /**
   * Replace a callback that something else has set. Each app has only one: whoever set the other
   * stops receiving events.
   * @default false - deploying stops with an error when another callback is set
   */
  readonly takeOver?: boolean;
}

/** What `CallCallback.https` describes. */
export interface CallCallbackSettings extends CallCallbackOptions {
  readonly url: string;
}

export interface CallCallbackProps extends CallCallbackSettings {
  /** The application's SDKAppID. */
  readonly sdkAppId: number;
}

/**
 * The TUICallKit server callback of one application (`trtc_call_callback`). It has a REST API, so
 * deploying really sets it.
 * @see https://trtc.io/document/68938
 */
export class CallCallback extends Construct {
  /**
   * @param url Public https URL. No signature is documented for this callback: put `{token}` where a
   *   secret belongs; it is filled in at deploy and never stands in code, plan or state.
   */
  public static https(url: string, options: CallCallbackOptions): CallCallbackSettings {
    return { url, ...options };
  }

  public readonly resource: CallCallbackResource;

  public constructor(scope: Construct, id: string, props: CallCallbackProps) {
    super(scope, id);
    rememberDeclarationSite(this, new.target);
    checkConstructId(this);
    const { sdkAppId, url, takeOver } = props;
    const commands = canonicalList(props.commands);
    checkSdkAppId(this, sdkAppId);
    claimOfApp(this, sdkAppId, {
      what: "call callback",
      fix: "put the commands of both into one callback",
    });
    checkSettings(this, (checks) => {
      checkCallbackUrl("callbacks.call.url", url, CALL_CALLBACK_URL, checks);
      if (commands.length === 0) {
        checks.error("callbacks.call.commands", "must name at least one command", {
          fix: "add one, such as CallCommand.AFTER_END_CALL",
        });
      }
      for (const command of checkable(commands)) {
        checks.text("callbacks.call.commands", command, {
          pattern: /^Call\.[A-Za-z]{1,60}$/,
          rule: "must be commands such as 'Call.CallbackAfterEndCall'",
          fix: "use the values of CallCommand",
        });
      }
    });

    this.resource = new CallCallbackResource(this, "Resource", {
      sdkAppId,
      url,
      commands: [...commands],
      takeOver,
    });
    contributeToLock(this, () => ({
      section: "recordings",
      entry: {
        sdkAppId,
        callCallback: { url, commands, takeOver: takeOver ?? false },
        addresses: { callCallback: addressOf(this.resource) },
      },
    }));
  }
}
