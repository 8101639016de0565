import type { DrawablePicture } from "../../../review/preview/drawable-picture";
import { scenesOf, tellingCounts } from "../../../review/preview/scenes";
import type { Layout } from "../../../review/settings";
import { drawable, FLOATING, NINE_GRID, SCREEN_SHARE } from "./pictures";

function captions(picture: DrawablePicture, counts = tellingCounts([picture])): string[] {
  return scenesOf(picture, counts).map(({ caption, sizes }) => `${caption.en}: ${sizes.en}`);
}

describe("the numbers of people that are shown", () => {
  test.each<[number, number[]]>([
    [1, [1]],
    [2, [1, 2]],
    [3, [1, 2, 3]],
    [7, [1, 2, 4, 7]],
    [8, [1, 2, 4, 8]],
    [9, [1, 2, 4, 8, 9]],
    [24, [1, 2, 4, 8, 24]],
  ])("up to %i are %j", (maxUsers, counts) => {
    expect(tellingCounts([drawable(NINE_GRID, maxUsers)])).toEqual(counts);
  });

  test("are the same before and after", () => {
    const pictures = [drawable(NINE_GRID, 8), drawable(FLOATING, 3)];

    expect(tellingCounts(pictures)).toEqual([1, 2, 3, 4, 8]);
  });

  test.each<[Layout, number]>([
    [NINE_GRID, 25],
    [FLOATING, 25],
    [SCREEN_SHARE, 24],
  ])("do not go beyond what is published: %j up to %i", (layout, most) => {
    expect(tellingCounts([drawable(layout, most)]).at(-1)).toBe(most);
    expect(tellingCounts([drawable(layout, most + 1)]).at(-1)).toBe(most);
  });
});

describe("the scenes", () => {
  test("of a nine-grid say how large every picture is", () => {
    expect(captions(drawable(NINE_GRID))).toEqual([
      "1 person: 1280×720\u00a0px each",
      "2 people: 640×720\u00a0px each",
      "4 people: 640×360\u00a0px each",
      "8 people: ≈427×240\u00a0px each",
    ]);
  });

  test("with a big picture by prefix end with one in which nobody matches", () => {
    expect(captions(drawable(SCREEN_SHARE, 4))).toEqual([
      "1 person: big 1024×720\u00a0px",
      "2 people: big 1024×720, others 256×180\u00a0px",
      "4 people: big 1024×720, others 256×180\u00a0px",
      "2 people, nobody matches: big 1024×720, others 256×180\u00a0px",
    ]);
  });

  test("with a big picture by userId do not: what happens then is not published", () => {
    const layout: Layout = { kind: "floating", bigPictureUserId: "t", bigPictureStream: "main" };

    expect(captions(drawable(layout, 2))).toHaveLength(2);
  });

  test.each<[number, string[]]>([
    [1, ["1 person: big 1280×720\u00a0px"]],
    [
      2,
      [
        "1 person: big 1280×720\u00a0px",
        "2 people: big 1280×720, others ≈301×169\u00a0px",
        "1 person, nobody matches: big 1280×720, others ≈301×169\u00a0px",
      ],
    ],
  ])("keep within %i people when nobody matches", (maxUsers, expected) => {
    expect(captions(drawable(FLOATING, maxUsers))).toEqual(expected);
  });

  test("of more people than declared show as many as are declared", () => {
    const [scene] = scenesOf(drawable(NINE_GRID, 4), [8]);

    expect(scene?.caption).toEqual({ en: "8 people, limit 4", zh: "8 人，上限 4 人" });
    expect(scene?.slots).toHaveLength(4);
  });

  test("of more people than the page knows show those that are declared", () => {
    expect(captions(drawable(NINE_GRID, 8), [26])).toEqual([
      "26 people, limit 8: ≈427×240\u00a0px each",
    ]);
  });

  test("of more people than the page knows are left out where all are declared", () => {
    expect(captions(drawable(SCREEN_SHARE, 30), [24, 25])).toEqual([
      "24 people: big 1024×630, others 128×90\u00a0px",
      "2 people, nobody matches: big 1024×720, others 256×180\u00a0px",
    ]);
  });

  test("number people from 1 on, the big picture apart", () => {
    const [grid] = scenesOf(drawable(NINE_GRID), [2]);
    const [matched, unmatched] = scenesOf(drawable(FLOATING), [3]);
    const held = (scene = grid) =>
      scene?.slots.map((slot) => (slot.holds === "person" ? slot.number : slot.holds));

    expect(held(grid)).toEqual([1, 2]);
    expect(held(matched)).toEqual(["big-picture", 1, 2]);
    expect(held(unmatched)).toEqual(["nobody", 1, 2]);
  });
});
