import { callShapeOf, monthlyCalls } from "../../../review/cost/call-shape-of";
import { aCallUsage } from "./apps";

test("minutes become seconds and sizes become pixels", () => {
  const participants = [
    { count: 2, camera: "640x360", cameraKbps: 500 },
    { count: 1, share: "1920x1080", minutes: 5, shareMinutes: 2.5 },
  ];

  expect(callShapeOf(aCallUsage({ minutes: 7.5, participants }))).toEqual({
    seconds: 450,
    participants: [
      { count: 2, camera: { width: 640, height: 360 } },
      { count: 1, share: { width: 1920, height: 1080 }, seconds: 300, shareSeconds: 150 },
    ],
  });
});

test("every kind of call of an app counts", () => {
  const calls = [aCallUsage(), aCallUsage({ callsPerMonth: 0, minutes: 1 })];

  expect(
    monthlyCalls({ calls }).map(({ shape, callsPerMonth }) => [shape.seconds, callsPerMonth]),
  ).toEqual([
    [600, 3000],
    [60, 0],
  ]);
});
