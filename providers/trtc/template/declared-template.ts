import type { PlanOf, StateOf } from "@trtc-recording/plugin";
import { templateSubject } from "../../../lock/confirmations";
import {
  type AudioChannels,
  type AudioSampleRate,
  type ConsoleFormKind,
  type MixLayoutKind,
  type RecordedMediaKind,
  type RecordingFileFormat,
  type RecordingModeKind,
  Retention,
} from "../../../profile";
import { type ProfileJson, profileFromJson } from "../../../profile/profile-json";
import { fingerprintOf } from "../../../verify";
import type { Declaration } from "../console/declaration";
import { removeTemplateSteps, templateSteps } from "../console-steps";
import type { autoRecordTemplate } from "../schema/auto-record-template";
import { isWhollyKnown } from "../values";
import { consoleForm } from "./limit-overrides";

export type TemplateState = StateOf<typeof autoRecordTemplate.attributes>;
export type TemplatePlan = PlanOf<typeof autoRecordTemplate.attributes>;

/** What somebody who imports a template has not declared yet. */
type Undeclared = Pick<TemplateState, "sdk_app_id"> & { readonly name: null };

/**
 * The declaration that a configuration, a plan or a state holds; undefined while something in it is
 * unknown, and after an import, when nothing is declared yet.
 */
export function declaredTemplate(
  values: TemplatePlan | TemplateState,
  stack: string,
): Declaration | undefined {
  const declared = onlyDeclared(values);
  return isWhollyKnown(declared) && !isUndeclared(values)
    ? declaration(values as TemplateState, stack)
    : undefined;
}

/** As the profile knows it. */
export function profileJson(values: TemplateState): ProfileJson {
  const { mode, mix, media, video, audio, file } = values;
  return {
    templateName: values.name,
    mode: { kind: mode as RecordingModeKind, ...(mix && mixJson(mix)) },
    media: {
      kind: media as RecordedMediaKind,
      ...(video && {
        video: {
          width: video.width,
          height: video.height,
          bitrateKbps: video.bitrate_kbps,
          fps: video.fps,
          gopSeconds: video.gop_seconds,
        },
      }),
      ...(audio && {
        audio: {
          sampleRateHz: audio.sample_rate_hz as AudioSampleRate,
          bitrateKbps: audio.bitrate_kbps,
          channels: audio.channels as AudioChannels,
        },
      }),
    },
    file: {
      format: file.format as RecordingFileFormat,
      ...(file.max_duration_minutes !== null && { maxDurationMinutes: file.max_duration_minutes }),
    },
    resumeWaitSeconds: values.resume_wait_seconds,
  };
}

export function retentionOf({ storage }: Pick<TemplateState, "storage">): Retention {
  return storage.retention_days === null
    ? Retention.permanent()
    : Retention.days(storage.retention_days);
}

function mixJson(mix: NonNullable<TemplateState["mix"]>) {
  const { layout, max_users: maxUsers, big_picture_user_id_prefix: prefix } = mix;
  const bigPicture = prefix === null ? {} : { bigPictureUserIdPrefix: prefix };
  return {
    maxUsers,
    ...(layout !== null && { layout: { kind: layout as MixLayoutKind, ...bigPicture } }),
  };
}

function declaration(values: TemplateState, stack: string): Declaration {
  const { sdk_app_id: sdkAppId, console_form: formName, storage } = values;
  const profile = profileJson(values);
  const retention = retentionOf(values);
  const rendered = consoleForm(formName, values.limit_overrides).render(profileFromJson(profile), {
    subAppId: storage.sub_app_id,
    retention,
  });
  // Overridden limits are not typed into the console, so they are no part of it.
  const template = {
    sdkAppId,
    consoleForm: formName as ConsoleFormKind,
    profile,
    retentionDays: storage.retention_days ?? "permanent",
    subAppId: storage.sub_app_id,
  } as const;
  return {
    subject: templateSubject(sdkAppId),
    fingerprint: fingerprintOf(template),
    steps: templateSteps(sdkAppId, template.consoleForm, rendered.ok ? rendered.value : [], stack),
    removal: removeTemplateSteps(sdkAppId, template.consoleForm),
    template,
  };
}

function onlyDeclared(values: TemplatePlan | TemplateState) {
  const { sdk_app_id, console_form, name, mode, mix, media, video, audio, file } = values;
  const { resume_wait_seconds, storage, limit_overrides } = values;
  return [
    [sdk_app_id, console_form, name, mode, mix, media, video, audio, file],
    [resume_wait_seconds, storage, limit_overrides],
  ];
}

function isUndeclared(values: object): values is Undeclared {
  return "name" in values && values.name === null;
}
