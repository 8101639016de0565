import type { CostReport } from "../../review/cost";
import type { Change, Consequence, Finding, Report } from "../../review/report";
import type { Text } from "../../review/settings";
import type { Subject } from "../../review/subject";
import { sampleCost } from "./sample-cost";

export const CALLS: Subject = { kind: "recording", stack: "prod", path: "Calls" };
const STORAGE: Subject = { kind: "storage", stack: "prod", path: "Storage" };

/** The same in both languages. */
export function same(text: string): Text {
  return { en: text, zh: text };
}

const NO_COST: CostReport = { apps: [], totals: [], unmatchedUsage: [], stale: [] };

/** A review of a change that changes nothing, unless more is given. */
export function aReport(given: Partial<Report> = {}): Report {
  return {
    reportVersion: 1,
    base: "origin/main (merge base 1a2b3c4)",
    head: "recording.lock.json",
    today: "2026-11-22",
    isFirstAdoption: false,
    verdict: {
      decision: "allow",
      differs: false,
      text: { en: "Nothing differs.", zh: "没有差异。" },
      approvals: [],
    },
    consequences: [],
    changes: [],
    findings: [],
    existing: [],
    waived: [],
    cost: NO_COST,
    layouts: [],
    plans: [],
    notAnalysed: [],
    ...given,
  };
}

/** A retention that became shorter, unless something else is given. */
export function aFinding(given: Partial<Finding> = {}): Finding {
  return {
    rule: "retention-shortened",
    code: "TRTC-REC-013",
    severity: "approve",
    kind: "retention",
    subject: CALLS,
    path: "storage.retention",
    text: {
      en: "Recordings made from now on are kept 30 days instead of 180 days; when they are deleted, nothing brings them back.",
      zh: "此后的录制文件保存 30 天，原为 180 天；删除后无法恢复。",
    },
    fix: {
      en: "Have whoever answers for evidence approve it, or keep the former retention.",
      zh: "请由负责留存证据的人员批准，或保留原来的保存时间。",
    },
    fingerprint: "5d1f9c0a7b3e4c21",
    location: { file: "recording.lock.json", line: 42 },
    ...given,
  };
}

export function aChange(given: Partial<Change> = {}): Change {
  return {
    subject: CALLS,
    type: "changed",
    kind: "retention",
    reach: "new-rooms",
    path: "storage.retention",
    label: { en: "Retention", zh: "保存时间" },
    before: { en: "180 days", zh: "180 天" },
    after: { en: "30 days", zh: "30 天" },
    ...given,
  };
}

export function aConsequence(given: Partial<Consequence> = {}): Consequence {
  return {
    subject: CALLS,
    kind: "retention",
    reach: "new-rooms",
    text: {
      en: "Recordings made from then on are deleted after 30 days instead of 180 days; files already stored keep their date.",
      zh: "此后的录制文件保存 30 天后删除，原为 180 天；已存储的文件仍按原日期。",
    },
    ...given,
  };
}

const SALES: Subject = { kind: "recording", stack: "prod", path: "Sales" };

/** A change with something in every section: it must not be merged. */
export function blockedReport(): Report {
  return aReport({
    verdict: {
      decision: "block",
      differs: true,
      text: {
        en: "1 finding forbids the merge, and 2 kinds of change need approval.",
        zh: "1 个问题禁止合并，另有 2 类变更需要批准。",
      },
      approvals: [
        { owners: ["@compliance", "@legal"], kinds: ["retention"], subjects: ["prod/Calls"] },
        { owners: [], kinds: ["callbacks"], subjects: ["prod/Calls"] },
      ],
    },
    consequences: [
      aConsequence({
        subject: STORAGE,
        kind: "storage",
        reach: "irreversible",
        text: {
          en: "At apply, the VOD sub-application consultation-recordings is destroyed with every recording in it, for good.",
          zh: "apply 时点播子应用 consultation-recordings 将被销毁，其中所有录制文件永久删除。",
        },
      }),
      aConsequence(),
      aConsequence({
        kind: "callbacks",
        reach: "console",
        text: {
          en: "Recording events are reported to rec.new.example.com instead of rec.example.com, once a person has entered it on the console.",
          zh: "人工在控制台修改后，录制事件将通知到 rec.new.example.com，原为 rec.example.com。",
        },
      }),
      ...[CALLS, SALES].map((subject) =>
        aConsequence({
          subject,
          kind: "quality",
          text: {
            en: "From rooms created after the console is changed, video bitrate is 1500 kbps instead of 1200 kbps, 24% larger at most for the same call.",
            zh: "控制台修改后新建的房间：视频码率为 1500 kbps，原为 1200 kbps，同一通话的数据量最多增加 24%。",
          },
        }),
      ),
    ],
    changes: [
      aChange(),
      aChange({
        kind: "quality",
        path: "profile.media.video.bitrateKbps",
        label: { en: "Video bitrate", zh: "视频码率" },
        before: same("1200 kbps"),
        after: same("1500 kbps"),
      }),
      aChange({
        kind: "callbacks",
        reach: "console",
        path: "eventCallbacks.recording.url",
        label: { en: "Recording events: URL", zh: "录制事件：回调地址" },
        before: same("https://rec.example.com/trtc"),
        after: same("https://rec.new.example.com/trtc"),
      }),
      aChange({
        subject: SALES,
        kind: "quality",
        path: "profile.media.video.bitrateKbps",
        label: { en: "Video bitrate", zh: "视频码率" },
        before: same("1200 kbps"),
        after: same("1500 kbps"),
      }),
      aChange({
        subject: STORAGE,
        type: "removed",
        kind: "storage",
        reach: "irreversible",
        path: "",
        label: { en: "VOD sub-application", zh: "点播子应用" },
        before: same("prod/Storage"),
        after: undefined,
      }),
    ],
    findings: [
      aFinding({
        rule: "retention-below-regime",
        code: "TRTC-REC-014",
        severity: "block",
        text: {
          en: "Recordings are kept 30 days, but the declared rule “insurance sales” asks for at least 1,826 days.",
          zh: "录制文件保存 30 天，而声明的“保险销售”规定至少 1,826 天。",
        },
        fix: {
          en: "Keep them 1,826 days or longer, or declare the rule that applies.",
          zh: "请将保存时间设为 1,826 天或更长，或声明实际适用的规定。",
        },
        fingerprint: "0f4b6a7785d1e2c3",
      }),
      aFinding(),
      aFinding({
        rule: "callback-host-changed",
        code: "TRTC-REC-024",
        kind: "callbacks",
        path: "eventCallbacks.recording.url",
        text: {
          en: "Notices of recordings go to another party: rec.new.example.com instead of rec.example.com.",
          zh: "录制通知将发往另一方：rec.new.example.com，原为 rec.example.com。",
        },
        fix: {
          en: "Have whoever answers for the receiver approve it.",
          zh: "请由接收方的负责人批准。",
        },
        fingerprint: "9a1c33e07f52b840",
        location: { file: "stacks/environments/group.ts", line: 17 },
      }),
      aFinding({
        rule: "new-rooms-only",
        code: "TRTC-REC-006",
        severity: "warn",
        kind: "coverage",
        path: "profile",
        text: {
          en: "Rooms that exist already keep the former template; the console needs about five minutes.",
          zh: "已存在的房间仍使用原模板；控制台约需五分钟生效。",
        },
        fix: { en: "Plan the switch for a quiet hour.", zh: "请安排在空闲时段切换。" },
        fingerprint: "77e1c0d2a4b8f693",
      }),
      aFinding({
        rule: "cost-up",
        code: "TRTC-REC-034",
        severity: "info",
        kind: "cost",
        subject: SALES,
        path: "",
        text: { en: "Files become up to 24% larger.", zh: "文件最多增大 24%。" },
        fix: { en: "Nothing needs to be done.", zh: "无需处理。" },
        fingerprint: "c2b1a09f8e7d6c5b",
      }),
    ],
    existing: [
      aFinding({
        rule: "no-recording-callback",
        code: "TRTC-REC-021",
        subject: SALES,
        path: "eventCallbacks",
        text: {
          en: "Nobody is told when a recording is stored.",
          zh: "录制文件存储后不通知任何人。",
        },
        fix: { en: "Declare a callback for recording events.", zh: "请声明录制事件回调。" },
        fingerprint: "1234567890abcdef",
      }),
    ],
    waived: [
      {
        isExisting: false,
        finding: aFinding({
          rule: "people-over-limit",
          code: "TRTC-REC-005",
          subject: SALES,
          path: "profile.mode.maxUsers",
          text: {
            en: "12 people join, 8 are recorded: the last 4 are not in the file.",
            zh: "12 人参与，仅录制 8 人：最后 4 人不在文件中。",
          },
          fix: { en: "Record single streams.", zh: "请改用单流录制。" },
          fingerprint: "fedcba0987654321",
        }),
        reason: "Listeners do not speak; agreed with legal on 2026-10-02",
        owner: "li.wei@example.com",
        expires: "2027-03-31",
      },
    ],
    cost: sampleCost(),
    layouts: [
      {
        subject: CALLS,
        before: { layout: { kind: "nine-grid" }, width: 1280, height: 720, maxUsers: 8 },
        after: {
          layout: { kind: "floating", bigPictureUserIdPrefix: "doctor" },
          width: 1280,
          height: 720,
          maxUsers: 8,
        },
      },
    ],
    plans: [
      {
        stack: "prod",
        create: 1,
        update: 2,
        delete: 1,
        replace: 0,
        destroyed: [
          {
            address: "tencentcloud_vod_sub_application.Storage_07F31EBC",
            subject: "prod/Storage",
          },
        ],
        drifted: ["tencentcloud_vod_event_config.Events_5B1C22AA"],
      },
    ],
    notAnalysed: [
      {
        subject: SALES,
        path: "storage.subAppId",
        text: {
          en: "Its value is known only after apply.",
          zh: "该值在 apply 后才能确定。",
        },
      },
      {
        text: {
          en: "No plan was given for the stack staging.",
          zh: "未提供 stack staging 的 plan。",
        },
      },
    ],
  });
}

/** A change that somebody must approve, and nothing else. */
export function approvalReport(): Report {
  return aReport({
    verdict: {
      decision: "needs-approval",
      differs: true,
      text: { en: "1 kind of change needs approval.", zh: "1 类变更需要批准。" },
      approvals: [{ owners: ["@compliance"], kinds: ["retention"], subjects: ["prod/Calls"] }],
    },
    consequences: [aConsequence()],
    changes: [aChange()],
    findings: [aFinding()],
  });
}

/** A harmless change of what has just been declared for the first time. */
export function allowedReport(): Report {
  return aReport({
    isFirstAdoption: true,
    verdict: {
      decision: "allow",
      differs: true,
      text: { en: "Nothing stands against the merge.", zh: "没有妨碍合并的问题。" },
      approvals: [],
    },
    changes: [
      aChange({
        type: "added",
        kind: "coverage",
        path: "",
        label: { en: "Recording", zh: "录制" },
        before: undefined,
        after: same("prod/Calls"),
      }),
    ],
  });
}
