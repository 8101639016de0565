import { repeatCall } from "../../../simulator";
import type { Answer } from "../calling";
import { calling } from "../calling";
import { runningSimulator } from "../running";
import {
  ADVANCED_APPLICATION,
  aCall,
  advanced,
  CAMERA,
  classic,
  PLAYING,
  SDK_APP_ID,
} from "./playing";

const simulator = runningSimulator(PLAYING);
const { call } = calling(() => simulator.current);
const JUNE = { StartTime: "2026-06-01", EndTime: "2026-06-03" };

async function usage(MixType: "single" | "multi", SdkAppId?: number): Promise<number[][]> {
  const { UsageList } = await call("trtc", "DescribeRecordingUsage", {
    ...JUNE,
    MixType,
    SdkAppId,
  });
  return UsageList.map(({ UsageValue }: Answer) => UsageValue);
}

const NONE = [0, 0, 0, 0, 0, 0];
const alone = [{ userId: "a", camera: CAMERA }];

test("a call counts on the days of China on which it was", async () => {
  classic(simulator.current, { resumeWait: 0 });
  // Midnight of June 2nd in China is 16:00 UTC of June 1st.
  simulator.current.play(
    aCall({
      participants: alone,
      startsAt: new Date("2026-06-01T15:50:00Z"),
      endsAt: new Date("2026-06-01T16:20:00Z"),
    }),
  );

  expect(await usage("multi")).toEqual([[0, 10, 0, 0, 0, 0], [0, 20, 0, 0, 0, 0], NONE]);
  expect(await usage("single")).toEqual([NONE, NONE, NONE]);
});

test("both modes count as both processes", async () => {
  classic(simulator.current, { mode: "single-stream-and-mixed", resumeWait: 60 });
  simulator.current.play(aCall({ participants: alone }));

  expect((await usage("multi"))[0]).toEqual([1, 30, 0, 0, 0, 0]);
  expect((await usage("single"))[0]).toEqual([1, 30, 0, 0, 0, 0]);
});

test("seconds are summed over a day and over the applications before they are rounded up", async () => {
  classic(simulator.current, { resumeWait: 0 });
  advanced(simulator.current, { resumeWait: 1 });
  const seconds = (count: number, roomId: number) =>
    aCall({
      roomId,
      participants: alone,
      endsAt: new Date(Date.parse("2026-06-01T02:00:00Z") + count * 1_000),
    });
  simulator.current.play(seconds(20, 1));
  simulator.current.play(seconds(20, 2));
  expect((await usage("multi"))[0]).toEqual([0, 1, 0, 0, 0, 0]);

  simulator.current.playAll([seconds(20, 3), seconds(1, 4)]);
  expect((await usage("multi", SDK_APP_ID))[0]).toEqual([0, 2, 0, 0, 0, 0]);

  simulator.current.play({ ...seconds(61, 5), sdkAppId: ADVANCED_APPLICATION });
  expect((await usage("single", ADVANCED_APPLICATION))[0]).toEqual([1, 2, 0, 0, 0, 0]);
});

test("fractions of a second that make whole minutes are not rounded up", async () => {
  classic(simulator.current, { resumeWait: 0 });
  const startsAt = Date.parse("2026-06-01T02:00:00Z");
  const short = aCall({ participants: alone, endsAt: new Date(startsAt + 1_100) });
  simulator.current.playAll(repeatCall(short, { times: 600, everySeconds: 2 }));

  expect((await usage("multi"))[0]).toEqual([0, 11, 0, 0, 0, 0]);
});

test("what was played and what was added stand side by side", async () => {
  classic(simulator.current, { resumeWait: 0 });
  simulator.current.addUsage(SDK_APP_ID, "2026-06-01", "multi", { HD: 5 });
  simulator.current.play(aCall({ participants: alone }));

  expect((await usage("multi"))[0]).toEqual([0, 30, 5, 0, 0, 0]);
});
