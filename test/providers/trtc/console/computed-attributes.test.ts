import { UNKNOWN } from "@trtc-recording/plugin";
import {
  computedAttributes,
  plannedAttributes,
  settledAttributes,
} from "../../../../providers/trtc/console/computed-attributes";
import { PENDING } from "../../../../providers/trtc/console/console-state";
import type { Declaration } from "../../../../providers/trtc/console/declaration";

const DECLARATION: Declaration = {
  subject: "template/1",
  fingerprint: "0123456789ab",
  steps: { en: ["do"], zh: ["做"] },
  removal: { en: [], zh: [] },
};
const CONFIRMED = computedAttributes(DECLARATION, {
  status: "confirmed",
  confirmedAt: "2026-11-22T10:00:00Z",
  confirmedBy: "Ann",
  drift: [],
});
const PENDING_ATTRIBUTES = computedAttributes(DECLARATION, PENDING);

describe("the status in a plan and in what is applied", () => {
  test("begins as pending", () => {
    expect(settledAttributes(null, DECLARATION)).toEqual(PENDING_ATTRIBUTES);
    expect(PENDING_ATTRIBUTES).toMatchObject({ status: "pending", confirmed_at: null, drift: [] });
  });

  test("stays as it is while the declared values are the same", () => {
    expect(settledAttributes(CONFIRMED, DECLARATION)).toEqual(CONFIRMED);
  });

  test("goes back to pending with other values, and after an import", () => {
    expect(settledAttributes({ ...CONFIRMED, fingerprint: "other" }, DECLARATION)).toEqual(
      PENDING_ATTRIBUTES,
    );
    expect(settledAttributes({ ...CONFIRMED, fingerprint: null }, DECLARATION)).toEqual(
      PENDING_ATTRIBUTES,
    );
  });

  test("is the same in the plan as when it is applied, so a plan holds", () => {
    for (const prior of [null, CONFIRMED, { ...CONFIRMED, fingerprint: "other" }]) {
      expect(plannedAttributes(prior, DECLARATION)).toEqual(settledAttributes(prior, DECLARATION));
    }
  });

  test("takes steps that a newer provider words otherwise", () => {
    const reworded = { ...DECLARATION, steps: { en: ["do it"], zh: ["做它"] } };

    expect(settledAttributes(CONFIRMED, reworded)).toEqual({
      ...CONFIRMED,
      console_steps_en: ["do it"],
      console_steps_zh: ["做它"],
    });
  });
});

describe("while a declared value is unknown", () => {
  test("a new one is pending, whatever the value will be", () => {
    expect(plannedAttributes(null, undefined)).toEqual({
      ...PENDING_ATTRIBUTES,
      fingerprint: UNKNOWN,
      console_steps_en: UNKNOWN,
      console_steps_zh: UNKNOWN,
    });
  });

  test("everything about an old one is open: the value may come out the same", () => {
    const planned = plannedAttributes(CONFIRMED, undefined);

    expect(new Set(Object.values(planned))).toEqual(new Set([UNKNOWN]));
    expect(Object.keys(planned).sort()).toEqual(Object.keys(CONFIRMED).sort());
  });
});
