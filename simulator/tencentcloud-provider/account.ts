import { GET_CALLER_IDENTITY } from "./actions";
import type { TencentcloudClient } from "./client";
import type { Settings } from "./settings";

/**
 * Stops a deployment into the wrong account (facts, "account safety"): asks whose keys these are, once,
 * and only when there is a list. The real provider asks sts.tencentcloudapi.com whatever `domain` says;
 * the stand-in asks the local cloud.
 */
export async function checkAccount(
  client: TencentcloudClient,
  { allowedAccountIds, forbiddenAccountIds }: Settings,
  signal: AbortSignal,
): Promise<void> {
  if (allowedAccountIds.length === 0 && forbiddenAccountIds.length === 0) {
    return;
  }
  const { AccountId } = await client.read(GET_CALLER_IDENTITY, {}, signal);
  if (AccountId === undefined) {
    throw new Error("Caller identity accountId is illegal, The value is nil.");
  }
  const isAllowed = allowedAccountIds.length === 0 || allowedAccountIds.includes(AccountId);
  if (!isAllowed || forbiddenAccountIds.includes(AccountId)) {
    throw new Error(`TencentCloud account ID not allowed: ${AccountId}`);
  }
}
