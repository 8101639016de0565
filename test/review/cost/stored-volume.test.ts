import { termsOf } from "../../../review/cost/recorded-terms";
import { storedVolume } from "../../../review/cost/stored-volume";
import { anAppUsage, aRecording, type Declared, PICTURE, SOUND, VIDEO } from "./apps";

function volume(declared: Declared, usage = anAppUsage()) {
  const recording = aRecording(declared);
  return storedVolume(termsOf(recording), recording.profile?.media?.kind, usage);
}

const SENT = { count: 2, camera: "640x360", audioKbps: 50, cameraKbps: 500 };

test("a mix takes its declared bitrate for the whole call, whoever is in it", () => {
  // 3,000 calls × 600 s × 614 kbps.
  expect(volume({})).toEqual({ gbPerMonth: 138.15, gaps: [] });
  expect(volume({}, anAppUsage({ participants: [{ count: 50 }] })).gbPerMonth).toBe(138.15);
});

describe("single-stream files are as large as what was sent", () => {
  const single = { mode: "single-stream" } as const;

  test.each([
    [PICTURE, 247.5],
    [SOUND, 22.5],
    [{ kind: "video-only", video: VIDEO }, 225],
  ] as const)("$kind: %s GB", (media, gigabytes) => {
    expect(volume({ ...single, media }, anAppUsage({ participants: [SENT] })).gbPerMonth).toBe(
      gigabytes,
    );
  });

  test("for as long as it was sent", () => {
    const sharing = {
      ...SENT,
      count: 1,
      minutes: 5,
      share: "1920x1080",
      shareKbps: 800,
      shareMinutes: 1,
    };
    const usage = anAppUsage({
      callsPerMonth: 1,
      participants: [{ count: 1, audioKbps: 50 }, sharing],
    });

    expect(volume(single, usage).gbPerMonth).toBe((50 * 600 + 550 * 300 + 800 * 60) / 8_000_000);
  });

  test("of the first 25 people", () => {
    const of = (count: number) =>
      volume(single, anAppUsage({ participants: [{ ...SENT, count }] })).gbPerMonth;

    expect(of(26)).toBe(of(25));
    expect(of(24)).toBeLessThan(of(25) ?? 0);
  });

  test("and stand beside the mixed file", () => {
    const usage = anAppUsage({ participants: [SENT] });

    expect(volume({ mode: "single-stream-and-mixed" }, usage).gbPerMonth).toBeCloseTo(385.65, 9);
  });

  test("unknown where the usage file does not say what was sent, once for each field", () => {
    const usage = anAppUsage({
      participants: [{ count: 1, camera: "640x360", share: "10x10" }, { count: 1 }],
    });

    expect(volume(single, usage)).toEqual({
      gaps: ["audioKbps", "cameraKbps", "shareKbps"].map((field) => ({
        kind: "published-bitrate",
        calls: "consultation",
        field,
      })),
    });
    expect(volume({ ...single, media: SOUND }, usage).gaps).toHaveLength(1);
  });
});

test("unknown where the bitrate of the mix is", () => {
  const media = { ...PICTURE, video: { ...VIDEO, bitrateKbps: "${var.kbps}" } };

  expect(volume({ media })).toEqual({
    gaps: [{ kind: "unknown-value", path: "profile.media.video.bitrateKbps" }],
  });
});
