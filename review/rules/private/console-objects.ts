import type { Plan } from "../../plan";
import type { Text } from "../../settings";

/** Something that only a person can set, as the refresh of a plan has found it. */
export interface ConsoleObject {
  readonly address: string;
  /** In the midst of a sentence. */
  readonly name: Text;
  /** Undefined where the plan does not hold it. */
  readonly status: unknown;
  /** The newest edit that the audit log shows: a sentence; empty when there is none. */
  readonly edit: string;
  /** Whether the plan leaves it as it is. */
  readonly isUnchanged: boolean;
}

const NAMES: Readonly<Record<string, (app: unknown, group: unknown) => Text>> = {
  trtc_auto_record_template: (app) => ({
    en: `the auto-record template of application ${app}`,
    zh: `应用 ${app} 的全局自动录制模板`,
  }),
  trtc_event_callback: (app, group) => ({
    en: `the callback URL of ${group} events of application ${app}`,
    zh: `应用 ${app} 的 ${group} 事件回调地址`,
  }),
};

/** Those that are there already; what is new has nothing to differ from. */
export function consoleObjects({ resources, drifted }: Plan): ConsoleObject[] {
  const planned = new Set(resources.map(({ address }) => address));
  const states = [
    ...resources.map(({ before, ...resource }) => ({ ...resource, state: before })),
    // A plan that only refreshes holds nothing else.
    ...drifted
      .filter(({ address }) => !planned.has(address))
      .map(({ after, ...resource }) => ({ ...resource, state: after, action: "no-op" })),
  ];
  return states.flatMap(({ address, type, action, state }) => {
    const nameOf = Object.hasOwn(NAMES, type) ? NAMES[type] : undefined;
    if (!nameOf || !state) {
      return [];
    }
    const { sdk_app_id: app, event_group: group, status, drift } = state;
    const edit = String([drift].flat()[0] ?? "");
    return [{ address, name: nameOf(app, group), status, edit, isUnchanged: action === "no-op" }];
  });
}
