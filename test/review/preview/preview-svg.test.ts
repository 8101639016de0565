import { LANGUAGES } from "../../../report/language";
import { layoutPreviewSvg } from "../../../review/preview";
import type { LayoutChange } from "../../../review/report";
import { golden } from "../../helpers/golden";
import { FLOATING, mixedPicture, NINE_GRID, SCREEN_SHARE } from "./pictures";

const ONE_TO_ONE = mixedPicture({ width: 640, height: 360, maxUsers: 2 });

const CHANGES: Readonly<Record<string, Omit<LayoutChange, "subject">>> = {
  "one-to-one": { after: ONE_TO_ONE },
  group: { after: mixedPicture() },
  "screen-share": { after: mixedPicture({ layout: SCREEN_SHARE }) },
  "screen-share-24": {
    after: mixedPicture({
      layout: { kind: "screen-share", bigPictureUserId: "teacher_1", bigPictureStream: "aux" },
      maxUsers: 24,
    }),
  },
  "floating-phone": { after: mixedPicture({ layout: FLOATING, width: 360, height: 640 }) },
  "fewer-people": { before: mixedPicture(), after: mixedPicture({ maxUsers: 4 }) },
  "other-layout": {
    before: mixedPicture(),
    after: mixedPicture({ layout: FLOATING, width: 640, height: 360 }),
  },
  "known-later": { before: ONE_TO_ONE, after: mixedPicture({ maxUsers: "${var.max_users}" }) },
};

const FILES = Object.keys(CHANGES).flatMap((name) =>
  LANGUAGES.map((lang) => [name, lang] as const),
);

test.each(FILES)("the preview of %s in %s is the one that was found right", (name, lang) => {
  const svg = layoutPreviewSvg(CHANGES[name] ?? {}, lang);

  expect(svg).toBe(golden(`preview/${name}.${lang}.svg`, svg));
});

test("a hostile userId stays text", () => {
  const layout = { ...FLOATING, bigPictureUserIdPrefix: '</text><script>\u0000\u202e"' };
  const svg = layoutPreviewSvg({ after: mixedPicture({ layout }) }, "en");

  expect(svg).not.toContain("<script");
  expect(svg).toContain("begins with “&lt;/text&gt;&lt;script&gt;\\u{0}\\u{202e}&quot;”");
});

test("nothing is loaded from elsewhere", () => {
  const svg = layoutPreviewSvg({ after: mixedPicture({ layout: NINE_GRID }) }, "zh");

  expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|url\(|href|@import/);
});
