import * as fc from "fast-check";
import {
  ConsoleForm,
  type CreateCloudRecordingParameters,
  describeProblem,
  type FormField,
  RecordingApi,
} from "../../../profile";
import {
  type Draft,
  destinationOf,
  MIXED,
  NUMERIC_FIELDS,
  type NumericField,
  problemsOn,
  profileOf,
  SINGLE,
  type Target,
  UNKNOWN,
  WITH_UNKNOWN,
  withNumber,
} from "../../helpers/profiles";
import { DRAFTS } from "./drafts";

/** What is wrong with a rendered value, by literal numbers from the facts: nothing of profile/. */
class Complaints {
  public readonly list: string[] = [];

  public whole(name: string, value: unknown, min: number, max = Number.MAX_SAFE_INTEGER): void {
    const fine = typeof value === "number" && Number.isSafeInteger(value);
    this.require(name, value, fine && value >= min && value <= max);
  }

  public equal(name: string, value: unknown, expected: unknown): void {
    this.require(name, value, Object.is(value, expected));
  }

  public require(name: string, value: unknown, fine: boolean): void {
    if (!fine) {
      this.list.push(`${name}: ${JSON.stringify(value) ?? value}`);
    }
  }
}

const SECONDS = { seconds: 1, minutes: 60, hours: 3600 };

function secondsOf([amount, unit]: Draft["resumeWait"]): number {
  return amount * SECONDS[unit];
}

/** Facts §3.1 and §3.2. */
function complaintsAboutApi(value: CreateCloudRecordingParameters, draft: Draft): string[] {
  const complaints = new Complaints();
  const { RecordParams, MixTranscodeParams, MixLayoutParams, StorageParams } = value;
  const { TencentVod } = StorageParams.CloudVod;
  const mixed = draft.mode === "mixed";
  const streamType = { "audio-and-video": 0, "audio-only": 1, "video-only": 2 }[draft.media];
  complaints.equal("both modes", draft.mode === "single-stream-and-mixed", false);
  complaints.equal("RecordMode", RecordParams.RecordMode, mixed ? 2 : 1);
  complaints.equal("StreamType", RecordParams.StreamType, streamType);
  complaints.whole("MaxIdleTime", RecordParams.MaxIdleTime, 5, 86_400);
  complaints.equal("MaxIdleTime", RecordParams.MaxIdleTime, secondsOf(draft.resumeWait));
  if (draft.format === "hls") {
    complaints.equal("MaxMediaFileDuration", "MaxMediaFileDuration" in RecordParams, false);
  } else {
    const minutes = RecordParams.MaxMediaFileDuration;
    complaints.whole("MaxMediaFileDuration", minutes, 1, 1440);
    complaints.equal("MaxMediaFileDuration", Number(minutes) * 60, secondsOf(draft.maxDuration));
  }
  complaints.equal("MixTranscodeParams", MixTranscodeParams !== undefined, mixed);
  if (mixed) {
    const { VideoParams, AudioParams } = MixTranscodeParams ?? {};
    complaints.equal("VideoParams", VideoParams !== undefined, streamType !== 1);
    complaints.equal("AudioParams", AudioParams !== undefined, streamType !== 2);
    if (VideoParams) {
      complaints.whole("Width", VideoParams.Width, 1, 1920);
      complaints.whole("Height", VideoParams.Height, 1, 1920);
      complaints.whole("Width × Height", VideoParams.Width * VideoParams.Height, 1, 2_073_600);
      complaints.whole("Fps", VideoParams.Fps, 1, 60);
      complaints.whole("BitRate", VideoParams.BitRate, 64_000, 8_192_000);
      complaints.equal("BitRate", VideoParams.BitRate, Number(draft.video?.bitrateKbps) * 1000);
      complaints.whole("Gop", VideoParams.Gop, 1);
    }
    if (AudioParams) {
      const hertz = { 1: 48_000, 2: 44_100, 3: 16_000 }[AudioParams.SampleRate];
      complaints.equal("SampleRate", hertz, draft.audio?.sampleRateHz);
      complaints.equal("Channel", AudioParams.Channel, draft.audio?.channels === "mono" ? 1 : 2);
      complaints.whole("BitRate", AudioParams.BitRate, 32_000, 128_000);
      complaints.equal("BitRate", AudioParams.BitRate, Number(draft.audio?.bitrateKbps) * 1000);
    }
  }
  complaints.equal("MixLayoutParams", MixLayoutParams !== undefined, mixed && streamType !== 1);
  if (MixLayoutParams) {
    const { MixLayoutMode, MaxResolutionUserId, MediaId } = MixLayoutParams;
    const kind = { 1: "floating", 2: "screen-share", 3: "nine-grid" }[MixLayoutMode];
    complaints.equal("MixLayoutMode", kind, draft.layout);
    const bigPicture = {
      bigPictureUserId: undefined,
      bigPictureStream: undefined,
      ...draft.bigPicture,
    };
    if (kind !== "nine-grid") {
      complaints.equal("MaxResolutionUserId", MaxResolutionUserId, bigPicture.bigPictureUserId);
      complaints.require(
        "MaxResolutionUserId",
        MaxResolutionUserId,
        /^[\w-]{1,32}$/.test(MaxResolutionUserId ?? ""),
      );
      complaints.equal("MediaId", MediaId, bigPicture.bigPictureStream === "main" ? 0 : 1);
    }
  }
  const mediaType = { mp4: 0, hls: 1, aac: 2 }[draft.format];
  complaints.equal("MediaType", TencentVod.MediaType, mediaType);
  complaints.require("MediaType", mediaType, mediaType !== 2 || streamType === 1);
  const seconds = draft.retention === "permanent" ? 0 : draft.retention * 86_400;
  complaints.whole("ExpireTime", TencentVod.ExpireTime, 0);
  complaints.equal("ExpireTime", TencentVod.ExpireTime, seconds);
  complaints.whole("SubAppId", TencentVod.SubAppId, 1);
  return complaints.list;
}

/** Facts §1.2 and §1.3. */
function complaintsAboutForm(
  fields: readonly FormField[],
  draft: Draft,
  classic: boolean,
): string[] {
  const complaints = new Complaints();
  const values = new Map(fields.map(({ key, value }) => [key, value]));
  const units = new Map(fields.map(({ key, unit }) => [key, unit]));
  const english = (key: FormField["key"]) => {
    const value = values.get(key);
    return typeof value === "object" ? value.en : value;
  };
  const number = (key: FormField["key"], unit: string, min: number, max?: number) => {
    if (values.has(key)) {
      complaints.whole(key, values.get(key), min, max);
      complaints.equal(`${key} unit`, units.get(key), unit);
    }
  };
  complaints.equal("a field twice", values.size, fields.length);
  complaints.require(
    "templateName",
    values.get("templateName"),
    /^[A-Za-z0-9_-]+$/.test(String(values.get("templateName"))),
  );
  complaints.equal("fileFormat", values.get("fileFormat"), draft.format.toUpperCase());
  complaints.equal(
    "media",
    english("media"),
    draft.media === "audio-only" ? "Audio only" : "Audio and video",
  );
  const [amount] = draft.maxDuration;
  const scale = classic ? 3600 : 60;
  if (draft.format !== "hls") {
    const duration = Number(values.get("fileDuration"));
    complaints.equal("fileDuration unit", units.get("fileDuration"), classic ? "hours" : "minutes");
    complaints.require("fileDuration", duration, duration > 0 && duration * scale <= 86_400);
    complaints.require(
      "fileDuration",
      [duration, amount],
      Math.abs(duration * scale - secondsOf(draft.maxDuration)) < 1e-6,
    );
  } else {
    complaints.equal("fileDuration", values.has("fileDuration"), false);
  }
  number("resumeWait", "seconds", 1, classic ? undefined : 86_400);
  complaints.equal("resumeWait", values.get("resumeWait"), secondsOf(draft.resumeWait));
  if (draft.retention === "permanent") {
    complaints.equal("retention", english("retention"), "Permanent");
  } else {
    number("retention", "days", 1, 86_399);
    complaints.equal("retention", values.get("retention"), draft.retention);
  }
  complaints.equal("storage", english("storage"), "VOD");
  complaints.whole("subApplication", values.get("subApplication"), 1);
  if (!classic) {
    complaints.equal("mode", english("mode"), "Single-stream recording");
    complaints.require("AAC", draft, draft.format !== "aac" || draft.media === "audio-only");
    for (const key of ["width", "fps", "sampleRate", "layout", "maxUsers", "bigPicture"] as const) {
      complaints.equal(key, values.has(key), false);
    }
    return complaints.list;
  }
  complaints.equal("fileFormat", values.get("fileFormat"), "MP4");
  complaints.equal(
    "removeAudio",
    english("removeAudio"),
    draft.media === "video-only" ? "Yes" : "No",
  );
  complaints.equal("width", values.has("width"), draft.media !== "audio-only");
  number("width", "px", 16, 2560);
  number("height", "px", 16, 2560);
  const area = Number(values.get("width") ?? 0) * Number(values.get("height") ?? 0);
  complaints.require("area", area, area <= 3_686_400);
  number("videoBitrate", "kbps", 1);
  number("fps", "fps", 1);
  number("gop", "seconds", 1);
  complaints.equal("sampleRate", values.has("sampleRate"), draft.media !== "video-only");
  if (values.has("sampleRate")) {
    const rate = values.get("sampleRate");
    complaints.require("sampleRate", rate, rate === 48_000 || rate === 44_100 || rate === 16_000);
  }
  number("audioBitrate", "kbps", 1);
  const mixed = draft.mode !== "single-stream";
  complaints.equal("layout", values.has("layout"), mixed && draft.media !== "audio-only");
  complaints.equal("maxUsers", values.has("maxUsers"), mixed);
  if (mixed) {
    complaints.whole("maxUsers", values.get("maxUsers"), 1, 8);
  }
  const needsPrefix = values.has("layout") && draft.layout !== "nine-grid";
  complaints.equal("bigPicture", values.has("bigPicture"), needsPrefix);
  if (needsPrefix) {
    const prefix = String(values.get("bigPicture"));
    complaints.require("bigPicture", prefix, /^[\w-]{1,32}$/.test(prefix));
  }
  return complaints.list;
}

const TARGETS: [string, Target, (value: never, draft: Draft) => string[]][] = [
  [
    "the classic form",
    ConsoleForm.CLASSIC,
    (fields: readonly FormField[], draft) => complaintsAboutForm(fields, draft, true),
  ],
  [
    "the advanced form",
    ConsoleForm.ADVANCED_FEATURES,
    (fields: readonly FormField[], draft) => complaintsAboutForm(fields, draft, false),
  ],
  ["the recording API", RecordingApi.V2019_07_22, complaintsAboutApi],
];

test.each(TARGETS)(
  "whatever is declared, %s gets values inside its limits or an error that names the field",
  (_name, target, complaintsAbout) => {
    const outcomes = { rendered: 0, refused: 0 };

    fc.assert(
      fc.property(DRAFTS, (draft) => {
        const rendering = target.render(profileOf(draft), destinationOf(draft));
        const problems = rendering.ok ? rendering.warnings : rendering.problems;
        for (const { field, rule, fix } of problems) {
          expect(field).toMatch(/^[A-Za-z]+(\.[A-Za-z]+)*$/);
          expect(rule.trim()).not.toBe("");
          expect(fix.trim()).not.toBe("");
        }
        if (rendering.ok) {
          outcomes.rendered += 1;
          expect(complaintsAbout(rendering.value as never, draft)).toEqual([]);
          expect(problems.map(({ severity }) => severity)).not.toContain("error");
        } else {
          outcomes.refused += 1;
          expect(problems.map(({ severity }) => severity)).toContain("error");
        }
      }),
      { numRuns: 500 },
    );

    expect(Math.min(outcomes.rendered, outcomes.refused)).toBeGreaterThan(10);
  },
);

test.each(TARGETS)("no sentence of %s can rewrite the message it stands in", (_name, target) => {
  fc.assert(
    fc.property(DRAFTS, (draft) => {
      for (const sentence of problemsOn(target, draft).map(describeProblem)) {
        expect(sentence).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }
    }),
  );
});

/** The API says of every mix that it does not limit it, known or not: that is no judgement. */
function judgedFields(target: Target, draft: Draft): string[] {
  return problemsOn(target, draft, WITH_UNKNOWN)
    .filter(({ rule }) => !rule.startsWith("is not limited by the API"))
    .map(({ field }) => field);
}

test.each(TARGETS)("%s never judges a number that is not known yet", (_name, target) => {
  fc.assert(
    fc.property(DRAFTS, fc.subarray(NUMERIC_FIELDS, { minLength: 1 }), (draft, names) => {
      const unknown = names.reduce((changed, name) => withNumber(changed, name, UNKNOWN), draft);

      const judged = judgedFields(target, unknown);

      expect(judged.filter((field) => names.includes(field as NumericField))).toEqual([]);
    }),
  );
});

test.each<[string, Target, Draft, NumericField[]]>([
  ["the classic form", ConsoleForm.CLASSIC, MIXED, NUMERIC_FIELDS],
  ["the recording API", RecordingApi.V2019_07_22, MIXED, NUMERIC_FIELDS],
  [
    "the advanced form",
    ConsoleForm.ADVANCED_FEATURES,
    SINGLE,
    ["file.maxDuration", "resumeWait", "retention"],
  ],
])("%s takes a profile of which no number is known yet", (_name, target, base, names) => {
  const unknown = names.reduce((draft, name) => withNumber(draft, name, UNKNOWN), base);

  expect(judgedFields(target, unknown)).toEqual([]);
});
