import { waiverExpired } from "../../../review/rules/waiver-expired";
import type { WaiverUse } from "../../../review/waivers";
import { check, TODAY } from "../../helpers/review-rules";

function use(expires: string, isUsed = true, isNew = false): WaiverUse {
  return {
    waiver: {
      rule: "retention-shortened",
      subject: "prod/Calls",
      reason: "Agreed with everybody.",
      owner: "compliance@example.com",
      expires,
    },
    isUsed,
    isNew,
  };
}

test("today is 2026-11-22, which the days below are counted from", () => {
  expect(TODAY).toBe("2026-11-22");
});

test.each(["2026-11-21", "2020-01-01"])(
  "one that ran out on %s is blocked, by the rule's weight",
  (expires) => {
    expect(check(waiverExpired, use(expires, false))).toMatchObject({
      state: "found",
      findings: [
        {
          path: "retention-shortened",
          text: { en: expect.stringContaining(`ran out on ${expires}`) },
        },
      ],
    });
  },
);

test.each(["2026-11-22", "2026-11-23", "2027-11-23"])(
  "one that counts until %s is in order",
  (expires) => {
    expect(check(waiverExpired, use(expires))).toEqual({ state: "ok" });
  },
);

test("one that counts for more than 366 days needs approval", () => {
  expect(check(waiverExpired, use("2027-11-24"))).toMatchObject({
    findings: [
      { severity: "approve", text: { en: expect.stringContaining("more than 366 days") } },
    ],
  });
});

test("one that covers nothing is a warning", () => {
  expect(check(waiverExpired, use("2026-12-31", false))).toMatchObject({
    findings: [{ severity: "warn", text: { zh: expect.stringContaining("未覆盖任何问题") } }],
  });
});

test("one that the change itself brings needs approval, unless it covers nothing anyway", () => {
  expect(check(waiverExpired, use("2026-12-31", true, true))).toMatchObject({
    findings: [
      { severity: "approve", text: { en: expect.stringContaining("brings a waiver itself") } },
    ],
  });
  expect(check(waiverExpired, use("2026-12-31", false, true))).toMatchObject({
    findings: [{ severity: "warn" }],
  });
});
