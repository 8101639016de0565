import {
  Duration,
  describeProblem,
  MixLayout,
  RecordedMedia,
  RecordingApi,
  RecordingFile,
  RecordingMode,
  RecordingPreset,
  RecordingProfile,
} from "../../profile";
import { Checks } from "../../profile/checks";
import { CLASSIC_FORM_LIMITS } from "../../profile/limits";
import {
  AUDIO,
  DESTINATION,
  MIXED,
  onlyCompiled,
  profileOf,
  UNKNOWN,
  VIDEO,
  WITH_UNKNOWN,
} from "../helpers/profiles";

const layout = MixLayout.nineGrid();
const maxDuration = Duration.hours(24);
const resumeWait = Duration.seconds(5);

function sentencesAbout(profile: RecordingProfile): string[] {
  const checks = new Checks();
  profile.check(CLASSIC_FORM_LIMITS, checks);
  return checks.problems.map(describeProblem);
}

describe("the template name", () => {
  test.each(["a", "one-to-one", "Group_2", "1", "-", "x".repeat(200)])("%s is one", (name) => {
    expect(sentencesAbout(profileOf({ ...MIXED, templateName: name }))).toEqual([]);
  });

  test("says what to write when it is empty", () => {
    expect(sentencesAbout(profileOf({ ...MIXED, templateName: "" }))).toEqual([
      "'templateName' must be letters, digits, '_' and '-', at least one, got \"\": write a name such as 'one-to-one' (source: TUICallKit 云端录制, 2023-07-11)",
    ]);
  });

  test("says what to write when it has other characters", () => {
    expect(sentencesAbout(profileOf({ ...MIXED, templateName: "1v1 通话" }))).toEqual([
      "'templateName' must be letters, digits, '_' and '-', at least one, got \"1v1 通话\": write a name such as 'one-to-one' (source: TUICallKit 云端录制, 2023-07-11)",
    ]);
  });

  test.each(["a.b", "a b", "a/b", "a\n", "é", "\u202ea", " a"])("%j is none", (name) => {
    expect(sentencesAbout(profileOf({ ...MIXED, templateName: name }))).toHaveLength(1);
  });
});

describe("with", () => {
  test("returns a changed copy and leaves the profile as it was", () => {
    const profile = RecordingPreset.oneToOne();
    const before = profile.toJSON();

    const changed = profile.with({ templateName: "consultation", resumeWait });

    expect(changed).toBeInstanceOf(RecordingProfile);
    expect(changed).not.toBe(profile);
    expect(changed.toJSON()).toEqual({ ...before, templateName: "consultation" });
    expect(profile.toJSON()).toEqual(before);
  });

  test.each<[string, RecordingProfile, object]>([
    [
      "mode",
      RecordingPreset.oneToOne().with({ mode: RecordingMode.singleStream() }),
      {
        mode: { kind: "single-stream" },
      },
    ],
    [
      "media",
      RecordingPreset.oneToOne().with({ media: RecordedMedia.audioAndVideo() }),
      {
        media: { kind: "audio-and-video" },
      },
    ],
    [
      "file",
      RecordingPreset.oneToOne().with({ file: RecordingFile.hls() }),
      {
        file: { format: "hls" },
      },
    ],
    [
      "resumeWait",
      RecordingPreset.oneToOne().with({ resumeWait: Duration.minutes(2) }),
      {
        resumeWaitSeconds: 120,
      },
    ],
  ])("changes the %s alone", (_name, changed, difference) => {
    expect(plain(changed)).toEqual({ ...plain(RecordingPreset.oneToOne()), ...difference });
  });

  test("nothing changes nothing", () => {
    expect(plain(RecordingPreset.group().with({}))).toEqual(plain(RecordingPreset.group()));
  });

  test("a change that the caller left open does not break the checks", () => {
    const open: { resumeWait?: Duration } = {};

    const profile = RecordingPreset.singleStream().with({ resumeWait: open.resumeWait });

    expect(() => RecordingApi.V2019_07_22.render(profile, DESTINATION)).not.toThrow();
  });
});

describe("with single values of the encoding", () => {
  test("withVideo changes one of the video and leaves the profile as it was", () => {
    const profile = RecordingPreset.oneToOne();

    const changed = profile.withVideo({ bitrateKbps: 700 });

    expect(changed.media.video).toEqual({ ...VIDEO, bitrateKbps: 700 });
    expect(changed.media.audio).toEqual(AUDIO);
    expect(profile.media.video).toEqual(VIDEO);
  });

  test("withAudio changes one of the audio and leaves the profile as it was", () => {
    const profile = RecordingPreset.groupAudio();

    const changed = profile.withAudio({ channels: "mono" });

    expect(changed.media.audio).toEqual({ ...AUDIO, channels: "mono" });
    expect(profile.media.audio).toEqual(AUDIO);
  });

  test("one of an encoding that was never stated is refused until the others are", () => {
    const profile = RecordingPreset.singleStream().withVideo({ bitrateKbps: 700 });

    expect(sentencesAbout(profile).map((sentence) => sentence.split(" ")[0])).toEqual([
      "'video.width'",
      "'video.height'",
      "'video.fps'",
      "'video.gopSeconds'",
    ]);
  });

  test("sound is not given to a recording without sound", () => {
    const silent = RecordingPreset.oneToOne().with({
      media: RecordedMedia.videoOnly({ video: VIDEO }),
    });

    const rendering = RecordingApi.V2019_07_22.render(silent.withAudio(AUDIO), DESTINATION);

    expect(JSON.stringify(rendering.ok ? rendering.value : {})).not.toContain("AudioParams");
  });

  test("pictures are not given to a recording of sound: it does not compile", () => {
    onlyCompiled(() => {
      // @ts-expect-error sound has no pictures
      RecordingPreset.groupAudio().withVideo({ fps: 15 });
    });
  });
});

describe("the lock file", () => {
  test("shows every value in the unit its name says", () => {
    const profile = new RecordingProfile({
      templateName: "lecture",
      mode: RecordingMode.mixed({
        layout: MixLayout.floating({ bigPictureUserIdPrefix: "teacher_" }),
        maxUsers: 8,
      }),
      media: RecordedMedia.audioAndVideo({ video: VIDEO, audio: AUDIO }),
      file: RecordingFile.mp4({ maxDuration: Duration.hours(2) }),
      resumeWait: Duration.minutes(1),
    });

    expect(plain(profile)).toEqual({
      templateName: "lecture",
      mode: {
        kind: "mixed",
        layout: { kind: "floating", bigPictureUserIdPrefix: "teacher_" },
        maxUsers: 8,
      },
      media: {
        kind: "audio-and-video",
        video: { width: 640, height: 360, bitrateKbps: 550, fps: 15, gopSeconds: 10 },
        audio: { sampleRateHz: 48_000, bitrateKbps: 64, channels: "stereo" },
      },
      file: { format: "mp4", maxDurationMinutes: 120 },
      resumeWaitSeconds: 60,
    });
  });

  test("lets Terraform convert what is not known yet", () => {
    const profile = profileOf({ ...MIXED, maxDuration: [UNKNOWN, "hours"] });

    expect(profile.settings(WITH_UNKNOWN).file).toEqual({
      format: "mp4",
      maxDurationMinutes: UNKNOWN,
    });
  });

  test("is what JSON.stringify gives", () => {
    const profile = RecordingPreset.oneToOne();

    expect(JSON.parse(JSON.stringify(profile))).toEqual(plain(profile));
    expect(JSON.parse(JSON.stringify({ profile }))).toEqual({ profile: plain(profile) });
  });
});

describe("combinations that the service cannot record do not compile", () => {
  const audioAndVideo = RecordedMedia.audioAndVideo({ video: VIDEO, audio: AUDIO });
  const audioOnly = RecordedMedia.audioOnly({ audio: AUDIO });
  const mp4 = RecordingFile.mp4({ maxDuration });
  const aac = RecordingFile.aac({ maxDuration });
  const templateName = "calls";

  test("while legal ones do", () => {
    const mode = RecordingMode.singleStream();

    const profiles: RecordingProfile[] = [
      new RecordingProfile({ templateName, mode, media: audioOnly, file: aac, resumeWait }),
      new RecordingProfile({ templateName, mode, media: audioAndVideo, file: mp4, resumeWait }),
      new RecordingProfile({
        templateName,
        mode: RecordingMode.mixed({ maxUsers: 2 }),
        media: audioOnly,
        file: RecordingFile.hls(),
        resumeWait,
      }),
    ];

    expect(profiles.flatMap(sentencesAbout)).toEqual([]);
  });

  test("AAC with video", () => {
    onlyCompiled(() => {
      const mode = RecordingMode.singleStream();
      new RecordingProfile({
        templateName,
        mode,
        media: audioAndVideo,
        // @ts-expect-error AAC holds sound only
        file: aac,
        resumeWait,
      });
      new RecordingProfile({
        templateName,
        mode,
        media: RecordedMedia.videoOnly({ video: VIDEO }),
        // @ts-expect-error AAC holds sound only
        file: aac,
        resumeWait,
      });
      // @ts-expect-error AAC holds sound only
      RecordingPreset.oneToOne().with({ file: aac });
    });
  });

  test("a layout without pictures", () => {
    onlyCompiled(() => {
      new RecordingProfile({
        templateName,
        // @ts-expect-error sound has no layout
        mode: RecordingMode.mixed({ layout, maxUsers: 2 }),
        media: audioOnly,
        file: mp4,
        resumeWait,
      });
      // @ts-expect-error sound has no layout
      RecordingPreset.groupAudio().with({ mode: RecordingMode.mixed({ layout, maxUsers: 2 }) });
    });
  });

  test("mixed pictures without a layout", () => {
    onlyCompiled(() => {
      new RecordingProfile({
        templateName,
        // @ts-expect-error pictures need a layout
        mode: RecordingMode.mixed({ maxUsers: 2 }),
        media: audioAndVideo,
        file: mp4,
        resumeWait,
      });
      new RecordingProfile({
        templateName,
        // @ts-expect-error pictures need a layout
        mode: RecordingMode.singleStreamAndMixed({ maxUsers: 2 }),
        media: audioAndVideo,
        file: mp4,
        resumeWait,
      });
    });
  });

  test("sound in the place of pictures", () => {
    onlyCompiled(() => {
      // @ts-expect-error a profile of pictures stays one
      RecordingPreset.oneToOne().with({ media: audioOnly });
      // @ts-expect-error nothing has a default
      new RecordingProfile({ templateName, media: audioOnly, file: aac, resumeWait });
      // @ts-expect-error a wait names its unit
      RecordingPreset.oneToOne().with({ resumeWait: 5 });
    });
  });
});

/** The lock file's view of a profile, without what is undefined. */
function plain(profile: RecordingProfile): object {
  return JSON.parse(JSON.stringify(profile.toJSON()));
}
