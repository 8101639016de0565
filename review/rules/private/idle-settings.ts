import type { Profile, Text } from "../../settings";

const NO_MIX = { en: "single-stream recording mixes nobody", zh: "单流录制不做合流" };
const NO_PICTURE = { en: "the recording is audio-only", zh: "录制格式为纯音频" };
const NO_SOUND = { en: "the recording is video-only", zh: "录制格式为仅视频" };
const SPLIT_ANYWAY = { en: "the service splits HLS after 14 days", zh: "HLS 由服务在 14 天后切分" };
const NO_BIG_PICTURE = { en: "nine equal tiles have no big picture", zh: "九宫格没有大画面" };

/** What a lock file can hold and a profile cannot, with the reason why it has no effect. */
export function idleSettings({
  mode = {},
  media = {},
  file = {},
}: Profile): (readonly [string, Text])[] {
  const isSingle = mode.kind === "single-stream";
  const layout = mode.layout ?? {};
  const isNineGrid = !isSingle && layout.kind === "nine-grid";
  const rows = [
    ["profile.mode.layout", mode.layout, isSingle, NO_MIX],
    ["profile.mode.maxUsers", mode.maxUsers, isSingle, NO_MIX],
    ["profile.media.video", media.video, media.kind === "audio-only", NO_PICTURE],
    ["profile.media.audio", media.audio, media.kind === "video-only", NO_SOUND],
    [
      "profile.file.maxDurationMinutes",
      file.maxDurationMinutes,
      file.format === "hls",
      SPLIT_ANYWAY,
    ],
    ...(["bigPictureUserIdPrefix", "bigPictureUserId", "bigPictureStream"] as const).map(
      (key) => [`profile.mode.layout.${key}`, layout[key], isNineGrid, NO_BIG_PICTURE] as const,
    ),
  ] as const;
  return rows.flatMap(([path, value, isIdle, why]) =>
    isIdle && value !== undefined ? [[path, why] as const] : [],
  );
}
