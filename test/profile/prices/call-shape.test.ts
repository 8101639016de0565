import fc from "fast-check";
import {
  type CallShape,
  firstPeople,
  peopleIn,
  pixelsOf,
  segmentsOf,
} from "../../../profile/prices/call-shape";
import { aCall, people } from "./calls";

const EVERYBODY = Number.POSITIVE_INFINITY;
const SHARE = { width: 1920, height: 1080 };

describe("segmentsOf", () => {
  test("a call in which nobody comes or goes is one part", () => {
    expect(segmentsOf(aCall(10, people(2, "640x360"), people(1)), "picture", EVERYBODY)).toEqual([
      {
        seconds: 600,
        inputs: [
          { pixels: 230_400, count: 2 },
          { pixels: 0, count: 1 },
        ],
      },
    ]);
  });

  test("a screen is a stream beside the camera, or beside the voice, of who shares it", () => {
    const call = aCall(10, { ...people(1, "640x360"), share: SHARE }, { count: 1, share: SHARE });

    expect(segmentsOf(call, "picture", EVERYBODY)[0]?.inputs.map(({ pixels }) => pixels)).toEqual([
      230_400, 2_073_600, 0, 2_073_600,
    ]);
  });

  test("a new part begins when somebody leaves or a share ends", () => {
    const call = aCall(
      10,
      { ...people(1, "640x360"), share: SHARE, shareSeconds: 120 },
      { ...people(2), seconds: 300 },
    );
    const parts = segmentsOf(call, "picture", EVERYBODY).map(
      ({ seconds, inputs }) => `${seconds}: ${inputs.map(({ pixels }) => pixels).join("+")}`,
    );

    expect(parts).toEqual(["120: 230400+2073600+0", "180: 230400+0", "300: 230400"]);
  });

  test("a screen is shared no longer than its owner stays", () => {
    const call = aCall(10, people(1), { count: 1, share: SHARE, seconds: 60 });

    expect(segmentsOf(call, "picture", EVERYBODY).map(({ seconds }) => seconds)).toEqual([60, 540]);
  });

  test("a recording of sound gets no pictures", () => {
    const call = aCall(10, { ...people(2, "640x360"), share: SHARE });

    expect(segmentsOf(call, "sound", EVERYBODY)).toEqual([
      { seconds: 600, inputs: [{ pixels: 0, count: 2 }] },
    ]);
  });

  test("only the first people are there, also when they leave before the others", () => {
    const call = aCall(10, { ...people(1, "640x360"), seconds: 60 }, people(5));

    expect(segmentsOf(call, "picture", 1)).toEqual([
      { seconds: 60, inputs: [{ pixels: 230_400, count: 1 }] },
      { seconds: 540, inputs: [] },
    ]);
  });

  test("the parts are as long as the call together", () => {
    const part = fc.integer({ min: 1, max: 600 });
    const group = fc.record({ count: fc.integer({ min: 1, max: 5 }), seconds: part });
    const call: fc.Arbitrary<CallShape> = fc.record({
      seconds: fc.constant(600),
      participants: fc.array(group, { minLength: 1, maxLength: 5 }),
    });

    fc.assert(
      fc.property(call, (shape) => {
        const parts = segmentsOf(shape, "picture", EVERYBODY);

        expect(parts.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(600);
        expect(parts.every(({ seconds }) => seconds > 0)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

test.each([
  [7, [3, 4]],
  [8, [3, 5]],
  [9, [3, 5, 1]],
  [3, [3]],
  [0, []],
])("the first %d people of 3, 5 and 9 are %j", (most, counts) => {
  const groups = [3, 5, 9].map((count) => ({ count }));

  expect(firstPeople(groups, most).map(({ count }) => count)).toEqual(counts);
});

test("people and pixels are counted", () => {
  expect(peopleIn(aCall(1, people(2), people(3, "640x360")))).toBe(5);
  expect(pixelsOf({ width: 640, height: 360 })).toBe(230_400);
});
