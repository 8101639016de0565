import type { TemplateState } from "../../../providers/trtc/template/declared-template";

/** A template that nothing can be said against, as Terraform hands it to the provider. */
export const TEMPLATE_PLAN: TemplateState = {
  id: null,
  sdk_app_id: 1400000001,
  console_form: "classic",
  name: "one-to-one",
  mode: "mixed",
  mix: { layout: "nine-grid", max_users: 2, big_picture_user_id_prefix: null },
  media: "audio-and-video",
  video: { width: 640, height: 360, bitrate_kbps: 550, fps: 15, gop_seconds: 10 },
  audio: { sample_rate_hz: 48000, bitrate_kbps: 64, channels: "stereo" },
  file: { format: "mp4", max_duration_minutes: 1440 },
  resume_wait_seconds: 5,
  storage: { sub_app_id: 1500000001, retention_days: 180, retention_permanent: null },
  limit_overrides: null,
  fingerprint: null,
  status: null,
  console_steps_en: null,
  console_steps_zh: null,
  confirmed_at: null,
  confirmed_by: null,
  drift: null,
};
