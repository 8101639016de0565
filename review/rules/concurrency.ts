import { type Bound, SOURCES } from "../../profile";
import { showNumber } from "../../profile/problem";
import { usageOf } from "../cost/usage";
import { found, NOT_APPLICABLE, OK } from "../outcome";
import { stateRule } from "../rule";
import { subjectName } from "../subject";

/** Recording tasks at one time. Whether it is counted by app or by account is not published. */
const MOST_TASKS: Bound = { value: 100, basis: "stated", source: SOURCES.cloudRecording };

const messages = {
  tooMany: (rooms: number) => ({
    en: `At peak, recordings fail to start: up to ${showNumber(rooms)} rooms are expected at the same time, and Tencent allows ${MOST_TASKS.value} recording tasks until it is asked for more.`,
    zh: `高峰期会有录制无法发起：预计同时有 ${showNumber(rooms)} 个房间，而腾讯云默认只允许 ${MOST_TASKS.value} 个录制任务，提高须另行申请。`,
  }),
  fix: {
    en: "Ask Tencent for more tasks by ticket, and waive this with the ticket as the reason; whether the number is counted by app or by account is not published.",
    zh: "请提交工单申请提高上限，并以工单为由豁免本项；该上限按应用还是按账号计算，文档未说明。",
  },
};

/** More rooms at a time than Tencent starts recordings for. */
export const concurrency = stateRule({
  on: "recording",
  meta: {
    id: "concurrency",
    code: "TRTC-REC-035",
    severity: "warn",
    kind: "coverage",
    title: { en: "More rooms at a time than can be recorded", zh: "并发房间数超过录制上限" },
    why: {
      en: "A recording that your server asks for and Tencent refuses is a call without a file. Whether the limit holds for global auto-recording too is not published.",
      zh: "业务服务器发起的录制若被拒绝，该通话便没有录制文件。全局自动录制是否受同一上限约束，文档未说明。",
    },
    sources: [SOURCES.cloudRecording, SOURCES.advancedFeatures],
    example: {
      bad: '{ "calls": […], "peakConcurrentRooms": 140 } // recording.usage.json',
      good: '{ "calls": […], "peakConcurrentRooms": 80 }',
    },
  },
  check: ({ start, sdkAppId }, { usage, subject }) => {
    const keys = [subjectName(subject), String(sdkAppId)];
    const rooms = usage && usageOf(usage, keys)?.usage.peakConcurrentRooms;
    if (start?.scheme !== "rest-api" || rooms === undefined) {
      return NOT_APPLICABLE;
    }
    return rooms > MOST_TASKS.value
      ? found({ path: "start.scheme", text: messages.tooMany(rooms), fix: messages.fix })
      : OK;
  },
});
