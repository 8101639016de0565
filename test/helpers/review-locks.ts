import type {
  Guard,
  Lock,
  Profile,
  Recording,
  Stack,
  Storage,
  VodEvents,
} from "../../review/settings";

export const APP = 1400000001;
export const FINGERPRINT = "scrypt-1:Ql4qU-UqedA3R8v_vK7w0w:fhvA";
export const OTHER_FINGERPRINT = "scrypt-1:iHdCb7HYbuiAcxGMNw8JPw:BNCm";

/** A group call's recording without any finding. */
export function groupRecording(changes: Partial<Recording> = {}): Recording {
  return {
    sdkAppId: APP,
    start: { scheme: "global-auto", consoleForm: "classic" },
    profile: {
      templateName: "group",
      mode: { kind: "mixed", maxUsers: 8, layout: { kind: "nine-grid" } },
      media: {
        kind: "audio-and-video",
        video: { width: 1280, height: 720, bitrateKbps: 1500, fps: 15, gopSeconds: 10 },
        audio: { sampleRateHz: 48000, bitrateKbps: 64, channels: "stereo" },
      },
      file: { format: "mp4", maxDurationMinutes: 1440 },
      resumeWaitSeconds: 5,
    },
    storage: { construct: "prod/Storage", retention: { days: 180 } },
    eventCallbacks: { recording: { url: "https://rec.example.com/trtc", signingKey: FINGERPRINT } },
    addresses: {
      template: "trtc_auto_record_template.Calls_Template_1",
      recordingCallback: "trtc_event_callback.Calls_Recording_1",
    },
    ...changes,
  };
}

export function storage(changes: Partial<Storage> = {}): Storage {
  return {
    subApplicationName: "call-recordings",
    destroy: "refuse",
    addresses: { resource: "tencentcloud_vod_sub_application.Storage_1" },
    ...changes,
  };
}

export function vodEvents(changes: Partial<VodEvents> = {}): VodEvents {
  return {
    subAppId: "${tonumber(tencentcloud_vod_sub_application.Storage_1.sub_app_id)}",
    url: "https://rec.example.com/vod",
    uploadComplete: true,
    deleteComplete: false,
    addresses: { resource: "tencentcloud_vod_event_config.Storage_VodEvents_1" },
    ...changes,
  };
}

export function guard(changes: Partial<Guard> = {}): Guard {
  return {
    sdkAppIds: [APP],
    groupIds: ["100001", "100002"],
    policyName: "prod-ConsoleGuard",
    denies: ["name/trtc:AlterRecording"],
    addresses: { policy: "tencentcloud_cam_policy.ConsoleGuard_1" },
    ...changes,
  };
}

/** A stack `prod` with one recording and its storage. */
export function prod(changes: Partial<Stack> = {}): Lock {
  return {
    stacks: {
      prod: {
        site: "china",
        region: "ap-guangzhou",
        allowedAccountIds: ["100000000001"],
        recordings: { Calls: groupRecording() },
        storages: { Storage: storage() },
        vodEvents: {},
        guards: {},
        ...changes,
      },
    },
  };
}

/** The same with other settings of the recording, of its profile, or of its picture. */
export function recording(changes: Partial<Recording>): Lock {
  return prod({ recordings: { Calls: groupRecording(changes) } });
}

export function profile(changes: Partial<Profile>): Lock {
  return recording({ profile: { ...groupRecording().profile, ...changes } });
}

export function video(changes: object): Lock {
  const { media } = groupRecording().profile ?? {};
  return profile({ media: { ...media, video: { ...media?.video, ...changes } } });
}

/** The text of a lock file. */
export function lockText(lock: Lock): string {
  return `${JSON.stringify({ lockVersion: 1, ...lock }, null, 2)}\n`;
}
