import type { LocalizedText } from "../../profile";

/** A rule of the original forty that neither a lock file nor a plan can answer. */
export interface UndecidedRule {
  readonly code: string;
  readonly id: string;
  readonly reason: LocalizedText;
}

const NO_BUCKET: LocalizedText = {
  en: "Recordings go to VOD only; no COS bucket can be declared here, so neither file holds one.",
  zh: "录制文件只存入云点播，这里无法声明 COS 存储桶，锁文件和 plan 中都没有。",
};

function sentForEachRoom(what: string, whatZh: string): LocalizedText {
  return {
    en: `${what} is sent by your server with each CreateCloudRecording request, for one room; neither file holds it.`,
    zh: `${whatZh}由业务服务器在每次 CreateCloudRecording 请求中按房间填写，锁文件和 plan 中都没有。`,
  };
}

/** Sorted by number. Each keeps its number, so that no other rule takes it. */
export const UNDECIDED_RULES: readonly UndecidedRule[] = [
  {
    code: "TRTC-REC-004",
    id: "subscribe-list-invalid",
    reason: sentForEachRoom(
      "Who is subscribed to (SubscribeStreamUserIds)",
      "订阅名单（SubscribeStreamUserIds）",
    ),
  },
  { code: "TRTC-REC-018", id: "cos-lifecycle-mismatch", reason: NO_BUCKET },
  { code: "TRTC-REC-020", id: "object-lock-one-way", reason: NO_BUCKET },
  {
    code: "TRTC-REC-027",
    id: "bucket-public-or-foreign",
    reason: {
      en: `${NO_BUCKET.en} Who can play a file in VOD is set on its console.`,
      zh: `${NO_BUCKET.zh}谁能播放点播中的文件由其控制台设置。`,
    },
  },
  {
    code: "TRTC-REC-031",
    id: "recorder-id-collides",
    reason: sentForEachRoom("The userId of the recorder", "录制机器人的 userId"),
  },
  {
    code: "TRTC-REC-032",
    id: "task-uncontrollable",
    reason: sentForEachRoom(
      "How long a task can be controlled (ResourceExpiredHour)",
      "任务可操作的时长（ResourceExpiredHour）",
    ),
  },
  {
    code: "TRTC-REC-033",
    id: "room-id-type",
    reason: sentForEachRoom("The type of the room id (RoomIdType)", "房间号类型（RoomIdType）"),
  },
  {
    code: "TRTC-REC-036",
    id: "consent-evidence-missing",
    reason: {
      en: "Whether people are told, and on which legal basis, stands in your app and its notices; neither file says it.",
      zh: "是否告知用户以及法律依据，体现在您的应用和隐私声明中，锁文件和 plan 中都没有。",
    },
  },
];
