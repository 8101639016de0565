import { callbackNotHttps, vodCallbackNotHttps } from "../../../review/rules/callback-not-https";
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
  return check(callbackNotHttps, changed(CLASSIC, changes));
}

const RECORDING = "eventCallbacks.recording.url";

test.each([
  ["http://rec.example.com/trtc", "must be https", "须为 https"],
  ["https://10.0.0.8/trtc", "must name a host on the public internet", "须指向公网主机"],
  ["https://localhost/trtc", "must name a host on the public internet", "须指向公网主机"],
  ["https://[::1]/trtc", "must name a host on the public internet", "须指向公网主机"],
  ["rec.example.com/trtc", "must be an absolute https URL", "须为完整的 https 地址"],
  ["https://user@rec.example.com/trtc", "must not hold user info", "不得含有用户名或密码"],
  ["https://rec.example.com/trtc?key=1", "must not hold a secret", "不得含有明文机密"],
  ["https://rec.example.com/trtc?a=1&b=2", "must be made of letters", "只能由字母"],
  [`https://rec.example.com/${"x".repeat(2083)}`, "must be at most 2,083", "不得超过 2,083 个字符"],
])("%s is found", (url, english, chinese) => {
  const outcome = judge({ [RECORDING]: url });

  expect(found(outcome)).toContainEqual(
    expect.stringContaining(
      `${RECORDING}: Events may be read on their way, be forged, or never arrive: '${RECORDING}' ${english}`,
    ),
  );
  expect(foundInChinese(outcome)).toContainEqual(
    expect.stringContaining(`录制事件的回调地址（${RECORDING}）${chinese}`),
  );
});

test("braces are for the token of a call callback only", () => {
  const url = "https://rec.example.com/{token}";

  expect(foundInChinese(judge({ "eventCallbacks.room.url": url }))).toContainEqual(
    expect.stringContaining("房间事件的回调地址（eventCallbacks.room.url）不得含有花括号"),
  );
  expect(judge({ "callCallback.url": url })).toEqual(OK);
  expect(foundInChinese(judge({ "callCallback.url": `${url}{x}` }))).toEqual([
    expect.stringContaining("不得含有 {token} 以外的花括号"),
  ]);
});

test("every callback of the app is judged, one without a URL too", () => {
  const outcome = judge({
    "eventCallbacks.media": {},
    "eventCallbacks.relay.url": "http://rec.example.com/relay",
    "callCallback.url": "http://rec.example.com/call/{token}",
  });

  expect(found(outcome).map((text) => text.split(":")[0])).toEqual([
    "eventCallbacks.media.url",
    "eventCallbacks.relay.url",
    "callCallback.url",
  ]);
});

test("a public https URL is no finding", () => {
  expect(judge({})).toEqual(OK);
});

test("without callbacks there is nothing to judge", () => {
  expect(judge({ eventCallbacks: undefined })).toEqual(NOT_APPLICABLE);
});

test("a URL that is known only after apply stays unknown", () => {
  expect(judge({ [RECORDING]: "https://${var.host}/trtc" })).toEqual(unknown(RECORDING));
});

describe("VOD events", () => {
  test("are judged alike", () => {
    const outcome = check(vodCallbackNotHttps, { url: "http://rec.example.com/vod" });

    expect(found(outcome)).toEqual([expect.stringContaining("url: Events may be read on their")]);
    expect(foundInChinese(outcome)).toEqual([
      expect.stringContaining("点播文件事件的回调地址（url）须为 https"),
    ]);
    expect(check(vodCallbackNotHttps, { url: "https://rec.example.com/vod" })).toEqual(OK);
    expect(check(vodCallbackNotHttps, { url: "${var.url}" })).toEqual(unknown("url"));
  });

  test("that are switched off have no URL", () => {
    const off = { uploadComplete: false, deleteComplete: false };

    expect(check(vodCallbackNotHttps, off)).toEqual(NOT_APPLICABLE);
  });

  test("have the same rule", () => {
    expect(vodCallbackNotHttps.meta).toBe(callbackNotHttps.meta);
  });
});
