import { recordingUsage } from "../../cloud";
import { priceBooks } from "../../profile/prices";
import { jsonText } from "../../report/json-text";
import type { Language } from "../../report/language";
import { readPriceFile } from "../../review/cost";
import { type DeclaredStack, declaredMode, readDeclaredStack } from "./declared-stack";
import { openCloud } from "./open-cloud";
import { type AppUsage, pricedUsage } from "./priced-usage";
import { USAGE_MESSAGES } from "./usage-messages";
import { chinaDay, type Period, type PeriodOptions, periodOf } from "./usage-period";
import { usageText } from "./usage-text";

export interface UsageOptions extends PeriodOptions {
  readonly app?: number;
  readonly format: "table" | "json";
  readonly lang: Language;
}

/** Prints the billed minutes of what a stack records, and their list price. */
export async function usageOfStack(stack: string, options: UsageOptions): Promise<void> {
  const { app, lang, format } = options;
  const declared = readDeclaredStack(stack, app);
  const today = chinaDay(Date.now());
  const period = periodOf(options, today);
  const book = priceBooks(readPriceFile())[declared.site];
  const usage = await askUsage(declared, period);
  const apps = usage.map((each) => pricedUsage(each, book, today));
  process.stdout.write(
    format === "json"
      ? jsonText({ usageVersion: 1, stack, ...period, apps })
      : usageText(stack, period, apps, lang),
  );
  if (period.lastDay === today) {
    console.error(USAGE_MESSAGES.dayInProgress[lang]());
  }
}

/** One application after the other: the service takes 5 requests a second. */
async function askUsage(
  { site, recordings }: DeclaredStack,
  { firstDay, lastDay }: Period,
): Promise<readonly AppUsage[]> {
  const api = openCloud(site);
  const asked: AppUsage[] = [];
  for (const [path, entry] of recordings) {
    const { sdkAppId, profile } = entry;
    if (typeof sdkAppId === "number" && profile) {
      const question = { sdkAppId, startDate: firstDay, endDate: lastDay };
      asked.push({
        path,
        sdkAppId,
        declaredMode: declaredMode(entry) ?? null,
        single: await recordingUsage(api, { ...question, mixType: "single" }),
        mixed: await recordingUsage(api, { ...question, mixType: "multi" }),
      });
    }
  }
  return asked;
}
