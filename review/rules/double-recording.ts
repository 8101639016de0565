import { SOURCES } from "../../profile";
import { showText } from "../../profile/problem";
import { found, NOT_APPLICABLE, unknownAt } from "../outcome";
import { stateRule } from "../rule";
import { subjectName } from "../subject";

const messages = {
  bothSchemes: (others: string) => ({
    en: `Every call of this app may be recorded twice, with two files and two fees: the service records it by itself, and your server starts a recording of its own (see also ${others}).`,
    zh: `该应用的每通通话可能被录制两次，产生两份文件和两份费用：服务自动录制，业务服务器又另行发起录制（另见 ${others}）。`,
  }),
  twoTemplates: (others: string) => ({
    en: `Nobody can say how calls of this app are recorded: its global template is declared more than once (see also ${others}), and the documents know one for each app.`,
    zh: `无法确定该应用的通话如何录制：全局自动录制模板被声明了多次（另见 ${others}），而文档中每个应用只有一个。`,
  }),
  fix: {
    en: "Keep one of the declarations, or write the other app's SDKAppID.",
    zh: "请只保留其中一处声明，或改写为另一应用的 SDKAppID。",
  },
};

/** An app that is recorded by two declarations at once. */
export const doubleRecording = stateRule({
  on: "recording",
  meta: {
    id: "double-recording",
    code: "TRTC-REC-002",
    severity: "block",
    kind: "cost",
    title: { en: "An app is recorded twice", zh: "同一应用重复录制" },
    why: {
      en: "API recording and global auto-recording do not exclude each other: with both on, each call leaves two sets of files and is billed twice.",
      zh: "API 录制与全局自动录制互不排斥：同时开启时，每通通话产生两套文件并收取两份费用。",
    },
    sources: [SOURCES.bothRecordings, SOURCES.featureConfiguration, SOURCES.cloudRecording],
    example: {
      bad: 'new CallRecording(stack, "Auto", { ...calls, start: RecordingStart.globalAuto({ consoleForm }) });\nnew CallRecording(stack, "Api", { ...calls, start: RecordingStart.restApi() }); // the same SDKAppID',
      good: 'new CallRecording(stack, "Auto", { ...calls, start: RecordingStart.globalAuto({ consoleForm }) });',
    },
  },
  check: ({ sdkAppId, start }, { side, subject }) => {
    if (!start?.scheme) {
      return NOT_APPLICABLE;
    }
    if (typeof sdkAppId !== "number") {
      return unknownAt("sdkAppId");
    }
    const name = subjectName(subject);
    const others = side
      .recordingsOfApp(sdkAppId)
      .filter(
        ({ subject: other, recording }) => recording.start?.scheme && subjectName(other) !== name,
      );
    const named = (isMeant: (scheme?: string) => boolean) =>
      others
        .filter(({ recording }) => isMeant(recording.start?.scheme))
        .map(({ subject: other }) => showText(subjectName(other)))
        .join(", ");
    const unlike = named((scheme) => scheme !== start.scheme);
    const twins = start.scheme === "global-auto" ? named((scheme) => scheme === "global-auto") : "";
    const shared = { path: "start.scheme", fix: messages.fix };
    return found(
      ...(unlike ? [{ ...shared, text: messages.bothSchemes(unlike) }] : []),
      ...(twins ? [{ ...shared, text: messages.twoTemplates(twins) }] : []),
    );
  },
});
