import type { ChangeKind, Reach } from "../change-kind";
import { isUnchanged, type Pair } from "../pair";
import type { Change, ChangeType } from "../report";
import { type Addresses, isLater, type Recording, type Text } from "../settings";
import { type LockedKind, subjectName } from "../subject";
import { type SettingLabel, settingLabel } from "./setting-labels";
import { differingLeaves } from "./setting-leaves";
import { showSetting } from "./show-setting";

const THINGS: Readonly<Record<LockedKind, { readonly label: Text; readonly kind: ChangeKind }>> = {
  stack: { label: { en: "Stack", zh: "Stack" }, kind: "storage" },
  recording: { label: { en: "Recording", zh: "录制" }, kind: "coverage" },
  storage: { label: { en: "VOD sub-application", zh: "点播子应用" }, kind: "storage" },
  "vod-events": { label: { en: "VOD event notification", zh: "点播事件通知" }, kind: "callbacks" },
  guard: { label: { en: "Console guard", zh: "控制台防护" }, kind: "guard" },
};

/** Every setting that differs, with the thing as a whole first when it came, went or was renamed. */
export function changesOf(pair: Pair): readonly Change[] {
  if (isUnchanged(pair)) {
    return [];
  }
  const { subject, before, after } = pair;
  const type = changeType(pair);
  const whole = type === "changed" ? [] : [wholeChange(pair, type)];
  const leaves = type === "removed" ? [] : differingLeaves(before, after);
  const settings = leaves.map((leaf): Change => {
    const known = settingLabel(subject.kind, leaf.path);
    const label = known ?? unknownSetting(subject.kind, leaf.path);
    // What this release does not know may be a secret.
    const show = (value: unknown) => (known ? showSetting(value, known) : NOT_SHOWN);
    return {
      subject,
      type: "changed",
      kind: label.kind,
      reach: settingReach(label, pair),
      path: leaf.path,
      label: label.label,
      ...(leaf.before !== undefined && { before: show(leaf.before) }),
      ...(leaf.after !== undefined && { after: show(leaf.after) }),
    };
  });
  return [...whole, ...movedAddresses(pair), ...settings];
}

/** The same part at another Terraform address: Terraform takes it for something new. */
function movedAddresses({ subject, before, after, formerly }: Pair): readonly Change[] {
  const [from = {}, to = {}] = [before, after].map((side) => (side as Addressed)?.addresses);
  const moved = Object.keys(from).filter((part) => to[part] && to[part] !== from[part]);
  if (formerly !== undefined || moved.length === 0) {
    return [];
  }
  const show = (addresses: Addresses) => showSetting(moved.map((part) => addresses[part]));
  return [
    {
      subject,
      type: "changed",
      kind: THINGS[subject.kind].kind,
      reach: "immediate",
      path: "addresses",
      label: { en: "Terraform address", zh: "Terraform 地址" },
      before: show(from),
      after: show(to),
    },
  ];
}

interface Addressed {
  readonly addresses?: Addresses;
}

const NOT_SHOWN: Text = { en: "not shown", zh: "不显示" };

/** A changed setting that review cannot judge. */
export interface Unreadable {
  readonly path: string;
  /** Known only after apply, or written by a newer release. */
  readonly why: "later" | "unknown-setting";
}

export function unreadableSettings({ subject, before, after }: Pair): readonly Unreadable[] {
  if (after === undefined) {
    return [];
  }
  return differingLeaves(before, after).flatMap(({ path, after: value }): Unreadable[] => {
    if (settingLabel(subject.kind, path) === undefined) {
      return [{ path, why: "unknown-setting" }];
    }
    return [value].flat().some(isLater) ? [{ path, why: "later" }] : [];
  });
}

export function changeType({ subject, before, after, formerly }: Pair): ChangeType {
  if (before === undefined) {
    return "added";
  }
  if (after === undefined) {
    return "removed";
  }
  if (formerly === undefined) {
    return "changed";
  }
  return formerly.stack === subject.stack ? "renamed" : "moved";
}

function wholeChange(pair: Pair, type: ChangeType): Change {
  const { subject, formerly } = pair;
  const { label, kind } = THINGS[subject.kind];
  const name = { en: subjectName(subject), zh: subjectName(subject) };
  const old = formerly && { en: subjectName(formerly), zh: subjectName(formerly) };
  return {
    subject,
    type,
    kind,
    reach: wholeReach(pair, type),
    path: "",
    label,
    ...(type === "removed" ? { before: name } : { after: name }),
    ...(old && { before: old }),
  };
}

function wholeReach({ subject, before, after }: Pair, type: ChangeType): Reach {
  if (subject.kind === "recording") {
    const { start } = (after ?? before) as Recording;
    const started = start?.scheme === "rest-api" ? "new-recordings" : "new-rooms";
    return start === undefined ? "console" : type === "removed" ? "console" : started;
  }
  return subject.kind === "storage" && type !== "added" ? "irreversible" : "immediate";
}

function settingReach({ reach }: SettingLabel, { after, before }: Pair): Reach {
  const { start } = (after ?? before ?? {}) as Recording;
  return reach === "new-rooms" && start?.scheme === "rest-api" ? "new-recordings" : reach;
}

/** Nothing is passed over: what has no words is shown by its path, to those who look at the most. */
function unknownSetting(kind: LockedKind, path: string): SettingLabel {
  return { label: { en: path, zh: path }, kind: THINGS[kind].kind, reach: "immediate" };
}
