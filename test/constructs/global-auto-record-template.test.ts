import { AutoRecordTemplate } from "@trtc-recording/provider-trtc/lib/auto-record-template";
import {
  type CallRecordingStack,
  ConsoleForm,
  Duration,
  GlobalAutoRecordTemplate,
  type GlobalAutoRecordTemplateProps,
  MixLayout,
  RecordedMedia,
  RecordingFile,
  RecordingMode,
  RecordingPreset,
  RecordingStorage,
  Retention,
} from "../../index";
import { problemsIn, warningsIn } from "../helpers/problems";
import { APP_ID, aStack, existingStorage } from "../helpers/stacks";
import { Template } from "../helpers/template";

const GROUP = RecordingPreset.group();

let stack: CallRecordingStack;

beforeEach(() => {
  stack = aStack();
});

function template(changes: Partial<GlobalAutoRecordTemplateProps> = {}): GlobalAutoRecordTemplate {
  return new GlobalAutoRecordTemplate(stack, "Template", {
    sdkAppId: APP_ID,
    profile: GROUP,
    consoleForm: ConsoleForm.CLASSIC,
    storage: existingStorage(),
    ...changes,
  });
}

function rendered() {
  return Template.of(stack).resource(AutoRecordTemplate);
}

test("every setting of the profile is rendered under the schema's name and in its unit", () => {
  template();

  expect(rendered()).toEqual({
    sdk_app_id: APP_ID,
    console_form: "classic",
    name: "group",
    mode: "mixed",
    mix: { layout: "nine-grid", max_users: 8 },
    media: "audio-and-video",
    video: { width: 1280, height: 720, bitrate_kbps: 1500, fps: 15, gop_seconds: 10 },
    audio: { sample_rate_hz: 48000, bitrate_kbps: 64, channels: "stereo" },
    file: { format: "mp4", max_duration_minutes: 1440 },
    resume_wait_seconds: 5,
    storage: { sub_app_id: 1500000001, retention_days: 180 },
  });
});

test("what the advanced form lacks is absent: mix, video, audio, and for HLS the duration", () => {
  template({
    profile: RecordingPreset.singleStream().with({ file: RecordingFile.hls() }),
    consoleForm: ConsoleForm.ADVANCED_FEATURES,
    storage: existingStorage(Retention.permanent()),
  });

  expect(rendered()).toEqual({
    sdk_app_id: APP_ID,
    console_form: "advanced-features",
    name: "single-stream",
    mode: "single-stream",
    media: "audio-and-video",
    file: { format: "hls" },
    resume_wait_seconds: 30,
    storage: { sub_app_id: 1500000001, retention_permanent: true },
  });
});

test("durations are rendered in the schema's units, whatever they were written in", () => {
  const file = RecordingFile.mp4({ maxDuration: Duration.hours(2) });
  template({ profile: GROUP.with({ file, resumeWait: Duration.minutes(3) }) });

  expect(rendered()).toMatchObject({
    file: { max_duration_minutes: 120 },
    resume_wait_seconds: 180,
  });
});

test("a big picture is rendered with its prefix", () => {
  const layout = MixLayout.floating({ bigPictureUserIdPrefix: "teacher_" });
  template({ profile: GROUP.with({ mode: RecordingMode.mixed({ layout, maxUsers: 4 }) }) });

  expect(rendered().mix).toEqual({
    layout: "floating",
    max_users: 4,
    big_picture_user_id_prefix: "teacher_",
  });
});

test("pictures without sound have no audio", () => {
  const { video } = GROUP.media;
  template({ profile: GROUP.with({ media: RecordedMedia.videoOnly({ video }) }) });

  expect(rendered()).toMatchObject({ media: "video-only", video: { width: 1280 } });
  expect(rendered()).not.toHaveProperty("audio");
});

test("an audio-only template has neither layout nor video", () => {
  template({ profile: RecordingPreset.oneToOneAudio() });

  expect(rendered()).toMatchObject({ media: "audio-only", mix: { max_users: 2 } });
  expect(rendered().mix).not.toHaveProperty("layout");
  expect(rendered()).not.toHaveProperty("video");
});

test("the resource is reachable and typed, so that an override appears in the output", () => {
  const typed: AutoRecordTemplate = template().resource;
  typed.name = "renamed";

  expect(rendered()).toMatchObject({ name: "renamed" });
});

test("fails with everything that the form cannot express, at the template", () => {
  template({ consoleForm: ConsoleForm.ADVANCED_FEATURES });

  expect(problemsIn(stack)).toEqual([
    expect.stringMatching(/^'mode' must be single-stream/),
    expect.stringMatching(/^'video' cannot be set/),
    expect.stringMatching(/^'audio' cannot be set/),
  ]);
});

test("what is only inferred is a warning and is rendered", () => {
  template({ profile: GROUP.withVideo({ bitrateKbps: 9000 }) });

  expect(problemsIn(stack)).toEqual([]);
  expect(warningsIn(stack)).toEqual([
    expect.stringMatching(/^prod\/Template: 'video.bitrateKbps' must be between .* as far as/),
  ]);
  expect(rendered()).toMatchObject({ video: { bitrate_kbps: 9000 } });
});

test("an account whose limit was raised overrides it on the form", () => {
  const consoleForm = ConsoleForm.CLASSIC.withLimits({
    mixedUsers: { max: { value: 16, basis: "own" } },
  });
  const mode = RecordingMode.mixed({ layout: MixLayout.nineGrid(), maxUsers: 16 });
  template({ consoleForm, profile: GROUP.with({ mode }) });

  expect(problemsIn(stack)).toEqual([]);
  expect(rendered()).toMatchObject({
    console_form: "classic",
    mix: { max_users: 16 },
    limit_overrides: { "mixedUsers.max": 16 },
  });
});

test("several bounds of several limits are rendered for the provider, later ones win", () => {
  const bound = (value: number) => ({ value, basis: "own" }) as const;
  const consoleForm = ConsoleForm.CLASSIC.withLimits({
    fileMinutes: { min: bound(30), max: bound(100) },
    mixedUsers: { max: bound(12) },
  }).withLimits({ fileMinutes: { max: bound(2880) } });
  template({ consoleForm });

  expect(rendered().limit_overrides).toEqual({
    "fileMinutes.min": 30,
    "fileMinutes.max": 2880,
    "mixedUsers.max": 12,
  });
});

test("a bound that is taken away does not stop the construction", () => {
  const consoleForm = ConsoleForm.CLASSIC.withLimits({ mixedUsers: { max: undefined } });

  expect(() => template({ consoleForm })).not.toThrow();
});

test("a longest retention of one's own is shown to reviewers and to the provider", () => {
  const source = { title: "ticket 4711", date: "2026-11-22" };
  const retention = Retention.days(3650, { value: 3650, basis: "stated", source });
  const storage = RecordingStorage.fromSubApplication({ subAppId: 1500000001, retention });

  template({ storage });

  expect(rendered().limit_overrides).toEqual({ "retention.max": 3650 });
  expect(warningsIn(stack)).toEqual([]);
  expect(retention.toJSON()).toEqual({
    days: 3650,
    longest: { value: 3650, basis: "stated", source },
  });
});
