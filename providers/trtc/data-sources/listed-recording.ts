import type { StateOf } from "@trtc-recording/plugin";
import type { FoundRecording } from "../../../cloud";
import { nameRecording } from "../../../verify";
import type { recordings } from "../schema/recordings";

type Answer = StateOf<typeof recordings.attributes>;
export type ListedRecording = NonNullable<Answer["recordings"]>[number];

const NEVER = "9999-12-31T23:59:59Z";

/** What a file shows; nothing when it is no recording of the application. */
export function listed(sdkAppId: number, file: FoundRecording): readonly ListedRecording[] {
  const { fileId, name, createdAt, expiresAt, type, content } = file;
  const named = nameRecording(sdkAppId, file);
  // Of a renamed file only VOD can say that it is one.
  const isRenamed = named === "unreadable-name" && file.sdkAppId === sdkAppId;
  if (typeof named === "string" && named !== "started-by-api" && !isRenamed) {
    return [];
  }
  const [video] = content?.video ?? [];
  const [audio] = content?.audio ?? [];
  const bitrate = content && (video?.bitrate ?? 0) + (audio?.bitrate ?? 0);
  return [
    {
      file_id: fileId,
      name,
      created_at: new Date(createdAt).toISOString(),
      expires_at: expiresAt === "never" ? NEVER : expiry(expiresAt),
      duration_seconds: content?.seconds ?? null,
      mode: typeof named === "string" ? null : named.mode,
      container: type ?? content?.container ?? null,
      width: video?.width ?? null,
      height: video?.height ?? null,
      fps: video?.fps ?? null,
      bitrate_kbps: bitrate ? bitrate / 1_000 : null,
      sample_rate_hz: audio?.sampleRateHz ?? null,
    },
  ];
}

function expiry(time: number | undefined): string | null {
  return time === undefined ? null : new Date(time).toISOString();
}
