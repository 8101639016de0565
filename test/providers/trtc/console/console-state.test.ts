import type { ConsoleEdit, ConsoleEdits } from "../../../../cloud";
import { type Case, judge, PENDING } from "../../../../providers/trtc/console/console-state";
import { type RecordingsSaid, SILENT } from "../../../../providers/trtc/console/recordings-said";

const NOW = Date.parse("2026-11-22T12:00:00Z");
const CONFIRMATION = {
  fingerprint: "0123456789ab",
  confirmedAt: "2026-11-22T10:00:00.500Z",
  confirmedBy: "Ann <ann@example.com>",
};
const CONFIRMED = {
  confirmedAt: CONFIRMATION.confirmedAt,
  confirmedBy: CONFIRMATION.confirmedBy,
  drift: [],
};
const AGREE: RecordingsSaid = { ...SILENT, agree: true };
const DIFFER: RecordingsSaid = {
  ...SILENT,
  differ: { resolution: "Resolution: other." },
  now: { resolution: "Resolution: other, 3 of 3." },
};
const NO_LOG: ConsoleEdits = { known: false, why: "it is down" };

function edit(at: string | undefined, by = "mallory"): ConsoleEdit {
  return { event: "AlterRecording", at: at === undefined ? undefined : new Date(at), by };
}

/** What the log says, and the recordings. */
function heard(edits: readonly ConsoleEdit[] | ConsoleEdits, recordings = SILENT): Case["hear"] {
  const answer = "known" in edits ? edits : { known: true as const, edits, from: new Date(0) };
  return async () => ({ edits: answer, recordings });
}

function given(change: Partial<Case> = {}): Case {
  return {
    fingerprint: CONFIRMATION.fingerprint,
    confirmation: CONFIRMATION,
    now: NOW,
    previous: { ...PENDING, fingerprint: null },
    hear: heard([]),
    ...change,
  };
}

const drifted = {
  ...CONFIRMED,
  fingerprint: CONFIRMATION.fingerprint,
  status: "drifted",
  drift: ["seen before"],
} as const;

describe("without a confirmation of these very values, it is pending", () => {
  const never = () => Promise.reject(new Error("nothing must be asked"));

  test("as nobody has confirmed anything", async () => {
    expect(await judge(given({ confirmation: undefined, hear: never }))).toEqual(PENDING);
  });

  test("as somebody has confirmed other values, which is said", async () => {
    expect(await judge(given({ fingerprint: "ba9876543210", hear: never }))).toEqual({
      ...PENDING,
      why: "Ann <ann@example.com> confirmed other values at 2026-11-22T10:00:00.500Z",
    });
  });

  test("even if it had drifted", async () => {
    const previous = { ...drifted, fingerprint: "ba9876543210" };

    expect(await judge(given({ confirmation: undefined, previous }))).toEqual(PENDING);
  });
});

describe("with a confirmation, it is confirmed", () => {
  test("when the log shows no edit", async () => {
    expect(await judge(given())).toEqual({
      ...CONFIRMED,
      status: "confirmed",
      recordings: SILENT,
    });
  });

  test("when nothing can show one", async () => {
    expect(await judge(given({ hear: undefined }))).toMatchObject({
      ...CONFIRMED,
      status: "confirmed",
    });
  });

  test("when the edit came before it: that was the person who confirmed", async () => {
    const hear = heard([edit("2026-11-22T10:00:00Z"), edit("2026-11-22T09:59:00Z")]);

    expect((await judge(given({ hear }))).status).toBe("confirmed");
  });

  test("when a person confirmed again after a drift", async () => {
    const previous = { ...drifted, confirmedAt: "2026-11-21T10:00:00Z" };

    expect((await judge(given({ previous }))).status).toBe("confirmed");
  });

  test("with the reason, when the recordings could not be read", async () => {
    const recordings = { ...SILENT, why: "they are far away" };

    expect(await judge(given({ hear: heard([], recordings) }))).toEqual({
      ...CONFIRMED,
      status: "confirmed",
      recordings,
    });
  });
});

describe("it is verified", () => {
  test("when recordings agree and the log shows no edit", async () => {
    expect(await judge(given({ hear: heard([], AGREE) }))).toEqual({
      ...CONFIRMED,
      status: "verified",
      recordings: AGREE,
    });
  });

  test("again after a drift, once a person has confirmed and newer recordings agree", async () => {
    const previous = { ...drifted, confirmedAt: "2026-11-21T10:00:00Z" };

    expect((await judge(given({ previous, hear: heard([], AGREE) }))).status).toBe("verified");
  });

  test.each<[string, Partial<Case>, string]>([
    ["other values are confirmed", { fingerprint: "ba9876543210" }, "pending"],
    ["it was edited later", { hear: heard([edit("2026-11-22T11:00:00Z")], AGREE) }, "drifted"],
    ["one setting differs", { hear: heard([], { ...DIFFER, agree: true }) }, "drifted"],
    ["it had drifted", { hear: heard([], AGREE), previous: drifted }, "drifted"],
    ["the log cannot be read", { hear: heard(NO_LOG, AGREE) }, "unknown"],
  ])("but not when %s", async (_, change, status) => {
    expect((await judge(given({ hear: heard([], AGREE), ...change }))).status).toBe(status);
  });
});

describe("it has drifted", () => {
  test("when it was edited after the confirmation: each edit is named, newest first", async () => {
    const hear = heard([edit("2026-11-22T10:00:01Z"), edit("2026-11-22T11:00:00Z", "bob\u202e")]);

    const { status, drift } = await judge(given({ hear }));

    expect(status).toBe("drifted");
    expect(drift).toEqual([
      "bob\\u{202e} edited it on the console at 2026-11-22T11:00:00.000Z (AlterRecording), after the confirmation of 2026-11-22T10:00:00.500Z.",
      "mallory edited it on the console at 2026-11-22T10:00:01.000Z (AlterRecording), after the confirmation of 2026-11-22T10:00:00.500Z.",
    ]);
  });

  test("when an edit has no time that can be read", async () => {
    const { status, drift } = await judge(given({ hear: heard([edit(undefined)]) }));

    expect(status).toBe("drifted");
    expect(drift[0]).toContain("at a time that the audit log does not tell");
  });

  test("and names ten edits at most, with the number of the others", async () => {
    const many = Array.from({ length: 12 }, () => edit("2026-11-22T11:00:00Z"));

    const { drift } = await judge(given({ hear: heard(many) }));

    expect(drift).toHaveLength(11);
    expect(drift[10]).toBe("There are 2 earlier edits after the confirmation.");
  });

  test.each<[string, ConsoleEdits]>([
    ["forgets", { known: true, edits: [], from: new Date(NOW) }],
    ["cannot be read", NO_LOG],
  ])("and stays so when the log %s", async (_, edits) => {
    const judged = await judge(given({ previous: drifted, hear: heard(edits) }));

    expect(judged).toMatchObject({ status: "drifted", drift: ["seen before"] });
  });

  test("when recordings differ, whether or not the log can be read", async () => {
    const drift = ["Resolution: other."];

    expect(await judge(given({ hear: heard([], DIFFER) }))).toEqual({
      ...CONFIRMED,
      status: "drifted",
      drift,
      recordings: DIFFER,
    });
    expect(await judge(given({ hear: heard(NO_LOG, DIFFER) }))).toMatchObject({
      status: "drifted",
      drift,
      why: "it is down",
    });
  });

  test("and says each thing once, edits first, whatever was said before", async () => {
    const hear = heard([edit("2026-11-22T11:00:00Z")], DIFFER);
    const { drift } = await judge(given({ hear }));
    expect(drift).toEqual([expect.stringMatching(/^mallory edited/), "Resolution: other."]);

    const previous = { ...drifted, drift };
    expect((await judge(given({ previous, hear: heard([], DIFFER) }))).drift).toEqual(drift);
    expect((await judge(given({ previous }))).drift).toEqual(drift);
  });
});

describe("it is unknown", () => {
  test("when the log cannot be read, and why", async () => {
    expect(await judge(given({ hear: heard(NO_LOG) }))).toEqual({
      ...CONFIRMED,
      status: "unknown",
      why: "it is down",
      recordings: SILENT,
    });
  });

  test.each([
    ["4:59 minutes ahead", 299_000, "confirmed"],
    ["5 minutes ahead", 300_000, "confirmed"],
    ["5:01 minutes ahead", 301_000, "unknown"],
  ])("or not, when the confirmation is %s", async (_, ahead, status) => {
    const confirmedAt = new Date(NOW + ahead).toISOString();
    const asked: Date[] = [];
    const hear: Case["hear"] = async (since) => {
      asked.push(since);
      return { edits: { known: true, edits: [], from: since }, recordings: SILENT };
    };

    const judged = await judge(given({ confirmation: { ...CONFIRMATION, confirmedAt }, hear }));

    expect(judged.status).toBe(status);
    expect(asked).toEqual(status === "confirmed" ? [new Date(NOW)] : []);
  });

  test("when the time of the confirmation is none", async () => {
    const confirmation = { ...CONFIRMATION, confirmedAt: "2026-99-99T10:00:00Z" };

    expect((await judge(given({ confirmation }))).status).toBe("unknown");
  });
});
