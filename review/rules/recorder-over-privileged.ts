import { SOURCES } from "../../profile";
import { found, NOT_APPLICABLE, OK, type Outcome, unknownAt } from "../outcome";
import type { PlannedResource } from "../plan";
import { planRule } from "../rule";
import { mergeOutcomes } from "./private/merge-outcomes";

const messages = {
  broad: (name: string, actions: string) => ({
    en: `Whoever is given the policy ${name} may do everything of ${actions}: with a leaked key, every recording can be read or deleted.`,
    zh: `被授予策略 ${name} 的用户可执行 ${actions} 的全部操作：密钥一旦泄露，所有录制文件都可能被读取或删除。`,
  }),
  fix: {
    en: "Name the single actions that are needed, such as name/vod:DescribeSubAppIds; docs/real-account.md lists those of a deployment.",
    zh: "请逐一列出所需操作，例如 name/vod:DescribeSubAppIds；部署所需的操作见 docs/real-account.md。",
  },
};

/** A CAM policy of the plan that allows everything of a service that recordings depend on. */
export const recorderOverPrivileged = planRule({
  meta: {
    id: "recorder-over-privileged",
    code: "TRTC-REC-026",
    severity: "approve",
    kind: "guard",
    title: { en: "A policy allows more than recording needs", zh: "策略授权超出录制所需" },
    why: {
      en: "A recorder or a deployment needs a few actions. A policy for all actions of TRTC, VOD or COS lets a leaked key reach every recording.",
      zh: "录制服务或部署只需少数操作。若策略允许 TRTC、点播或 COS 的全部操作，泄露的密钥便可触及所有录制文件。",
    },
    sources: [SOURCES.camActions],
    example: {
      bad: 'action: ["name/vod:*"],',
      good: 'action: ["name/vod:DescribeSubAppIds", "name/vod:DescribeEventConfig"],',
    },
  },
  check: ({ resources }) => mergeOutcomes(resources.map(judge)),
});

const WRITES = new Set(["create", "update", "replace"]);

const EVERYTHING = /^(name\/)?(\*|(\*|trtc|vod|cos):\*)$/i;

function judge({ type, action, address, after }: PlannedResource): Outcome {
  if (type !== "tencentcloud_cam_policy" || !WRITES.has(action)) {
    return NOT_APPLICABLE;
  }
  const path = `${address}.document`;
  const allowed = allowedActions(after?.document);
  const broad = allowed?.filter((each) => EVERYTHING.test(each)) ?? [];
  if (broad.length > 0) {
    const name = String(after?.name ?? address);
    return found({ path, text: messages.broad(name, broad.join(", ")), fix: messages.fix });
  }
  return allowed ? OK : unknownAt(path);
}

interface Statement {
  readonly effect?: unknown;
  readonly action?: unknown;
}

/** Undefined for what is known only after apply, or is no policy. */
function allowedActions(document: unknown): string[] | undefined {
  try {
    const { statement } = JSON.parse(String(document)) as { statement?: Statement | Statement[] };
    return [statement ?? []]
      .flat()
      .filter(({ effect }) => String(effect).toLowerCase() === "allow")
      .flatMap(({ action }) => [action].flat().map(String));
  } catch {
    return undefined;
  }
}
