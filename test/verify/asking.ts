import { type VerifyOptions, type VerifyReport, verifyRecordings } from "../../verify";
import { confirming, declaring, NO_FORMER_WAIT } from "./drafts";
import type { FakeCloud } from "./fake-cloud";

/** Verifies the declared 1v1 template, confirmed ten days ago. */
export function asking(cloud: FakeCloud, more: Partial<VerifyOptions> = {}) {
  const declared = declaring();
  return verifyRecordings(cloud, {
    declared,
    confirmation: confirming(declared),
    tolerances: NO_FORMER_WAIT,
    ...more,
  });
}

export async function reportOf(
  cloud: FakeCloud,
  more: Partial<VerifyOptions> = {},
): Promise<VerifyReport> {
  return (await asking(cloud, more)).report;
}
