import { SOURCES } from "../../profile";
import { found, NOT_APPLICABLE, OK, unknownAt } from "../outcome";
import { changeRule } from "../rule";
import { isLater, type Text } from "../settings";

const messages = {
  gone: {
    en: "Calls of this app are no longer recorded once this is carried out; a call that was not recorded cannot be brought back.",
    zh: "变更落实后，该应用的通话不再录制；未录制的通话无法补录。",
  },
  onlyOnDemand: {
    en: "The service no longer records every call by itself once the template is switched off: only calls for which your own server starts a recording leave a file.",
    zh: "关闭全局自动录制模板后，服务不再自动录制每通通话：只有业务服务器发起录制的通话才有录制文件。",
  },
  fix: {
    en: "Keep the recording, or have whoever answers for evidence confirm that these calls need none.",
    zh: "请保留录制，或由负责留存证据的人员确认这些通话无需录制。",
  },
};

/** Calls that leave no recording any more, or not by themselves. */
export const recordingTurnedOff = changeRule({
  on: "recording",
  meta: {
    id: "recording-turned-off",
    code: "TRTC-REC-001",
    severity: "block",
    kind: "coverage",
    title: { en: "Calls are no longer recorded", zh: "不再录制通话" },
    why: {
      en: "Nobody notices a recording that is not made, and nothing brings it back. Under a declared retention rule it blocks; without one an owner approves it.",
      zh: "缺失的录制不会有人察觉，也无法补救。声明了留存规则时阻止合并，未声明时须由负责人批准。",
    },
    sources: [SOURCES.callKitRecording, SOURCES.recordingApi],
    example: {
      bad: '// new CallRecording(stack, "Calls", props);',
      good: 'new CallRecording(stack, "Calls", props);',
    },
  },
  check: ({ before, after }, { side }) => {
    if (!before?.start) {
      return NOT_APPLICABLE;
    }
    const { start, sdkAppId, retentionRegime } = before;
    const severity = retentionRegime ? "block" : "approve";
    const finding = (path: string, text: Text) =>
      found({ path, text, fix: messages.fix, severity });
    const isSameApp = after?.sdkAppId === sdkAppId;
    if (after?.start && !isSameApp && [sdkAppId, after.sdkAppId].some(isLater)) {
      return unknownAt("sdkAppId");
    }
    const elsewhere = typeof sdkAppId === "number" ? side.recordingsOfApp(sdkAppId) : [];
    const starts = [
      ...(isSameApp ? [after?.start] : []),
      ...elsewhere.map(({ recording }) => recording.start),
    ].filter((each) => each !== undefined);
    if (starts.length === 0) {
      return finding(after?.start ? "sdkAppId" : after ? "start" : "", messages.gone);
    }
    const wasAutomatic = start.scheme === "global-auto";
    const isAutomatic = starts.some(({ scheme }) => scheme === "global-auto");
    return wasAutomatic && !isAutomatic ? finding("start.scheme", messages.onlyOnDemand) : OK;
  },
});
