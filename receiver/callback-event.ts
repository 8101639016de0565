import type { CallEvent } from "./call/call-event";
import type { TrtcEvent } from "./trtc/trtc-event";
import type { VodEvent } from "./vod/vod-event";

/** Any event of this module; `family` and `kind` tell them apart. */
export type CallbackEvent = TrtcEvent | CallEvent | VodEvent;
