import { DEMO_ACCOUNT } from "../../../simulator";
import { type Answer, calling } from "../calling";
import { aCall, classic, PLAYING, VOD_APPLICATION } from "../recording/playing";
import { runningSimulator } from "../running";

const DENIED = {
  ...DEMO_ACCOUNT,
  appId: VOD_APPLICATION,
  secretId: "AKIDmayNotSearch",
  denied: ["SearchMedia", "DescribeMediaInfos"],
};
const simulator = runningSimulator({
  ...PLAYING,
  accounts: [...(PLAYING.accounts ?? []), DENIED],
});
const { call, codeOf } = calling(() => simulator.current);
const denied = calling(() => simulator.current, DENIED);

const search = (request: object = {}) => call("vod", "SearchMedia", request);
const searchCode = (request: object) => codeOf("vod", "SearchMedia", request);
const describe_ = (FileIds: string[], request: object = {}) =>
  call("vod", "DescribeMediaInfos", { FileIds, ...request });
const namesOf = ({ MediaInfoSet }: Answer) =>
  MediaInfoSet.map(({ BasicInfo }: Answer) => BasicInfo.Name);
const at = (second: number) => new Date(Date.parse("2026-06-01T00:00:00Z") + second * 1_000);

function upload(name: string, second = 0, change: object = {}) {
  return simulator.current.media.upload({ name, createdAt: at(second), ...change });
}

test("a recording is described in full, in the fields of the API", async () => {
  classic(simulator.current, { retention: 180, resumeWait: 0 });
  const [file] = simulator.current.play(
    aCall({ startsAt: new Date("2026-10-01T02:00:00Z"), endsAt: new Date("2026-10-01T02:30:00Z") }),
  ).files;
  const created = file?.createdAt ?? 0;
  const iso = (time: number) => new Date(time).toISOString().replace(".000Z", "Z");
  const { video, audio } = file?.content ?? {};

  const answer = await search({ SubAppId: VOD_APPLICATION });

  expect(answer).toEqual({
    TotalCount: 1,
    RequestId: expect.any(String),
    MediaInfoSet: [
      {
        FileId: "5285890000000000001",
        BasicInfo: {
          Name: "1400000001_12.mp4",
          Description: "",
          CreateTime: iso(created),
          UpdateTime: iso(created),
          ExpireTime: iso(created + 180 * 86_400_000),
          ClassId: 0,
          ClassName: "其他",
          ClassPath: "其他",
          CoverUrl: "",
          Type: "mp4",
          MediaUrl: "http://1250000001.vod2.example.com/00000001/5285890000000000001/f0.mp4",
          SourceInfo: {
            SourceType: "TrtcRecord",
            SourceContext: "",
            LiveRecordInfo: null,
            TrtcRecordInfo: {
              SdkAppId: 1400000001,
              RoomId: "12",
              TaskId: expect.stringMatching(/^[A-Za-z0-9+.-]{88}$/),
              UserIds: ["user_123", "1686119"],
            },
            WebPageRecordInfo: null,
          },
          StorageRegion: "ap-guangzhou",
          StoragePath: "/00000001/5285890000000000001/f0.mp4",
          TagSet: [],
          Vid: "",
          Category: "Video",
          Status: "Normal",
          StorageClass: "STANDARD",
        },
        MetaData: {
          Size: Math.floor((((video?.bitrate ?? 0) + (audio?.bitrate ?? 0)) / 8) * 1800),
          Container: "mov,mp4,m4a,3gp,3g2,mj2",
          Bitrate: (video?.bitrate ?? 0) + (audio?.bitrate ?? 0),
          Height: 360,
          Width: 640,
          Duration: 1800,
          Rotate: 0,
          VideoStreamSet: [
            {
              Bitrate: video?.bitrate,
              Height: 360,
              Width: 640,
              Codec: "h264",
              Fps: video?.fps,
              CodecTag: "avc1",
              DynamicRangeInfo: null,
            },
          ],
          AudioStreamSet: [{ Bitrate: audio?.bitrate, SamplingRate: 48_000, Codec: "aac" }],
          VideoDuration: 1800,
          AudioDuration: 1800,
          Md5: "",
        },
        TranscodeInfo: null,
        AnimatedGraphicsInfo: null,
        SampleSnapshotInfo: null,
        ImageSpriteInfo: null,
        SnapshotByTimeOffsetInfo: null,
        KeyFrameDescInfo: null,
        AdaptiveDynamicStreamingInfo: null,
        MiniProgramReviewInfo: null,
        SubtitleInfo: null,
        ReviewInfo: null,
      },
    ],
  });
  expect(iso(created)).toMatch(/^2026-10-01T02:30:\d\dZ$/);
  expect((await describe_(["5285890000000000001"])).MediaInfoSet).toEqual(answer.MediaInfoSet);
});

test("sound alone is Audio without a size, and what never expires says so", async () => {
  upload("voice.aac", 0, {
    type: "aac",
    content: { seconds: 9.5, audio: { sampleRate: 44_100, bitrate: 64_000 } },
  });

  const [{ BasicInfo, MetaData }] = (await search()).MediaInfoSet;

  expect(BasicInfo).toMatchObject({
    Category: "Audio",
    ExpireTime: "9999-12-31T23:59:59Z",
    SourceInfo: { SourceType: "Upload", TrtcRecordInfo: null },
  });
  expect(MetaData).toMatchObject({
    Container: "aac",
    Height: 0,
    Width: 0,
    VideoStreamSet: [],
    VideoDuration: 0,
    AudioDuration: 9.5,
    Size: 76_000,
  });
});

describe("a medium in time", () => {
  test("is there from its creation until it expires", async () => {
    const { clock } = simulator.current;
    const now = Date.now();
    const later = (ms: number) => new Date(now + ms);
    upload("soon", 0, { createdAt: later(60_000), expiresAt: later(120_000) });

    expect((await search()).TotalCount).toBe(0);
    clock.advance(61_000);
    expect(namesOf(await search())).toEqual(["soon"]);
    clock.advance(60_000);
    expect((await search()).TotalCount).toBe(0);
  });

  test("has no metadata while VOD looks into it", async () => {
    const now = simulator.current.clock.now();
    const { fileId } = upload("new", 0, { createdAt: new Date(now) });
    const metaData = async () => (await describe_([fileId])).MediaInfoSet[0].MetaData;

    expect(await metaData()).toBeNull();
    simulator.current.clock.advance(60_000);
    expect(await metaData()).toMatchObject({ Duration: 60 });
  });
});

describe("what a search finds", () => {
  beforeEach(() => {
    classic(simulator.current);
    simulator.current.play(aCall());
    simulator.current.play(aCall({ roomId: 123 }));
    simulator.current.play(aCall({ roomId: "12" }));
    upload("1400000001_12 (copy).mp4", 100, { type: "mov" });
  });

  const A = "1400000001_12.mp4";
  const B = "1400000001_123.mp4";
  const C = "1400000001_MTI..mp4";
  const D = "1400000001_12 (copy).mp4";

  test.each([
    [{}, [A, B, C, D]],
    [{ NamePrefixes: [] }, [A, B, C, D]],
    [{ NamePrefixes: ["1400000001_12"] }, [A, B, D]],
    [{ NamePrefixes: ["1400000001_12.", "1400000001_MTI."] }, [A, C]],
    [{ NamePrefixes: ["1400000001_mti."] }, []],
    [{ SourceTypes: ["TrtcRecord"] }, [A, B, C]],
    [{ SourceTypes: ["Upload", "Record"] }, [D]],
    [{ TrtcSdkAppIds: [1400000001, 7] }, [A, B, C]],
    [{ TrtcSdkAppIds: [7] }, []],
    [{ TrtcRoomIds: ["12"] }, [A, C]],
    [{ TrtcRoomIds: ["12"], NamePrefixes: ["1400000001_12"] }, [A]],
    [{ MediaTypes: ["mov"] }, [D]],
    [{ Categories: ["Audio"] }, []],
    [{ Categories: ["Video", "Audio"] }, [A, B, C, D]],
    [{ StorageClasses: ["ARCHIVE"] }, []],
    [{ StorageClasses: ["STANDARD"], StorageRegions: ["ap-guangzhou"] }, [A, B, C, D]],
    [{ StorageRegions: ["ap-beijing"] }, []],
    [{ Status: ["Forbidden"] }, []],
    [{ Status: ["Normal"] }, [A, B, C, D]],
    [{ ExpireTime: { Before: "2030-01-01T00:00:00Z" } }, []],
    [{ ExpireTime: { After: "9999-12-31T23:59:59Z" } }, [A, B, C, D]],
    [{ FileIds: ["5285890000000000002", "nothing"] }, [B]],
  ])("%j: %j", async (request, names) => {
    const answer = await search(request);

    expect(namesOf(answer).sort()).toEqual([...names].sort());
    expect(answer.TotalCount).toBe(names.length);
  });
});

describe("a range of time", () => {
  beforeEach(() => {
    for (const second of [1, 2, 3]) {
      upload(`at ${second}`, second);
    }
  });
  const time = (second: number) => `2026-06-01T00:00:0${second}Z`;

  test.each([
    [{ After: time(2) }, ["at 3", "at 2"]],
    [{ Before: time(2) }, ["at 2", "at 1"]],
    [{ After: time(2), Before: time(2) }, ["at 2"]],
    [{ After: "2026-06-01T08:00:02+08:00" }, ["at 3", "at 2"]],
    [{ After: time(3), Before: time(1) }, []],
    [{}, ["at 3", "at 2", "at 1"]],
  ])("%j finds %j", async (CreateTime, names) => {
    expect(namesOf(await search({ CreateTime }))).toEqual(names);
  });

  test("does not include its end where the type's word is taken for it", async () => {
    simulator.current.behaviour.searchIncludesEnd = false;

    expect(namesOf(await search({ CreateTime: { Before: time(2) } }))).toEqual(["at 1"]);
  });
});

describe("pages", () => {
  beforeEach(() => {
    for (let index = 0; index < 12; index++) {
      upload(`${index}`, index < 10 ? index : 9);
    }
  });
  const Sort = { Field: "CreateTime", Order: "Asc" };

  test("hold ten when nothing is said, the newest first", async () => {
    const answer = await search();

    expect(answer.TotalCount).toBe(12);
    expect(namesOf(answer)).toEqual(["11", "10", "9", "8", "7", "6", "5", "4", "3", "2"]);
  });

  test.each([
    [{ Sort, Offset: 0, Limit: 3 }, ["0", "1", "2"]],
    [{ Sort, Offset: 9, Limit: 5 }, ["9", "10", "11"]],
    [{ Sort: { ...Sort, Order: "Desc" }, Offset: 1, Limit: 2 }, ["10", "9"]],
    [{ Offset: 12 }, []],
    [{ Limit: 0 }, []],
  ])("%j: %j", async (request, names) => {
    expect(namesOf(await search(request))).toEqual(names);
  });

  test("end at 5,000, however many there are", async () => {
    classic(simulator.current);
    const calls = Array.from({ length: 5_001 }, (_, index) => aCall({ roomId: index + 1 }));
    simulator.current.playAll(calls);

    const { TotalCount, MediaInfoSet } = await search({
      Offset: 4_999,
      Limit: 1,
      Filters: ["metaData"],
    });

    expect(TotalCount).toBe(5_000);
    expect(MediaInfoSet).toMatchObject([{ BasicInfo: null, MetaData: { Duration: 1800 } }]);
  });

  test("lose a file that is deleted between them, and repeat one when another is added", async () => {
    const { media } = simulator.current;
    const [first] = media.list();
    simulator.current.afterSearches(1, () => media.delete([first?.fileId ?? ""]));
    const page = (Offset: number) => search({ Sort, Offset, Limit: 4 });

    expect(namesOf(await page(0))).toEqual(["0", "1", "2", "3"]);
    expect(namesOf(await page(4))).toEqual(["5", "6", "7", "8"]);

    simulator.current.afterSearches(1, () => upload("old", -1));
    expect(namesOf(await page(0))).toEqual(["1", "2", "3", "4"]);
    expect(namesOf(await page(4))).toEqual(["4", "5", "6", "7"]);
  });
});

describe("what is asked for wrongly", () => {
  const many = (count: number, length = 1) =>
    Array.from({ length: count }, () => "x".repeat(length));
  test.each([
    [{ NamePrefixes: many(10, 100) }, "ok"],
    [{ NamePrefixes: many(11) }, "InvalidParameterValue.NamePrefixes"],
    [{ NamePrefixes: many(1, 101) }, "InvalidParameterValue.NamePrefixes"],
    [{ FileIds: many(10, 40) }, "ok"],
    [{ FileIds: many(11) }, "InvalidParameterValue.FileIds"],
    [{ FileIds: many(1, 41) }, "InvalidParameterValue.FileIds"],
    [{ SourceTypes: many(10) }, "ok"],
    [{ SourceTypes: many(11) }, "InvalidParameterValue.SourceTypes"],
    [{ StorageRegions: many(20, 20) }, "ok"],
    [{ StorageRegions: many(21) }, "InvalidParameterValue.StorageRegions"],
    [{ StorageRegions: many(1, 21) }, "InvalidParameterValue.StorageRegions"],
    [{ MediaTypes: many(11) }, "InvalidParameterValue"],
    [{ TrtcSdkAppIds: many(10).map(() => 7) }, "ok"],
    [{ TrtcSdkAppIds: many(11).map(() => 7) }, "InvalidParameterValue"],
    [{ TrtcSdkAppIds: ["1400000001"] }, "InvalidParameter"],
    [{ TrtcRoomIds: many(10, 64) }, "ok"],
    [{ TrtcRoomIds: many(11) }, "InvalidParameterValue"],
    [{ TrtcRoomIds: many(1, 65) }, "InvalidParameterValue"],
    [{ TrtcRoomIds: [12] }, "InvalidParameter"],
    [{ CreateTime: { After: "2026-06-01" } }, "InvalidParameter"],
    [{ CreateTime: { After: "2026-13-01T00:00:00Z" } }, "InvalidParameter"],
    [{ Sort: { Field: "CreateTime", Order: "asc" } }, "InvalidParameterValue.Sort"],
    [{ Sort: { Field: "Name", Order: "Asc" } }, "InvalidParameterValue.Sort"],
    [{ Sort: { Field: "CreateTime" } }, "MissingParameter"],
    [{ Offset: 4_990, Limit: 10 }, "ok"],
    [{ Offset: 4_990, Limit: 11 }, "InvalidParameterValue.Offset"],
    [{ Offset: -1 }, "InvalidParameterValue.Offset"],
    [{ Limit: -1 }, "InvalidParameterValue.Offset"],
    [{ Filters: ["basicInfo", "metaData"] }, "ok"],
    [{ Filters: ["everything"] }, "InvalidParameterValue"],
    [{ Names: ["x"] }, "UnknownParameter"],
    [{ SubAppId: 1500000009 }, "InvalidParameterValue.SubAppId"],
  ])("SearchMedia %j gives %s", async (request, code) => {
    expect(await searchCode(request)).toBe(code);
  });

  test.each([
    [{ FileIds: many(20) }, "ok"],
    [{ FileIds: many(21) }, "InvalidParameterValue.FileIdsOverLimit"],
    [{ FileIds: [] }, "InvalidParameterValue.FileIdsEmpty"],
    [{}, "MissingParameter"],
    [{ FileIds: ["x"], Filters: ["everything"] }, "InvalidParameterValue"],
    [{ FileIds: ["x"], SubAppId: 1500000009 }, "InvalidParameterValue.SubAppId"],
  ])("DescribeMediaInfos %j gives %s", async (request, code) => {
    expect(await codeOf("vod", "DescribeMediaInfos", request)).toBe(code);
  });
});

test("files that are not there are told by name, as are those of another application", async () => {
  const { SubAppId } = await call("vod", "CreateSubAppId", { Name: "elsewhere" });
  const { fileId } = upload("here");
  const other = upload("there", 0, { subAppId: SubAppId }).fileId;

  const answer = await describe_([fileId, other, "nothing", fileId], { Filters: ["basicInfo"] });

  expect(namesOf(answer)).toEqual(["here"]);
  expect(answer.MediaInfoSet[0].MetaData).toBeNull();
  expect(answer.NotExistFileIdSet).toEqual([other, "nothing"]);
  expect(namesOf(await search({ SubAppId }))).toEqual(["there"]);
});

test("a destroyed application has lost its media for good", async () => {
  const { SubAppId } = await call("vod", "CreateSubAppId", { Name: "gone" });
  upload("there", 0, { subAppId: SubAppId });
  for (const Status of ["Off", "Destroyed"]) {
    await call("vod", "ModifySubAppIdStatus", { SubAppId, Status });
  }
  expect(await searchCode({ SubAppId })).toBe("InvalidParameterValue.SubAppId");

  await call("vod", "ModifySubAppIdStatus", { SubAppId, Status: "On" });
  expect((await search({ SubAppId })).TotalCount).toBe(0);
});

test("permissions, rates and faults are those of every action", async () => {
  expect(await denied.codeOf("vod", "SearchMedia", {})).toBe("UnauthorizedOperation");
  expect(await denied.codeOf("vod", "DescribeMediaInfos", { FileIds: ["x"] })).toBe(
    "UnauthorizedOperation",
  );

  simulator.current.faults.add({ action: "SearchMedia", kind: "throttle" });
  expect(await searchCode({})).toBe("RequestLimitExceeded");

  simulator.current.behaviour.rateLimits = true;
  for (let count = 0; count < 20; count++) {
    expect(await searchCode({})).toBe("ok");
    // However slow the machine, all of it happens within this second.
    simulator.current.clock.advance(-10_000);
  }
  expect(await searchCode({})).toBe("RequestLimitExceeded");
  expect(await codeOf("vod", "DescribeMediaInfos", { FileIds: ["x"] })).toBe("ok");
});
