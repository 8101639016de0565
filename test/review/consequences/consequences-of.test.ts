import { consequencesOf } from "../../../review/consequences/consequences-of";
import { LockSide } from "../../../review/context";
import { pairLocks } from "../../../review/pair-locks";
import { type Lock, NO_LOCK } from "../../../review/settings";
import {
  FINGERPRINT,
  groupRecording,
  guard,
  OTHER_FINGERPRINT,
  prod,
  profile,
  recording,
  storage,
  video,
  vodEvents,
} from "../../helpers/review-locks";

const said = (before: Lock, after: Lock, lang: "en" | "zh" = "en") =>
  pairLocks(before, after)
    .flatMap((pair) =>
      consequencesOf(pair, { before: new LockSide(before), side: new LockSide(after) }),
    )
    .map(({ text }) => text[lang]);

const NEW_ROOMS = "From rooms created after the console is changed, ";

test("nothing is said where nothing changes", () => {
  expect(said(prod(), prod())).toEqual([]);
});

test("a first adoption says what will be recorded and where it goes", () => {
  expect(said(NO_LOCK, prod())).toEqual([
    `${NEW_ROOMS}calls of app 1400000001 are recorded: mixed-stream recording of up to 8 people, audio and video at 1280×720 and 1500 kbps, MP4, kept for 180 days in prod/Storage.`,
    "Recording events are reported to rec.example.com, once a person has entered it on the console.",
    "When this is deployed, a VOD sub-application call-recordings is created for recordings.",
  ]);
  expect(said(NO_LOCK, prod(), "zh")[0]).toBe(
    "控制台修改后新建的房间：应用 1400000001 的通话将被录制：合流录制（最多 8 人），音视频格式，1280×720、1500 kbps，MP4，在 prod/Storage 保存 180 天。",
  );
});

test.each<[string, Lock, string | RegExp]>([
  [
    "media without picture",
    profile({ media: { kind: "audio-only" } }),
    `${NEW_ROOMS}video and screen sharing are no longer recorded, only sound.`,
  ],
  [
    "media without sound",
    profile({ media: { kind: "video-only" } }),
    /sound is no longer recorded, only the picture\.$/,
  ],
  [
    "single-stream",
    profile({ mode: { kind: "single-stream" } }),
    /each participant is recorded to a file of their own/,
  ],
  [
    "both modes",
    profile({ mode: { ...groupRecording().profile?.mode, kind: "single-stream-and-mixed" } }),
    /both are billed\.$/,
  ],
  [
    "fewer people",
    profile({ mode: { kind: "mixed", maxUsers: 7, layout: { kind: "nine-grid" } } }),
    `${NEW_ROOMS}only 7 people are in the mixed picture instead of 8 people: whoever joins later is not recorded.`,
  ],
  [
    "more people",
    profile({ mode: { kind: "mixed", maxUsers: 9, layout: { kind: "nine-grid" } } }),
    /up to 9 people are in the mixed picture instead of 8 people/,
  ],
  [
    "another app",
    recording({ sdkAppId: 1400000009 }),
    /app 1400000009 is recorded instead of app 1400000001\.$/,
  ],
  [
    "a server that starts",
    recording({ start: { scheme: "rest-api" } }),
    /The service no longer records every call by itself/,
  ],
  ["a size", video({ width: 640, height: 360 }), /the picture is 640×360 instead of 1280×720\.$/],
  [
    "a higher bitrate",
    video({ bitrateKbps: 1875 }),
    `${NEW_ROOMS}the video bitrate is 1875 kbps instead of 1500 kbps, 25% larger at most for the same call.`,
  ],
  ["a lower bitrate", video({ bitrateKbps: 750 }), /50% smaller at most/],
  [
    "a bitrate known later",
    video({ bitrateKbps: "${var.k}" }),
    /video bitrate is known only after apply \(\$\{var\.k\}\) instead of 1500 kbps\.$/,
  ],
  ["a frame rate", video({ fps: 30 }), /video frame rate is 30 fps instead of 15 fps\.$/],
  [
    "no transcoding",
    profile({ media: { kind: "audio-and-video" } }),
    /stored as each participant sends them/,
  ],
  [
    "a layout",
    profile({
      mode: {
        kind: "mixed",
        maxUsers: 8,
        layout: { kind: "floating", bigPictureUserIdPrefix: "t_" },
      },
    }),
    /mix layout template is Floating instead of Nine-grid\.$/,
  ],
  ["a file format", profile({ file: { format: "hls" } }), /files are HLS instead of MP4/],
  [
    "a file length",
    profile({ file: { format: "mp4", maxDurationMinutes: 60 } }),
    /single file duration is 60 minutes instead of 1440 minutes\.$/,
  ],
  [
    "a resume wait",
    profile({ resumeWaitSeconds: 30 }),
    /waits 30 seconds instead of 5 seconds.*billed as audio\.$/,
  ],
  [
    "a template name",
    profile({ templateName: "other" }),
    "The template on the console is called other instead of group.",
  ],
  [
    "a console form",
    recording({ start: { scheme: "global-auto", consoleForm: "advanced-features" } }),
    /typed into the Advanced Features form of the console instead of the classic form\.$/,
  ],
  [
    "a shorter retention",
    recording({ storage: { construct: "prod/Storage", retention: { days: 30 } } }),
    `${NEW_ROOMS}recordings are deleted after 30 days instead of 180 days; files already stored keep their date.`,
  ],
  [
    "a longer retention",
    recording({ storage: { construct: "prod/Storage", retention: { days: 365 } } }),
    /kept for 365 days instead of 180 days/,
  ],
  [
    "a retention for ever",
    recording({ storage: { construct: "prod/Storage", retention: "permanent" } }),
    /until somebody deletes them, instead of 180 days/,
  ],
  [
    "a retention known later",
    recording({ storage: { construct: "prod/Storage", retention: { days: "${var.d}" } } }),
    /kept for another time, which is known only after apply\.$/,
  ],
  [
    "another storage",
    recording({ storage: { construct: "prod/Archive", retention: { days: 180 } } }),
    `${NEW_ROOMS}recordings go to the sub-application prod/Archive instead of prod/Storage; files already stored stay where they are.`,
  ],
  [
    "a storage named otherwise",
    recording({ storage: { subAppId: 1500000009, retention: { days: 180 } } }),
    `${NEW_ROOMS}recordings go to the sub-application 1500000009, until now named prod/Storage; whether that is the same one is known only after apply.`,
  ],
  [
    "a declared regime",
    recording({ retentionRegime: { name: "MiFID II", source: "art. 16(7)" } }),
    "The recordings are declared to be kept under “MiFID II”.",
  ],
  [
    "another callback host",
    recording({
      eventCallbacks: {
        recording: { url: "https://other.example.com/trtc", signingKey: FINGERPRINT },
      },
    }),
    /reported to other\.example\.com instead of rec\.example\.com/,
  ],
  [
    "another callback path",
    recording({
      eventCallbacks: { recording: { url: "https://rec.example.com/v2", signingKey: FINGERPRINT } },
    }),
    /reported to https:\/\/rec\.example\.com\/v2 instead of https:\/\/rec\.example\.com\/trtc/,
  ],
  [
    "another key",
    recording({
      eventCallbacks: {
        recording: { url: "https://rec.example.com/trtc", signingKey: OTHER_FINGERPRINT },
      },
    }),
    /signed with another key once it is entered/,
  ],
  [
    "no key",
    recording({
      eventCallbacks: {
        recording: { url: "https://rec.example.com/trtc", signingKey: "unsigned" },
      },
    }),
    /no longer signed/,
  ],
  [
    "no callback",
    recording({ eventCallbacks: {} }),
    /no longer declared to be reported to anybody/,
  ],
  [
    "a call callback",
    recording({
      callCallback: {
        url: "https://rec.example.com/{token}",
        commands: ["Call.A"],
        takeOver: false,
      },
    }),
    "When this is deployed, TUICallKit starts to report to rec.example.com: Call.A.",
  ],
  [
    "events of VOD",
    prod({ vodEvents: { E: vodEvents() } }),
    "When this is deployed, VOD starts to report stored files to rec.example.com.",
  ],
  [
    "a guard",
    prod({ guards: { G: guard() } }),
    "When this is deployed, the groups 100001, 100002 can no longer edit the template of 1400000001 on the console.",
  ],
  [
    "a storage that may be wiped",
    prod({ storages: { Storage: storage({ destroy: "wipe-all-recordings" }) } }),
    /may from now on destroy the sub-application call-recordings with every recording in it\.$/,
  ],
  ["no storage", prod({ storages: {} }), /destroyed with every recording in it, for good/],
  [
    "any account",
    prod({ allowedAccountIds: [] }),
    "It may be deployed into these accounts: any; until now: 100000000001.",
  ],
  [
    "another site",
    prod({ site: "international" }),
    /on the site international \(tencentcloud\.com\) instead of China/,
  ],
])("%s is said in plain words", (_, after, sentence) => {
  const [first, ...others] = said(prod(), after);

  expect(first).toMatch(
    sentence instanceof RegExp
      ? sentence
      : new RegExp(`^${sentence.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`),
  );
  expect(others).toEqual([]);
  expect(said(prod(), after, "zh")[0]).toMatch(/\p{Script=Han}/u);
});

test.each<[string, Lock, Lock, RegExp]>([
  [
    "a picture that comes",
    profile({ media: { kind: "audio-only" } }),
    prod(),
    /video and screen sharing are recorded as well as sound/,
  ],
  [
    "sound that comes",
    profile({ media: { kind: "video-only" } }),
    prod(),
    /sound is recorded as well as the picture/,
  ],
  [
    "sound for picture",
    profile({ media: { kind: "video-only" } }),
    profile({ media: { kind: "audio-only" } }),
    /the picture no longer is/,
  ],
  [
    "picture for sound",
    profile({ media: { kind: "audio-only" } }),
    profile({ media: { kind: "video-only" } }),
    /sound no longer is/,
  ],
  [
    "a service that starts",
    recording({ start: { scheme: "rest-api" } }),
    prod(),
    /every call is recorded by the service/,
  ],
  [
    "a bound where there was none",
    recording({ storage: { construct: "prod/Storage", retention: "permanent" } }),
    prod(),
    /deleted after 180 days; until now they were kept for ever/,
  ],
  [
    "a dropped regime",
    recording({ retentionRegime: { name: "MiFID II" } }),
    prod(),
    /no longer declared to be kept under “MiFID II”/,
  ],
  [
    "a new key",
    recording({
      eventCallbacks: {
        recording: { url: "https://rec.example.com/trtc", signingKey: "unsigned" },
      },
    }),
    prod(),
    /Recording events are signed, so that/,
  ],
  [
    "a dropped guard",
    prod({ guards: { G: guard() } }),
    prod(),
    /can edit the template of 1400000001 on the console again, past any review/,
  ],
  [
    "a smaller guard",
    prod({ guards: { G: guard() } }),
    prod({ guards: { G: guard({ groupIds: ["100001"] }) } }),
    /are the groups 100001, for 1400000001/,
  ],
  [
    "dropped VOD events",
    prod({ vodEvents: { E: vodEvents() } }),
    prod(),
    /the official provider leaves them switched on/,
  ],
  [
    "moved VOD events",
    prod({ vodEvents: { E: vodEvents() } }),
    prod({ vodEvents: { E: vodEvents({ url: "https://b.example.com" }) } }),
    /reports stored files to b\.example\.com instead of rec\.example\.com/,
  ],
  [
    "a renamed storage",
    prod(),
    prod({
      storages: {
        Files: storage({ addresses: { resource: "tencentcloud_vod_sub_application.F" } }),
      },
    }),
    /prod\/Files was called prod\/Storage in the code: unless a moved block says/,
  ],
  [
    "a dropped call callback",
    recording({ callCallback: { url: "https://rec.example.com" } }),
    prod(),
    /stops reporting calls to rec\.example\.com/,
  ],
  [
    "a moved call callback",
    recording({ callCallback: { url: "https://a.example.com" } }),
    recording({ callCallback: { url: "https://b.example.com" } }),
    /reports calls to b\.example\.com instead of a\.example\.com/,
  ],
  [
    "other call events",
    recording({ callCallback: { commands: ["Call.A"] } }),
    recording({ callCallback: { commands: ["Call.B"] } }),
    /reports Call\.B instead of Call\.A/,
  ],
  [
    "another name at other addresses",
    prod(),
    prod({
      recordings: {
        Other: groupRecording({ addresses: { template: "trtc_auto_record_template.Other" } }),
      },
    }),
    /prod\/Other was called prod\/Calls in the code; unless a moved block says/,
  ],
  [
    "another name at the same addresses",
    prod(),
    prod({ recordings: { Other: groupRecording() } }),
    /Terraform keeps it as it is/,
  ],
])("%s is said in plain words too", (_, before, after, sentence) => {
  expect(said(before, after)).toEqual([expect.stringMatching(sentence)]);
});

test("a recording that is gone is said with whoever is told of it no more", () => {
  expect(said(prod(), prod({ recordings: {} }))).toEqual([
    expect.stringMatching(
      /^The recording of app 1400000001 is no longer declared\. The console keeps recording/,
    ),
    expect.stringMatching(/^Recording events are no longer declared to be reported/),
  ]);
});

test("what a server starts is told of its recordings, not of rooms", () => {
  const start = { scheme: "rest-api" } as const;
  const after = recording({
    start,
    profile: { ...groupRecording().profile, media: { kind: "audio-only" } },
  });

  expect(said(recording({ start }), after)[0]).toMatch(
    /^In recordings that your server starts with the new parameters, video/,
  );
});
