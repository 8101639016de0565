import type { ObjectValue } from "@trtc-recording/plugin";
import { trtcProvider } from "../../../../providers/trtc/provider";
import { Caller, decode, encode, lines } from "../../../helpers/plugin-calls";
import { demoSecrets } from "../../../helpers/trtc-terraform";
import {
  aCall,
  CAMERA,
  classic,
  PLAYING,
  SDK_APP_ID,
  VOD_APPLICATION,
} from "../../../simulator/recording/playing";
import { runningSimulator } from "../../../simulator/running";

const simulator = runningSimulator(PLAYING);
const TYPE = "trtc_recordings";
const QUESTION = { sdk_app_id: SDK_APP_ID, sub_app_id: VOD_APPLICATION };
let environment: Record<string, string | undefined>;

beforeEach(() => {
  environment = demoSecrets(simulator.current.url);
});

function caller(): Caller {
  return new Caller(trtcProvider({ environment, retries: { attempts: 2, firstWaitMs: 1 } }));
}

interface Answer {
  readonly recordings: readonly ObjectValue[];
  readonly is_complete: boolean;
  readonly id: string;
}

async function read(question: ObjectValue = QUESTION) {
  const run = caller();
  await run.configure();
  const type = run.type(TYPE);
  const config = encode(question, type);
  const response = await run.call("ReadDataSource", { type_name: TYPE, config });
  const state = response.state && (decode(response.state, type) as unknown as Answer);
  return { ...(state as Answer | undefined), said: lines(response) };
}

/** Three calls, an hour apart. */
function threeCalls(): void {
  classic(simulator.current, { retention: 180 });
  for (const [roomId, hour] of [
    [1, 2],
    [2, 3],
    [3, 4],
  ] as const) {
    const startsAt = new Date(Date.UTC(2026, 5, 1, hour));
    simulator.current.play(aCall({ roomId, startsAt, endsAt: new Date(+startsAt + 1_800_000) }));
  }
}

const roomsOf = ({ recordings = [] }: Partial<Answer>) =>
  recordings.map(({ name }) => /_(\d+)\.mp4$/.exec(String(name))?.[1]);

describe("a question", () => {
  async function validated(change: ObjectValue): Promise<readonly string[]> {
    const run = caller();
    const config = encode({ ...QUESTION, ...change }, run.type(TYPE));
    return lines(await run.call("ValidateDataResourceConfig", { type_name: TYPE, config }));
  }

  test.each<[ObjectValue]>([
    [{ limit: 1 }],
    [{ limit: 1_000 }],
    [{ since: "2026-10-01T00:00:00Z" }],
    [{ since: "2026-10-01T00:00:00.5+08:00" }],
  ])("may have %j", async (change) => {
    expect(await validated(change)).toEqual([]);
  });

  test.each<[ObjectValue, RegExp]>([
    [{ limit: 0 }, /'limit' must be between 1 and 1,000 recordings, got 0/],
    [{ limit: 1_001 }, /'limit' must be between 1 and 1,000 recordings, got 1001/],
    [{ since: "2026-10-01" }, /'since' must be a time as RFC 3339/],
    [{ since: "2026-13-01T00:00:00Z" }, /'since' must be a time as RFC 3339/],
    [{ sdk_app_id: 0 }, /'sdk_app_id' must be 1 or more/],
    [{ sub_app_id: 0 }, /'sub_app_id' must be 1 or more/],
  ])("cannot have %j", async (change, rule) => {
    expect(await validated(change)).toEqual([expect.stringMatching(rule)]);
  });
});

describe("there is no answer, never an empty one,", () => {
  test("without the permission", async () => {
    const code = "UnauthorizedOperation";
    simulator.current.faults.add({ action: "SearchMedia", kind: "error", code, times: "always" });

    const { recordings, said } = await read();

    expect(recordings).toBeUndefined();
    expect(said).toEqual([
      "error: Recordings are not known: These credentials may not ask for them: allow name/vod:SearchMedia in a CAM policy.",
    ]);
  });

  test("of a sub-application that does not exist", async () => {
    const { said } = await read({ ...QUESTION, sub_app_id: 7 });

    expect(said).toEqual([
      expect.stringMatching(/^error: Recordings are not known: vod SearchMedia/),
    ]);
  });

  test.each([
    ["without credentials", undefined, /set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY/],
    ["with ones that cannot be used", "x", /'secretKey' must be at least 8/],
  ])("%s", async (_, secretKey, why) => {
    environment.TENCENTCLOUD_SECRET_KEY = secretKey;

    const { said } = await read();

    expect(said).toEqual([expect.stringMatching(/^error: Recordings are not known: /)]);
    expect(said[0]).toMatch(why);
  });
});

describe("the answer is complete", () => {
  test.each([
    [2, ["3", "2"], false],
    [3, ["3", "2", "1"], true],
    [4, ["3", "2", "1"], true],
  ])("or not, with a limit of %d", async (limit, rooms, isComplete) => {
    threeCalls();

    const answer = await read({ ...QUESTION, limit });

    expect(roomsOf(answer)).toEqual(rooms);
    expect(answer.is_complete).toBe(isComplete);
    expect(answer.said).toEqual([]);
  });

  test("when it was asked for a part only", async () => {
    threeCalls();

    const answer = await read({ ...QUESTION, since: "2026-06-01T11:00:00+08:00" });

    expect(roomsOf(answer)).toEqual(["3", "2"]);
    expect(answer.is_complete).toBe(true);
  });

  test("no more when VOD is down: that is a warning, and no reason to stop a plan", async () => {
    threeCalls();
    simulator.current.faults.add({ action: "SearchMedia", kind: "reset", times: "always" });

    const { recordings, is_complete, said } = await read();

    expect({ recordings, is_complete }).toEqual({ recordings: [], is_complete: false });
    expect(said).toEqual([
      expect.stringMatching(
        /^warning: Not all recordings are known: vod SearchMedia: .*ECONNRESET.* Listed are the newest, 0 in all\.$/,
      ),
    ]);
  });

  test("no more when files cannot be asked about", async () => {
    classic(simulator.current);
    const [file] = simulator.current.play(aCall()).files;
    simulator.current.media.change([file?.fileId ?? ""], { isAnalysed: false });
    simulator.current.faults.add({
      action: "DescribeMediaInfos",
      kind: "error",
      code: "UnauthorizedOperation",
      times: "always",
    });

    const { recordings, is_complete, said } = await read();

    expect(recordings).toHaveLength(1);
    expect(is_complete).toBe(false);
    expect(said).toEqual([expect.stringContaining("allow name/vod:DescribeMediaInfos in a CAM")]);
  });
});

test("the recordings of an application are listed with what each shows, newest first", async () => {
  threeCalls();

  const answer = await read();

  expect(answer.said).toEqual([]);
  expect(roomsOf(answer)).toEqual(["3", "2", "1"]);
  expect(answer).toMatchObject({
    id: `${SDK_APP_ID}/${VOD_APPLICATION}`,
    is_complete: true,
  });
  expect(answer.recordings?.[0]).toEqual({
    file_id: expect.any(String),
    name: `${SDK_APP_ID}_3.mp4`,
    created_at: expect.stringMatching(/^2026-06-01T04:\d\d:\d\d\.\d{3}Z$/),
    expires_at: expect.stringMatching(/^2026-11-28T04:\d\d:\d\d\.\d{3}Z$/),
    duration_seconds: 1_800,
    mode: "mixed",
    container: "mp4",
    width: CAMERA.width,
    height: CAMERA.height,
    fps: expect.any(Number),
    bitrate_kbps: expect.any(Number),
    sample_rate_hz: 48_000,
  });
});

test("what is kept for ever, has no picture yet or was renamed says so", async () => {
  classic(simulator.current);
  const [file] = simulator.current.play(aCall()).files;
  const fileIds = [file?.fileId ?? ""];
  simulator.current.media.change(fileIds, { isAnalysed: false, name: "interview.mp4" });

  expect((await read()).recordings).toEqual([
    expect.objectContaining({
      name: "interview.mp4",
      mode: null,
      expires_at: "9999-12-31T23:59:59Z",
      width: null,
      duration_seconds: null,
      bitrate_kbps: null,
    }),
  ]);
});

test("what is no recording of the application is not listed", async () => {
  const { media } = simulator.current;
  media.upload({ name: "holiday.mp4", subAppId: VOD_APPLICATION });
  media.upload({ name: `${SDK_APP_ID}_7.mp4`, subAppId: VOD_APPLICATION });
  media.upload({ name: `${SDK_APP_ID}_notes.pdf`, subAppId: VOD_APPLICATION });
  media.upload({ name: `${SDK_APP_ID + 1}_7.mp4`, subAppId: VOD_APPLICATION });

  expect(await read()).toMatchObject({ recordings: [], is_complete: true, said: [] });
});
