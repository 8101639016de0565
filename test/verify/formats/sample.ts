import type { FoundRecording } from "../../../cloud";
import { RecordingPreset } from "../../../profile";
import {
  type DeclaredRecording,
  sentence,
  type UsageReport,
  usageReport,
  type VerifyReport,
} from "../../../verify";
import { buildReport, type ReportParts } from "../../../verify/build-report";
import { type RecordingVerification, type StackReport, stackReport } from "../../../verify/formats";
import {
  CONFIRMED,
  confirming,
  DAY,
  declaring,
  HOUR,
  MINUTE,
  profileJson,
  recording,
  TOLERATED,
  tallying,
  timeOf,
} from "../drafts";

const SUB_APP_OF_OTHERS = 1500000999;

/** A report as the engine builds it, from files that were found. */
export function aReport(
  files: readonly FoundRecording[],
  more: Partial<ReportParts> = {},
  declared: DeclaredRecording = declaring(),
): VerifyReport {
  return buildReport({
    declared,
    confirmation: confirming(declared),
    asOf: CONFIRMED + 10 * DAY,
    time: timeOf(declared),
    tally: tallying(files, declared),
    isComplete: true,
    elsewhere: [],
    usage: null,
    tolerances: TOLERATED,
    said: { warnings: [], unknown: [] },
    requests: 6,
    ...more,
  });
}

export function aStack(...recordings: readonly RecordingVerification[]): StackReport {
  return stackReport("prod", new Date(CONFIRMED), recordings);
}

/** Some recordings of each of nine days, more on some than on others. */
function manyRecordings(): FoundRecording[] {
  return Array.from({ length: 9 }, (_, day) =>
    Array.from({ length: 3 + ((day * 5) % 7) }, (_, call) =>
      recording({
        fileId: `52858900000000${day}${call}`,
        name: `1400000001_1${day}${call}7.mp4`,
        createdAt: CONFIRMED + DAY * day + HOUR * (call + 1),
      }),
    ),
  ).flat();
}

/** A name that would colour, reorder and close what it is shown in. */
export const HOSTILE_NAME = '1400000001_"><b>`\u001b[31m\u202eexe.4pm</code>\n```@octocat.mp4';

const WRONG = { width: 1280, height: 720, fps: 15, bitrate: 1_150_000 };

function driftingFiles(): FoundRecording[] {
  const wrong = [1, 2, 3, 4].map((call) =>
    recording({
      fileId: `52858911111111${call}`,
      name: call === 4 ? "1400000001_4711.mp4" : `1400000001_90${call}_1.mp4`,
      createdAt: CONFIRMED + 9 * DAY + call * HOUR,
      content: { video: [WRONG], seconds: 3_600 },
    }),
  );
  const loud = recording({
    fileId: "5285892222222",
    createdAt: CONFIRMED + 5 * DAY + HOUR,
    content: { video: [{ width: 640, height: 360, fps: 15, bitrate: 700_000 }] },
  });
  return [
    ...manyRecordings(),
    ...wrong,
    loud,
    recording({ fileId: "close", createdAt: CONFIRMED + 5 * MINUTE }),
    recording({ fileId: "new", createdAt: CONFIRMED + 10 * DAY - MINUTE, content: null }),
    recording({ fileId: "hostile", name: HOSTILE_NAME, createdAt: CONFIRMED + 6 * DAY }),
  ];
}

const USAGE: UsageReport = usageReport(declaring(), {
  known: true,
  firstDay: "2026-10-02",
  lastDay: "2026-10-10",
  single: [
    { tier: "Audio", minutes: 0 },
    { tier: "SD", minutes: 12.25 },
  ],
  mixed: [
    { tier: "Audio", minutes: 31 },
    { tier: "SD", minutes: 1_204 },
    { tier: "HD", minutes: 240 },
  ],
});

/** The console records larger pictures, in part elsewhere. */
export const DRIFTED = aReport(driftingFiles(), {
  usage: USAGE,
  elsewhere: [
    {
      subAppId: SUB_APP_OF_OTHERS,
      files: 2,
      newest: {
        fileId: "5285893333333",
        name: "1400000001_4712.mp4",
        createdAt: "2026-10-11T09:00:00.000Z",
        seen: { text: String(SUB_APP_OF_OTHERS) },
        reason: sentence("foundElsewhere", SUB_APP_OF_OTHERS, 1),
      },
    },
  ],
  said: {
    warnings: [
      sentence("editedAfterConfirmation", "bo", "2026-10-10T11:43:00.000Z", "AlterRecording"),
    ],
    unknown: [sentence("permissionMissing", "subApplications", "name/vod:DescribeSubAppIds")],
  },
});

const SINGLE = declaring({
  sdkAppId: 1400000002,
  profile: profileJson(RecordingPreset.singleStream()),
});

export const VERIFIED = aReport(
  [1, 2, 3].map((call) =>
    recording({
      fileId: `52858944444${call}`,
      name: `1400000002_${call}_UserId_s_dXNlcl8xMjM._UserId_e_main.mp4`,
      sdkAppId: 1400000002,
      createdAt: CONFIRMED + call * DAY,
    }),
  ),
  {},
  SINGLE,
);

export const UNCONFIRMED = aReport([], {
  confirmation: undefined,
  time: { why: sentence("notConfirmed") },
  isComplete: false,
});

/** Everything that a stack can have. */
export const SAMPLE = aStack(
  { path: "Calls", report: DRIFTED },
  { path: "Sales", report: VERIFIED },
  { path: "Trial", report: UNCONFIRMED },
  { path: "Archive", why: sentence("noTemplateDeclared") },
);
