import * as fc from "fast-check";
import { commonScale, decimals, drawScene } from "../../../review/preview/draw-scene";
import type { DrawablePicture } from "../../../review/preview/drawable-picture";
import { scenesOf } from "../../../review/preview/scenes";
import { drawable, FLOATING, NINE_GRID, SCREEN_SHARE } from "./pictures";

/** The texts of a scene with so many people. */
function textsOf(picture: DrawablePicture, people: number, scene = 0): string[] {
  return [...drawn(picture, people, scene).matchAll(/<text[^>]*>([^<]*)</g)].map(
    ([, text = ""]) => text,
  );
}

function drawn(picture: DrawablePicture, people: number, index = 0): string {
  const scene = scenesOf(picture, [people])[index];
  return scene ? String(drawScene(picture, scene, commonScale([picture]), "en")) : "";
}

test("the longest edge of all pictures is 160 px", () => {
  const phone = { ...drawable(FLOATING), width: 360, height: 640 };

  expect(commonScale([drawable(NINE_GRID)])).toBe(160 / 1280);
  expect(commonScale([phone])).toBe(160 / 640);
  expect(commonScale([phone, drawable(NINE_GRID)])).toBe(160 / 1280);
});

test.each([
  [1 / 3, 0.33],
  [2, 2],
  [1e-9, 0],
])("%f is written as %f", (value, written) => {
  expect(decimals(value)).toBe(written);
});

test("tiles carry the numbers of people", () => {
  expect(textsOf(drawable(NINE_GRID), 4)).toEqual(["1", "2", "3", "4"]);
});

test("the big picture is named by its rule", () => {
  expect(textsOf(drawable(SCREEN_SHARE), 2)).toEqual(["teacher_*", "big picture", "1"]);
});

test("a big picture that nobody gets is said to stay empty, and drawn with broken lines", () => {
  expect(textsOf(drawable(FLOATING), 2, 1)).toEqual(["big picture", "stays empty", "1", "2"]);
  expect(drawn(drawable(FLOATING), 2, 1)).toContain("stroke-dasharray");
  expect(drawn(drawable(FLOATING), 2, 0)).not.toContain("stroke-dasharray");
});

test("a long name is cut to its tile", () => {
  const layout = { ...SCREEN_SHARE, bigPictureUserIdPrefix: "x".repeat(32) };

  expect(textsOf(drawable(layout), 1)[0]).toBe(`${"x".repeat(17)}…`);
});

test("nothing is written over small pictures, or in tiles that are too small for it", () => {
  const flat = { ...drawable(NINE_GRID), height: 72 };

  expect(textsOf(drawable(FLOATING, 17), 17)).toEqual([...Array(16).keys()].map((n) => `${n + 1}`));
  expect(textsOf(flat, 4)).toEqual([]);
});

test("a hostile userId stays text", () => {
  const layout = { ...SCREEN_SHARE, bigPictureUserIdPrefix: '"/><script>' };

  expect(drawn(drawable(layout), 1)).not.toContain("<script");
  expect(textsOf(drawable(layout), 1)[0]).toBe("&quot;/&gt;&lt;script&gt;*");
});

test("every rectangle is on the canvas, whatever its size", () => {
  const edges = fc.integer({ min: 1, max: 2560 });

  fc.assert(
    fc.property(
      fc.constantFrom(NINE_GRID, FLOATING, SCREEN_SHARE),
      edges,
      edges,
      fc.integer({ min: 1, max: 24 }),
      (layout, width, height, people) => {
        const picture = { ...drawable(layout, 24), width, height };
        const scale = commonScale([picture]);
        const rectangles = drawn(picture, people).matchAll(
          /x="([\d.-]+)" y="([\d.-]+)" width="([\d.-]+)" height="([\d.-]+)"/g,
        );

        for (const [, x, y, w, h] of rectangles) {
          expect(Math.min(Number(x), Number(y), Number(w), Number(h))).toBeGreaterThanOrEqual(0);
          expect(Number(x) + Number(w)).toBeLessThanOrEqual(width * scale + 0.02);
          expect(Number(y) + Number(h)).toBeLessThanOrEqual(height * scale + 0.02);
        }
      },
    ),
  );
});
