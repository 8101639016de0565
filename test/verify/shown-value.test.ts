import { showShown } from "../../verify";

test.each([
  [{ word: "mixed" }, "Mixed-stream recording", "合流录制"],
  [{ word: "audio-only" }, "sound only", "仅声音"],
  [{ text: "640 × 360", unit: "px" }, "640 × 360 px", "640 × 360 px"],
  [{ text: "180", unit: "days" }, "180 days", "180 天"],
  [{ text: "MP4" }, "MP4", "MP4"],
] as const)("%j", (shown, en, zh) => {
  expect([showShown(shown, "en"), showShown(shown, "zh")]).toEqual([en, zh]);
});
