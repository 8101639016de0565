import { DiagnosticError, defineDataSource, isKnown } from "@trtc-recording/plugin";
import { recordingUsage as readUsage } from "../../../cloud";
import { Checks } from "../../../profile/checks";
import type { TrtcClient } from "../client/client";
import { reportProblems } from "../report-problems";
import { recordingUsage } from "../schema/recording-usage";
import { PLAN_VALUES, PUBLIC_NUMBER } from "../values";
import { requiredCloud } from "./required-cloud";

const NOT_KNOWN = "Recording usage is not known";

/** `data.trtc_recording_usage`: billed minutes by price tier. */
export const recordingUsageSource = defineDataSource({
  schema: recordingUsage,

  validate({ config, diagnostics }) {
    const checks = new Checks(PLAN_VALUES);
    if (config.sdk_app_id !== null) {
      checks.wholeNumber("sdk_app_id", config.sdk_app_id as number, PUBLIC_NUMBER);
    }
    checks.oneOf("mix_type", config.mix_type as string, ["single", "multi"], {});
    for (const name of ["start_date", "end_date"] as const) {
      checks.text(name, config[name] as string, {
        pattern: /^\d{4}-\d{2}-\d{2}$/,
        rule: "must be a day as YYYY-MM-DD",
        fix: "write '2026-10-01' for example",
      });
    }
    const { start_date: start, end_date: end } = config;
    if (isKnown(start) && isKnown(end) && checks.problems.length === 0 && end < start) {
      checks.error("end_date", "must not be before start_date", { fix: "exchange the two" });
    }
    reportProblems("Invalid question", checks.problems, diagnostics);
  },

  async read({ config, signal }, client: TrtcClient) {
    const { sdk_app_id: sdkAppId, start_date: startDate, end_date: endDate } = config;
    const mixType = config.mix_type as "single" | "multi";
    const { api3 } = requiredCloud(client, NOT_KNOWN);
    try {
      const period = { startDate, endDate, mixType };
      const usage = await readUsage(api3, {
        ...period,
        ...(sdkAppId !== null && { sdkAppId }),
        signal,
      });
      return {
        ...config,
        id: `${sdkAppId ?? "all"}/${startDate}/${endDate}/${mixType}`,
        usage: usage.map(({ tier, minutes }) => ({ tier, minutes })),
      };
    } catch (error) {
      throw error instanceof RangeError
        ? new DiagnosticError(NOT_KNOWN, `${snakeCase(error.message)}.`)
        : error;
    }
  },
});

/** Names as the attributes have them. */
function snakeCase(text: string): string {
  return text.replaceAll("'startDate'", "'start_date'").replaceAll("'endDate'", "'end_date'");
}
