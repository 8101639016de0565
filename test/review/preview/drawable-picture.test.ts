import { drawablePicture } from "../../../review/preview/drawable-picture";
import type { MixedPicture } from "../../../review/report";
import type { Layout } from "../../../review/settings";
import { FLOATING, mixedPicture } from "./pictures";

test("a picture of which all is known can be drawn", () => {
  expect(drawablePicture(mixedPicture({ layout: FLOATING }))).toEqual({
    kind: "floating",
    layout: FLOATING,
    width: 1280,
    height: 720,
    maxUsers: 8,
  });
});

test("who gets the big picture may be known later", () => {
  const layout: Layout = { kind: "floating", bigPictureUserIdPrefix: "${var.prefix}" };

  expect(drawablePicture(mixedPicture({ layout }))).toHaveProperty("layout", layout);
});

test.each<[Partial<MixedPicture>, string, string]>([
  [
    { layout: {} },
    "No picture can be drawn: “Mix layout template” is not declared.",
    "无法绘制画面：未声明“混流布局模板”。",
  ],
  [
    { layout: { kind: "${var.layout}" } as unknown as Layout },
    "No picture can be drawn yet: “Mix layout template” is known only after apply (${var.layout}).",
    "暂无法绘制画面：“混流布局模板”在 apply 后才能确定（${var.layout}）。",
  ],
  [
    { layout: { kind: "spiral" } as unknown as Layout },
    "No picture can be drawn: the layout “spiral” is none whose sizes are published.",
    "无法绘制画面：布局“spiral”的画面尺寸未公布。",
  ],
  [
    { layout: { kind: "toString" } as unknown as Layout },
    "No picture can be drawn: the layout “toString” is none whose sizes are published.",
    "无法绘制画面：布局“toString”的画面尺寸未公布。",
  ],
  [
    { width: undefined },
    "No picture can be drawn: “Canvas width” is not declared.",
    "无法绘制画面：未声明“画布宽度”。",
  ],
  [
    { height: "${var.height}\u202e" },
    "No picture can be drawn yet: “Canvas height” is known only after apply (${var.height}\\u{202e}).",
    "暂无法绘制画面：“画布高度”在 apply 后才能确定（${var.height}\\u{202e}）。",
  ],
  [
    { maxUsers: "${var.users}" },
    "No picture can be drawn yet: “Mixed users” is known only after apply (${var.users}).",
    "暂无法绘制画面：“混流用户数”在 apply 后才能确定（${var.users}）。",
  ],
  [
    { width: 0 },
    "No picture can be drawn: “Canvas width” must be a whole number from 1 on, got 0.",
    "无法绘制画面：“画布宽度”须为不小于 1 的整数，实际为 0。",
  ],
  [
    { height: 719.5 },
    "No picture can be drawn: “Canvas height” must be a whole number from 1 on, got 719.5.",
    "无法绘制画面：“画布高度”须为不小于 1 的整数，实际为 719.5。",
  ],
  [
    { maxUsers: "many" },
    'No picture can be drawn: “Mixed users” must be a whole number from 1 on, got "many".',
    '无法绘制画面：“混流用户数”须为不小于 1 的整数，实际为 "many"。',
  ],
])("with %j it is said why nothing is drawn", (changes, en, zh) => {
  expect(drawablePicture(mixedPicture(changes))).toEqual({ en, zh });
});

test.each([1, 2 ** 53 - 1])("a canvas edge of %i px can be drawn", (width) => {
  expect(drawablePicture(mixedPicture({ width }))).toHaveProperty("width", width);
});
