import { Duration } from "./duration";
import { MixLayout } from "./mix-layout";
import { type RecordedAudio, RecordedMedia, type RecordedVideo } from "./recorded-media";
import { RecordingFile } from "./recording-file";
import { RecordingMode } from "./recording-mode";
import { RecordingProfile } from "./recording-profile";

const AUDIO: RecordedAudio = { sampleRateHz: 48_000, bitrateKbps: 64, channels: "stereo" };

const ONE_TO_ONE_VIDEO: RecordedVideo = {
  width: 640,
  height: 360,
  bitrateKbps: 550,
  fps: 15,
  gopSeconds: 10,
};

const GROUP_VIDEO: RecordedVideo = {
  width: 1280,
  height: 720,
  bitrateKbps: 1500,
  fps: 15,
  gopSeconds: 10,
};

const DAY_LONG_MP4 = RecordingFile.mp4({ maxDuration: Duration.hours(24) });
const SHORT_WAIT = Duration.seconds(5);

/**
 * Recommended profiles. Tencent publishes its own 1v1 and group recommendation only as a picture;
 * these are ours, built from the numbers it publishes as text. `docs/presets.md` gives the source
 * of each.
 */
export const RecordingPreset = {
  /**
   * 1v1 call: mixed, nine-grid, 2 people, 640×360, 15 fps, 550 kbps, GOP 10 s, 48000 Hz 64 kbps
   * stereo, MP4 up to 24 h, resume wait 5 s.
   */
  oneToOne(): RecordingProfile<"picture"> {
    return new RecordingProfile({
      templateName: "one-to-one",
      mode: RecordingMode.mixed({ layout: MixLayout.nineGrid(), maxUsers: 2 }),
      media: RecordedMedia.audioAndVideo({ video: ONE_TO_ONE_VIDEO, audio: AUDIO }),
      file: DAY_LONG_MP4,
      resumeWait: SHORT_WAIT,
    });
  },

  /**
   * Group call: mixed, nine-grid, 8 people, 1280×720, 15 fps, 1500 kbps, GOP 10 s, 48000 Hz
   * 64 kbps stereo, MP4 up to 24 h, resume wait 5 s.
   */
  group(): RecordingProfile<"picture"> {
    return new RecordingProfile({
      templateName: "group",
      mode: RecordingMode.mixed({ layout: MixLayout.nineGrid(), maxUsers: 8 }),
      media: RecordedMedia.audioAndVideo({ video: GROUP_VIDEO, audio: AUDIO }),
      file: DAY_LONG_MP4,
      resumeWait: SHORT_WAIT,
    });
  },

  /**
   * 1v1 voice call: mixed, audio only, 2 people, 48000 Hz 64 kbps stereo, MP4 up to 24 h, resume
   * wait 5 s.
   */
  oneToOneAudio(): RecordingProfile<"sound"> {
    return new RecordingProfile({
      templateName: "one-to-one-audio",
      mode: RecordingMode.mixed({ maxUsers: 2 }),
      media: RecordedMedia.audioOnly({ audio: AUDIO }),
      file: DAY_LONG_MP4,
      resumeWait: SHORT_WAIT,
    });
  },

  /**
   * Group voice call: mixed, audio only, 8 people, 48000 Hz 64 kbps stereo, MP4 up to 24 h, resume
   * wait 5 s.
   */
  groupAudio(): RecordingProfile<"sound"> {
    return new RecordingProfile({
      templateName: "group-audio",
      mode: RecordingMode.mixed({ maxUsers: 8 }),
      media: RecordedMedia.audioOnly({ audio: AUDIO }),
      file: DAY_LONG_MP4,
      resumeWait: SHORT_WAIT,
    });
  },

  /**
   * Everybody in a file of their own, as published; all that the advanced form can record: single
   * stream, MP4 up to 24 h, resume wait 30 s.
   */
  singleStream(): RecordingProfile<"picture"> {
    return new RecordingProfile({
      templateName: "single-stream",
      mode: RecordingMode.singleStream(),
      media: RecordedMedia.audioAndVideo(),
      file: DAY_LONG_MP4,
      resumeWait: Duration.seconds(30),
    });
  },
} as const;
