import { SOURCES } from "../../profile";
import { found, type Severity } from "../outcome";
import { changeRule, type RuleMeta } from "../rule";
import type { Text } from "../settings";
import { compareStorage } from "./private/compare-storage";
import { compareValues } from "./private/compare-values";
import { SITES, type Site } from "./private/sites";

const messages = {
  site: (before: Site, after: Site) => ({
    en: `Recordings are to be made and stored on ${SITES[after].en} instead of ${SITES[before].en}: in another account, perhaps under another country's law.`,
    zh: `录制与存储将从${SITES[before].zh}改到${SITES[after].zh}：账号不同，适用的法律也可能不同。`,
  }),
  region: (before: string, after: string) => ({
    en: `Requests and tags go to the region ${after} instead of ${before}. Where VOD keeps the files does not follow from it and is not known here.`,
    zh: `请求与标签改用地域 ${after}，原为 ${before}。点播文件的存放地域并不由此决定，此处无从得知。`,
  }),
  storage: (before: Text, after: Text) => ({
    en: `New recordings go to the sub-application ${after.en} instead of ${before.en}; files already stored stay there, and whoever could read them still can.`,
    zh: `新的录制文件存入子应用 ${after.zh}，原为 ${before.zh}；已存储的文件留在原处，原有访问权限不变。`,
  }),
  adopted: (before: Text, after: Text) => ({
    en: `The sub-application is named as ${after.en} instead of ${before.en}; whether that is the same one is known only after apply.`,
    zh: `子应用改写为 ${after.zh}，原为 ${before.zh}；两者是否为同一子应用，在 apply 后才能确定。`,
  }),
  fix: {
    en: "Have whoever answers for data protection approve the new place, or keep the former one.",
    zh: "请由数据保护负责人批准新的存放位置，或保留原来的位置。",
  },
};

const meta: RuleMeta = {
  id: "residency-changed",
  code: "TRTC-REC-028",
  severity: "block",
  kind: "storage",
  title: { en: "Recordings are to lie somewhere else", zh: "录制文件的存放位置改变" },
  why: {
    en: "Recordings are personal data. Tencent's two sites have accounts and storage of their own, so that going from one to the other may take data across a border.",
    zh: "录制文件属于个人数据。腾讯云中国站与国际站的账号和存储相互独立，切换站点可能使数据跨境。",
  },
  sources: [SOURCES.appRegions, SOURCES.vodSubApplications],
  example: {
    bad: 'new CallRecordingStack(app, "prod", { site: "international" }); // was "china"',
    good: 'new CallRecordingStack(app, "prod-international", { site: "international" });',
  },
};

/** A stack that goes to the other site, or to another region of the same. */
export const residencyChanged = changeRule({
  on: "stack",
  meta,
  check: ({ before = {}, after = {} }) =>
    before.site === after.site
      ? compareValues("region", before.region, after.region, (from, to) =>
          moved("region", messages.region(from, to), "approve"),
        )
      : compareSites("site", before.site, after.site),
});

/** A recording whose files go elsewhere, or that goes to a stack of the other site. */
export const residencyChangedOfRecording = changeRule({
  on: "recording",
  meta,
  check: ({ subject, before, after, formerly = subject }, context) => {
    const [was, is] = [context.before.stack(formerly.stack), context.side.stack(subject.stack)];
    if (formerly.stack !== subject.stack && was?.site && is?.site && was.site !== is.site) {
      return compareSites("", was.site, is.site);
    }
    return compareStorage(before, after, context, (old, now, mayBeSame) =>
      moved("storage", messages[mayBeSame ? "adopted" : "storage"](old, now), "approve"),
    );
  },
});

const compareSites = (path: string, before?: Site, after?: Site) =>
  compareValues(path, before, after, (from, to) => moved(path, messages.site(from, to)));

const moved = (path: string, text: Text, severity: Severity = "block") =>
  found({ path, text, fix: messages.fix, severity });
