import { resolve } from "node:path";
import { DiagnosticError, defineProvider, isKnown } from "@trtc-recording/plugin";
import { callApiBaseUrl } from "../../cloud/call-api-host";
import { ConfirmationsError } from "../../lock/confirmations";
import { Checks } from "../../profile/checks";
import { type Surroundings, TrtcClient, type TrtcSettings } from "./client/client";
import { EVIDENCE } from "./client/recording-evidence";
import { recordingUsageSource } from "./data-sources/recording-usage";
import { recordingsSource } from "./data-sources/recordings";
import { reportProblems } from "./report-problems";
import { autoRecordTemplateResource } from "./resources/auto-record-template";
import { callCallbackResource } from "./resources/call-callback";
import { eventCallbackResource } from "./resources/event-callback";
import { trtcProviderSchema } from "./schema";
import { PLAN_VALUES } from "./values";

const EVIDENCE_SECONDS = {
  unit: "seconds",
  min: { value: 0, basis: "own" },
  max: { value: EVIDENCE.longestSeconds, basis: "own" },
} as const;

const { source, version, provider: schema } = trtcProviderSchema;

/** The trtc provider; secrets come from the environment only. */
export function trtcProvider(surroundings: Surroundings = { environment: process.env }) {
  return defineProvider({
    source,
    version,
    schema,

    validate({ config, diagnostics }) {
      const { site, call_api_host: host, admin_user_id: admin, confirmations_file: file } = config;
      const { evidence_budget_seconds: seconds } = config;
      const checks = new Checks(PLAN_VALUES);
      if (site !== null) {
        checks.oneOf("site", site as string, ["china", "international"], {});
      }
      if (admin !== null) {
        checks.text("admin_user_id", admin as string, {
          pattern: /^[A-Za-z0-9_-]{1,32}$/,
          rule: "must be 1 to 32 letters, digits, '_' and '-'",
          fix: "write the userId of an administrator of the application",
        });
      }
      if (file === "") {
        checks.error("confirmations_file", "must not be empty", { fix: "leave it out" });
      }
      if (seconds !== null) {
        checks.wholeNumber("evidence_budget_seconds", seconds as number, EVIDENCE_SECONDS);
      }
      reportProblems("Invalid setting of the provider", checks.problems, diagnostics);
      if (host !== null && isKnown(host)) {
        try {
          callApiBaseUrl(host, "china");
        } catch (error) {
          const { message } = error as RangeError;
          diagnostics.error(
            ["call_api_host"],
            "Invalid setting of the provider",
            `${message.replace("'host'", "'call_api_host'")}.`,
          );
        }
      }
    },

    configure({ config, log }) {
      const isOpen = !Object.values(config).every(isKnown);
      const settings = {
        site: config.site ?? undefined,
        callApiHost: config.call_api_host ?? undefined,
        adminUserId: config.admin_user_id ?? undefined,
        confirmationsFile: config.confirmations_file ?? undefined,
        evidenceBudgetSeconds: config.evidence_budget_seconds ?? undefined,
      } as TrtcSettings;
      try {
        return Promise.resolve(new TrtcClient(isOpen ? undefined : settings, surroundings, log));
      } catch (error) {
        throw unusableConfirmations(error, settings);
      }
    },

    resources: {
      trtc_auto_record_template: autoRecordTemplateResource,
      trtc_call_callback: callCallbackResource,
      trtc_event_callback: eventCallbackResource,
    },
    dataSources: {
      trtc_recording_usage: recordingUsageSource,
      trtc_recordings: recordingsSource,
    },
  });
}

function unusableConfirmations(error: unknown, { confirmationsFile = "" }: TrtcSettings) {
  const { message: reason } = error as Error;
  return new DiagnosticError(
    "The confirmations file cannot be used",
    error instanceof ConfirmationsError
      ? `${reason}.`
      : `${resolve(confirmationsFile)} cannot be read: ${reason}.`,
  );
}
