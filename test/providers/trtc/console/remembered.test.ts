import type { PrivateData } from "@trtc-recording/plugin";
import { forget, recall, remember } from "../../../../providers/trtc/console/remembered";

const CONFIRMATION = {
  fingerprint: "0123456789ab",
  confirmedAt: "2026-08-01T10:00:00.000Z",
  confirmedBy: "Ann",
};

test("what is remembered of a confirmation is known again, with it only", () => {
  const privateData: PrivateData = { set: ["other"] };
  remember(privateData, "audited", CONFIRMATION, { until: 7 });

  expect(recall(privateData, "audited", CONFIRMATION)).toMatchObject({ until: 7 });
  expect(recall(privateData, "recordings", CONFIRMATION)).toEqual({});
  for (const other of [
    { ...CONFIRMATION, fingerprint: "ba9876543210" },
    { ...CONFIRMATION, confirmedAt: "2026-08-02T10:00:00.000Z" },
  ]) {
    expect(recall(privateData, "audited", other)).toEqual({});
  }

  forget(privateData);
  expect(privateData).toEqual({ set: ["other"] });
});

test.each([[null], ["x"], [7], [[1]], [{ until: "soon" }]])(
  "nothing is known when %j is stored",
  (audited) => {
    expect(recall({ audited } as PrivateData, "audited", CONFIRMATION)).toEqual({});
  },
);
