import { priceOf, tierFor } from "../../../profile/prices";
import { CHINA, INTERNATIONAL } from "./calls";

const nameOf = (book: typeof CHINA, pixels: number) => tierFor(book.recording, pixels)?.name;

describe("the tier of a picture", () => {
  test.each([
    [CHINA, 640 * 480, "SD", "HD"],
    [CHINA, 1280 * 720, "HD", "FHD"],
    [CHINA, 1920 * 1080, "FHD", "2K"],
    [CHINA, 2560 * 1440, "2K", "4K"],
    [CHINA, 4096 * 2176, "4K", undefined],
    [INTERNATIONAL, 921_600, "HD", "FHD"],
    [INTERNATIONAL, 2_073_600, "FHD", "2K"],
    [INTERNATIONAL, 3_686_400, "2K", "2K+"],
    [INTERNATIONAL, 8_847_360, "2K+", undefined],
  ])(
    "$site: %#, the bound itself is inside, one pixel more is the next",
    (book, bound, inside, next) => {
      expect(nameOf(book, bound - 1)).toBe(inside);
      expect(nameOf(book, bound)).toBe(inside);
      expect(nameOf(book, bound + 1)).toBe(next);
    },
  );

  test.each([
    [CHINA, "SD"],
    [INTERNATIONAL, "HD"],
  ])("$site: no pixel is audio, and one is a picture", (book, smallest) => {
    expect(nameOf(book, 0)).toBe("Audio");
    expect(nameOf(book, 1)).toBe(smallest);
  });
});

test("a tier has a price for each mode", () => {
  const tier = { name: "HD", maxPixels: 921_600, singleStream: 14, mixed: 35 };

  expect(priceOf(tier, "single-stream")).toBe(14);
  expect(priceOf(tier, "mixed")).toBe(35);
});
