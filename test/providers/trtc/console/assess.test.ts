import type { PrivateData } from "@trtc-recording/plugin";
import type { ConsoleEdits } from "../../../../cloud";
import type { Confirmation } from "../../../../lock";
import { RecordingPreset } from "../../../../profile";
import type { TrtcClient } from "../../../../providers/trtc/client/client";
import type {
  Evidence,
  EvidenceQuestion,
} from "../../../../providers/trtc/client/recording-evidence";
import { assess } from "../../../../providers/trtc/console/assess";
import { computedAttributes } from "../../../../providers/trtc/console/computed-attributes";
import { PENDING } from "../../../../providers/trtc/console/console-state";
import type { Declaration } from "../../../../providers/trtc/console/declaration";

const NOW = Date.parse("2026-11-22T12:00:00Z");
const HOUR = 3_600_000;
const DECLARATION: Declaration = {
  subject: "template/1400000001",
  fingerprint: "0123456789ab",
  steps: { en: [], zh: [] },
  removal: { en: [], zh: [] },
  template: {
    sdkAppId: 1400000001,
    consoleForm: "classic",
    profile: JSON.parse(JSON.stringify(RecordingPreset.oneToOne())),
    retentionDays: 180,
    subAppId: 1500000001,
  },
};
const CONFIRMATION = {
  fingerprint: "0123456789ab",
  confirmedAt: "2026-08-01T10:00:00.000Z",
  confirmedBy: "Ann",
};
/** Reports of which only the verdict counts here. */
const VERIFIED = { verdict: "verified", settings: [], unknown: [] } as unknown as Evidence;
const NOTHING = { verdict: "nothing-to-judge", settings: [], unknown: [] } as unknown as Evidence;
const NO_EDITS: ConsoleEdits = { known: true, edits: [], from: new Date(0) };

interface Told {
  readonly edits?: ConsoleEdits;
  readonly evidence?: Evidence;
  readonly confirmation?: Confirmation;
  readonly declaration?: Declaration;
}

/** What the audit log was asked, and what came of it. */
async function assessed(privateData: PrivateData, told: Told = {}) {
  const { edits = NO_EDITS, confirmation = CONFIRMATION, declaration = DECLARATION } = told;
  const asked: string[] = [];
  const client = {
    now: NOW,
    confirmations: { "template/1400000001": confirmation },
    editsSince: async (app: number, since: Date) => {
      asked.push(`${app} ${since.toISOString()}`);
      return edits;
    },
    recordingsSay: async (question: EvidenceQuestion) => {
      expect(question).toMatchObject({ declared: declaration.template, confirmation, edits });
      return told.evidence;
    },
  } as unknown as TrtcClient;
  const judgement = await assess(
    {
      declaration,
      attributes: computedAttributes(declaration, PENDING),
      privateData,
      signal: new AbortController().signal,
    },
    client,
  );
  return { ...judgement, asked };
}

describe("how far the audit log has been read", () => {
  test("is from the confirmation on, at first", async () => {
    const privateData: PrivateData = {};

    expect((await assessed(privateData)).asked).toEqual(["1400000001 2026-08-01T10:00:00.000Z"]);
    expect(privateData).toMatchObject({
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
    const privateData: PrivateData = {};
    const edit = { event: "AlterRecording", at: new Date(NOW), by: "bob" } as const;

    const edited = { edits: { ...NO_EDITS, edits: [edit] } };
    const unread = { edits: { known: false, why: "down" } } as const;

    expect((await assessed(privateData, edited)).status).toBe("drifted");
    expect((await assessed(privateData, unread)).status).toBe("unknown");
    expect(privateData.audited).toBeUndefined();
  });

  test("begins anew with another confirmation, and is forgotten with none", async () => {
    const privateData: PrivateData = {};
    await assessed(privateData);
    const again = { ...CONFIRMATION, confirmedAt: "2026-09-01T10:00:00.000Z" };

    expect((await assessed(privateData, { confirmation: again })).asked).toEqual([
      "1400000001 2026-09-01T10:00:00.000Z",
    ]);
    const other = { ...again, fingerprint: "ba9876543210" };
    expect((await assessed(privateData, { confirmation: other })).status).toBe("pending");
    expect(privateData).toEqual({});
  });

  test("does not run ahead of the clock", async () => {
    const privateData: PrivateData = {};
    const confirmedAt = new Date(NOW + 60_000).toISOString();
    await assessed(privateData, { confirmation: { ...CONFIRMATION, confirmedAt } });

    expect(privateData.audited).toMatchObject({ until: NOW });
  });

  test("is nowhere when no time is remembered", async () => {
    const { fingerprint, confirmedAt } = CONFIRMATION;
    const audited = { fingerprint, confirmedAt, until: "soon" };

    expect((await assessed({ audited })).asked).toEqual(["1400000001 2026-08-01T10:00:00.000Z"]);
  });

  test("goes on while recordings agree", async () => {
    const privateData: PrivateData = {};

    expect((await assessed(privateData, { evidence: VERIFIED })).status).toBe("verified");
    expect(privateData.audited).toMatchObject({ until: NOW - HOUR });
  });
});

describe("what recordings have shown", () => {
  test("is remembered, so that a template stays verified when they have expired", async () => {
    const privateData: PrivateData = {};
    await assessed(privateData, { evidence: VERIFIED });

    expect((await assessed(privateData, { evidence: NOTHING })).status).toBe("verified");
    expect((await assessed(privateData)).status).toBe("verified");
  });

  test("is remembered over a time in which the log cannot be read", async () => {
    const privateData: PrivateData = {};
    await assessed(privateData, { evidence: VERIFIED });
    const unread = { edits: { known: false, why: "down" } } as const;

    expect((await assessed(privateData, unread)).status).toBe("unknown");
    expect((await assessed(privateData)).status).toBe("verified");
  });

  test("begins anew with another confirmation", async () => {
    const privateData: PrivateData = {};
    await assessed(privateData, { evidence: VERIFIED });
    const again = { ...CONFIRMATION, confirmedAt: "2026-09-01T10:00:00.000Z" };

    expect((await assessed(privateData, { confirmation: again })).status).toBe("confirmed");
  });
});

test("nothing tells of what is no template, so nothing is asked or remembered", async () => {
  const { template: _, ...declaration } = DECLARATION;
  const privateData = {};

  const { status, asked } = await assessed(privateData, { declaration, evidence: VERIFIED });

  expect({ status, asked, privateData }).toEqual({
    status: "confirmed",
    asked: [],
    privateData: {},
  });
});
