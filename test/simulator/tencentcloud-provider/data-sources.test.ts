import type { ObjectValue } from "@trtc-recording/plugin";
import { Caller, decode, encode } from "../../helpers/plugin-calls";
import { calling } from "../calling";
import { runningSimulator } from "../running";
import { asked, standInFor } from "./stand-in";

const simulator = runningSimulator();
const { call } = calling(() => simulator.current);

async function read(type: string, config: ObjectValue) {
  const caller = new Caller(standInFor(simulator.current));
  await caller.configure();
  const response = await caller.call("ReadDataSource", {
    type_name: type,
    config: encode(config, caller.type(type)),
  });
  expect(response.diagnostics).toEqual([]);
  return decode(response.state, caller.type(type));
}

describe("tencentcloud_vod_sub_applications", () => {
  beforeEach(async () => {
    for (const Name of ["first", "second"]) {
      const Tags = [{ TagKey: "order", TagValue: Name }];
      await call("vod", "CreateSubAppId", { Name, Tags });
    }
    asked(simulator.current);
  });

  test.each<[string, ObjectValue, object]>([
    ["a name", { name: "second" }, { Name: "second" }],
    ["tags", { tags: { order: "second" } }, { Tags: [{ TagKey: "order", TagValue: "second" }] }],
  ])("finds by %s", async (_, config, filter) => {
    const state = await read("tencentcloud_vod_sub_applications", config);

    expect(asked(simulator.current)).toEqual([
      ["vod 2018-07-17 DescribeSubAppIds", { ...filter, Offset: 0, Limit: 200 }],
    ]);
    expect(state).toMatchObject({
      ...config,
      // crc32 of "1500000002-", by Python's zlib.
      id: "3599954095",
      sub_application_info_set: [
        {
          sub_app_id: 1500000002,
          sub_app_id_name: "second",
          name: "second",
          create_time: expect.any(String),
          status: "On",
          mode: "fileid",
          storage_regions: [],
          tags: { order: "second" },
        },
      ],
    });
  });

  test("finds all of them, the default one too", async () => {
    const state = await read("tencentcloud_vod_sub_applications", {});

    expect(state?.sub_application_info_set).toHaveLength(3);
  });
});

describe("tencentcloud_audit_events", () => {
  test("reads page after page until the log is over", async () => {
    for (const Name of ["a", "b", "c"]) {
      await call("vod", "CreateSubAppId", { Name });
    }
    asked(simulator.current);
    const now = Math.floor(simulator.current.clock.now() / 1_000);

    const state = await read("tencentcloud_audit_events", {
      start_time: now - 60,
      end_time: now + 60,
      max_results: 2,
      lookup_attributes: [{ attribute_key: "EventName", attribute_value: "CreateSubAppId" }],
    });

    const query = {
      StartTime: now - 60,
      EndTime: now + 60,
      MaxResults: 2,
      LookupAttributes: [{ AttributeKey: "EventName", AttributeValue: "CreateSubAppId" }],
    };
    expect(asked(simulator.current)).toEqual([
      ["cloudaudit 2019-03-19 DescribeEvents", query],
      ["cloudaudit 2019-03-19 DescribeEvents", { ...query, NextToken: expect.any(Number) }],
    ]);
    expect(state?.events).toEqual(
      Array(3).fill(
        expect.objectContaining({
          event_name: "CreateSubAppId",
          username: "root",
          account_id: 100000000001,
          resources: [{ resource_name: "", resource_type: "vod" }],
        }),
      ),
    );
  });
});

test.each<[string, ObjectValue]>([
  ["tencentcloud_vod_sub_applications", {}],
  ["tencentcloud_audit_events", { start_time: 1, end_time: 2, lookup_attributes: [] }],
])("%s writes no file", async (type, config) => {
  const caller = new Caller(standInFor(simulator.current));
  const response = await caller.call("ValidateDataResourceConfig", {
    type_name: type,
    config: encode({ ...config, result_output_file: "out.json" }, caller.type(type)),
  });

  expect(response.diagnostics).toEqual([
    expect.objectContaining({ detail: expect.stringContaining("writes no files") }),
  ]);
});
