import { type Diagnostics, isKnown } from "@trtc-recording/plugin";
import { Retention } from "../../../profile";
import { Checks } from "../../../profile/checks";
import { profileFromJson } from "../../../profile/profile-json";
import { reportProblems } from "../report-problems";
import { isWhollyKnown, PLAN_VALUES, PUBLIC_NUMBER, withStandIns } from "../values";
import { profileJson, type TemplatePlan, type TemplateState } from "./declared-template";
import { checkOverrides, consoleForm, longestRetention } from "./limit-overrides";

const CHOICES = {
  console_form: ["classic", "advanced-features"],
  mode: ["single-stream", "mixed", "single-stream-and-mixed"],
  media: ["audio-and-video", "audio-only", "video-only"],
} as const;

const FORMATS = ["mp4", "hls", "aac"];
const LAYOUTS = ["nine-grid", "screen-share", "floating"];

/** Reports everything that is wrong or doubtful about a declared template, as far as it is known. */
export function checkTemplate(config: TemplatePlan, diagnostics: Diagnostics): void {
  const checks = new Checks(PLAN_VALUES);
  checks.wholeNumber("sdk_app_id", config.sdk_app_id as number, PUBLIC_NUMBER);
  const isChosen = [
    ...Object.entries(CHOICES).map(([name, allowed]) =>
      checks.oneOf(name, config[name as keyof typeof CHOICES] as string, allowed, {}),
    ),
    checkFile(config, checks),
    checkMix(config, checks),
  ].every(Boolean);
  checkEncoding(config, checks);
  checkStorage(config, checks);
  if (config.limit_overrides !== null && isKnown(config.limit_overrides)) {
    checkOverrides(config.limit_overrides, diagnostics);
  }
  if (isChosen && canBuild(config)) {
    checkProfile(config as TemplateState, checks);
  }
  reportProblems(
    "Invalid recording setting",
    checks.problems.filter(({ severity }) => severity === "error"),
    diagnostics,
  );
  reportProblems(
    "Doubtful recording setting",
    checks.problems.filter(({ severity }) => severity === "warning"),
    diagnostics,
  );
}

/** Whether every choice and part is known that decides what else can be said. */
function canBuild({ mode, mix, media, video, audio, file, ...config }: TemplatePlan): boolean {
  const layout = mix && isKnown(mix) ? mix.layout : mix;
  const format = isKnown(file) ? file.format : file;
  const { console_form, limit_overrides } = config;
  return [console_form, mode, mix, layout, media, video, audio, format, limit_overrides].every(
    isKnown,
  );
}

function checkProfile(config: TemplateState, checks: Checks): void {
  const form = consoleForm(config.console_form, config.limit_overrides);
  form.check(profileFromJson(profileJson(withStandIns(config))), checks);
}

/** @returns Whether the format is one of those that exist. */
function checkFile({ file }: TemplatePlan, checks: Checks): boolean {
  if (!isKnown(file)) {
    return true;
  }
  const { format, max_duration_minutes: duration } = file;
  if (format === "hls" && duration !== null) {
    checks.error("file.maxDuration", "cannot be set for hls: it splits after 14 days", {
      fix: "leave it out",
    });
  }
  const isStated = duration !== null || format === "hls" || !isKnown(format);
  if (!isStated) {
    checks.error("file.maxDuration", "must be stated: the service would split at its own default", {
      fix: "write 1440, or less",
    });
  }
  return checks.oneOf("file.format", format as string, FORMATS, {}) && isStated;
}

/** @returns Whether a profile can be made of it. */
function checkMix({ mode, mix }: TemplatePlan, checks: Checks): boolean {
  if (!isKnown(mode) || !isKnown(mix)) {
    return true;
  }
  const isMixed = mode === "mixed" || mode === "single-stream-and-mixed";
  if (mix === null) {
    if (isMixed) {
      checks.error("mix", `must be set for the mode '${mode}'`, {
        fix: "add mix with max_users, and with a layout where there is a picture",
      });
    }
    return !isMixed;
  }
  if (mode === "single-stream") {
    checks.error("mix", "has no effect in the mode 'single-stream'", { fix: "leave mix out" });
  }
  const { layout, big_picture_user_id_prefix: prefix } = mix;
  if (prefix !== null && (layout === null || layout === "nine-grid")) {
    checks.error("mode.layout.bigPictureUserIdPrefix", "has no effect: nobody has a big picture", {
      fix: "leave it out, or choose the layout screen-share or floating",
    });
  }
  return layout === null || checks.oneOf("mode.layout", layout as string, LAYOUTS, {});
}

/** What the profile cannot even hold. */
function checkEncoding({ media, video, audio }: TemplatePlan, checks: Checks): void {
  if (media === "audio-only" && video !== null) {
    checks.error("video", "has no effect on a recording that is audio-only", {
      fix: "leave video out",
    });
  }
  if (media === "video-only" && audio !== null) {
    checks.error("audio", "has no effect on a recording that is video-only", {
      fix: "leave audio out",
    });
  }
}

function checkStorage({ storage, limit_overrides }: TemplatePlan, checks: Checks): void {
  if (!isKnown(storage)) {
    return;
  }
  const { retention_days: days, retention_permanent: permanent } = storage;
  checks.wholeNumber("storage.sub_app_id", storage.sub_app_id as number, PUBLIC_NUMBER);
  if (days !== null && isKnown(days)) {
    const overrides = isKnown(limit_overrides) ? limit_overrides : null;
    Retention.days(days, longestRetention(overrides)).check(checks);
  }
  if (isWhollyKnown([days, permanent]) && (days === null) !== (permanent === true)) {
    checks.error(
      "storage",
      "must hold exactly one of retention_days and retention_permanent = true",
      { given: days === null ? "neither" : "both", fix: "write how long recordings are kept" },
    );
  }
}
