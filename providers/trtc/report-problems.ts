import type { Diagnostics, ValuePath } from "@trtc-recording/plugin";
import { describeProblem, type Problem } from "../../profile";

/** What the profile calls its settings, where the attribute is called otherwise. */
const ATTRIBUTES: Readonly<Record<string, ValuePath>> = {
  templateName: ["name"],
  "mode.maxUsers": ["mix", "max_users"],
  "mode.layout": ["mix", "layout"],
  "mode.layout.bigPictureUserIdPrefix": ["mix", "big_picture_user_id_prefix"],
  "file.maxDuration": ["file", "max_duration_minutes"],
  resumeWait: ["resume_wait_seconds"],
  retention: ["storage", "retention_days"],
};

/**
 * Terraform prints the line of an attribute that a diagnostic points at. These may hold a secret that
 * somebody wrote there by mistake, so what is wrong with them is said of the whole resource.
 */
const NEVER_QUOTED: ReadonlySet<string> = new Set(["url", "signing_key_fingerprint"]);

/** Reports each problem at its attribute. */
export function reportProblems(
  summary: string,
  problems: readonly Problem[],
  diagnostics: Diagnostics,
): void {
  for (const problem of problems) {
    const path = attributeOf(problem.field);
    const isQuotable = !NEVER_QUOTED.has(String(path[0]));
    diagnostics[problem.severity](
      isQuotable ? path : [],
      summary,
      `${describeProblem({ ...problem, field: path.join(".") })}.`,
    );
  }
}

/** The attribute that holds a setting: `video.bitrateKbps` → video, bitrate_kbps. */
export function attributeOf(field: string): ValuePath {
  return ATTRIBUTES[field] ?? field.split(".").map(snakeCase);
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
