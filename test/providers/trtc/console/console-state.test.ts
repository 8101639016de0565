import type { ConsoleEdit, ConsoleEdits } from "../../../../cloud";
import { type Case, judge, PENDING } from "../../../../providers/trtc/console/console-state";

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

function edit(at: string | undefined, by = "mallory"): ConsoleEdit {
  return { event: "AlterRecording", at: at === undefined ? undefined : new Date(at), by };
}

function log(...edits: ConsoleEdit[]): Case["editsSince"] {
  return async (since) => ({ known: true, edits, from: since });
}

function given(change: Partial<Case> = {}): Case {
  return {
    fingerprint: CONFIRMATION.fingerprint,
    confirmation: CONFIRMATION,
    now: NOW,
    previous: { ...PENDING, fingerprint: null },
    editsSince: log(),
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
  const never = () => Promise.reject(new Error("the log must not be asked"));

  test("as nobody has confirmed anything", async () => {
    expect(await judge(given({ confirmation: undefined, editsSince: never }))).toEqual(PENDING);
  });

  test("as somebody has confirmed other values, which is said", async () => {
    expect(await judge(given({ fingerprint: "ba9876543210", editsSince: never }))).toEqual({
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
    expect(await judge(given())).toEqual({ ...CONFIRMED, status: "confirmed" });
  });

  test("when no log can show one", async () => {
    expect(await judge(given({ editsSince: undefined }))).toEqual({
      ...CONFIRMED,
      status: "confirmed",
    });
  });

  test("when the edit came before it: that was the person who confirmed", async () => {
    const editsSince = log(edit("2026-11-22T10:00:00Z"), edit("2026-11-22T09:59:00Z"));

    expect((await judge(given({ editsSince }))).status).toBe("confirmed");
  });

  test("when a person confirmed again after a drift", async () => {
    const previous = { ...drifted, confirmedAt: "2026-11-21T10:00:00Z" };

    expect((await judge(given({ previous }))).status).toBe("confirmed");
  });
});

describe("it has drifted", () => {
  test("when it was edited after the confirmation: each edit is named, newest first", async () => {
    const editsSince = log(edit("2026-11-22T10:00:01Z"), edit("2026-11-22T11:00:00Z", "bob\u202e"));

    const { status, drift } = await judge(given({ editsSince }));

    expect(status).toBe("drifted");
    expect(drift).toEqual([
      "bob\\u{202e} edited it on the console at 2026-11-22T11:00:00.000Z (AlterRecording), after the confirmation of 2026-11-22T10:00:00.500Z.",
      "mallory edited it on the console at 2026-11-22T10:00:01.000Z (AlterRecording), after the confirmation of 2026-11-22T10:00:00.500Z.",
    ]);
  });

  test("when an edit has no time that can be read", async () => {
    const { status, drift } = await judge(given({ editsSince: log(edit(undefined)) }));

    expect(status).toBe("drifted");
    expect(drift[0]).toContain("at a time that the audit log does not tell");
  });

  test("and names ten edits at most, with the number of the others", async () => {
    const many = Array.from({ length: 12 }, () => edit("2026-11-22T11:00:00Z"));

    const { drift } = await judge(given({ editsSince: log(...many) }));

    expect(drift).toHaveLength(11);
    expect(drift[10]).toBe("There are 2 earlier edits after the confirmation.");
  });

  test.each<[string, ConsoleEdits]>([
    ["forgets", { known: true, edits: [], from: new Date(NOW) }],
    ["cannot be read", { known: false, why: "it is down" }],
  ])("and stays so when the log %s", async (_, edits) => {
    const judged = await judge(given({ previous: drifted, editsSince: async () => edits }));

    expect(judged).toMatchObject({ status: "drifted", drift: ["seen before"] });
  });
});

describe("it is unknown", () => {
  test("when the log cannot be read, and why", async () => {
    const editsSince = async () => ({ known: false, why: "it is down" }) as const;

    expect(await judge(given({ editsSince }))).toEqual({
      ...CONFIRMED,
      status: "unknown",
      why: "it is down",
    });
  });

  test.each([
    ["4:59 minutes ahead", 299_000, "confirmed"],
    ["5 minutes ahead", 300_000, "confirmed"],
    ["5:01 minutes ahead", 301_000, "unknown"],
  ])("or not, when the confirmation is %s", async (_, ahead, status) => {
    const confirmedAt = new Date(NOW + ahead).toISOString();
    const asked: Date[] = [];
    const editsSince = async (since: Date) => {
      asked.push(since);
      return { known: true, edits: [], from: since } as const;
    };

    const judged = await judge(
      given({ confirmation: { ...CONFIRMATION, confirmedAt }, editsSince }),
    );

    expect(judged.status).toBe(status);
    expect(asked).toEqual(status === "confirmed" ? [new Date(NOW)] : []);
  });

  test("when the time of the confirmation is none", async () => {
    const confirmation = { ...CONFIRMATION, confirmedAt: "2026-99-99T10:00:00Z" };

    expect((await judge(given({ confirmation }))).status).toBe("unknown");
  });
});
