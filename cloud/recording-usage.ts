import { DESCRIBE_RECORDING_USAGE, type DescribeRecordingUsageRequest } from "./api3-actions";
import type { Api3Caller } from "./api3-client";
import { showText } from "./secrets";
import { REGIONS } from "./sites";

export interface RecordingUsageQuery {
  /** Default: all applications of the account. */
  readonly sdkAppId?: number;
  /** First day, `YYYY-MM-DD`. */
  readonly startDate: string;
  /** Last day, `YYYY-MM-DD`, at most 31 days in all. */
  readonly endDate: string;
  /** `single`: single-stream recording. `multi`: mixed recording. */
  readonly mixType: "single" | "multi";
  readonly signal?: AbortSignal;
  readonly budgetMs?: number;
}

/** Minutes recorded in one price tier. */
export interface TierUsage {
  /** As Tencent names it: `Audio`, `SD`, `HD`, `FullHD`, `2K`, `4K`. */
  readonly tier: string;
  readonly minutes: number;
}

/** 647/81427 (2025-09-12): "at most 31 days". */
export const LONGEST_USAGE_DAYS = 31;

const DAY_MS = 86_400_000;

/**
 * Billed recording minutes by price tier, summed over the period, in the service's order. The day in
 * progress is incomplete, and figures settle only on the next morning (China time).
 */
export async function recordingUsage(
  api: Api3Caller,
  query: RecordingUsageQuery,
): Promise<readonly TierUsage[]> {
  const { sdkAppId, startDate, endDate, mixType, signal, budgetMs } = query;
  checkPeriod(startDate, endDate);
  const request: DescribeRecordingUsageRequest = {
    StartTime: startDate,
    EndTime: endDate,
    MixType: mixType,
    ...(sdkAppId !== undefined && { SdkAppId: sdkAppId }),
  };
  const answer = await api.call(DESCRIBE_RECORDING_USAGE, request, {
    region: REGIONS.usage[api.site],
    ...(signal && { signal }),
    ...(budgetMs !== undefined && { budgetMs }),
  });
  const { UsageKey, UsageList } = answer;
  const points = UsageList ?? [];
  if (!Array.isArray(UsageKey) || !Array.isArray(points)) {
    throw new Error("trtc DescribeRecordingUsage: the answer holds no usage. Check the site.");
  }
  return UsageKey.map((tier: string, index) => ({
    tier: showText(tier, 40),
    minutes: points.reduce((sum, point) => sum + (Number(point.UsageValue?.[index]) || 0), 0),
  }));
}

function checkPeriod(startDate: string, endDate: string): void {
  const start = day("startDate", startDate);
  const end = day("endDate", endDate);
  const days = (end - start) / DAY_MS + 1;
  if (days < 1 || days > LONGEST_USAGE_DAYS) {
    throw new RangeError(
      `'endDate' must be 1 to ${LONGEST_USAGE_DAYS} days from 'startDate' on, both counted, got ${startDate} to ${endDate}: ask for each month by itself`,
    );
  }
}

function day(field: string, text: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new RangeError(
      `'${field}' must be a day as YYYY-MM-DD, got "${showText(text, 40)}": write '2026-10-01' for example`,
    );
  }
  return time;
}
