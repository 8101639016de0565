import { ConsoleForm, RecordingPreset, Retention } from "../../../profile";
import {
  eventCallbackSteps,
  removeEventCallbackSteps,
  removeTemplateSteps,
  templateSteps,
} from "../../../providers/trtc/console-steps";

function fieldsOf(form: ConsoleForm, profile = RecordingPreset.oneToOne()) {
  const rendered = form.render(profile, { subAppId: 1500000001, retention: Retention.days(180) });
  return rendered.ok ? rendered.value : [];
}

const CALLBACK = {
  sdkAppId: 1400000001,
  group: "recording",
  url: "https://rec.example.com/trtc",
  stack: "prod",
};

test("the steps of a template name every field, in the console's own words", () => {
  const { en, zh } = templateSteps(1400000001, "classic", fieldsOf(ConsoleForm.CLASSIC), "prod");

  expect(en).toEqual([
    "Open the TRTC console > application management (应用管理) > SDKAppID 1400000001 > function configuration (功能配置) > on-cloud recording (云端录制) > global auto-record template (全局自动录制模板).",
    "Create the template, or edit the one that is there, so that it reads exactly:",
    "Template name (模板名称): one-to-one",
    "Recording mode (录制模式): Mixed-stream recording (合流录制)",
    "Recording format (录制格式): Audio and video (音视频格式)",
    "File format (文件格式): MP4",
    "Resolution, long edge (画面分辨率（视频长边）): 640 px",
    "Resolution, short edge (画面分辨率（视频短边）): 360 px",
    "Video bitrate (视频码率): 550 kbps",
    "Video frame rate (视频帧率): 15 fps",
    "GOP (GOP): 10 seconds",
    "Sample rate (采样率): 48000 Hz",
    "Audio bitrate (音频码率): 64 kbps",
    "Channels (声道): Stereo (双声道)",
    "Mix layout template (混流布局模板): Nine-grid (九宫格模板)",
    "Mixed users (混流用户数): 2",
    "Single file duration (单个录制文件时长): 24 hours",
    "Resume wait (续录等待时长): 5 seconds",
    "Remove audio (移除音频): No (否)",
    "File storage (录制文件存储): VOD (云点播)",
    "VOD application (指定点播应用): 1500000001",
    "Retention (保存时间): 180 days",
    "Save, and turn global auto-recording on.",
    "It takes effect after 5 to 10 minutes, and only for rooms created from then on.",
    "Then run: npx trtc-recording confirm prod, and commit recording.confirmations.json.",
  ]);
  expect(zh).toEqual([
    "打开实时音视频控制台 > 应用管理 > SDKAppID 1400000001 > 功能配置 > 云端录制 > 全局自动录制模板。",
    "新建模板，或修改已有模板，使其内容与以下各项完全一致：",
    "模板名称：one-to-one",
    "录制模式：合流录制",
    "录制格式：音视频格式",
    "文件格式：MP4",
    "画面分辨率（视频长边）：640 px",
    "画面分辨率（视频短边）：360 px",
    "视频码率：550 kbps",
    "视频帧率：15 fps",
    "GOP：10 秒",
    "采样率：48000 Hz",
    "音频码率：64 kbps",
    "声道：双声道",
    "混流布局模板：九宫格模板",
    "混流用户数：2",
    "单个录制文件时长：24 小时",
    "续录等待时长：5 秒",
    "移除音频：否",
    "录制文件存储：云点播",
    "指定点播应用：1500000001",
    "保存时间：180 天",
    "保存，并勾选“全局自动录制”。",
    "5～10 分钟后生效，且仅对此后新建的房间生效。",
    "然后运行：npx trtc-recording confirm prod，并提交 recording.confirmations.json。",
  ]);
});

test("the advanced form is elsewhere", () => {
  const { en, zh } = templateSteps(1400000001, "advanced-features", [], "prod");

  expect(en[0]).toBe(
    "Open the TRTC console > application management (应用管理) > SDKAppID 1400000001 > Advanced Features > on-cloud auto-recording.",
  );
  expect(zh[0]).toBe(
    "打开实时音视频控制台 > 应用管理 > SDKAppID 1400000001 > 高级功能 > 云端自动录制。",
  );
});

test("switching a template off is two steps", () => {
  expect(removeTemplateSteps(1400000001, "classic")).toEqual({
    en: [
      "Open the TRTC console > application management (应用管理) > SDKAppID 1400000001 > function configuration (功能配置) > on-cloud recording (云端录制) > global auto-record template (全局自动录制模板).",
      "Turn global auto-recording off. Calls in rooms created from then on are not recorded.",
    ],
    zh: [
      "打开实时音视频控制台 > 应用管理 > SDKAppID 1400000001 > 功能配置 > 云端录制 > 全局自动录制模板。",
      "取消勾选“全局自动录制”。此后新建房间的通话不再录制。",
    ],
  });
});

test("the steps of an event callback name URL and key fingerprint, never the key", () => {
  const key = "scrypt-1:AAAAAAAAAAAAAAAAAAAAAA:AAAA";

  expect(eventCallbackSteps({ ...CALLBACK, key })).toEqual({
    en: [
      "Open the TRTC console > application management (应用管理) > SDKAppID 1400000001 > Advanced Features > callback configuration (回调配置).",
      "Callback URL of recording events: https://rec.example.com/trtc",
      `Callback key: the one with the fingerprint ${key}. To be sure of it: npx trtc-recording fingerprint --matches ${key}`,
      "Save. It takes effect after about 5 minutes.",
      "Then run: npx trtc-recording confirm prod, and commit recording.confirmations.json.",
    ],
    zh: [
      "打开实时音视频控制台 > 应用管理 > SDKAppID 1400000001 > 高级功能 > 回调配置。",
      "云端录制事件的回调地址：https://rec.example.com/trtc",
      `回调密钥：指纹为 ${key} 的密钥。核对方法：npx trtc-recording fingerprint --matches ${key}`,
      "保存。约 5 分钟后生效。",
      "然后运行：npx trtc-recording confirm prod，并提交 recording.confirmations.json。",
    ],
  });
});

test.each([
  ["room", "room events", "房间事件"],
  ["media", "media events", "媒体事件"],
  ["recording", "recording events", "云端录制事件"],
  ["relay", "relay events", "旁路转推事件"],
])("the group %s is called %s, %s", (group, en, zh) => {
  const unsigned = eventCallbackSteps({ ...CALLBACK, group, key: null });
  const removal = removeEventCallbackSteps(1400000001, group);

  expect(unsigned.en.slice(1, 3)).toEqual([
    `Callback URL of ${en}: ${CALLBACK.url}`,
    "Callback key: leave it empty.",
  ]);
  expect(unsigned.zh.slice(1, 3)).toEqual([`${zh}的回调地址：${CALLBACK.url}`, "回调密钥：留空。"]);
  expect(removal.en[1]).toBe(`Clear the callback URL of ${en} and save.`);
  expect(removal.zh[1]).toBe(`清空${zh}的回调地址并保存。`);
});
