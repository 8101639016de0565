import { mediaNarrowed } from "../../../review/rules/media-narrowed";
import {
  CALLBACKS_ONLY,
  CLASSIC,
  changed,
  found,
  foundInChinese,
  NOT_APPLICABLE,
  OK,
} from "../../helpers/review-recordings";
import { compare } from "../../helpers/review-rules";

function judge(path: "media" | "mode", before: string, after: string) {
  const kind = (value: string) => changed(CLASSIC, { [`profile.${path}.kind`]: value });
  return compare(mediaNarrowed, kind(before), kind(after));
}

test.each([
  ["media", "audio-and-video", "audio-only", "Video and screen sharing are no", "不再录制视频"],
  ["media", "video-only", "audio-only", "Video and screen sharing are no", "不再录制视频"],
  ["media", "audio-and-video", "video-only", "Sound is no longer recorded", "不再录制声音"],
  ["media", "audio-only", "video-only", "Sound is no longer recorded", "不再录制声音"],
  ["mode", "single-stream-and-mixed", "mixed", "Nobody is recorded to a file", "单流文件"],
  ["mode", "single-stream-and-mixed", "single-stream", "No file holds the whole", "合流文件"],
] as const)("%s from %s to %s is found", (path, before, after, english, chinese) => {
  const outcome = judge(path, before, after);

  expect(found(outcome)).toEqual([expect.stringContaining(`profile.${path}.kind: ${english}`)]);
  expect(foundInChinese(outcome)).toEqual([expect.stringContaining(chinese)]);
});

test.each([
  ["media", "audio-and-video", "audio-and-video"],
  ["media", "audio-only", "audio-and-video"],
  ["media", "video-only", "audio-and-video"],
  ["mode", "mixed", "single-stream-and-mixed"],
  ["mode", "mixed", "single-stream"],
  ["mode", "single-stream", "mixed"],
] as const)("%s from %s to %s loses nothing, or is another rule's", (path, before, after) => {
  expect(judge(path, before, after)).toEqual(OK);
});

test("both can be lost at once", () => {
  const before = changed(CLASSIC, { "profile.mode.kind": "single-stream-and-mixed" });
  const after = changed(CLASSIC, { "profile.media.kind": "audio-only" });

  expect(found(compare(mediaNarrowed, before, after))).toHaveLength(2);
});

test.each([
  [undefined, CLASSIC],
  [CLASSIC, undefined],
  [CLASSIC, CALLBACKS_ONLY],
])("without a recording on both sides there is nothing to compare: %#", (before, after) => {
  expect(compare(mediaNarrowed, before, after)).toEqual(NOT_APPLICABLE);
});

test("a choice that is missing loses nothing", () => {
  const without = changed(CLASSIC, { "profile.media": undefined, "profile.mode": undefined });

  expect(compare(mediaNarrowed, CLASSIC, without)).toEqual(OK);
  expect(compare(mediaNarrowed, without, CLASSIC)).toEqual(OK);
});
