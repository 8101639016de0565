import type { CodedNumber, CodeTable } from "../reading/coded";
import type { Fields } from "../reading/fields";
import type { EventReaders, TrtcEventBase } from "./envelope";
import {
  WEB_LIMIT_STATUSES,
  WEB_START_STATUSES,
  WEB_STOP_STATUSES,
  WEB_UPDATE_STATUSES,
} from "./recording-codes";

interface WebRecordingBase<Statuses extends CodeTable> extends TrtcEventBase {
  readonly taskId: string;
  readonly status: CodedNumber<Statuses>;
  /** `EventMessage`: the status in the service's words. */
  readonly message?: string;
}

/** 801. It comes again when the recording breaks off or moves. */
export interface WebRecorderStartEvent extends WebRecordingBase<typeof WEB_START_STATUSES> {
  readonly kind: "web-recorder-start";
}

/** 802. The files follow as 311, the end of the task as 312. */
export interface WebRecorderStopEvent extends WebRecordingBase<typeof WEB_STOP_STATUSES> {
  readonly kind: "web-recorder-stop";
}

/** 803. */
export interface WebRecorderUpdateEvent extends WebRecordingBase<typeof WEB_UPDATE_STATUSES> {
  readonly kind: "web-recorder-update";
}

/** 804. */
export interface WebRecorderLimitEvent extends WebRecordingBase<typeof WEB_LIMIT_STATUSES> {
  readonly kind: "web-recorder-limit";
}

/** Group 8: recording of a web page. @see https://trtc.io/document/54914 */
export type WebRecordingEvent =
  | WebRecorderStartEvent
  | WebRecorderStopEvent
  | WebRecorderUpdateEvent
  | WebRecorderLimitEvent;

export const WEB_RECORDING_READERS: EventReaders<WebRecordingEvent> = {
  801: (base, info) => ({
    ...webRecording(base, info, WEB_START_STATUSES),
    kind: "web-recorder-start",
  }),
  802: (base, info) => ({
    ...webRecording(base, info, WEB_STOP_STATUSES),
    kind: "web-recorder-stop",
  }),
  803: (base, info) => ({
    ...webRecording(base, info, WEB_UPDATE_STATUSES),
    kind: "web-recorder-update",
  }),
  804: (base, info) => ({
    ...webRecording(base, info, WEB_LIMIT_STATUSES),
    kind: "web-recorder-limit",
  }),
};

function webRecording<Statuses extends CodeTable>(
  base: TrtcEventBase,
  info: Fields,
  statuses: Statuses,
): WebRecordingBase<Statuses> {
  const payload = info.requiredFields("Payload");
  return {
    ...base,
    taskId: info.requiredText("TaskId"),
    status: payload.requiredCode(statuses, "Status"),
    message: payload.text("EventMessage"),
  };
}
