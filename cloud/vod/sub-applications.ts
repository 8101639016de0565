import { DESCRIBE_SUB_APP_IDS, type SubApplication } from "../api3-actions";
import type { Api3Caller } from "../api3-client";
import { callOptions, type Patience } from "../patience";

const PAGE_SIZE = 200;

/**
 * The account's VOD applications that exist: its default one and the sub-applications, except those
 * being destroyed.
 * @throws Api3Error, TimeIsUpError
 */
export async function subApplications(
  api: Api3Caller,
  patience: Patience = {},
): Promise<readonly SubApplication[]> {
  const found = new Map<number, SubApplication>();
  for (let offset = 0; ; offset += PAGE_SIZE) {
    const request = { Offset: offset, Limit: PAGE_SIZE };
    const options = callOptions(patience, api.clock);
    const answer = await api.call(DESCRIBE_SUB_APP_IDS, request, options);
    const page = answer.SubAppIdInfoSet ?? [];
    const before = found.size;
    for (const application of page) {
      found.set(application.SubAppId, application);
    }
    if (page.length < PAGE_SIZE || found.size === before) {
      return [...found.values()].filter(({ Status }) => !Status?.startsWith("Destroy"));
    }
  }
}
