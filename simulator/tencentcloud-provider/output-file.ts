import type { ObjectValue, ValidateRequest } from "@trtc-recording/plugin";

/** The stand-in writes no files; the real provider's data sources can. */
export function refuseOutputFile({ config, diagnostics }: ValidateRequest<ObjectValue>): void {
  const file = config.result_output_file;
  if (file !== null && file !== "") {
    diagnostics.error(
      ["result_output_file"],
      "Not in the stand-in",
      "The stand-in for the official provider writes no files: remove result_output_file.",
    );
  }
}
