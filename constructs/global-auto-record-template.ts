import { AutoRecordTemplate } from "@trtc-recording/provider-trtc/lib/auto-record-template";
import { Construct } from "constructs";
import type { ConsoleForm, RecordingProfile } from "../profile";
import { addressOf } from "./private/address";
import { checkConstructId } from "./private/construct-ids";
import { rememberDeclarationSite } from "./private/declaration-site";
import { contributeToLock } from "./private/lock-contribution";
import { checkSettings } from "./private/problems";
import { checkSdkAppId, claimOfApp } from "./private/sdk-app-ids";
import { TERRAFORM_VALUES } from "./private/terraform-values";
import type { IRecordingStorage } from "./recording-storage";

export interface GlobalAutoRecordTemplateProps {
  /** The application's SDKAppID. */
  readonly sdkAppId: number;
  /** What is recorded. */
  readonly profile: RecordingProfile;
  /** The form that the account's console shows; it decides the limits and the steps. */
  readonly consoleForm: ConsoleForm;
  readonly storage: IRecordingStorage;
}

/**
 * The global auto-record template (全局自动录制模板) of one application, as declared
 * (`trtc_auto_record_template`). Tencent has no API for it: deploying records the declaration and
 * the console steps, and the template stays `pending` until a person has confirmed it.
 * @see https://cloud.tencent.com/document/product/647/80373
 */
export class GlobalAutoRecordTemplate extends Construct {
  public readonly resource: AutoRecordTemplate;

  public constructor(scope: Construct, id: string, props: GlobalAutoRecordTemplateProps) {
    super(scope, id);
    rememberDeclarationSite(this, new.target);
    checkConstructId(this);
    const { sdkAppId, profile, consoleForm, storage } = props;
    checkSdkAppId(this, sdkAppId);
    claimOfApp(this, sdkAppId, { what: "template", fix: "keep one of the two declarations" });
    checkSettings(this, (checks) => {
      storage.check(checks);
      consoleForm.check(profile, checks);
    });

    this.resource = new AutoRecordTemplate(this, "Resource", {
      sdkAppId,
      consoleForm: consoleForm.name,
      limitOverrides: renderOverrides(consoleForm, storage),
      ...renderProfile(profile),
      storage: renderStorage(storage),
    });
    contributeToLock(this, () => ({
      section: "recordings",
      entry: {
        sdkAppId,
        start: {
          scheme: "global-auto",
          consoleForm: consoleForm.name,
          ...(hasOverrides(consoleForm) && { limitOverrides: consoleForm.overrides }),
        },
        profile: profile.settings(TERRAFORM_VALUES),
        storage: { ...storage.lockReference, retention: storage.retention.toJSON() },
        addresses: { template: addressOf(this.resource) },
      },
    }));
  }
}

function renderProfile(profile: RecordingProfile) {
  const { mode, media, file } = profile;
  return {
    name: profile.templateName,
    mode: mode.kind,
    mix: renderMix(profile),
    media: media.kind,
    video: media.video,
    audio: media.audio,
    file: {
      format: file.format,
      maxDurationMinutes: file.maxDuration?.in("minutes", TERRAFORM_VALUES),
    },
    resumeWaitSeconds: profile.resumeWait.in("seconds", TERRAFORM_VALUES),
  };
}

function renderMix({ mode: { maxUsers, layout } }: RecordingProfile) {
  if (maxUsers === undefined) {
    return undefined;
  }
  const bigPicture = layout?.bigPicture;
  return {
    maxUsers,
    layout: layout?.kind,
    bigPictureUserIdPrefix:
      bigPicture && "bigPictureUserIdPrefix" in bigPicture
        ? bigPicture.bigPictureUserIdPrefix
        : undefined,
  };
}

function hasOverrides({ overrides }: ConsoleForm): boolean {
  return Object.keys(overrides).length > 0;
}

/** `{ "mixedUsers.max": 12 }`, so that the provider judges by the same limits. */
function renderOverrides(
  consoleForm: ConsoleForm,
  { retention: { longest } }: IRecordingStorage,
): Record<string, number> | undefined {
  const bounds = Object.entries(consoleForm.overrides).flatMap(([name, sides]) =>
    Object.entries(sides).flatMap(([side, bound]) =>
      bound ? [[`${name}.${side}`, bound.value] as const] : [],
    ),
  );
  const all = longest ? [...bounds, ["retention.max", longest.value] as const] : bounds;
  return all.length > 0 ? Object.fromEntries(all) : undefined;
}

function renderStorage({ subAppId, retention }: IRecordingStorage) {
  return retention.isPermanent
    ? { subAppId, retentionPermanent: true }
    : { subAppId, retentionDays: retention.dayCount };
}
