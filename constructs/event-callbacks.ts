import { EventCallback as EventCallbackResource } from "@trtc-recording/provider-trtc/lib/event-callback";
import { Construct } from "constructs";
import type { SigningKeyFingerprint } from "../profile";
import { checkCallbackUrl, EVENT_CALLBACK_URL } from "../profile/callback-url";
import { addressOf } from "./private/address";
import { checkConstructId } from "./private/construct-ids";
import { rememberDeclarationSite } from "./private/declaration-site";
import { contributeToLock } from "./private/lock-contribution";
import { checkSettings } from "./private/problems";
import { checkSdkAppId, claimOfApp } from "./private/sdk-app-ids";

export interface EventCallbackOptions {
  /**
   * Which key signs the callback: a fingerprint, never the key.
   * @default - the callback is unsigned, and anybody who knows its URL can forge events
   */
  readonly signingKey?: SigningKeyFingerprint;
}

/** One callback URL of the console, with the key that signs it. */
export class EventCallback {
  /**
   * @param url Public https URL, at most 2,083 characters of `a-zA-Z0-9-_?%=#./+`.
   * @see https://trtc.io/document/39559
   */
  public static https(url: string, options: EventCallbackOptions = {}): EventCallback {
    return new EventCallback(url, options.signingKey);
  }

  private constructor(
    public readonly url: string,
    public readonly signingKey?: SigningKeyFingerprint,
  ) {}
}

/** The groups of events that have a callback URL of their own. */
export const EVENT_GROUPS = ["room", "media", "recording", "relay"] as const;

export type EventGroup = (typeof EVENT_GROUPS)[number];

export type EventCallbacksProps = {
  /** The application's SDKAppID. */
  readonly sdkAppId: number;
} & {
  /** @default - left as the console has it */
  readonly [Group in EventGroup]?: EventCallback;
};

/**
 * The console's callback URLs of one application (`trtc_event_callback`, one for each group of
 * events). Tencent has no API for them: deploying records them and the console steps.
 */
export class EventCallbacks extends Construct {
  /** The resource of each declared group. */
  public readonly resources: Readonly<Partial<Record<EventGroup, EventCallbackResource>>>;

  public constructor(scope: Construct, id: string, props: EventCallbacksProps) {
    super(scope, id);
    rememberDeclarationSite(this, new.target);
    checkConstructId(this);
    const { sdkAppId } = props;
    checkSdkAppId(this, sdkAppId);

    const declared = EVENT_GROUPS.flatMap((group) => {
      const callback = props[group];
      return callback ? [{ group, callback }] : [];
    });
    for (const { group } of declared) {
      claimOfApp(this, sdkAppId, {
        what: `${group} callback`,
        fix: "keep one of the two: the console has one URL for each group of events",
      });
    }
    checkSettings(this, (checks) => {
      if (declared.length === 0) {
        checks.error("callbacks", "must name at least one group of events", {
          fix: "add recording: EventCallback.https(url, { signingKey })",
        });
      }
      for (const { group, callback } of declared) {
        checkCallbackUrl(`callbacks.${group}.url`, callback.url, EVENT_CALLBACK_URL, checks);
        callback.signingKey?.check(`callbacks.${group}.signingKey`, checks);
      }
    });
    this.resources = Object.fromEntries(
      declared.map(({ group, callback }) => [
        group,
        new EventCallbackResource(this, capitalize(group), {
          sdkAppId,
          eventGroup: group,
          url: callback.url,
          signingKeyFingerprint: callback.signingKey?.text,
        }),
      ]),
    );
    contributeToLock(this, () => ({
      section: "recordings",
      entry: {
        sdkAppId,
        eventCallbacks: Object.fromEntries(
          declared.map(({ group, callback }) => [
            group,
            { url: callback.url, signingKey: callback.signingKey?.text ?? "unsigned" },
          ]),
        ),
        addresses: Object.fromEntries(
          Object.entries(this.resources).map(([group, resource]) => [
            `${group}Callback`,
            addressOf(resource),
          ]),
        ),
      },
    }));
  }
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
