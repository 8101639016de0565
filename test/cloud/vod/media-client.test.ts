import { Api3Error, MediaClient, TimeIsUpError } from "../../../cloud";
import { failureOf } from "../failure";
import { FakeVod, SUB_APP } from "./fake-vod";

const SEARCH = { SubAppId: SUB_APP };
const aborted = () =>
  new Api3Error("vod SearchMedia: cancelled.", "aborted", false, false, undefined, undefined);

test("requests are counted, whichever they are", async () => {
  const client = new MediaClient(new FakeVod([]));
  await client.search(SEARCH, {});
  await client.describe({ FileIds: ["a"] }, {});

  expect(client.requests).toBe(2);
});

test("each kind of request keeps to a rate of its own", async () => {
  const vod = new FakeVod([]);
  const client = new MediaClient(vod, { searchesPerSecond: 1, descriptionsPerSecond: 2 });
  for (let request = 0; request < 2; request++) {
    await client.search(SEARCH, {});
  }
  const waitsOfSearches = vod.clock.waits.length;
  for (let request = 0; request < 2; request++) {
    await client.describe({ FileIds: ["a"] }, {});
  }

  expect(waitsOfSearches).toBe(1);
  expect(vod.clock.waits[0]).toBeGreaterThan(900);
  expect(vod.clock.waits[1]).toBeGreaterThan(400);
  expect(vod.clock.waits[1]).toBeLessThanOrEqual(500);
});

test("a request that fails after the deadline says that the time is over, whatever it failed of", async () => {
  const vod = new FakeVod([]);
  const deadline = vod.clock.now() + 60_000;
  vod.failure = () => new Error("no answer");
  vod.meanwhile = () => void vod.clock.sleep(60_000);

  await failureOf(TimeIsUpError, () => new MediaClient(vod).search(SEARCH, { deadline }));
});

test("a request that fails before the deadline says why", async () => {
  const vod = new FakeVod([]);
  vod.failure = () => new Error("no answer");
  const deadline = vod.clock.now() + 60_000;
  const error = await failureOf(Error, () => new MediaClient(vod).search(SEARCH, { deadline }));

  expect(error.message).toBe("no answer");
});

test("a caller who gives up is told so, even after the deadline", async () => {
  const vod = new FakeVod([]);
  const controller = new AbortController();
  const deadline = vod.clock.now() + 60_000;
  vod.meanwhile = () => {
    controller.abort();
    void vod.clock.sleep(120_000);
  };
  vod.failure = aborted;

  await failureOf(Api3Error, () =>
    new MediaClient(vod).search(SEARCH, { deadline, signal: controller.signal }),
  );
});
