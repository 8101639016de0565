import { Duration, RecordingFile } from "../../profile";
import { Checks } from "../../profile/checks";
import { ADVANCED_FEATURES_FORM_LIMITS } from "../../profile/limits";
import { onlyCompiled, sentencesOf, UNKNOWN, WITH_UNKNOWN } from "../helpers/profiles";

const maxDuration = Duration.hours(24);

function sentencesAbout(file: RecordingFile, carries: "picture" | "sound"): string[] {
  return sentencesOf((checks) => file.check(carries, ADVANCED_FEATURES_FORM_LIMITS, checks));
}

test.each<[RecordingFile, string]>([
  [RecordingFile.mp4({ maxDuration }), "mp4"],
  [RecordingFile.hls(), "hls"],
  [RecordingFile.aac({ maxDuration }), "aac"],
])("%# is told by its format", (file, format) => {
  expect(file.format).toBe(format);
  expect(sentencesAbout(file, "sound")).toEqual([]);
});

test("MP4 and HLS carry pictures", () => {
  expect(sentencesAbout(RecordingFile.mp4({ maxDuration }), "picture")).toEqual([]);
  expect(sentencesAbout(RecordingFile.hls(), "picture")).toEqual([]);
});

test("AAC with video is refused even where the compiler was silenced", () => {
  expect(sentencesAbout(RecordingFile.aac({ maxDuration }), "picture")).toEqual([
    "'file.format' can be AAC for an audio-only recording only, got aac with video: write RecordingFile.mp4({ maxDuration }), or record RecordedMedia.audioOnly() (source: TRTC On-Cloud Recording (advanced features), read 2026-08)",
  ]);
});

test("a file longer than a day is refused", () => {
  const file = RecordingFile.mp4({ maxDuration: Duration.hours(25) });

  expect(sentencesAbout(file, "picture")).toEqual([
    "'file.maxDuration' must be between 1 and 1,440 minutes, got 25 hours: write 1,440 minutes or less (source: TRTC On-Cloud Recording (advanced features), read 2026-08)",
  ]);
});

test("a longest file that was forgotten, from JavaScript, is refused", () => {
  const file = RecordingFile.mp4({} as never);

  expect(sentencesAbout(file, "picture")).toEqual([expect.stringMatching(/^'file.maxDuration' /)]);
});

test("a duration that is not known yet is not judged", () => {
  const checks = new Checks(WITH_UNKNOWN);

  RecordingFile.aac({ maxDuration: Duration.hours(UNKNOWN) }).check(
    "sound",
    ADVANCED_FEATURES_FORM_LIMITS,
    checks,
  );

  expect(checks.problems).toEqual([]);
});

test("illegal files do not compile", () => {
  onlyCompiled(() => {
    // @ts-expect-error the service splits HLS after 14 days, whatever is asked
    RecordingFile.hls({ maxDuration });
    // @ts-expect-error the longest file has no default
    RecordingFile.aac({});
    // @ts-expect-error a duration names its unit
    RecordingFile.mp4({ maxDuration: 1440 });
    // @ts-expect-error the constructor is private: formats are made by name
    new RecordingFile("flv");
  });
});
