import { Diagnostics } from "@trtc-recording/plugin";
import { advise } from "../../../../providers/trtc/console/advise";
import { type Judgement, PENDING } from "../../../../providers/trtc/console/console-state";
import { SILENT } from "../../../../providers/trtc/console/recordings-said";

const WHAT = "The auto-record template of application 1400000001";
const ABOUT = {
  noun: "auto-record template",
  what: WHAT,
  subject: "template/1400000001",
  stack: "prod",
};
const CONFIRMED = { confirmedAt: "2026-11-22T10:00:00Z", confirmedBy: "Ann", drift: [] };
const COMMANDS = ["  npx trtc-recording steps prod --all", "  npx trtc-recording confirm prod"];

function said(judgement: Judgement): string[] {
  const diagnostics = new Diagnostics();
  advise(ABOUT, judgement, diagnostics);
  return diagnostics.all.map(
    ({ severity, summary, detail }) => `${severity}: ${summary}\n${detail}`,
  );
}

test.each(["confirmed", "verified"] as const)("nothing is said when it is %s", (status) => {
  expect(said({ ...CONFIRMED, status, recordings: SILENT })).toEqual([]);
  expect(said({ ...CONFIRMED, status })).toEqual([]);
});

test.each(["confirmed", "verified"] as const)(
  "when it is %s and its recordings cannot be read, it is said why, and how to do without",
  (status) => {
    const recordings = { ...SILENT, why: "cannot be known: which there are. Allow it" };

    expect(said({ ...CONFIRMED, status, recordings })).toEqual([
      [
        "warning: Recordings were not compared with the auto-record template",
        `${WHAT} is ${status}, but what its recordings show now is not known. Cannot be known: which there are. Allow it. To plan without looking at recordings, set evidence_budget_seconds = 0 in the provider.`,
      ].join("\n"),
    ]);
  },
);

test("when it is pending, it is said what to do", () => {
  expect(said({ ...PENDING, why: "Ann confirmed other values at noon" })).toEqual([
    [
      "warning: The console's auto-record template is not yet confirmed",
      `${WHAT} is declared, but nobody has confirmed that the console holds these values, and deploying cannot change it. Ann confirmed other values at noon. Once it is deployed:`,
      "  npx trtc-recording steps prod     says what to do on the console",
      "  npx trtc-recording confirm prod   records that it was done",
    ].join("\n"),
  ]);
});

describe("when it has drifted", () => {
  const now = { resolution: "Resolution: 3 of 5 differ." };
  const differ = { resolution: "Resolution: one differs.", fps: "Frame rate: one differs." };

  test("by an edit, it is said who and when, and that nobody knows what", () => {
    const drift = ["bob edited it."];

    expect(said({ ...CONFIRMED, status: "drifted", drift, why: "it is down." })).toEqual([
      [
        "warning: Edited after it was confirmed: template/1400000001",
        `${WHAT} may differ from what is declared: Ann confirmed it at 2026-11-22T10:00:00Z. bob edited it. What was changed is not known here. Compare the console with the steps; put it back, or declare what is meant and deploy it; then confirm it again:`,
        ...COMMANDS,
        "The audit log cannot be read now. It is down.",
      ].join("\n"),
    ]);
  });

  test("by what recordings show, it is said what they show now, or else what they have shown", () => {
    const recordings = { ...SILENT, differ, now };
    const drift = Object.values(differ);

    expect(said({ ...CONFIRMED, status: "drifted", drift, recordings })).toEqual([
      [
        "warning: Recordings differ from what is declared: template/1400000001",
        `${WHAT} differs from what is declared: Ann confirmed it at 2026-11-22T10:00:00Z. Resolution: 3 of 5 differ. Frame rate: one differs. Compare the console with the steps; put it back, or declare what is meant and deploy it; then confirm it again:`,
        ...COMMANDS,
      ].join("\n"),
    ]);
  });

  test("by both, the recordings say what was changed", () => {
    const recordings = { ...SILENT, differ, now };
    const drift = ["bob edited it.", ...Object.values(differ)];

    const [line] = said({ ...CONFIRMED, status: "drifted", drift, recordings });

    expect(line).toContain("Edited after it was confirmed: template/1400000001");
    expect(line).toContain(`${WHAT} differs from what is declared`);
    expect(line).toContain(
      "bob edited it. Resolution: 3 of 5 differ. Frame rate: one differs. Compare",
    );
  });
});

describe("when it is unknown", () => {
  const unknown = { ...CONFIRMED, status: "unknown", why: "the log is down." } as const;
  const line = (more: string) =>
    [
      "warning: Unknown whether the console's auto-record template was edited",
      `${WHAT}: Ann confirmed it at 2026-11-22T10:00:00Z, but whether it was edited since then is not known. The log is down.${more}`,
    ].join("\n");

  test("it is said why", () => {
    expect(said(unknown)).toEqual([line("")]);
  });

  test("it is said what the recordings show, or why they show nothing", () => {
    const agree = { ...SILENT, agree: true };
    expect(said({ ...unknown, recordings: agree })).toEqual([
      line(" Recordings made since then agree with it."),
    ]);
    expect(said({ ...unknown, recordings: { ...SILENT, why: "they are far away" } })).toEqual([
      line(" They are far away."),
    ]);
  });
});
