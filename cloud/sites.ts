import type { Source } from "../profile/sources";

/** Which of Tencent Cloud's two sites an account belongs to. */
export type Site = "china" | "international";

/** A host of the TUICallKit REST API. */
export interface CallApiHost {
  readonly host: string;
  /** Where the applications live that it serves. */
  readonly location: string;
  /** `false`: known from Chat's pages only; whether it serves `call_config` is unknown. */
  readonly isStatedForCalls: boolean;
  readonly source: Source;
}

const SET_CALLBACK: Source = {
  title: "TUICallKit REST API, set_callback",
  url: "https://trtc.io/document/68938",
  date: "read 2026-08",
};
const CALL_RECORDS: Source = {
  title: "TUICallKit REST API, call records by filter",
  url: "https://trtc.io/document/68931",
  date: "read 2026-08",
};
const CHAT: Source = { title: "Chat REST API, region table", date: "read 2026-08" };

/**
 * Every documented host. Each page prints a different part of the list, so it is not closed: the
 * client takes any other host too.
 */
export const CALL_API_HOSTS: readonly CallApiHost[] = [
  stated("console.tim.qq.com", "China", SET_CALLBACK),
  stated("adminapisgp.im.qcloud.com", "Singapore", SET_CALLBACK),
  stated("adminapikr.im.qcloud.com", "Seoul", SET_CALLBACK),
  stated("adminapiger.im.qcloud.com", "Frankfurt", CALL_RECORDS),
  stated("adminapiusa.im.qcloud.com", "Silicon Valley", CALL_RECORDS),
  stated("adminapiidn.im.qcloud.com", "Jakarta", CALL_RECORDS),
  fromChat("adminapijpn.im.qcloud.com", "Tokyo"),
  fromChat("adminapiind.im.qcloud.com", "India"),
  fromChat("adminapiksa.im.qcloud.com", "Saudi Arabia"),
];

/** Host used when none is chosen: applications of the international site live in Singapore. */
export const DEFAULT_CALL_API_HOST: Readonly<Record<Site, string>> = {
  china: "console.tim.qq.com",
  international: "adminapisgp.im.qcloud.com",
};

/**
 * Domain of API 3.0; a service answers at `<service>.<domain>`.
 * Source: SDK 4.1.313 and the API pages of trtc.io, read 2026-08.
 */
export const API3_DOMAIN: Readonly<Record<Site, string>> = {
  china: "tencentcloudapi.com",
  international: "intl.tencentcloudapi.com",
};

/**
 * Regions for the actions that demand one.
 * CloudAudit: the international page (1021/42703, 2025-10-30) lists ap-guangzhou, ap-hongkong,
 * ap-seoul, ap-singapore, ap-tokyo and eu-frankfurt; the China site's list was not found. INFERRED: the
 * region is where the question is asked, not where the operation was made, and any of them answers.
 * Usage: 647/81427 (2025-09-12), ap-guangzhou only; 647/54139 adds ap-singapore.
 */
export const REGIONS = {
  cloudAudit: { china: "ap-guangzhou", international: "ap-singapore" },
  usage: { china: "ap-guangzhou", international: "ap-guangzhou" },
} as const satisfies Record<string, Readonly<Record<Site, string>>>;

function stated(host: string, location: string, source: Source): CallApiHost {
  return { host, location, isStatedForCalls: true, source };
}

function fromChat(host: string, location: string): CallApiHost {
  return { host, location, isStatedForCalls: false, source: CHAT };
}
