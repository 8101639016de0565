import { BUILT_IN_BOOKS } from "../../../profile/prices";
import { relativeCosts } from "../../../review/cost/relative-cost";
import { aRecording, type Declared, PICTURE, type Site, SOUND, VIDEO } from "./apps";

function relative(before?: Declared, after?: Declared, site: Site | undefined = "china") {
  return relativeCosts(
    before && aRecording(before),
    after && aRecording(after),
    site && BUILT_IN_BOOKS[site],
  );
}

function of(kind: string, ...sides: Parameters<typeof relative>) {
  return relative(...sides).find((each) => each.kind === kind);
}

const media = (bitrateKbps: number | string) => ({ ...PICTURE, video: { ...VIDEO, bitrateKbps } });
const BOTH = { mode: "single-stream-and-mixed" } as const;

test("nothing is said where nothing moves", () => {
  expect(relative({}, { retention: "permanent" })).toEqual([]);
});

describe("an hour of the mixed file", () => {
  const size = "mixed-megabytes-per-hour";

  test("has another size at another bitrate", () => {
    expect(of(size, {}, { media: media(1200) })).toEqual({
      kind: size,
      before: 276.3,
      after: 568.8,
    });
  });

  test("has a size when it is new, and none when it goes", () => {
    expect(of(size, undefined, {})).toEqual({ kind: size, after: 276.3 });
    expect(of(size, {}, { mode: "single-stream" })).toEqual({ kind: size, before: 276.3 });
  });

  test("is not compared with one whose bitrate is not known", () => {
    expect(of(size, {}, { media: media("${var.kbps}") })).toBeUndefined();
  });
});

test("a call has as many fees as it has modes", () => {
  expect(of("fees-per-call", {}, BOTH)).toEqual({ kind: "fees-per-call", before: 1, after: 2 });
  expect(of("fees-per-call", {}, { ...BOTH, maxUsers: "${var.users}" })).toMatchObject({
    after: 2,
  });
  expect(of("fees-per-call", {}, { mode: "single-stream" })).toBeUndefined();
});

describe("an hour of recorded sound", () => {
  const fee = "audio-fee-per-hour";

  test("has a price where the number of people does not matter", () => {
    expect(of(fee, {}, { media: SOUND })).toEqual({ kind: fee, currency: "CNY", after: 540_000 });
    expect(of(fee, {}, { media: SOUND }, "international")).toMatchObject({ after: 89_400 });
    expect(of(fee, { media: SOUND }, { media: SOUND, ...BOTH }, "international")).toEqual({
      kind: fee,
      currency: "USD",
      before: 89_400,
      after: 178_800,
    });
  });

  test("has none where single streams are billed one by one", () => {
    expect(of(fee, {}, { media: SOUND, ...BOTH })).toBeUndefined();
    expect(of(fee, {}, { media: SOUND, mode: "single-stream" })).toBeUndefined();
  });

  test("has none where nobody knows the site", () => {
    const kinds = relativeCosts(aRecording(), aRecording({ media: SOUND }), undefined).map(
      ({ kind }) => kind,
    );

    expect(kinds).toEqual(["mixed-megabytes-per-hour"]);
  });
});
