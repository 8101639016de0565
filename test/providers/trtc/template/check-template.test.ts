import { type Diagnostic, Diagnostics, UNKNOWN } from "@trtc-recording/plugin";
import { checkTemplate } from "../../../../providers/trtc/template/check-template";
import type { TemplatePlan } from "../../../../providers/trtc/template/declared-template";
import { TEMPLATE_PLAN } from "../template-plan";

function check(change: Partial<TemplatePlan> = {}): readonly Diagnostic[] {
  const diagnostics = new Diagnostics();
  checkTemplate({ ...TEMPLATE_PLAN, ...change }, diagnostics);
  return diagnostics.all;
}

/** Where errors and (with "?") warnings are. */
function places(change: Partial<TemplatePlan>): string[] {
  return check(change).map(
    ({ path, severity }) => `${path.join(".")}${severity === "warning" ? "?" : ""}`,
  );
}

const { video, audio, storage, mix, file } = TEMPLATE_PLAN as {
  [K in "video" | "audio" | "storage" | "mix" | "file"]: Exclude<
    TemplatePlan[K],
    typeof UNKNOWN | null
  >;
};

test("a good template has nothing said against it", () => {
  expect(check()).toEqual([]);
});

test.each<[string, Partial<TemplatePlan>, string[]]>([
  ["an SDKAppID that is none", { sdk_app_id: 0 }, ["sdk_app_id"]],
  ["an unknown form", { console_form: "new" }, ["console_form"]],
  ["a name with a space", { name: "a b" }, ["name"]],
  ["an empty name", { name: "" }, ["name"]],
  ["an unknown mode", { mode: "Mixed" }, ["mode"]],
  ["an unknown medium", { media: "text" }, ["media"]],
  ["several unknown choices", { mode: "Mixed", media: "text" }, ["mode", "media"]],
  ["an unknown format", { file: { ...file, format: "mkv" } }, ["file.format"]],
  ["mixing without mix", { mix: null }, ["mix"]],
  ["mix without mixing", { mode: "single-stream" }, ["mix"]],
  ["an unknown layout", { mix: { ...mix, layout: "tiles" } }, ["mix.layout"]],
  ["a mixed picture without a layout", { mix: { ...mix, layout: null } }, ["mix.layout"]],
  ["nobody in the mix", { mix: { ...mix, max_users: 0 } }, ["mix.max_users"]],
  ["9 in the mix", { mix: { ...mix, max_users: 9 } }, ["mix.max_users"]],
  [
    "a prefix for nobody",
    { mix: { ...mix, big_picture_user_id_prefix: "a_" } },
    ["mix.big_picture_user_id_prefix"],
  ],
  [
    "a big picture for nobody",
    { mix: { ...mix, layout: "floating" } },
    ["mix.big_picture_user_id_prefix"],
  ],
  ["video without a picture", { media: "audio-only" }, ["video", "mix.layout"]],
  ["audio without sound", { media: "video-only" }, ["audio"]],
  ["no transcoding in the classic form", { video: null, audio: null }, ["video", "audio"]],
  [
    "a width of 15",
    { video: { ...video, width: 15, height: 14 } },
    ["video.height", "video.width"],
  ],
  ["an odd height", { video: { ...video, height: 361 } }, ["video.height?"]],
  ["too large a canvas", { video: { ...video, width: 2560, height: 1442 } }, ["video"]],
  ["bits per second", { video: { ...video, bitrate_kbps: 550_000 } }, ["video.bitrate_kbps"]],
  ["an inferred bitrate", { video: { ...video, bitrate_kbps: 9_000 } }, ["video.bitrate_kbps?"]],
  ["61 frames", { video: { ...video, fps: 61 } }, ["video.fps?"]],
  ["half a GOP", { video: { ...video, gop_seconds: 0.5 } }, ["video.gop_seconds"]],
  ["kilohertz", { audio: { ...audio, sample_rate_hz: 48 } }, ["audio.sample_rate_hz"]],
  ["129 kbps", { audio: { ...audio, bitrate_kbps: 129 } }, ["audio.bitrate_kbps?"]],
  ["5.1 channels", { audio: { ...audio, channels: "5.1" } }, ["audio.channels"]],
  [
    "a file without an end",
    { file: { format: "mp4", max_duration_minutes: null } },
    ["file.max_duration_minutes"],
  ],
  [
    "a file of 1441 minutes",
    { file: { format: "mp4", max_duration_minutes: 1441 } },
    ["file.max_duration_minutes", "file.max_duration_minutes?"],
  ],
  [
    "hls with a length",
    { file: { format: "hls", max_duration_minutes: 60 } },
    ["file.max_duration_minutes", "file.format"],
  ],
  ["a wait of 4 seconds", { resume_wait_seconds: 4 }, ["resume_wait_seconds?"]],
  ["a negative wait", { resume_wait_seconds: -1 }, ["resume_wait_seconds"]],
  ["no sub-application", { storage: { ...storage, sub_app_id: 0 } }, ["storage.sub_app_id"]],
  ["no retention", { storage: { ...storage, retention_days: null } }, ["storage"]],
  ["both retentions", { storage: { ...storage, retention_permanent: true } }, ["storage"]],
  [
    "seconds as days",
    { storage: { ...storage, retention_days: 864_000 } },
    ["storage.retention_days"],
  ],
  ["1501 days", { storage: { ...storage, retention_days: 1501 } }, ["storage.retention_days?"]],
  [
    "more than an overridden retention",
    { storage: { ...storage, retention_days: 4001 }, limit_overrides: { "retention.max": 4000 } },
    ["storage.retention_days"],
  ],
  [
    "an override of nothing",
    { limit_overrides: { "users.max": 9 } },
    ["limit_overrides.users.max"],
  ],
  [
    "an override by a half",
    { limit_overrides: { "fps.max": 0.5 } },
    ["limit_overrides.fps.max", "video.fps?"],
  ],
])("refuses or doubts %s", (_, change, expected) => {
  expect(places(change).sort()).toEqual([...expected].sort());
});

test.each<[string, Partial<TemplatePlan>]>([
  [
    "retention_permanent = false beside days",
    { storage: { ...storage, retention_permanent: false } },
  ],
  [
    "permanent retention",
    { storage: { ...storage, retention_days: null, retention_permanent: true } },
  ],
  [
    "an overridden limit",
    { mix: { ...mix, max_users: 12 }, limit_overrides: { "mixedUsers.max": 12 } },
  ],
  ["sound alone", { media: "audio-only", video: null, mix: { ...mix, layout: null } }],
  [
    "the advanced form",
    {
      console_form: "advanced-features",
      mode: "single-stream",
      mix: null,
      video: null,
      audio: null,
      file: { format: "hls", max_duration_minutes: null },
      resume_wait_seconds: 1,
    },
  ],
])("accepts %s", (_, change) => {
  expect(check(change)).toEqual([]);
});

describe("what is known only after apply", () => {
  test.each(Object.keys(TEMPLATE_PLAN))("passes as %s", (name) => {
    expect(check({ [name]: UNKNOWN })).toEqual([]);
  });

  test.each<[string, Partial<TemplatePlan>]>([
    ["video.width", { video: { ...video, width: UNKNOWN } }],
    ["audio.channels", { audio: { ...audio, channels: UNKNOWN } }],
    ["mix.layout", { mix: { ...mix, layout: UNKNOWN } }],
    ["mix.max_users", { mix: { ...mix, max_users: UNKNOWN } }],
    [
      "mix.big_picture_user_id_prefix",
      { mix: { ...mix, layout: "floating", big_picture_user_id_prefix: UNKNOWN } },
    ],
    ["file.format", { file: { ...file, format: UNKNOWN } }],
    ["file.max_duration_minutes", { file: { ...file, max_duration_minutes: UNKNOWN } }],
    ["storage.sub_app_id", { storage: { ...storage, sub_app_id: UNKNOWN } }],
    ["storage.retention_days", { storage: { ...storage, retention_days: UNKNOWN } }],
    ["storage.retention_permanent", { storage: { ...storage, retention_permanent: UNKNOWN } }],
    ["limit_overrides", { limit_overrides: { "fps.max": UNKNOWN } }],
  ])("passes as %s", (_, change) => {
    expect(check(change)).toEqual([]);
  });

  test("does not hide what is wrong beside it", () => {
    expect(
      places({
        storage: { ...storage, sub_app_id: UNKNOWN },
        video: { ...video, fps: UNKNOWN, gop_seconds: 0 },
      }),
    ).toEqual(["video.gop_seconds"]);
  });

  test("is not bounded while the bound is unknown", () => {
    expect(
      places({ mix: { ...mix, max_users: 99 }, limit_overrides: { "mixedUsers.max": UNKNOWN } }),
    ).toEqual([]);
  });
});

test("a message names the attribute, the rule with its unit, the value and what to write", () => {
  const [problem] = check({ video: { ...video, bitrate_kbps: 550_000 } });

  expect(problem).toMatchObject({
    summary: "Invalid recording setting",
    detail: expect.stringMatching(
      /^'video\.bitrate_kbps' must be between 64 and 8,192 kbps, got 550000: that looks like bits per second, write 550 \(source: .*\)\.$/,
    ),
  });
});
