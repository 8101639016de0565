import { settingLabel } from "../changes/setting-labels";
import { showSetting } from "../changes/show-setting";
import type { Pair } from "../pair";
import type { Guard } from "../settings";
import { CONSEQUENCES } from "./messages";
import type { Said } from "./said";

/** Who may edit templates past the review. */
export function guardConsequences({ before, after }: Pair<"guard">): readonly Said[] {
  if (!before || !after) {
    const who = shown(after ?? before ?? {});
    const text = after ? CONSEQUENCES.guardAdded(...who) : CONSEQUENCES.guardRemoved(...who);
    return [{ kind: "guard", reach: "immediate", text }];
  }
  const [from, to] = [shown(before), shown(after)];
  const isSame = from[0].en === to[0].en && from[1].en === to[1].en;
  const text = CONSEQUENCES.guardChanged(...to);
  return isSame ? [] : [{ kind: "guard", reach: "immediate", text }];
}

function shown({ groupIds, sdkAppIds }: Guard) {
  return [showSetting(groupIds), showSetting(sdkAppIds)] as const;
}

/** Where a stack is deployed. */
export function stackConsequences({ before, after }: Pair<"stack">): readonly Said[] {
  if (!before || !after) {
    return [];
  }
  const said: Said[] = [];
  if (before.site !== after.site) {
    const label = settingLabel("stack", "site");
    const sites = [showSetting(before.site, label), showSetting(after.site, label)] as const;
    said.push({ kind: "storage", reach: "immediate", text: CONSEQUENCES.site(...sites) });
  }
  const accounts = [before.allowedAccountIds ?? [], after.allowedAccountIds ?? []] as const;
  if (JSON.stringify(accounts[0]) !== JSON.stringify(accounts[1])) {
    const label = settingLabel("stack", "allowedAccountIds");
    const text = CONSEQUENCES.accounts(
      showSetting(accounts[0], label),
      showSetting(accounts[1], label),
    );
    said.push({ kind: "guard", reach: "immediate", text });
  }
  return said;
}
