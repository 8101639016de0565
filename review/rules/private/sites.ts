import { SOURCES, type Source } from "../../../profile";
import type { Stack, Text } from "../../settings";

export type Site = NonNullable<Stack["site"]>;

/** Tencent Cloud's two sites, in the midst of a sentence. */
export const SITES: Readonly<Record<Site, Text>> = {
  china: { en: "the China site", zh: "中国站" },
  international: { en: "the international site", zh: "国际站" },
};

/** A region of a site, as a page names it. */
export interface Region {
  readonly name: string;
  readonly sites: readonly Site[];
  readonly source: Source;
}

const { recordingRegions, appRegions } = SOURCES;

/**
 * Regions that Tencent's pages name for recording. The page of CreateCloudRecording has the three of
 * the mainland for both sites, and Singapore (older editions: Mumbai) for the international one; Hong
 * Kong is named for applications of the China site only. No page says that its list is complete.
 */
export const REGIONS: readonly Region[] = [
  { name: "ap-beijing", sites: ["china", "international"], source: recordingRegions },
  { name: "ap-guangzhou", sites: ["china", "international"], source: recordingRegions },
  { name: "ap-shanghai", sites: ["china", "international"], source: recordingRegions },
  { name: "ap-hongkong", sites: ["china"], source: appRegions },
  { name: "ap-singapore", sites: ["international"], source: recordingRegions },
  { name: "ap-mumbai", sites: ["international"], source: recordingRegions },
];

/** The day on which the lists were last read. */
export const REGIONS_READ = "2026-08";
