import { SigningKeyFingerprint, SOURCES } from "../../profile";
import { EVENT_GROUPS } from "../changes/setting-labels";
import { found, NOT_APPLICABLE, OK, type Outcome, unknownAt } from "../outcome";
import { stateRule } from "../rule";
import { type CallCallback, type EventCallback, isLater, type Text } from "../settings";
import { mergeOutcomes } from "./private/merge-outcomes";

const messages = {
  unsigned: (events: Text) => ({
    en: `${events.en} can be forged by whoever learns the URL: no key is declared that signs them.`,
    zh: `任何得知地址的人都能伪造通知：${events.zh}没有声明签名密钥。`,
  }),
  fix: {
    en: "Set a key on the console, run 'npx trtc-recording fingerprint', and add the signingKey that it prints.",
    zh: "请在控制台设置密钥，运行 npx trtc-recording fingerprint，并填入其打印的 signingKey。",
  },
  noToken: {
    en: "Whoever learns the URL can forge call events: no signature is documented for the TUICallKit callback, and its URL has no {token} either.",
    zh: "任何得知地址的人都能伪造通话事件：现有文档中 TUICallKit 回调没有签名，其地址也没有 {token}。",
  },
  fixToken: {
    en: "Write {token} where the secret belongs, as in 'https://rec.example.com/call/{token}'; it is filled in at deploy from TRTC_CALLBACK_TOKEN_<SDKAppID>.",
    zh: "请在地址中以 {token} 代替机密，例如 https://rec.example.com/call/{token}；部署时由 TRTC_CALLBACK_TOKEN_<SDKAppID> 填入。",
  },
};

/** Events that anybody could forge. */
export const callbackUnsigned = stateRule({
  on: "recording",
  meta: {
    id: "callback-unsigned",
    code: "TRTC-REC-023",
    severity: "block",
    kind: "callbacks",
    title: { en: "Events can be forged", zh: "通知可被伪造" },
    why: {
      en: "The callback is what proves that a call was recorded. Without a signature anybody can report a recording that does not exist.",
      zh: "回调是通话已录制的凭据；没有签名，任何人都能谎报并不存在的录制。",
    },
    sources: [SOURCES.recordingCallback, SOURCES.callbackConfiguration, SOURCES.callCallbackApi],
    example: {
      bad: 'recording: EventCallback.https("https://rec.example.com/trtc"),',
      good: 'recording: EventCallback.https("https://rec.example.com/trtc", {\n  signingKey: SigningKeyFingerprint.of("scrypt-1:Ql4qU-UqedA3R8v_vK7w0w:fhvA"),\n}),',
    },
  },
  check: ({ eventCallbacks = {}, callCallback }) =>
    mergeOutcomes([
      ...Object.entries(EVENT_GROUPS).map(([group, events]) =>
        judgeSignature(`eventCallbacks.${group}.signingKey`, events, eventCallbacks[group]),
      ),
      judgeCalls(callCallback),
    ]),
});

function judgeSignature(path: string, events: Text, callback?: EventCallback): Outcome {
  if (!callback) {
    return NOT_APPLICABLE;
  }
  const { signingKey = "unsigned" } = callback;
  if (isLater(signingKey)) {
    return unknownAt(path);
  }
  return SigningKeyFingerprint.of(signingKey).isWellFormed
    ? OK
    : found({ path, text: messages.unsigned(events), fix: messages.fix });
}

function judgeCalls({ url }: CallCallback = {}): Outcome {
  const path = "callCallback.url";
  if (url === undefined || url.includes("{token}")) {
    return url === undefined ? NOT_APPLICABLE : OK;
  }
  return isLater(url)
    ? unknownAt(path)
    : found({ path, severity: "warn", text: messages.noToken, fix: messages.fixToken });
}
