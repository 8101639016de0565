import { SOURCES } from "../../profile";
import { found, NOT_APPLICABLE, OK, unknownAt } from "../outcome";
import { stateRule } from "../rule";
import { isLater, type Recording, type VodEvents } from "../settings";

/** The command of a TUICallKit callback that tells of recordings. */
const RECORD_CHANGED = "Call.CallbackAfterRecordChanged";

const messages = {
  nobody: {
    en: "Nobody learns whether a call was recorded: of no file, no failed upload and no early end is anybody told.",
    zh: "没有人会知道通话是否已录制：文件生成、上传失败、录制提前结束均无人接收通知。",
  },
  fix: {
    en: "Add callbacks: { recording: EventCallback.https(url, { signingKey }) }, or vodEvents: VodEventNotification.https(url) to the storage.",
    zh: "请添加 callbacks: { recording: EventCallback.https(url, { signingKey }) }，或在存储上添加 vodEvents: VodEventNotification.https(url)。",
  },
};

/** Recordings of which nobody is told. */
export const noRecordingCallback = stateRule({
  on: "recording",
  meta: {
    id: "no-recording-callback",
    code: "TRTC-REC-021",
    severity: "approve",
    kind: "callbacks",
    title: { en: "Nobody is told of recordings", zh: "录制结果无人接收" },
    why: {
      en: "A task can be asked about only while it runs, and its list of files is empty for VOD: the callback is what proves that a call was recorded.",
      zh: "录制任务仅在运行期间可查询，且存入点播时文件列表为空：只有回调能证明通话已录制。",
    },
    sources: [SOURCES.recordingCallback, SOURCES.callRecordingCallback, SOURCES.cloudRecording],
    example: {
      bad: 'new CallRecording(stack, "Calls", { sdkAppId, profile, start, storage });',
      good: 'new CallRecording(stack, "Calls", {\n  sdkAppId,\n  profile,\n  start,\n  storage,\n  callbacks: { recording: EventCallback.https("https://rec.example.com/trtc", { signingKey }) },\n});',
    },
  },
  check: (recording, { side, subject }) => {
    if (!recording.start) {
      return NOT_APPLICABLE;
    }
    const { sdkAppId, storage } = recording;
    const ofApp = typeof sdkAppId === "number" ? side.recordingsOfApp(sdkAppId) : [];
    const all = [recording, ...ofApp.map((other) => other.recording)];
    if (all.some(isTold) || tellsOfFiles(side.vodEventsOf(recording, subject.stack))) {
      return OK;
    }
    const open = [
      ...(typeof sdkAppId === "number" ? [] : ["sdkAppId"]),
      ...(isLater(storage?.subAppId) ? ["storage.subAppId"] : []),
      ...(all.some(mayBeTold) ? ["callCallback.commands"] : []),
    ];
    return open.length > 0
      ? unknownAt(...open)
      : found({ path: "eventCallbacks", text: messages.nobody, fix: messages.fix });
  },
});

function isTold({ eventCallbacks, callCallback }: Recording): boolean {
  const { commands } = callCallback ?? {};
  const isCallTold = Array.isArray(commands) && commands.includes(RECORD_CHANGED);
  return eventCallbacks?.recording?.url !== undefined || isCallTold;
}

function tellsOfFiles({ url, uploadComplete }: VodEvents = {}): boolean {
  return uploadComplete === true && url !== undefined;
}

function mayBeTold({ callCallback }: Recording): boolean {
  return [callCallback?.commands].flat().some(isLater);
}
