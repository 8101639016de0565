import type { DeclaredRecording } from "./declared-recording";
import type { SettingKey } from "./evidence/evidence";
import type { ShownValue } from "./shown-value";

/** Every declared setting with its value, in the order of the form. */
export function declaredValues(
  declared: DeclaredRecording,
): Readonly<Partial<Record<SettingKey, ShownValue>>> {
  const { profile, retentionDays, subAppId } = declared;
  const { mode, media, file } = profile;
  const { video, audio } = media;
  const prefix =
    mode.layout && "bigPictureUserIdPrefix" in mode.layout && mode.layout.bigPictureUserIdPrefix;
  return {
    templateName: { text: profile.templateName },
    mode: { word: mode.kind },
    media: { word: media.kind },
    fileFormat: { text: file.format.toUpperCase() },
    ...(video && {
      resolution: { text: showEdges(edgesOf(video)), unit: "px" },
      videoBitrate: { text: String(video.bitrateKbps), unit: "kbps" },
      fps: { text: String(video.fps), unit: "fps" },
      gop: { text: String(video.gopSeconds), unit: "seconds" },
    }),
    ...(audio && {
      sampleRate: { text: String(audio.sampleRateHz), unit: "Hz" },
      audioBitrate: { text: String(audio.bitrateKbps), unit: "kbps" },
      channels: { word: audio.channels },
    }),
    ...(mode.layout && { layout: { word: mode.layout.kind }, background: { word: "undeclared" } }),
    ...(prefix && { bigPicture: { text: prefix } }),
    ...(mode.maxUsers && { maxUsers: { text: String(mode.maxUsers) } }),
    ...(file.maxDurationMinutes && {
      fileDuration: { text: String(file.maxDurationMinutes), unit: "minutes" },
    }),
    resumeWait: { text: String(profile.resumeWaitSeconds), unit: "seconds" },
    subApplication: { text: String(subAppId) },
    retention:
      retentionDays === "permanent"
        ? { word: "permanent" }
        : { text: String(retentionDays), unit: "days" },
  };
}

/** The form asks for a long and a short edge, so that it cannot tell portrait from landscape. */
export type Edges = readonly [long: number, short: number];

export function edgesOf({ width, height }: { width: number; height: number }): Edges {
  return [Math.max(width, height), Math.min(width, height)];
}

export function showEdges(edges: Edges): string {
  return edges.join(" × ");
}
