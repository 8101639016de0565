import { DEMO_TEMPLATE } from "../../simulator";
import { APP, type Body, type Resources } from "./trtc-terraform";

/** Arguments of a template that nothing can be said against. */
export const TEMPLATE: Body = {
  sdk_app_id: APP,
  console_form: "classic",
  name: "one-to-one",
  mode: "mixed",
  mix: { layout: "nine-grid", max_users: 2 },
  media: "audio-and-video",
  video: { width: 640, height: 360, bitrate_kbps: 550, fps: 15, gop_seconds: 10 },
  audio: { sample_rate_hz: 48000, bitrate_kbps: 64, channels: "stereo" },
  file: { format: "mp4", max_duration_minutes: 1440 },
  resume_wait_seconds: 5,
  storage: { sub_app_id: 1500000001, retention_days: 180 },
};

/** What a person types in for it. */
export const TYPED = { ...DEMO_TEMPLATE, subApplication: 1500000001 } as const;

export const EVENT_CALLBACK: Body = {
  sdk_app_id: APP,
  event_group: "recording",
  url: "https://rec.example.com/trtc",
  signing_key_fingerprint: "scrypt-1:AAAAAAAAAAAAAAAAAAAAAA:AAAA",
};

export const CALL_CALLBACK: Body = {
  sdk_app_id: APP,
  url: "https://rec.example.com/calls",
  commands: ["Call.CallbackAfterEndCall"],
};

export function template(change: Body = {}): Resources {
  return { trtc_auto_record_template: { it: { ...TEMPLATE, ...change } } };
}

export function eventCallback(change: Body = {}): Resources {
  return { trtc_event_callback: { it: { ...EVENT_CALLBACK, ...change } } };
}

export function callCallback(change: Body = {}): Resources {
  return { trtc_call_callback: { it: { ...CALL_CALLBACK, ...change } } };
}
