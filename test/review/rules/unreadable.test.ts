import { unreadable } from "../../../review/rules/unreadable";
import { groupRecording, guard, storage, vodEvents } from "../../helpers/review-locks";
import { compare } from "../../helpers/review-rules";

const [ofStack, ofRecording, ofStorage, ofVodEvents, ofGuard] = unreadable;

test("a value that changes and is known only after apply is said, of whatever kind of thing", () => {
  const later = {
    state: "found",
    findings: [{ text: { en: expect.stringContaining("known only after apply") } }],
  };

  expect(compare(ofStack, { region: "ap-guangzhou" }, { region: "${var.region}" })).toMatchObject(
    later,
  );
  expect(
    compare(ofRecording, groupRecording(), groupRecording({ sdkAppId: "${var.app}" })),
  ).toMatchObject(later);
  expect(
    compare(ofStorage, storage(), storage({ subApplicationName: "${var.name}" })),
  ).toMatchObject(later);
  expect(compare(ofVodEvents, vodEvents(), vodEvents({ url: "${var.url}" }))).toMatchObject(later);
  expect(compare(ofGuard, guard(), guard({ groupIds: ["${var.group}"] }))).toMatchObject(later);
});

test("a setting that this release does not know is said with its path", () => {
  const odd = { ...groupRecording(), watermark: { text: "x" } };

  expect(compare(ofRecording, groupRecording(), odd)).toMatchObject({
    state: "found",
    findings: [{ path: "watermark.text", text: { zh: expect.stringContaining("不认识") } }],
  });
});

test("a known value, an unchanged one, and what is gone are in order", () => {
  const later = groupRecording({ sdkAppId: "${var.app}" });

  expect(compare(ofRecording, groupRecording(), groupRecording({ sdkAppId: 5 }))).toEqual({
    state: "ok",
  });
  expect(compare(ofRecording, later, later)).toEqual({ state: "ok" });
  expect(compare(ofRecording, later, undefined)).toEqual({ state: "ok" });
});
