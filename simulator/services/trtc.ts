import { type ActionContext, declareActions } from "../action";
import { ApiFailure } from "../api-failure";
import { integer, optional, text } from "../parameters";
import { USAGE_TIERS } from "../recording/billed-time";
import type { UsageState } from "../world";
import { chinaTime } from "./cam-policies";

const action = declareActions("trtc", "2019-07-22");
const DAY_MS = 86_400_000;
const POINTS_A_DAY = 288;

/** Billed recording minutes (647/81427, 2025-09-12; international page 647/54139). */
export const TRTC_ACTIONS = [
  action({
    name: "DescribeRecordingUsage",
    perSecond: 5,
    regions: ["ap-guangzhou", "ap-singapore"],
    parameters: { StartTime: text, EndTime: text, MixType: text, SdkAppId: optional(integer) },
    run: ({ StartTime, EndTime, MixType, SdkAppId }, context) => {
      const start = day("StartTime", StartTime);
      const end = day("EndTime", EndTime);
      const days = (end - start) / DAY_MS + 1;
      if (days < 1) {
        throw new ApiFailure("InvalidParameter", "EndTime is before StartTime.");
      }
      if (days > 31) {
        throw new ApiFailure("InvalidParameter.QueryScaleOversize", "At most 31 days at a time.");
      }
      if (MixType !== "single" && MixType !== "multi") {
        throw new ApiFailure("InvalidParameter", 'MixType must be "single" or "multi".');
      }
      const usage = usageOf(SdkAppId, context).filter(({ mixType }) => mixType === MixType);
      const dates = Array.from({ length: days }, (_, index) => start + index * DAY_MS);
      return {
        UsageKey: USAGE_TIERS,
        UsageList:
          days === 1
            ? pointsOfDay(start, sum(usage, start))
            : dates.map((date) => point(date, sum(usage, date))),
      };
    },
  }),
];

/** Usage of one application, or of all of the account. */
function usageOf(
  sdkAppId: number | undefined,
  { account, seeds, world }: ActionContext,
): readonly UsageState[] {
  const own = seeds.applications.filter(({ uin }) => uin === account.uin);
  if (sdkAppId !== undefined && !seeds.application(sdkAppId)) {
    throw new ApiFailure("FailedOperation.SdkAppIdNotExist", "The SDKAppID does not exist.");
  }
  const wanted = own.filter((seed) => sdkAppId === undefined || seed.sdkAppId === sdkAppId);
  if (wanted.length === 0 && sdkAppId !== undefined) {
    throw new ApiFailure(
      "FailedOperation.SdkAppIdNotUnderAppId",
      "The SDKAppID is not one of this account.",
    );
  }
  return wanted.flatMap((seed) => world.applications[seed.sdkAppId]?.usage ?? []);
}

/** Seconds are rounded up to a minute when a day's are together (PRICE-CN says so of the bill). */
function sum(usage: readonly UsageState[], date: number): number[] {
  const ofDay = usage.filter((entry) => entry.date === new Date(date).toISOString().slice(0, 10));
  const total = (numbers: readonly (number | undefined)[]) =>
    numbers.reduce<number>((sum, number = 0) => sum + number, 0);
  return USAGE_TIERS.map(
    (_, index) =>
      total(ofDay.map(({ minutes }) => minutes[index])) +
      Math.ceil(Math.round(total(ofDay.map(({ seconds }) => seconds?.[index])) * 1_000) / 60_000),
  );
}

/** A day alone comes in points of 5 minutes; here all of it falls into the first. */
function pointsOfDay(start: number, minutes: readonly number[]) {
  const none = USAGE_TIERS.map(() => 0);
  return Array.from({ length: POINTS_A_DAY }, (_, index) =>
    point(start + index * 300_000, index === 0 ? minutes : none),
  );
}

/** Days begin at midnight in China. */
function point(dateUtc: number, minutes: readonly number[]) {
  const time = dateUtc - 8 * 3_600_000;
  return { TimeKey: chinaTime(time), TimeStampKey: time / 1_000, UsageValue: minutes };
}

function day(name: string, value: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) {
    throw new ApiFailure("InvalidParameter", `${name} must be YYYY-MM-DD.`);
  }
  return time;
}
