import { Diagnostics, type PrivateData } from "@trtc-recording/plugin";
import type { ConsoleEdits } from "../../../../cloud";
import type { TrtcClient } from "../../../../providers/trtc/client/client";
import { advise, assess } from "../../../../providers/trtc/console/assess";
import { computedAttributes } from "../../../../providers/trtc/console/computed-attributes";
import { type Judgement, PENDING } from "../../../../providers/trtc/console/console-state";
import type { Declaration } from "../../../../providers/trtc/console/declaration";

const NOW = Date.parse("2026-11-22T12:00:00Z");
const HOUR = 3_600_000;
const DECLARATION: Declaration = {
  subject: "template/1400000001",
  fingerprint: "0123456789ab",
  steps: { en: [], zh: [] },
  removal: { en: [], zh: [] },
};
const CONFIRMATION = {
  fingerprint: "0123456789ab",
  confirmedAt: "2026-08-01T10:00:00.000Z",
  confirmedBy: "Ann",
};
const NO_EDITS: ConsoleEdits = { known: true, edits: [], from: new Date(0) };

/** What the audit log was asked, and what is remembered of it. */
async function assessed(privateData: PrivateData, edits = NO_EDITS, confirmation = CONFIRMATION) {
  const asked: string[] = [];
  const client = {
    now: NOW,
    confirmations: { "template/1400000001": confirmation },
    editsSince: async (app: number, since: Date) => {
      asked.push(`${app} ${since.toISOString()}`);
      return edits;
    },
  } as unknown as TrtcClient;
  const judgement = await assess(
    {
      declaration: DECLARATION,
      auditedApp: 1400000001,
      attributes: computedAttributes(DECLARATION, PENDING),
      privateData,
      signal: new AbortController().signal,
    },
    client,
  );
  return { ...judgement, asked };
}

describe("how far the audit log has been read", () => {
  test("is from the confirmation on, at first", async () => {
    const privateData = {};

    expect((await assessed(privateData)).asked).toEqual(["1400000001 2026-08-01T10:00:00.000Z"]);
    expect(privateData).toEqual({
      audited: {
        fingerprint: CONFIRMATION.fingerprint,
        confirmedAt: CONFIRMATION.confirmedAt,
        until: NOW - HOUR,
      },
    });
  });

  test("is remembered, so that a confirmation outlives the 90 days of the log", async () => {
    const privateData = {};
    await assessed(privateData);

    expect((await assessed(privateData)).asked).toEqual(["1400000001 2026-11-22T11:00:00.000Z"]);
  });

  test("is not remembered over an edit, nor when it could not be read", async () => {
    const privateData = {};
    const edit = { event: "AlterRecording", at: new Date(NOW), by: "bob" } as const;

    expect((await assessed(privateData, { ...NO_EDITS, edits: [edit] })).status).toBe("drifted");
    expect((await assessed(privateData, { known: false, why: "down" })).status).toBe("unknown");
    expect(privateData).toEqual({});
  });

  test("begins anew with another confirmation, and is forgotten with none", async () => {
    const privateData: PrivateData = {};
    await assessed(privateData);
    const again = { ...CONFIRMATION, confirmedAt: "2026-09-01T10:00:00.000Z" };

    expect((await assessed(privateData, NO_EDITS, again)).asked).toEqual([
      "1400000001 2026-09-01T10:00:00.000Z",
    ]);
    await assessed(privateData, NO_EDITS, { ...again, fingerprint: "ba9876543210" });
    expect(privateData).toEqual({});
  });

  test("does not run ahead of the clock", async () => {
    const privateData: PrivateData = {};
    const confirmedAt = new Date(NOW + 60_000).toISOString();
    await assessed(privateData, NO_EDITS, { ...CONFIRMATION, confirmedAt });

    expect(privateData.audited).toMatchObject({ until: NOW });
  });

  test.each([[null], ["x"], [{ until: "soon" }], [[1]]])(
    "is nowhere when %j is remembered",
    async (audited) => {
      expect((await assessed({ audited } as PrivateData)).asked).toEqual([
        "1400000001 2026-08-01T10:00:00.000Z",
      ]);
    },
  );
});

describe("what is said of it", () => {
  const subject = {
    noun: "auto-record template",
    what: "The auto-record template of application 1400000001",
    subject: "template/1400000001",
  };
  const confirmed = { confirmedAt: "2026-11-22T10:00:00Z", confirmedBy: "Ann", drift: [] };

  function said(judgement: Judgement): string[] {
    const diagnostics = new Diagnostics();
    advise(subject, judgement, diagnostics);
    return diagnostics.all.map(
      ({ severity, summary, detail }) => `${severity}: ${summary}\n${detail}`,
    );
  }

  test("nothing when it is confirmed", () => {
    expect(said({ ...confirmed, status: "confirmed" })).toEqual([]);
  });

  test("what to do when it is pending", () => {
    expect(said({ ...PENDING, why: "Ann confirmed other values at noon" })).toEqual([
      [
        "warning: The console's auto-record template is not yet confirmed",
        "The auto-record template of application 1400000001 is declared, but nobody has confirmed that the console holds these values, and deploying cannot change it. Ann confirmed other values at noon. Once it is deployed:",
        "  npx trtc-recording steps <stack>     says what to do on the console",
        "  npx trtc-recording confirm <stack>   records that it was done",
      ].join("\n"),
    ]);
  });

  test("who and when, and what to do, when it has drifted", () => {
    const drift = ["bob edited it."];

    expect(said({ ...confirmed, status: "drifted", drift, why: "it is down." })).toEqual([
      [
        "warning: Edited after it was confirmed: template/1400000001",
        "The auto-record template of application 1400000001 may differ from what is declared: Ann confirmed it at 2026-11-22T10:00:00Z. bob edited it. What was changed is not known here. Compare the console with the steps; put it back, or declare what is meant and deploy it; then confirm it again:",
        "  npx trtc-recording steps <stack> --all",
        "  npx trtc-recording confirm <stack>",
        "The audit log cannot be read now. It is down.",
      ].join("\n"),
    ]);
  });

  test("why it is not known when it is not", () => {
    expect(said({ ...confirmed, status: "unknown", why: "the log is down." })).toEqual([
      [
        "warning: Unknown whether the console's auto-record template was edited",
        "The auto-record template of application 1400000001: Ann confirmed it at 2026-11-22T10:00:00Z, but whether it was edited since then is not known. The log is down.",
      ].join("\n"),
    ]);
  });
});
