import {
  type Api3Caller,
  callOptions,
  DESCRIBE_RECORDING_USAGE,
  LONGEST_USAGE_DAYS,
  type Patience,
  recordingUsage,
  whyUnknown,
} from "../../cloud";
import type { DeclaredRecording } from "../declared-recording";
import type { UsageEvidence } from "../usage-report";

const DAY_MS = 86_400_000;
/** Usage is counted by days of China time. */
const CHINA_MS = 8 * 3_600_000;

/**
 * The billed minutes of the whole days since the settings counted: at most the last 31, and none whose
 * recordings have expired by now.
 * @returns Undefined when no whole day has passed.
 * @throws Api3Error when the caller gave up.
 */
export async function askUsage(
  api: Api3Caller,
  { sdkAppId, retentionDays }: DeclaredRecording,
  from: number,
  now: number,
  patience: Patience,
): Promise<UsageEvidence | undefined> {
  const today = dayNumber(now);
  const kept = retentionDays === "permanent" ? 0 : today - retentionDays + 1;
  const first = Math.max(dayNumber(from) + 1, today - LONGEST_USAGE_DAYS, kept);
  if (first >= today) {
    return undefined;
  }
  const period = { startDate: dayName(first), endDate: dayName(today - 1) };
  const ask = (mixType: "single" | "multi") =>
    recordingUsage(api, { ...period, sdkAppId, mixType, ...callOptions(patience, api.clock) });
  try {
    const [single, mixed] = [await ask("single"), await ask("multi")];
    return { known: true, firstDay: period.startDate, lastDay: period.endDate, single, mixed };
  } catch (error) {
    return { known: false, why: whyUnknown(error, DESCRIBE_RECORDING_USAGE) };
  }
}

function dayNumber(time: number): number {
  return Math.floor((time + CHINA_MS) / DAY_MS);
}

function dayName(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
