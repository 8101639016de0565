import { Duration } from "./duration";
import { type BigPicture, MixLayout, type MixLayoutKind } from "./mix-layout";
import {
  type RecordedAudio,
  RecordedMedia,
  type RecordedMediaKind,
  type RecordedVideo,
} from "./recorded-media";
import { RecordingFile, type RecordingFileFormat } from "./recording-file";
import { type Carries, RecordingMode, type RecordingModeKind } from "./recording-mode";
import { RecordingProfile, type RecordingProfileSettings } from "./recording-profile";

/** A profile as the lock file holds it: what `RecordingProfile.toJSON` writes. */
export interface ProfileJson {
  readonly templateName: string;
  readonly mode: {
    readonly kind: RecordingModeKind;
    readonly layout?: { readonly kind: MixLayoutKind } & Partial<BigPicture>;
    readonly maxUsers?: number;
  };
  readonly media: {
    readonly kind: RecordedMediaKind;
    readonly video?: RecordedVideo;
    readonly audio?: RecordedAudio;
  };
  readonly file: { readonly format: RecordingFileFormat; readonly maxDurationMinutes?: number };
  readonly resumeWaitSeconds: number;
}

/**
 * The profile that a lock file or the provider holds. It is as good as its JSON: run the checks of
 * its target on it.
 * @throws RangeError when a choice is none that a profile knows
 */
export function profileFromJson(json: ProfileJson): RecordingProfile {
  const settings = {
    templateName: json.templateName,
    mode: modeFromJson(json.mode),
    media: mediaFromJson(json.media),
    file: fileFromJson(json.file),
    resumeWait: Duration.seconds(json.resumeWaitSeconds),
  };
  // What JSON carries is known only when it is read; the target's checks compare the parts.
  return new RecordingProfile(settings as unknown as RecordingProfileSettings<Carries>);
}

function modeFromJson({ kind, layout, maxUsers = 0 }: ProfileJson["mode"]): RecordingMode {
  const options = layout ? { layout: layoutFromJson(layout), maxUsers } : { maxUsers };
  return choose("mode", kind, {
    "single-stream": () => RecordingMode.singleStream(),
    mixed: () => RecordingMode.mixed(options),
    "single-stream-and-mixed": () => RecordingMode.singleStreamAndMixed(options),
  });
}

function layoutFromJson({ kind, ...bigPicture }: NonNullable<ProfileJson["mode"]["layout"]>) {
  const whose = bigPicture as BigPicture;
  return choose("mode.layout", kind, {
    "nine-grid": () => MixLayout.nineGrid(),
    "screen-share": () => MixLayout.screenShare(whose),
    floating: () => MixLayout.floating(whose),
  });
}

function mediaFromJson({ kind, video, audio }: ProfileJson["media"]) {
  return choose<RecordedMediaKind, RecordedMedia>("media", kind, {
    "audio-and-video": () => RecordedMedia.audioAndVideo({ video, audio }),
    "audio-only": () => RecordedMedia.audioOnly({ audio }),
    "video-only": () => RecordedMedia.videoOnly({ video }),
  });
}

function fileFromJson({ format, maxDurationMinutes = 0 }: ProfileJson["file"]): RecordingFile {
  const maxDuration = Duration.minutes(maxDurationMinutes);
  return choose<RecordingFileFormat, RecordingFile>("file.format", format, {
    mp4: () => RecordingFile.mp4({ maxDuration }),
    hls: () => RecordingFile.hls(),
    aac: () => RecordingFile.aac({ maxDuration }),
  });
}

function choose<K extends string, V>(
  field: string,
  key: K,
  makers: Readonly<Record<K, () => V>>,
): V {
  if (!Object.hasOwn(makers, key)) {
    const known = Object.keys(makers)
      .map((name) => `'${name}'`)
      .join(", ");
    throw new RangeError(
      `'${field}' must be one of ${known}, got ${JSON.stringify(key)}: write one of them`,
    );
  }
  return makers[key]();
}
