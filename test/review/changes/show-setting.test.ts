import { settingLabel } from "../../../review/changes/setting-labels";
import {
  showChoice,
  showSetting,
  showSize,
  showStorage,
} from "../../../review/changes/show-setting";

test.each([
  ["profile.media.video.bitrateKbps", 1500, "1500 kbps", "1500 kbps"],
  ["profile.resumeWaitSeconds", 5, "5 seconds", "5 秒"],
  ["profile.mode.kind", "mixed", "Mixed-stream recording", "合流录制"],
  ["profile.media.kind", "video-only", "Video without sound", "仅视频（移除音频）"],
  ["storage.retention", "permanent", "for ever", "永久"],
  ["storage.retention", { days: 30 }, "30 days", "30 天"],
  ["storage.retention.days", 30, "30 days", "30 天"],
  [
    "profile.mode.maxUsers",
    "${var.n}",
    "known only after apply (${var.n})",
    "apply 后才能确定（${var.n}）",
  ],
  ["callCallback.takeOver", true, "yes", "是"],
  ["callCallback.commands", ["Call.A", "Call.B"], "Call.A, Call.B", "Call.A、Call.B"],
  ["callCallback.commands", [], "none", "无"],
  ["profile.mode.kind", "constructor", "constructor", "constructor"],
])("%s of %j is told as %s", (path, value, en, zh) => {
  expect(showSetting(value, settingLabel("recording", path))).toEqual({ en, zh });
});

test("sizes, storages and choices are told as people say them", () => {
  expect(showSize(1280, 720).en).toBe("1280×720");
  expect(showSize(1280, "${var.h}").zh).toBe("1280×apply 后才能确定（${var.h}）");
  expect(showStorage({ construct: "prod/Storage" }).en).toBe("prod/Storage");
  expect(showStorage({ subAppId: 1500000001 }).en).toBe("1500000001");
  expect(showChoice("mixed").zh).toBe("合流录制");
  expect(showChoice(undefined).en).toBe("?");
});
