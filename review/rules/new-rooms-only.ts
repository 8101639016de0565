import { SOURCES } from "../../profile";
import { differingLeaves } from "../changes/setting-leaves";
import { found, NOT_APPLICABLE, OK, unknownAt } from "../outcome";
import { changeRule } from "../rule";
import { isLater, type Recording, type Text } from "../settings";

const DELAYS = {
  classic: { en: "about 5 minutes", zh: "约 5 分钟" },
  "advanced-features": { en: "5 to 10 minutes", zh: "约 5 至 10 分钟" },
};

const UNKNOWN_DELAY = { en: "some minutes", zh: "数分钟后" };

const messages = {
  newRooms: ({ en, zh }: Text) => ({
    en: `Nothing changes until a person has changed the template on the console; after that it takes ${en}, and only rooms created later are recorded the new way.`,
    zh: `在人工修改控制台模板之前不会有任何变化；修改后${zh}生效，且只有之后新建的房间按新设置录制。`,
  }),
  fix: {
    en: "Deploy, do what 'npx trtc-recording steps <stack>' prints, then confirm it; test with a room created after the delay.",
    zh: "请在部署后按 npx trtc-recording steps <stack> 打印的步骤修改控制台并确认；等待生效后再新建房间测试。",
  },
};

/** A change to the global auto-record template, which reaches neither rooms that exist nor the console. */
export const newRoomsOnly = changeRule({
  on: "recording",
  meta: {
    id: "new-rooms-only",
    code: "TRTC-REC-006",
    severity: "warn",
    kind: "coverage",
    title: { en: "Reaches new rooms only", zh: "仅对新建房间生效" },
    why: {
      en: "The template has no API: a person types it. Rooms that exist keep the settings that they were created with.",
      zh: "模板没有 API，须由人工填写；已有房间仍沿用其创建时的设置。",
    },
    sources: [SOURCES.cloudRecording, SOURCES.advancedFeatures],
    example: {
      bad: "profile: RecordingPreset.oneToOne().withVideo({ bitrateKbps: 700 }), // and nobody opens the console",
      good: "profile: RecordingPreset.oneToOne().withVideo({ bitrateKbps: 700 }),\n// then: npx trtc-recording steps prod, and npx trtc-recording confirm prod",
    },
  },
  check: ({ before, after }) => {
    const [old, now] = [before && templateOf(before), after && templateOf(after)];
    if (!old || !now) {
      return NOT_APPLICABLE;
    }
    const leaves = differingLeaves(old, now);
    const certain = leaves.find((leaf) => !isLater(leaf.before) && !isLater(leaf.after));
    if (!certain) {
      return leaves.length > 0 ? unknownAt(...leaves.map(({ path }) => path)) : OK;
    }
    const { consoleForm } = after?.start ?? {};
    const delay = consoleForm ? DELAYS[consoleForm] : UNKNOWN_DELAY;
    return found({ path: certain.path, text: messages.newRooms(delay), fix: messages.fix });
  },
});

/** What a person types into the template's form; undefined where there is none. */
function templateOf({ start, profile = {}, storage = {} }: Recording) {
  return start?.scheme === "global-auto" ? { profile, storage } : undefined;
}
