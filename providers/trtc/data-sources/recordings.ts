import { DiagnosticError, defineDataSource } from "@trtc-recording/plugin";
import { recordings } from "../schema/recordings";

/** `data.trtc_recordings`: declared, but this release cannot answer it. */
export const recordingsSource = defineDataSource({
  schema: recordings,
  read() {
    throw new DiagnosticError(
      "This release cannot search recordings",
      "data.trtc_recordings is declared for a later release. It answers nothing, as an empty list would say that there are no recordings. Remove it for now, and look recordings up in the VOD console.",
    );
  },
});
