import { SOURCES } from "../../profile";
import { showSetting } from "../changes/show-setting";
import { found, NOT_APPLICABLE, OK, unknownAt } from "../outcome";
import { changeRule } from "../rule";
import { type Guard, isLater, type Later, type Text } from "../settings";

const messages = {
  open: (groups: Text, apps: Text) => ({
    en: `Nothing here keeps the groups ${groups.en} from editing the recording template of ${apps.en} on the console any more, past any review.`,
    zh: `不再阻止用户组 ${groups.zh} 在控制台修改应用 ${apps.zh} 的录制模板，修改可绕过审阅。`,
  }),
  fix: {
    en: "Keep them in a ConsoleGuard, or have whoever answers for who may change recordings approve it.",
    zh: "请将其保留在 ConsoleGuard 中，或由负责变更权限的人员批准。",
  },
};

/** People who may edit templates on the console again. */
export const guardWeakened = changeRule({
  on: "guard",
  meta: {
    id: "guard-weakened",
    code: "TRTC-REC-043",
    severity: "approve",
    kind: "guard",
    title: { en: "The console is open again", zh: "控制台重新开放" },
    why: {
      en: "A template is edited on the console in seconds, and nobody reviews it. The guard is what makes the pull request the only way in.",
      zh: "在控制台修改模板只需几秒，且无人审阅。控制台防护使合并请求成为唯一入口。",
    },
    sources: [SOURCES.camActions],
    example: {
      bad: 'new ConsoleGuard(stack, "ConsoleGuard", { sdkAppIds, groupIds: ["100001"] }); // was two groups',
      good: 'new ConsoleGuard(stack, "ConsoleGuard", { sdkAppIds, groupIds: ["100001", "100002"] });',
    },
  },
  check: ({ before, after, subject }, { side }) => {
    if (before === undefined) {
      return NOT_APPLICABLE;
    }
    const others = Object.values(side.stack(subject.stack)?.guards ?? {});
    const guards = after ? [after, ...others] : others;
    const lost = denials(before).filter((each) => !guards.some((guard) => denies(guard, each)));
    if (lost.length === 0) {
      return OK;
    }
    if (lost.flat().some(isLater) || guards.some(isOpen)) {
      return unknownAt("groupIds", "sdkAppIds");
    }
    const groups = showSetting([...new Set(lost.map(([group]) => group))]);
    const apps = showSetting([...new Set(lost.map(([, app]) => app))]);
    return found({ path: "", text: messages.open(groups, apps), fix: messages.fix });
  },
});

type Denial = readonly [group: string, app: Later<number>, action: string];

/** Which group may not do what to which app, one by one. */
function denials(guard: Guard): Denial[] {
  const { groupIds = [], sdkAppIds = [], denies: actions = [] } = guard;
  return groupIds.flatMap((group) =>
    sdkAppIds.flatMap((app) => actions.map((action): Denial => [group, app, action])),
  );
}

function denies(guard: Guard, [group, app, action]: Denial): boolean {
  const { groupIds = [], sdkAppIds = [], denies: actions = [] } = guard;
  return groupIds.includes(group) && sdkAppIds.includes(app) && actions.some(covers(action));
}

/** `name/trtc:*` denies all that `name/trtc:AlterRecording` does. */
function covers(action: string) {
  return (denied: string) =>
    denied === action || (denied.endsWith("*") && action.startsWith(denied.slice(0, -1)));
}

/** Whether only apply tells all that it guards. */
function isOpen({ groupIds = [], sdkAppIds = [] }: Guard): boolean {
  return groupIds.some(isLater) || sdkAppIds.some(isLater);
}
