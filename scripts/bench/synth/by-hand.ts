import { TencentcloudProvider } from "@cdktf/provider-tencentcloud/lib/provider";
import { VodEventConfig } from "@cdktf/provider-tencentcloud/lib/vod-event-config";
import { VodSubApplication } from "@cdktf/provider-tencentcloud/lib/vod-sub-application";
import { AutoRecordTemplate } from "@trtc-recording/provider-trtc/lib/auto-record-template";
import { CallCallback } from "@trtc-recording/provider-trtc/lib/call-callback";
import { EventCallback } from "@trtc-recording/provider-trtc/lib/event-callback";
import { TrtcProvider } from "@trtc-recording/provider-trtc/lib/provider";
import {
  App,
  Fn,
  LocalBackend,
  TerraformOutput,
  TerraformResource,
  TerraformStack,
  Token,
} from "cdktf";
import {
  ACCOUNT,
  CALL_COMMANDS,
  FINGERPRINT,
  type FleetApp,
  fleet,
  RETENTION_DAYS,
  STACK,
} from "./fleet";

/** The same Terraform resources and outputs, written resource by resource in plain CDKTF. */
export function declare(count: number): App {
  const app = new App();
  const stack = new TerraformStack(app, STACK);
  new TencentcloudProvider(stack, "tencentcloud", {
    region: "ap-guangzhou",
    allowedAccountIds: [ACCOUNT],
  });
  const confirmationsFile = "../../../recording.confirmations.json";
  new TrtcProvider(stack, "trtc", { site: "china", confirmationsFile });
  new LocalBackend(stack, { path: `../../../terraform.${STACK}.tfstate` });

  const declared = fleet(count).map((settings) => declareApp(stack, settings));
  const outputs = {
    sub_application_ids: Object.fromEntries(
      declared.map(({ id, subAppId }) => [`${id}Storage`, subAppId]),
    ),
    template_status: templates(({ status }) => status),
    console_steps_zh: templates(({ consoleStepsZh }) => consoleStepsZh),
    console_steps_en: templates(({ consoleStepsEn }) => consoleStepsEn),
  };
  for (const [name, value] of Object.entries(outputs)) {
    new TerraformOutput(stack, name, { value, description: DESCRIPTIONS[name] });
  }
  return app;

  function templates(read: (template: AutoRecordTemplate) => unknown): Record<string, unknown> {
    return Object.fromEntries(
      declared.map(({ id, template }) => [`${id}/Template`, read(template)]),
    );
  }
}

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  sub_application_ids: "VOD sub-application of each storage",
  template_status: "pending, confirmed, drifted or unknown",
  console_steps_zh: "在控制台要做的事",
  console_steps_en: "What to do in the console",
};

function declareApp(stack: TerraformStack, { id, sdkAppId, subApplicationName, url }: FleetApp) {
  const subApplication = new VodSubApplication(stack, `${id}-storage`, {
    name: subApplicationName,
    status: "On",
    lifecycle: { preventDestroy: true },
  });
  const subAppId = Token.asNumber(Fn.tonumber(subApplication.subAppId));
  const pin = new TerraformResource(stack, `${id}-sub-app-id`, {
    terraformResourceType: "terraform_data",
  });
  pin.addOverride("input", subAppId);
  new VodEventConfig(stack, `${id}-vod-events`, {
    subAppId,
    mode: "PUSH",
    notificationUrl: url.vod,
    uploadMediaCompleteEventSwitch: "ON",
    deleteMediaCompleteEventSwitch: "OFF",
    lifecycle: { replaceTriggeredBy: [`terraform_data.${pin.friendlyUniqueId}`] },
  });
  const template = new AutoRecordTemplate(stack, `${id}-template`, {
    sdkAppId,
    consoleForm: "classic",
    name: "group",
    mode: "mixed",
    mix: { maxUsers: 8, layout: "nine-grid" },
    media: "audio-and-video",
    video: { width: 1280, height: 720, bitrateKbps: 1500, fps: 15, gopSeconds: 10 },
    audio: { sampleRateHz: 48_000, bitrateKbps: 64, channels: "stereo" },
    file: { format: "mp4", maxDurationMinutes: 1440 },
    resumeWaitSeconds: 5,
    storage: { subAppId, retentionDays: RETENTION_DAYS },
  });
  for (const eventGroup of ["recording", "room"] as const) {
    new EventCallback(stack, `${id}-${eventGroup}-callback`, {
      sdkAppId,
      eventGroup,
      url: url[eventGroup],
      signingKeyFingerprint: FINGERPRINT,
    });
  }
  new CallCallback(stack, `${id}-call-callback`, {
    sdkAppId,
    url: url.call,
    commands: [...CALL_COMMANDS],
  });
  return { id, subAppId, template };
}
