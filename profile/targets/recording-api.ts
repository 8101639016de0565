import type { Checks } from "../checks";
import { RECORDING_API_LIMITS, type TargetLimits } from "../limits";
import type { MixLayout, MixLayoutKind } from "../mix-layout";
import type { RecordedAudio, RecordedMediaKind, RecordedVideo } from "../recorded-media";
import type { RecordingFileFormat } from "../recording-file";
import type { RecordingProfile } from "../recording-profile";
import { SOURCES } from "../sources";
import type { Values } from "../values";
import {
  type LimitOverrides,
  overrideLimits,
  RecordingTarget,
  refuseTranscoding,
  requireTranscoding,
  type VodDestination,
} from "./recording-target";

/**
 * The parameters of CreateCloudRecording that a profile decides. What belongs to one room (SdkAppId,
 * RoomId, RoomIdType, UserId, UserSig) is added by the caller.
 */
export interface CreateCloudRecordingParameters {
  readonly RecordParams: {
    readonly RecordMode: 1 | 2;
    readonly StreamType: 0 | 1 | 2;
    /** Seconds without anybody in the room. */
    readonly MaxIdleTime: number;
    /** Minutes; absent for HLS, which ignores it. */
    readonly MaxMediaFileDuration?: number;
  };
  readonly MixTranscodeParams?: {
    readonly VideoParams?: {
      readonly Width: number;
      readonly Height: number;
      readonly Fps: number;
      /** Bits (not kilobits) per second. */
      readonly BitRate: number;
      readonly Gop: number;
    };
    readonly AudioParams?: {
      /** 1 = 48000 Hz, 2 = 44100 Hz, 3 = 16000 Hz. */
      readonly SampleRate: 1 | 2 | 3;
      readonly Channel: 1 | 2;
      /** Bits (not kilobits) per second. */
      readonly BitRate: number;
    };
  };
  readonly MixLayoutParams?: {
    readonly MixLayoutMode: 1 | 2 | 3;
    readonly MaxResolutionUserId?: string;
    readonly MediaId?: 0 | 1;
  };
  readonly StorageParams: {
    readonly CloudVod: {
      readonly TencentVod: {
        readonly SubAppId: number;
        /** Seconds; 0 keeps the file for ever. */
        readonly ExpireTime: number;
        readonly MediaType: 0 | 1 | 2;
      };
    };
  };
}

const STREAM_TYPE = {
  "audio-and-video": 0,
  "audio-only": 1,
  "video-only": 2,
} as const satisfies Record<RecordedMediaKind, number>;

/** Not the console's order, and not RecordParams.OutputFormat's numbers either. */
const LAYOUT_MODE = { floating: 1, "screen-share": 2, "nine-grid": 3 } as const satisfies Record<
  MixLayoutKind,
  number
>;
const MEDIA_TYPE = { mp4: 0, hls: 1, aac: 2 } as const satisfies Record<
  RecordingFileFormat,
  number
>;
const SAMPLE_RATE = { 48000: 1, 44100: 2, 16000: 3 } as const;
const CHANNEL = { mono: 1, stereo: 2 } as const;
const STREAM = { main: 0, aux: 1 } as const;

const BITS_PER_KILOBIT = 1000;
const SECONDS_PER_DAY = 86_400;

/**
 * Recording started per room by your own server (CreateCloudRecording).
 * @see https://cloud.tencent.com/document/product/647/73786
 */
export class RecordingApi extends RecordingTarget<CreateCloudRecordingParameters> {
  /** API version 2019-07-22. */
  public static readonly V2019_07_22 = new RecordingApi(RECORDING_API_LIMITS);

  public readonly name = "recording-api";

  private constructor(public readonly limits: TargetLimits) {
    super();
  }

  /** A copy with single bounds replaced. */
  public withLimits(overrides: LimitOverrides): RecordingApi {
    return new RecordingApi(overrideLimits(this.limits, overrides));
  }

  protected override checkExpressible(profile: RecordingProfile, checks: Checks): void {
    const { mode } = profile;
    if (mode.kind === "single-stream-and-mixed") {
      checks.error("mode", "cannot be both in one task: RecordMode is 1 (single) or 2 (mixed)", {
        given: "singleStreamAndMixed",
        fix: "start two tasks from two profiles",
        source: SOURCES.recordingApi,
      });
    }
    if (mode.kind === "single-stream") {
      refuseTranscoding(profile, "the API records single streams as published", checks);
    } else {
      requireTranscoding(profile, "the API would fill in defaults that nobody reviewed", checks);
      checks.warning(
        "mode.maxUsers",
        "is not limited by the API: whoever is in the room is mixed",
        {
          given: checks.isKnown(mode.maxUsers) ? String(mode.maxUsers) : undefined,
          fix: "list SubscribeStreamUserIds when you start the task if it must be a limit",
          source: SOURCES.recordingApi,
        },
      );
    }
    const { bigPicture } = mode.layout ?? {};
    if (bigPicture && "bigPictureUserIdPrefix" in bigPicture) {
      checks.error(
        "mode.layout.bigPictureUserIdPrefix",
        "cannot be a prefix: MaxResolutionUserId is one whole userId",
        {
          fix: "write { bigPictureUserId, bigPictureStream } instead",
          source: SOURCES.recordingApi,
        },
      );
    }
  }

  protected override express(
    profile: RecordingProfile,
    { subAppId, retention }: VodDestination,
    values: Values,
  ): CreateCloudRecordingParameters {
    const { mode, media, file } = profile;
    return {
      RecordParams: {
        RecordMode: mode.isMixed ? 2 : 1,
        StreamType: STREAM_TYPE[media.kind],
        MaxIdleTime: profile.resumeWait.in("seconds", values),
        ...(file.maxDuration && { MaxMediaFileDuration: file.maxDuration.in("minutes", values) }),
      },
      ...(mode.isMixed && {
        MixTranscodeParams: {
          ...(media.video && { VideoParams: expressVideo(media.video, values) }),
          ...(media.audio && { AudioParams: expressAudio(media.audio, values) }),
        },
      }),
      ...(mode.layout && { MixLayoutParams: expressLayout(mode.layout, values) }),
      StorageParams: {
        CloudVod: {
          TencentVod: {
            SubAppId: subAppId,
            ExpireTime: values.scale(retention.dayCount, SECONDS_PER_DAY, 1),
            MediaType: MEDIA_TYPE[file.format],
          },
        },
      },
    };
  }
}

function expressVideo(video: RecordedVideo, values: Values) {
  return {
    Width: video.width,
    Height: video.height,
    Fps: video.fps,
    BitRate: values.scale(video.bitrateKbps, BITS_PER_KILOBIT, 1),
    Gop: video.gopSeconds,
  };
}

function expressAudio(audio: RecordedAudio, values: Values) {
  return {
    SampleRate: values.lookup(SAMPLE_RATE, audio.sampleRateHz),
    Channel: values.lookup(CHANNEL, audio.channels),
    BitRate: values.scale(audio.bitrateKbps, BITS_PER_KILOBIT, 1),
  };
}

function expressLayout({ kind, bigPicture }: MixLayout, values: Values) {
  if (!bigPicture || !("bigPictureUserId" in bigPicture)) {
    return { MixLayoutMode: LAYOUT_MODE[kind] };
  }
  return {
    MixLayoutMode: LAYOUT_MODE[kind],
    MaxResolutionUserId: bigPicture.bigPictureUserId,
    MediaId: values.lookup(STREAM, bigPicture.bigPictureStream),
  };
}
