import { callbackUnsigned } from "../../../review/rules/callback-unsigned";
import {
  CLASSIC,
  changed,
  found,
  foundInChinese,
  NOT_APPLICABLE,
  OK,
  unknown,
} from "../../helpers/review-recordings";
import { check } from "../../helpers/review-rules";

function judge(changes: Readonly<Record<string, unknown>>) {
  return check(callbackUnsigned, changed(CLASSIC, changes));
}

const KEY = "eventCallbacks.recording.signingKey";

test.each(["unsigned", undefined, "", "abcdefghij"])("%p signs nothing", (signingKey) => {
  const outcome = judge({ [KEY]: signingKey });

  expect(outcome).toMatchObject({
    findings: [
      { path: KEY, fix: { en: expect.stringContaining("npx trtc-recording fingerprint") } },
    ],
  });
  expect(found(outcome)).toEqual([
    `${KEY}: Recording events can be forged by whoever learns the URL: no key is declared that signs them.`,
  ]);
  expect(foundInChinese(outcome)).toEqual([
    "任何得知地址的人都能伪造通知：录制事件没有声明签名密钥。",
  ]);
});

test("every group of events has a key of its own", () => {
  const url = "https://rec.example.com/trtc";
  const others = { room: { url }, media: { url }, relay: { url } };

  expect(found(judge({ eventCallbacks: others })).map((text) => text.split(":")[0])).toEqual([
    "eventCallbacks.room.signingKey",
    "eventCallbacks.media.signingKey",
    "eventCallbacks.relay.signingKey",
  ]);
});

test("a call callback without a token in its URL is a warning", () => {
  const outcome = judge({ "callCallback.url": "https://rec.example.com/call" });

  expect(outcome).toMatchObject({
    findings: [
      {
        path: "callCallback.url",
        severity: "warn",
        fix: { zh: expect.stringContaining("{token}") },
      },
    ],
  });
  expect(found(outcome)).toEqual([expect.stringContaining("no signature is documented")]);
  expect(foundInChinese(outcome)).toEqual([expect.stringContaining("没有签名")]);
});

test.each([
  {},
  { "callCallback.url": "https://rec.example.com/call/{token}" },
  { "callCallback.url": "https://${var.host}/call/{token}" },
  { "callCallback.commands": ["Call.CallbackAfterEndCall"] },
])("what is signed, or has a token, is no finding: %j", (changes) => {
  expect(judge(changes)).toEqual(OK);
});

test("without callbacks there is nothing to judge", () => {
  expect(judge({ eventCallbacks: undefined })).toEqual(NOT_APPLICABLE);
});

test("what is known only after apply stays unknown", () => {
  expect(judge({ [KEY]: "${var.fingerprint}", "callCallback.url": "${var.url}" })).toEqual(
    unknown(KEY, "callCallback.url"),
  );
});
