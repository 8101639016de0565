/** Where a fact comes from, so that a reader can check it and see how old it is. */
export interface Source {
  /** What it is called there, as the generated tables print it. */
  readonly title: string;
  /** The page, repository or package it was read in; absent where only a title is known. */
  readonly url?: string;
  /** Date of the page or version; `read 2026-08` where the copy that was read carries none. */
  readonly date: string;
}

const SDK = "https://github.com/TencentCloud/tencentcloud-sdk-nodejs";

/**
 * Every source that the limits, presets and renderings rest on. Facts change: a limit that an
 * account has had raised is overridden with `withLimits` on the target, with a source of its own.
 */
export const SOURCES = {
  // The edition that was read; the page has been edited since (2025-10-30), with the same limits.
  callKitRecording: {
    title: "TUICallKit 云端录制",
    url: "https://cloud.tencent.com/document/product/647/80373",
    date: "2023-07-11",
  },
  cloudRecording: {
    title: "TRTC 云端录制 (new recording)",
    url: "https://github.com/tencentyun/qcloud-documents",
    date: "2023",
  },
  cloudRecordingPractice: {
    title: "TRTC 实现云端录制与回放",
    url: "https://cloud.tencent.com/document/product/647/76497",
    date: "2025-11-26",
  },
  advancedFeatures: {
    title: "TRTC On-Cloud Recording (advanced features)",
    url: "https://trtc.io/document/45169",
    date: "read 2026-08",
  },
  recordingApi: { title: "TRTC API 2019-07-22 (SDK 4.1.313)", url: SDK, date: "2026-08" },
  recordingApiExample: {
    title: "CreateCloudRecording, mixed-stream example",
    date: "read 2026-08",
  },
  vodApi: { title: "VOD API 2018-07-17 (SDK 4.1.313)", url: SDK, date: "2026-08" },
  legacyRecording: {
    title: "Legacy recording, console template",
    url: "https://cloud.tencent.com/document/product/647/16823",
    date: "read 2026-08",
  },
  officialProvider: {
    title: "terraform-provider-tencentcloud 1.83.25",
    url: "https://github.com/tencentcloudstack/terraform-provider-tencentcloud",
    date: "2026-08-21",
  },
  callbackConfiguration: {
    title: "TRTC callback configuration",
    url: "https://trtc.io/document/39559",
    date: "read 2026-08",
  },
  callCallbackApi: {
    title: "TUICallKit REST API, set_callback",
    url: "https://trtc.io/document/68938",
    date: "read 2026-08",
  },
  pictureQuality: { title: "TRTC 设定画面质量", date: "read 2026-08" },
  callKitWeb: {
    title: "TUICallKit API reference (Web)",
    url: "https://github.com/Tencent-RTC/docs",
    date: "read 2026-08",
  },
  userIdRules: { title: "TRTC userId rules", date: "read 2026-08" },
  callRecordingCallback: {
    title: "TUICallKit callback, recording status",
    url: "https://trtc.io/document/80345",
    date: "2026",
  },
  bothRecordings: {
    title: "FAQ, API recording and global auto-recording at once",
    url: "https://cloud.tencent.com/document/product/1449/62659",
    date: "read 2026-08",
  },
  silentRefusal: {
    title: "tencentcloud-sdk-nodejs issue 119",
    url: "https://github.com/TencentCloud/tencentcloud-sdk-nodejs/issues/119",
    date: "read 2026-08",
  },
  personalInformationLaw: {
    title: "个人信息保护法 (PIPL), articles 17 and 19",
    url: "https://www.zhonglun.com/research/articles/52693.html",
    date: "read 2026-08",
  },
  recordingCallback: {
    title: "TRTC recording callback",
    url: "https://trtc.io/document/54914",
    date: "2025-07-16",
  },
  recordingPrices: {
    title: "TRTC 云端录制计费 (647/75047)",
    url: "https://github.com/tencentyun/qcloud-documents",
    date: "2022",
  },
  featureConfiguration: {
    title: "TRTC 功能配置 (console feature page)",
    url: "https://github.com/tencentyun/qcloud-documents",
    date: "2022",
  },
  legacyRecordingApps: {
    title: "TRTC legacy recording (52817)",
    url: "https://trtc.io/document/52817",
    date: "read 2026-08",
  },
  recordingRegions: {
    title: "TRTC CreateCloudRecording, regions (647/73786)",
    url: "https://cloud.tencent.com/document/product/647/73786",
    date: "read 2026-08",
  },
  appRegions: { title: "TRTC FAQ, where applications live (62620)", date: "2024-07-26" },
  vodSubApplications: {
    title: "VOD sub-applications (266/42093)",
    url: "https://cloud.tencent.com/document/product/266/42093",
    date: "read 2026-08",
  },
  camActions: {
    title: "CAM, actions of TRTC (598/70059)",
    url: "https://cloud.tencent.com/document/product/598/70059",
    date: "read 2026-08",
  },
  auditedActions: {
    title: "CloudAudit, recorded actions (629/46730)",
    url: "https://cloud.tencent.com/document/product/629/46730",
    date: "read 2026-08",
  },
  terraformLifecycle: {
    title: "Terraform, lifecycle of a resource",
    url: "https://developer.hashicorp.com/terraform/language/block/resource",
    date: "read 2026-08",
  },
  terraformPlanJson: {
    title: "Plan JSON holds sensitive values in clear (terrateam#702)",
    url: "https://github.com/terrateamio/action/issues/702",
    date: "2026-09",
  },
} as const satisfies Record<string, Source>;
