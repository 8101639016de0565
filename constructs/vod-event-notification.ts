import { VodEventConfig } from "@cdktf/provider-tencentcloud/lib/vod-event-config";
import { Construct } from "constructs";
import { checkCallbackUrl, VOD_CALLBACK_URL } from "../profile/callback-url";
import { addressOf } from "./private/address";
import { checkConstructId } from "./private/construct-ids";
import { rememberDeclarationSite } from "./private/declaration-site";
import { contributeToLock } from "./private/lock-contribution";
import { checkSettings } from "./private/problems";
import { PUBLIC_NUMBER } from "./private/sdk-app-ids";
import { TerraformData } from "./private/terraform-data";

/** Which VOD events are pushed. */
export interface VodEventOptions {
  /** A file, such as a recording, has arrived. @default true */
  readonly uploadComplete?: boolean;
  /** A file has been deleted. @default false */
  readonly deleteComplete?: boolean;
}

/** What `VodEventNotification.https` and `.off` describe. */
export interface VodEventSettings {
  /** Absent when switched off: the provider cannot clear a URL, only silence it. */
  readonly url?: string;
  readonly uploadComplete: boolean;
  readonly deleteComplete: boolean;
}

export interface VodEventNotificationProps {
  /** Number of the sub-application (`RecordingStorage.subAppId`). */
  readonly subAppId: number;
  readonly settings: VodEventSettings;
}

/**
 * The event notification of a VOD sub-application (`tencentcloud_vod_event_config`).
 *
 * Traps of the official provider that this construct handles: the URL can be silenced but not
 * cleared (`off`); a changed `sub_app_id` would rewrite the former sub-application, so it forces a
 * replacement; the mode must be `PUSH` in capitals. One that it cannot: destroying the resource
 * does nothing. Deploy `VodEventNotification.off()` first, remove it afterwards. Signing (SignKey)
 * is not in the provider's schema.
 */
export class VodEventNotification extends Construct {
  /** Pushes events to a public https URL, at most 2,083 characters. */
  public static https(url: string, options: VodEventOptions = {}): VodEventSettings {
    const { uploadComplete = true, deleteComplete = false } = options;
    return { url, uploadComplete, deleteComplete };
  }

  /** Silences every event; deploy this before you remove the notification from code. */
  public static off(): VodEventSettings {
    return { uploadComplete: false, deleteComplete: false };
  }

  public readonly resource: VodEventConfig;

  public constructor(scope: Construct, id: string, props: VodEventNotificationProps) {
    super(scope, id);
    rememberDeclarationSite(this, new.target);
    checkConstructId(this);
    const { subAppId, settings } = props;
    checkSettings(this, (checks) => {
      checks.wholeNumber("vodEvents.subAppId", subAppId, PUBLIC_NUMBER);
      if (settings.url !== undefined) {
        checkCallbackUrl("vodEvents.url", settings.url, VOD_CALLBACK_URL, checks);
      }
    });

    const pin = new TerraformData(this, "SubAppId", subAppId);
    this.resource = new VodEventConfig(this, "Resource", {
      subAppId,
      mode: "PUSH",
      notificationUrl: settings.url,
      uploadMediaCompleteEventSwitch: settings.uploadComplete ? "ON" : "OFF",
      deleteMediaCompleteEventSwitch: settings.deleteComplete ? "ON" : "OFF",
      lifecycle: {
        replaceTriggeredBy: [addressOf(pin)],
        // The provider cannot clear a URL, so without one every plan would want to, for ever.
        ignoreChanges: settings.url === undefined ? ["notification_url"] : undefined,
      },
    });
    contributeToLock(this, () => ({
      section: "vodEvents",
      entry: { subAppId, ...settings, addresses: { resource: addressOf(this.resource) } },
    }));
  }
}
