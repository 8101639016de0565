import type { ProviderSchema } from "@trtc-recording/plugin/schema";
import { version } from "../package.json";
import { autoRecordTemplate } from "./auto-record-template";
import { callCallback } from "./call-callback";
import { eventCallback } from "./event-callback";
import { provider } from "./provider";
import { recordingUsage } from "./recording-usage";
import { recordings } from "./recordings";

/**
 * Everything the trtc provider offers. Its host is one that nobody can register, so nobody can
 * publish a look-alike.
 */
export const trtcProviderSchema = {
  source: "providers.internal/trtc-recording/trtc",
  version,
  provider,
  resources: {
    trtc_auto_record_template: autoRecordTemplate,
    trtc_call_callback: callCallback,
    trtc_event_callback: eventCallback,
  },
  dataSources: {
    trtc_recording_usage: recordingUsage,
    trtc_recordings: recordings,
  },
} as const satisfies ProviderSchema;
