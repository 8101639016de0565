import { LockSide } from "../../review/context";
import type { Lock } from "../../review/settings";
import { APP, groupRecording, prod, storage, vodEvents } from "../helpers/review-locks";

const { prod: stack } = prod().stacks;

/** Two stacks whose addresses are the same, as equal names give; only one has VOD events. */
const twins = {
  stacks: { prod: stack, test: { ...stack, vodEvents: { E: vodEvents() } } },
} as Lock;

test("everything that is declared for an app is found, in all stacks", () => {
  const side = new LockSide(twins);

  expect(side.recordingsOfApp(APP).map(({ subject }) => subject.stack)).toEqual(["prod", "test"]);
  expect(side.recordingsOfApp(APP + 1)).toEqual([]);
});

test("a recording's storage is the one that its stack owns", () => {
  const side = new LockSide(prod());

  expect(side.storageOf(groupRecording())).toEqual(storage());
  expect(side.storageOf(groupRecording({ storage: { construct: "prod/Other" } }))).toBeUndefined();
  expect(side.storageOf(groupRecording({ storage: { subAppId: 5 } }))).toBeUndefined();
  expect(
    side.storageOf(groupRecording({ storage: { construct: "constructor/x" } })),
  ).toBeUndefined();
  expect(side.storageOf(groupRecording({ storage: { construct: 0 } as never }))).toBeUndefined();
});

test("events are those of the very sub-application, not of one with the same address in another stack", () => {
  const side = new LockSide(twins);
  const inTest = groupRecording({ storage: { construct: "test/Storage" } });

  expect(side.vodEventsOf(inTest, "test")).toEqual(vodEvents());
  expect(side.vodEventsOf(groupRecording(), "prod")).toBeUndefined();
});

test("events of a sub-application that exists are found by its number, or by the same expression", () => {
  const lock = (subAppId: number | string) => prod({ vodEvents: { E: vodEvents({ subAppId }) } });
  const going = (subAppId: number | string) => groupRecording({ storage: { subAppId } });

  expect(new LockSide(lock(5)).vodEventsOf(going(5), "prod")).toBeDefined();
  expect(new LockSide(lock(5)).vodEventsOf(going(6), "prod")).toBeUndefined();
  expect(new LockSide(lock("${var.id}")).vodEventsOf(going("${var.id}"), "prod")).toBeDefined();
  expect(new LockSide(lock("${var.id}")).vodEventsOf(going("${var.id}"), "test")).toBeUndefined();
});
