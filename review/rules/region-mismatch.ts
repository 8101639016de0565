import { SOURCES } from "../../profile";
import { found, NOT_APPLICABLE, OK, unknownAt } from "../outcome";
import { stateRule } from "../rule";
import { isLater } from "../settings";
import { REGIONS, REGIONS_READ, SITES, type Site } from "./private/sites";

const messages = {
  unknown: (region: string, site: Site, known: string) => ({
    en: `The region ${region} is not among the regions known for ${SITES[site].en} on ${REGIONS_READ} (${known}): requests may fail, or be slow.`,
    zh: `地域 ${region} 不在 ${REGIONS_READ} 已知的${SITES[site].zh}地域之列（${known}）：请求可能失败或变慢。`,
  }),
  fix: (known: string) => ({
    en: `Write one of ${known}; if Tencent has opened the region since, waive this with its page as the reason.`,
    zh: `请改为 ${known} 之一；若该地域此后已开放，请以腾讯云文档为依据豁免本项。`,
  }),
};

/** A region in which recording is not known to be offered on the stack's site. */
export const regionMismatch = stateRule({
  on: "stack",
  meta: {
    id: "region-mismatch",
    code: "TRTC-REC-029",
    severity: "warn",
    kind: "storage",
    title: { en: "A region that the site may not have", zh: "站点可能没有该地域" },
    why: {
      en: "The recording API answers in few regions, and not in the same on both sites. The lists are of the day they were read: an unlisted region is doubtful, not wrong.",
      zh: "录制 API 仅在少数地域提供服务，且两个站点不同。列表以读取日期为准：未列出的地域只是存疑，并非一定有误。",
    },
    sources: [SOURCES.recordingRegions, SOURCES.appRegions],
    example: {
      bad: 'new CallRecordingStack(app, "prod", { site: "china", region: "ap-singapore" });',
      good: 'new CallRecordingStack(app, "prod", { site: "china", region: "ap-guangzhou" });',
    },
  },
  check: ({ site, region }) => {
    if (site === undefined || region === undefined) {
      return NOT_APPLICABLE;
    }
    if (isLater(region)) {
      return unknownAt("region");
    }
    const known = REGIONS.filter(({ sites }) => sites.includes(site)).map(({ name }) => name);
    const list = known.join(", ");
    return known.includes(region)
      ? OK
      : found({
          path: "region",
          text: messages.unknown(region, site, list),
          fix: messages.fix(list),
        });
  },
});
