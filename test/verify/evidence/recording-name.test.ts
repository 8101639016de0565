import { nameRecording } from "../../../verify";
import { APP, recording, SINGLE_NAME } from "../drafts";

test.each([
  ["a mixed recording", `${APP}_12345.mp4`, { mode: "mixed", isAmbiguous: false }],
  ["without its extension", `${APP}_12345`, { mode: "mixed", isAmbiguous: false }],
  ["a later part", `${APP}_12345_3.mp4`, { mode: "mixed", part: 3 }],
  ["a single-stream recording", SINGLE_NAME, { mode: "single-stream", isAmbiguous: false }],
  ["a string room", `${APP}_cm9vbWlkLTE0MzQ..mp4`, { mode: "mixed", isAmbiguous: false }],
])("%s may be the template's", (_, name, expected) => {
  expect(nameRecording(APP, recording({ name }))).toMatchObject(expected);
});

test("a room that fits a number and a text is ambiguous, which does not matter here", () => {
  expect(nameRecording(APP, recording({ name: `${APP}_1410_2.mp4` }))).toEqual({
    mode: "mixed",
    part: 2,
    extension: "mp4",
    isAmbiguous: true,
  });
});

test.each([
  ["renamed", { name: "board meeting.mp4" }, "unreadable-name"],
  ["nameless", { name: "" }, "unreadable-name"],
  ["of another application by its name", { name: "1400000002_1.mp4" }, "other-application"],
  ["of another application by its source", { sdkAppId: 1400000002 }, "other-application"],
  ["uploaded", { sourceType: "Upload" }, "other-source"],
  ["cut from another file", { sourceType: "VideoProcessing" }, "other-source"],
  ["started over the API", { name: `x__UserDefine_u_${APP}_1.mp4` }, "started-by-api"],
])("a file that is %s says nothing about the template", (_, draft, expected) => {
  expect(nameRecording(APP, recording(draft))).toBe(expected);
});

test.each([undefined, "Unknown", "TrtcRecord"])("a source may be %p", (sourceType) => {
  expect(nameRecording(APP, recording({ sourceType, sdkAppId: undefined }))).toMatchObject({
    mode: "mixed",
  });
});

test("other sources can be taken for recordings", () => {
  const file = recording({ sourceType: "Upload" });

  expect(nameRecording(APP, file, ["Upload"])).toMatchObject({ mode: "mixed" });
});
