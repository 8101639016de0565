import { renderText } from "../../../../review/formats/text";
import type { Report } from "../../../../review/report";
import {
  aChange,
  approvalReport,
  blockedReport,
  CALLS,
  same,
} from "../../../helpers/sample-report";

function said(given: Partial<Report>): string {
  return renderText({ ...approvalReport(), ...given }, { lang: "en" });
}

test("of what is new the table says only that it is; its settings are folded away", () => {
  const added = aChange({
    subject: { ...CALLS, path: "New" },
    type: "added",
    path: "",
    label: same("Recording"),
    before: undefined,
    after: same("prod/New"),
  });
  const setting = aChange({ subject: added.subject, before: undefined });
  const text = said({ changes: [aChange(), added, setting] });

  expect(text).toContain(
    [
      "  Where       Setting          Before    After",
      "  prod/Calls  Retention        180 days  30 days",
      "  prod/New    Recording (new)  —         prod/New",
    ].join("\n"),
  );
  expect(text).toContain(
    [
      "Settings of what is new (1)",
      "  As they are declared",
      "  Where     Setting    Value",
      "  prod/New  Retention  30 days",
    ].join("\n"),
  );
});

test.each([
  ["added", "Retention (new)"],
  ["removed", "Retention (removed)"],
  ["renamed", "Retention (renamed)"],
  ["moved", "Retention (moved to another stack)"],
  ["changed", "Retention  "],
] as const)("a thing that is %s is called so", (type, label) => {
  expect(said({ changes: [aChange({ type })] })).toContain(`prod/Calls  ${label}`);
});

test("things of different kinds by one name each have their own rows", () => {
  const events = { ...CALLS, kind: "vod-events" } as const;
  const text = said({ changes: [aChange(), aChange({ subject: events })] });

  expect(text.match(/^ {2}prod\/Calls /gm)).toHaveLength(2);
});

test("several owners are an either-or, and where nobody is named somebody is to be", () => {
  const text = said({ verdict: blockedReport().verdict });

  expect(text).toContain("  - @compliance or @legal: Retention — prod/Calls\n");
  expect(text).toContain(
    "  - Nobody is named: Callbacks — prod/Calls\n    Ask whoever answers for it, and name them in recording.owners.\n",
  );
});

test("a plan names what it would destroy, and counts what is beyond ten of what has drifted", () => {
  const [plan] = blockedReport().plans;
  const drifted = Array.from({ length: 12 }, (_, index) => `a.b${index}`);
  const destroyed = [{ address: "a.b" }, { address: "c.d", subject: "prod/Storage" }];
  const text = said({ plans: plan ? [{ ...plan, drifted, destroyed }] : [] });

  expect(text).toContain(
    [
      "  - prod: 1 to destroy, 2 to change, 1 to create",
      "  - Destroyed, or destroyed and made anew: a.b",
      "  - Destroyed, or destroyed and made anew: c.d · prod/Storage",
      "  - Changed outside of Terraform: a.b0, a.b1, a.b2, a.b3, a.b4, a.b5, a.b6, a.b7, a.b8, a.b9 and 2 more",
    ].join("\n"),
  );
});
