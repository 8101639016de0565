import type { Source } from "../profile/sources";

/** The pages that describe what the service sends. */
export const CALLBACK_SOURCES = {
  recording: {
    title: "TRTC recording callback",
    url: "https://trtc.io/document/54914",
    date: "2025-07-16",
  },
  room: {
    title: "TRTC room and media callback",
    url: "https://trtc.io/document/39558",
    date: "read 2026-08",
  },
  call: {
    title: "TUICallKit callbacks",
    url: "https://trtc.io/document/68940",
    date: "read 2026-08",
  },
  vod: {
    title: "VOD event notification",
    url: "https://cloud.tencent.com/document/product/266/7830",
    date: "2026-01-04",
  },
} as const satisfies Record<string, Source>;
