import { emptyTally, type Tally } from "../../verify";
import { settingVerdicts } from "../../verify/setting-verdicts";
import { CONFIRMED, declaring, HOUR, recording, SINGLE_NAME, TOLERATED, tallying } from "./drafts";

const WRONG = { content: { video: [{ width: 1280, height: 720 }] } };

function verdicts(tally: Tally) {
  return settingVerdicts(declaring(), tally, [], TOLERATED);
}

describe("the settings", () => {
  test("come in the order of the form, those that no recording shows among them", () => {
    const settings = verdicts(tallying([recording()]));

    expect(settings.map(({ setting, outcome }) => `${setting}: ${outcome}`)).toEqual([
      "templateName: cannot-be-shown",
      "mode: agrees",
      "media: agrees",
      "fileFormat: agrees",
      "resolution: agrees",
      "videoBitrate: agrees",
      "fps: agrees",
      "gop: cannot-be-shown",
      "sampleRate: agrees",
      "audioBitrate: agrees",
      "channels: cannot-be-shown",
      "layout: cannot-be-shown",
      "background: cannot-be-shown",
      "maxUsers: cannot-be-shown",
      "fileDuration: agrees",
      "resumeWait: cannot-be-shown",
      "subApplication: agrees",
      "retention: agrees",
    ]);
  });

  test("say why, with counts and the newest counter-example", () => {
    const files = [1, 2, 3].map((hours) =>
      recording({ fileId: `f${hours}`, createdAt: CONFIRMED + hours * HOUR, ...WRONG }),
    );
    const resolution = verdicts(tallying(files)).find(({ setting }) => setting === "resolution");

    expect(resolution).toMatchObject({
      expected: { text: "640 × 360", unit: "px" },
      outcome: "disagrees",
      strength: "strong",
      reason: { key: "canvasIsFixed" },
      drifts: { files: 3, examples: [{ fileId: "f3" }, { fileId: "f2" }, { fileId: "f1" }] },
      agrees: { files: 0, examples: [] },
    });
  });

  test("that nothing shows say that they are on the console only", () => {
    const settings = verdicts(emptyTally());
    const reasonOf = (wanted: string) =>
      settings.find(({ setting }) => setting === wanted)?.reason.key;

    expect(reasonOf("gop")).toBe("noFieldShows");
    expect(reasonOf("fps")).toBe("nothingJudged");
  });
});

test("one disagreement outweighs many agreements, and a firm one a weak one", () => {
  const many = Array.from({ length: 5 }, (_, index) => recording({ fileId: `f${index}` }));
  const few = recording({ fileId: "x", content: { video: [{ fps: 5 }] } });
  const fast = recording({ fileId: "y", content: { video: [{ fps: 30 }] } });
  const fpsOf = (tally: Tally) => verdicts(tally).find(({ setting }) => setting === "fps");

  expect(fpsOf(tallying(many))).toMatchObject({ outcome: "agrees", strength: "good" });
  expect(fpsOf(tallying([...many, few]))).toMatchObject({ outcome: "disagrees", strength: "weak" });
  expect(fpsOf(tallying([...many, few, fast]))).toMatchObject({
    outcome: "disagrees",
    strength: "good",
    reason: { key: "framesWithin" },
  });
});

test("what single-stream recordings cannot show, says why", () => {
  const fps = verdicts(tallying([recording({ name: SINGLE_NAME })])).find(
    ({ setting }) => setting === "fps",
  );

  expect(fps).toMatchObject({
    outcome: "cannot-be-shown",
    strength: "none",
    reason: { key: "publisherDecides" },
    hidden: { files: 1 },
  });
});
