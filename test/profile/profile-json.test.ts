import {
  MixLayout,
  RecordedMedia,
  RecordingFile,
  RecordingMode,
  RecordingPreset,
} from "../../profile";
import { type ProfileJson, profileFromJson } from "../../profile/profile-json";

function throughJson(json: unknown): ProfileJson {
  return JSON.parse(JSON.stringify(json));
}

describe("profileFromJson", () => {
  test.each(Object.entries(RecordingPreset))("reads back the preset %s", (_name, preset) => {
    const json = throughJson(preset());

    expect(throughJson(profileFromJson(json))).toEqual(json);
  });

  test.each([
    [
      "a floating layout",
      RecordingPreset.group().with({
        mode: RecordingMode.mixed({
          layout: MixLayout.floating({ bigPictureUserIdPrefix: "host_" }),
          maxUsers: 4,
        }),
      }),
    ],
    [
      "a big picture of one user",
      RecordingPreset.group().with({
        mode: RecordingMode.singleStreamAndMixed({
          layout: MixLayout.screenShare({ bigPictureUserId: "host", bigPictureStream: "aux" }),
          maxUsers: 4,
        }),
      }),
    ],
    [
      "pictures without sound",
      RecordingPreset.oneToOne().with({ media: RecordedMedia.videoOnly() }),
    ],
    ["segments", RecordingPreset.singleStream().with({ file: RecordingFile.hls() })],
  ])("reads back %s", (_name, profile) => {
    const json = throughJson(profile);

    expect(throughJson(profileFromJson(json))).toEqual(json);
  });

  test.each([
    [
      "mode",
      { mode: { kind: "mixd" } },
      `'mode' must be one of 'single-stream', 'mixed', 'single-stream-and-mixed', got "mixd": write one of them`,
    ],
    [
      "format",
      { file: { format: "__proto__" } },
      `'file.format' must be one of 'mp4', 'hls', 'aac', got "__proto__": write one of them`,
    ],
    [
      "media",
      { media: { kind: "toString" } },
      `'media' must be one of 'audio-and-video', 'audio-only', 'video-only', got "toString": write one of them`,
    ],
  ])("refuses an unknown %s by name", (_name, change, message) => {
    const json = { ...throughJson(RecordingPreset.oneToOne()), ...change } as ProfileJson;

    expect(() => profileFromJson(json)).toThrow(new RangeError(message));
  });
});
