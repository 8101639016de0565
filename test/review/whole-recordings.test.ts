import { wholeRecordings } from "../../review/whole-recordings";
import { APP, groupRecording } from "../helpers/review-locks";

const { eventCallbacks, addresses, ...template } = groupRecording();
const callbacks = { sdkAppId: APP, eventCallbacks, addresses: { recordingCallback: "b" } };
const callback = {
  sdkAppId: APP,
  callCallback: { url: "https://a" },
  addresses: { callCallback: "c" },
};

test("parts of one app are read as one, under the name of what starts recordings", () => {
  const parts = {
    Aside: callbacks,
    Main: { ...template, addresses: { template: "a" } },
    Zcall: callback,
  };

  expect(wholeRecordings(parts)).toEqual({
    Main: {
      ...template,
      eventCallbacks,
      callCallback: { url: "https://a" },
      addresses: { template: "a", recordingCallback: "b", callCallback: "c" },
    },
  });
});

test("groups of callbacks that are declared apart come together", () => {
  const room = { sdkAppId: APP, eventCallbacks: { room: { url: "https://b" } } };

  expect(wholeRecordings({ A: callbacks, B: room }).A?.eventCallbacks).toEqual({
    ...eventCallbacks,
    room: { url: "https://b" },
  });
});

test("what is declared twice stays two: rules have something to say", () => {
  expect(Object.keys(wholeRecordings({ A: groupRecording(), B: groupRecording() }))).toEqual([
    "A",
    "B",
  ]);
});

test("parts of other apps, and of apps that are known only after apply, stay apart", () => {
  const other = { ...callbacks, sdkAppId: APP + 1 };
  const later = { ...template, sdkAppId: "${var.app}" };

  expect(Object.keys(wholeRecordings({ A: template, B: other }))).toHaveLength(2);
  expect(
    Object.keys(wholeRecordings({ A: later, B: { ...callbacks, sdkAppId: "${var.app}" } })),
  ).toHaveLength(2);
});
