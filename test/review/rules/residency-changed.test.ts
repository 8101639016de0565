import {
  residencyChanged,
  residencyChangedOfRecording,
} from "../../../review/rules/residency-changed";
import type { Recording, Stack } from "../../../review/settings";
import type { SettingsOf } from "../../../review/subject";
import { compareMoved, stacksOf } from "../../helpers/review-plans";
import {
  CALLBACKS_ONLY,
  CLASSIC,
  changed,
  found,
  foundInChinese,
  lockOf,
  NOT_APPLICABLE,
  OK,
  STORAGE,
  unknown,
} from "../../helpers/review-recordings";
import { compare } from "../../helpers/review-rules";

const CHINA: SettingsOf["stack"] = { site: "china", region: "ap-guangzhou" };
const ABROAD: SettingsOf["stack"] = { site: "international", region: "ap-singapore" };

describe("a stack", () => {
  test("that goes to the other site is blocked", () => {
    const outcome = compare(residencyChanged, CHINA, ABROAD);

    expect(found(outcome)).toEqual([
      "block site: Recordings are to be made and stored on the international site instead of the China site: in another account, perhaps under another country's law.",
    ]);
    expect(foundInChinese(outcome)).toEqual([expect.stringContaining("将从中国站改到国际站")]);
  });

  test("that goes to another region of the site needs approval", () => {
    const outcome = compare(residencyChanged, CHINA, { ...CHINA, region: "ap-shanghai" });

    expect(found(outcome)).toEqual([
      expect.stringContaining(
        "approve region: Requests and tags go to the region ap-shanghai instead of ap-guangzhou.",
      ),
    ]);
    expect(foundInChinese(outcome)).toEqual([expect.stringContaining("改用地域 ap-shanghai")]);
  });

  test("with a region that is known only after apply stays unknown", () => {
    const later = { ...CHINA, region: "${var.region}" };

    expect(compare(residencyChanged, CHINA, later)).toEqual(unknown("region"));
    expect(compare(residencyChanged, later, later)).toEqual(OK);
  });

  test.each<[SettingsOf["stack"] | undefined, SettingsOf["stack"] | undefined]>([
    [undefined, CHINA],
    [CHINA, undefined],
    [{}, CHINA],
    [CHINA, {}],
    [{}, {}],
  ])("that is new, gone or of another make has nothing to compare: %#", (before, after) => {
    expect(compare(residencyChanged, before, after)).toEqual(NOT_APPLICABLE);
  });
});

describe("a recording", () => {
  const at = (storage: Recording["storage"]) => changed(CLASSIC, { storage });
  const OWNED = at({ construct: "prod/Storage" });
  const NUMBER = at({ subAppId: 1500000001 });
  const lock = lockOf({}, { storages: { Storage: STORAGE, Archive: STORAGE } });
  const judge = (before: Recording | undefined, after: Recording | undefined) =>
    compare(residencyChangedOfRecording, before, after, { lock, lockBefore: lock });

  test.each([
    [OWNED, at({ construct: "other/Storage" }), "other/Storage instead of prod/Storage"],
    [OWNED, at({ construct: "prod/Nowhere" }), "prod/Nowhere instead of prod/Storage"],
    [NUMBER, at({ subAppId: 1500000002 }), "1500000002 instead of 1500000001"],
  ])("whose files go to another sub-application needs approval: %#", (before, after, text) => {
    const outcome = judge(before, after);

    expect(found(outcome)).toEqual([
      `approve storage: New recordings go to the sub-application ${text}; files already stored stay there, and whoever could read them still can.`,
    ]);
    expect(foundInChinese(outcome)).toEqual([expect.stringContaining("新的录制文件存入子应用")]);
  });

  test.each([
    [OWNED, OWNED],
    [NUMBER, NUMBER],
    [OWNED, at({ construct: "prod/Archive" })],
    [OWNED, at({ construct: "prod/Storage", retention: { days: 1 } })],
    [at({ subAppId: "${var.id}" }), at({ subAppId: "${var.id}" })],
  ])("whose files stay where they are is in order: %#", (before, after) => {
    expect(judge(before, after)).toEqual(OK);
  });

  test("whose sub-application is known only after apply stays unknown", () => {
    expect(judge(NUMBER, at({ subAppId: "${var.id}" }))).toEqual(unknown("storage"));
  });

  test.each([
    [NUMBER, OWNED],
    [OWNED, NUMBER],
  ])(
    "whose sub-application may be the same under another name needs approval: %#",
    (before, after) => {
      expect(judge(before, after)).toMatchObject({
        state: "found",
        findings: [
          {
            severity: "approve",
            text: {
              en: expect.stringContaining("whether that is the same one is known only after"),
            },
          },
        ],
      });
    },
  );

  test("that is new, gone or a callback has nothing to compare", () => {
    expect(judge(undefined, OWNED)).toEqual(NOT_APPLICABLE);
    expect(judge(OWNED, undefined)).toEqual(NOT_APPLICABLE);
    expect(judge(CALLBACKS_ONLY, OWNED)).toEqual(NOT_APPLICABLE);
    expect(judge(OWNED, at({}))).toEqual(NOT_APPLICABLE);
  });

  test.each<[string, Partial<Stack>, object]>([
    ["the other site is blocked", { site: "international" }, ["block Recordings are to be made"]],
    ["the same site may keep its storage", { site: "china" }, []],
    ["one whose site is not known may keep its storage", {}, []],
  ])("that goes to a stack of %s", (_, other, texts) => {
    const stacks = stacksOf({ prod: { site: "china" }, other });
    const move = { from: "prod/Calls", to: "other/Calls", lock: stacks, lockBefore: stacks };
    const outcome = compareMoved(residencyChangedOfRecording, NUMBER, NUMBER, move);

    expect(found(outcome).map((text) => text.slice(0, 31))).toEqual(texts);
  });
});
