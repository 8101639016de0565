import { MixLayout, RecordingFile, RecordingMode, RecordingPreset } from "../../profile";
import { declaredValues } from "../../verify";
import { declaring, profileJson } from "./drafts";

test("every setting of the form is told, with its unit", () => {
  const profile = profileJson(
    RecordingPreset.oneToOne().with({
      mode: RecordingMode.mixed({
        layout: MixLayout.floating({ bigPictureUserIdPrefix: "teacher_" }),
        maxUsers: 2,
      }),
    }),
  );

  expect(declaredValues(declaring({ profile, retentionDays: 180 }))).toEqual({
    templateName: { text: "one-to-one" },
    mode: { word: "mixed" },
    media: { word: "audio-and-video" },
    fileFormat: { text: "MP4" },
    resolution: { text: "640 × 360", unit: "px" },
    videoBitrate: { text: "550", unit: "kbps" },
    fps: { text: "15", unit: "fps" },
    gop: { text: "10", unit: "seconds" },
    sampleRate: { text: "48000", unit: "Hz" },
    audioBitrate: { text: "64", unit: "kbps" },
    channels: { word: "stereo" },
    layout: { word: "floating" },
    background: { word: "undeclared" },
    bigPicture: { text: "teacher_" },
    maxUsers: { text: "2" },
    fileDuration: { text: "1440", unit: "minutes" },
    resumeWait: { text: "5", unit: "seconds" },
    subApplication: { text: "1500000123" },
    retention: { text: "180", unit: "days" },
  });
});

test("what is not declared is not there", () => {
  const profile = profileJson(RecordingPreset.singleStream().with({ file: RecordingFile.hls() }));

  expect(Object.keys(declaredValues(declaring({ profile })))).toEqual([
    "templateName",
    "mode",
    "media",
    "fileFormat",
    "resumeWait",
    "subApplication",
    "retention",
  ]);
});

test("a portrait canvas is told by its long and its short edge", () => {
  const profile = profileJson(RecordingPreset.oneToOne().withVideo({ width: 360, height: 640 }));

  expect(declaredValues(declaring({ profile })).resolution).toEqual({
    text: "640 × 360",
    unit: "px",
  });
});
