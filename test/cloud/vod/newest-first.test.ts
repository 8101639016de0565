import { NewestFirst, type PageRequest, secondOf } from "../../../cloud/vod/newest-first";
import { DAY_ZERO, medium } from "./fake-vod";

const ZERO = DAY_ZERO / 1_000;

test("each step hands out whole seconds only, and begins with the second that was cut", async () => {
  const all = [9, 8, 8, 8, 5].map((second, index) => medium({ id: `f${index}`, second }));
  const asked: PageRequest[] = [];
  const search = new NewestFirst(
    async (page) => {
      asked.push(page);
      const found = all.filter(({ BasicInfo }) => {
        const second = Date.parse(BasicInfo?.CreateTime ?? "") / 1_000;
        return second <= page.created.last && second >= page.created.first;
      });
      const set = found.slice(page.offset, page.offset + page.limit);
      return { TotalCount: found.length, MediaInfoSet: set };
    },
    { first: ZERO, last: ZERO + 9 },
    2,
  );
  const steps: [number, number[]][] = [];
  while (search.completeFrom > ZERO) {
    await search.readOn();
    const seconds = search.take(search.completeFrom).map((file) => secondOf(file) - ZERO);
    steps.push([search.completeFrom - ZERO, seconds]);
  }

  expect(steps).toEqual([
    [9, [9]],
    [0, [8, 8, 8, 5]],
  ]);
  expect(asked.map(({ created, offset }) => [created.last - ZERO, offset])).toEqual([
    [9, 0],
    [8, 0],
    [8, 2],
  ]);
});

test("what was read ahead waits until it is taken", async () => {
  const all = [9, 5].map((second, index) => medium({ id: `f${index}`, second }));
  const search = new NewestFirst(
    async () => ({ TotalCount: 2, MediaInfoSet: all }),
    { first: ZERO, last: ZERO + 9 },
    10,
  );
  await search.readOn();

  expect(search.take(ZERO + 6).map(({ fileId }) => fileId)).toEqual(["f0"]);
  expect(search.take(ZERO).map(({ fileId }) => fileId)).toEqual(["f1"]);
  expect(search.take(ZERO)).toEqual([]);
});
