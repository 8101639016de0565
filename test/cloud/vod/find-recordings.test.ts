import fc from "fast-check";
import {
  findRecordings,
  MediaClient,
  type MediaInfo,
  type RecordingsCursor,
  type RecordingsPage,
  type RecordingsQuery,
  TimeIsUpError,
} from "../../../cloud";
import { refusedAction } from "../../../cloud/api3-error";
import { failureOf } from "../failure";
import { APP, DAY_ZERO, FakeVod, type FakeVodOptions, medium, SUB_APP } from "./fake-vod";

const LAST = 1_000;

function query(more: Partial<RecordingsQuery> = {}): RecordingsQuery {
  const created = { createdFrom: DAY_ZERO, createdUntil: DAY_ZERO + LAST * 1_000 };
  return { sdkAppId: APP, subAppId: SUB_APP, ...created, ...more };
}

async function pagesOf(vod: FakeVod, more: Partial<RecordingsQuery> = {}) {
  const pages: RecordingsPage[] = [];
  const client = new MediaClient(vod, { descriptionsPerSecond: Number.POSITIVE_INFINITY });
  for await (const page of findRecordings(client, query(more))) {
    pages.push(page);
  }
  return pages;
}

async function idsOf(vod: FakeVod, more: Partial<RecordingsQuery> = {}): Promise<string[]> {
  const pages = await pagesOf(vod, more);
  return pages.flatMap(({ files }) => files.map(({ fileId }) => fileId));
}

function denied(action: string) {
  const code = "UnauthorizedOperation";
  return refusedAction({ service: "vod", action, code, said: "", requestId: undefined });
}

describe("one search for each way to know a recording", () => {
  test("asks for basic information and content at once, newest first, in a closed time", async () => {
    const vod = new FakeVod([medium({ id: "a", second: 5 })]);

    expect(await pagesOf(vod)).toEqual([
      {
        files: [expect.objectContaining({ fileId: "a", createdAt: DAY_ZERO + 5_000 })],
        next: undefined,
        deleted: 0,
        cutSeconds: [],
        hasUnreadable: false,
      },
    ]);
    const shared = {
      SubAppId: SUB_APP,
      CreateTime: { After: "2026-10-01T00:00:00Z", Before: "2026-10-01T00:16:41Z" },
      Filters: ["basicInfo", "metaData"],
      Sort: { Field: "CreateTime", Order: "Desc" },
      Offset: 0,
      Limit: 500,
    };
    expect(vod.searches).toEqual([
      { ...shared, SourceTypes: ["TrtcRecord"], TrtcSdkAppIds: [APP] },
      { ...shared, NamePrefixes: [`${APP}_`] },
    ]);
    expect(vod.asked).not.toContain("DescribeMediaInfos");
  });

  test("finds what only the source tells, and what only the name tells, each once", async () => {
    const vod = new FakeVod([
      medium({ id: "both", second: 4 }),
      medium({ id: "renamed", second: 3, name: "board meeting.mp4" }),
      medium({ id: "untagged", second: 2, isTagged: false }),
      medium({ id: "neither", second: 1, name: "holiday.mp4", isTagged: false }),
      medium({ id: "longer-number", second: 1, name: `${APP}1_5.mp4`, isTagged: false }),
    ]);

    expect(await idsOf(vod)).toEqual(["both", "renamed", "untagged"]);
  });

  test("names that begin with a UserDefineRecordId are searched for when it is given", async () => {
    const name = `audit-7__UserDefine_u_${APP}_12.mp4`;
    const vod = new FakeVod([medium({ id: "api", second: 1, name, isTagged: false })]);

    expect(await idsOf(vod)).toEqual([]);
    expect(await idsOf(vod, { userDefineRecordIds: ["audit-7"] })).toEqual(["api"]);
  });

  test.each([
    [Array.from({ length: 9 }, (_, index) => `id${index}`), undefined],
    [Array.from({ length: 10 }, (_, index) => `id${index}`), "got 10"],
    [["x".repeat(64)], undefined],
    [["x".repeat(65)], `got "${"x".repeat(65)}"`],
    [["a b"], 'got "a b"'],
    [[""], 'got ""'],
  ])("takes at most 9 UserDefineRecordIds of 1 to 64 characters: %j", async (ids, got) => {
    const asking = () => idsOf(new FakeVod([]), { userDefineRecordIds: ids });

    if (got === undefined) {
      expect(await asking()).toEqual([]);
    } else {
      expect((await failureOf(RangeError, asking)).message).toContain(got);
    }
  });

  test("the first and the last second asked for belong to it, their neighbours do not", async () => {
    for (const isEndIncluded of [true, false]) {
      const media = [-1, 0, LAST, LAST + 1].map((second) => medium({ id: `s${second}`, second }));

      expect(await idsOf(new FakeVod(media, { isEndIncluded }))).toEqual([`s${LAST}`, "s0"]);
    }
  });

  test("an empty stretch of time asks nothing", async () => {
    const vod = new FakeVod([medium({ id: "a", second: 5 })]);

    expect(await pagesOf(vod, { createdUntil: DAY_ZERO - 1_000 })).toEqual([]);
    expect(vod.asked).toEqual([]);
  });
});

/** Seconds with few and with many files, more than a page in one of them. */
const seconds = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 30 });
const options: fc.Arbitrary<FakeVodOptions> = fc.record({
  isEndIncluded: fc.boolean(),
  pageLimit: fc.constantFrom(2, 7, 500),
});

function world(created: readonly number[], tags: readonly boolean[] = []): MediaInfo[] {
  return created.map((second, index) =>
    medium({ id: `f${index}`, second, isTagged: tags[index] ?? true }),
  );
}

describe("whatever the sizes of pages and seconds", () => {
  test("every file comes exactly once, newest first", async () => {
    const pageSize = fc.integer({ min: 1, max: 9 });
    await fc.assert(
      fc.asyncProperty(
        seconds,
        fc.array(fc.boolean(), { maxLength: 30 }),
        options,
        pageSize,
        async (created, tags, behaviour, size) => {
          const vod = new FakeVod(world(created, tags), behaviour);
          const pages = await pagesOf(vod, { pageSize: size });
          const files = pages.flatMap((page) => page.files);

          expect(files.map(({ fileId }) => fileId).sort()).toEqual(
            created.map((_, index) => `f${index}`).sort(),
          );
          const times = files.map(({ createdAt }) => createdAt);
          expect(times).toEqual([...times].sort((a, b) => b - a));
          expect(pages.flatMap(({ cutSeconds }) => cutSeconds)).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("a search that goes on from any cursor finds just what was left", async () => {
    await fc.assert(
      fc.asyncProperty(seconds, options, fc.nat({ max: 20 }), async (created, behaviour, stop) => {
        const vod = new FakeVod(world(created), behaviour);
        const before: string[] = [];
        let cursor: RecordingsCursor | undefined;
        for (const page of (await pagesOf(vod, { pageSize: 3 })).slice(0, stop + 1)) {
          before.push(...page.files.map(({ fileId }) => fileId));
          cursor = page.next;
        }
        const after = cursor
          ? await idsOf(vod, { pageSize: 4, cursor: JSON.parse(JSON.stringify(cursor)) })
          : [];

        expect([...before, ...after].sort()).toEqual(created.map((_, index) => `f${index}`).sort());
      }),
      { numRuns: 100 },
    );
  });

  test("files that come and go meanwhile neither hide another one nor bring it twice", async () => {
    const alone = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(alone, fc.infiniteStream(fc.nat()), async (created, chance) => {
        const vod = new FakeVod(world(created));
        const lasting = new Set(vod.media.map(({ FileId }) => FileId));
        let arrivals = 0;
        vod.meanwhile = () => {
          const [victim] = vod.media.splice((chance.next().value ?? 0) % 30, 1);
          lasting.delete(victim?.FileId);
          vod.media.push(medium({ id: `late${arrivals++}`, second: LAST + 1 + arrivals }));
        };
        const found = await idsOf(vod, { pageSize: 2 });

        expect(new Set(found).size).toBe(found.length);
        expect(found).toEqual(expect.arrayContaining([...lasting]));
        expect(found.join()).not.toContain("late");
      }),
      { numRuns: 100 },
    );
  });
});

describe("what cannot be whole is said", () => {
  test("a second with as many files as a search can list", async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => medium({ id: `f${index}`, second: 7 }));
    const other = medium({ id: "other", second: 3 });
    const second = DAY_ZERO / 1_000 + 7;

    const [below, at, above] = await Promise.all(
      [4_999, 5_000, 5_001].map((count) =>
        pagesOf(new FakeVod([...many(count), other], { isEndIncluded: false })),
      ),
    );

    expect(below?.flatMap(({ cutSeconds }) => cutSeconds)).toEqual([]);
    expect(below?.flatMap(({ files }) => files)).toHaveLength(5_000);
    expect(at?.flatMap(({ cutSeconds }) => cutSeconds)).toEqual([second]);
    expect(above?.flatMap(({ cutSeconds }) => cutSeconds)).toEqual([second]);
    expect(above?.flatMap(({ files }) => files)).toHaveLength(5_001);
  });

  test("a full second in which a file was deleted while it was read", async () => {
    const vod = new FakeVod(world([...Array.from({ length: 8 }, () => 7), 1]));
    vod.meanwhile = () => {
      if (vod.searches.at(-1)?.Offset === 4 && vod.media.length === 9) {
        vod.media.shift();
      }
    };

    const pages = await pagesOf(vod, { pageSize: 4 });

    expect(pages.flatMap(({ cutSeconds }) => cutSeconds)).toEqual([DAY_ZERO / 1_000 + 7]);
    expect(pages.at(-1)?.files).toMatchObject([{ fileId: "f8" }]);
  });

  test("media without an id or a time", async () => {
    const { BasicInfo } = medium({ id: "x", second: 2 });
    const vod = new FakeVod([
      medium({ id: "a", second: 5 }),
      { BasicInfo: { ...BasicInfo, Name: `${APP}_1.mp4` } },
    ]);

    expect(await pagesOf(vod)).toMatchObject([{ files: [{ fileId: "a" }], hasUnreadable: true }]);
  });
});

describe("files whose content the search does not tell", () => {
  const files = Array.from({ length: 101 }, (_, index) => medium({ id: `f${index}`, second: 1 }));

  test("are asked about by id, 20 at a time, four requests together", async () => {
    const vod = new FakeVod(files, { tellsContent: false });
    const [page] = await pagesOf(vod);

    expect(page?.files.every(({ content }) => content?.seconds === 60)).toBe(true);
    expect(vod.asked.filter((action) => action === "DescribeMediaInfos")).toHaveLength(6);
    expect(vod.mostDescribed).toBe(20);
    expect(vod.mostTogether).toBe(4);
  });

  test("stay without content while VOD looks into them", async () => {
    const processing = { ...medium({ id: "a", second: 1 }), MetaData: null };

    const [page] = await pagesOf(new FakeVod([processing]));

    expect(page?.files).toMatchObject([{ fileId: "a" }]);
    expect(page?.files[0]).not.toHaveProperty("content");
  });

  test("are counted when they are gone by then", async () => {
    const vod = new FakeVod([medium({ id: "a", second: 1 }), medium({ id: "b", second: 2 })], {
      tellsContent: false,
    });
    vod.meanwhile = () => {
      if (vod.asked.includes("DescribeMediaInfos")) {
        vod.media = vod.media.filter(({ FileId }) => FileId !== "a");
      }
    };

    expect(await pagesOf(vod)).toMatchObject([{ files: [{ fileId: "b" }], deleted: 1 }]);
  });

  test("are handed out as they are when the permission is missing, which is asked for once", async () => {
    const vod = new FakeVod(files.slice(0, 3), { tellsContent: false });
    vod.media.push(medium({ id: "old", second: 0 }));
    vod.failure = (action) => (action === "DescribeMediaInfos" ? denied(action) : undefined);

    const pages = await pagesOf(vod, { pageSize: 3 });

    const undescribed = { reason: "permission", allow: "name/vod:DescribeMediaInfos" };
    expect(pages.flatMap((page) => page.files)).toHaveLength(4);
    expect(pages.map((page) => page.undescribed)).toContainEqual(undescribed);
    expect(pages.filter(({ files }) => files.length === 0)).not.toContainEqual(
      expect.objectContaining({ undescribed }),
    );
    expect(vod.asked.filter((action) => action === "DescribeMediaInfos")).toHaveLength(1);
  });

  test("are not handed out when asking fails for a time: the search goes on there later", async () => {
    const vod = new FakeVod(files.slice(0, 3), { tellsContent: false });
    vod.failure = (action) => (action === "DescribeMediaInfos" ? new Error("broken") : undefined);

    expect((await failureOf(Error, () => pagesOf(vod))).message).toBe("broken");
  });
});

describe("answers that VOD does not document", () => {
  const answering = (answer: object) => {
    const vod = new FakeVod([]);
    vod.call = async () => answer as never;
    return vod;
  };
  const [older, newer] = [medium({ id: "a", second: 1 }), medium({ id: "b", second: 2 })];

  test.each([
    ["no total", { MediaInfoSet: [] }, "cannot be read"],
    ["no list", { TotalCount: 1, MediaInfoSet: "none" }, "cannot be read"],
    ["a total without media", { TotalCount: 3, MediaInfoSet: null }, "cannot be read"],
    ["oldest first", { TotalCount: 2, MediaInfoSet: [older, newer] }, "not sorted by time"],
  ])("%s is an error, never a list", async (_, answer, said) => {
    expect((await failureOf(Error, () => pagesOf(answering(answer)))).message).toContain(said);
  });

  test("nothing found may come as nothing", async () => {
    const pages = await pagesOf(answering({ TotalCount: 0, MediaInfoSet: null }));

    expect(pages).toMatchObject([{ files: [], next: undefined }]);
  });
});

describe("a search ends in time", () => {
  test("no request begins after the deadline", async () => {
    const vod = new FakeVod(world([1, 2, 3]));
    const deadline = vod.clock.now() - 1;

    await failureOf(TimeIsUpError, () => pagesOf(vod, { deadline }));
    expect(vod.asked).toEqual([]);
  });

  test("what was found before stays found", async () => {
    const vod = new FakeVod(world([1, 2, 3, 4]));
    const deadline = vod.clock.now() + 60_000;
    const found: string[] = [];
    vod.meanwhile = () => {
      if (vod.searches.length >= 2) {
        void vod.clock.sleep(120_000);
      }
    };

    await failureOf(TimeIsUpError, async () => {
      const pages = findRecordings(new MediaClient(vod), query({ pageSize: 2, deadline }));
      for await (const { files } of pages) {
        found.push(...files.map(({ fileId }) => fileId));
      }
    });

    expect(found).toEqual(["f3"]);
  });

  test("an error of the service is handed on", async () => {
    const vod = new FakeVod(world([1]));
    vod.failure = denied;

    await expect(pagesOf(vod)).rejects.toThrow("Allow name/vod:SearchMedia");
  });
});
