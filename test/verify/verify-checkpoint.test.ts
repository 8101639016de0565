import fc from "fast-check";
import type { VerifyCheckpoint, VerifyOptions } from "../../verify";
import { failureOf } from "../cloud/failure";
import { asking, reportOf } from "./asking";
import { CONFIRMED, confirming, DAY, declaring, HOUR } from "./drafts";
import { answered, FakeCloud, NOW, TOO_LARGE } from "./fake-cloud";

const DECLARED = declaring();

describe("a verification that stopped goes on from its checkpoint", () => {
  /** Recordings of every kind, many of them in the same second. */
  const worlds = fc.array(
    fc.record({ hours: fc.integer({ min: 0, max: 8 }), isTooLarge: fc.boolean() }),
    { minLength: 1, maxLength: 12 },
  );

  test("and ends with the same report, wherever it stopped", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.nat({ max: 4 }), async (drafts, stop) => {
        const media = drafts.map(({ hours, isTooLarge }, index) =>
          answered(`f${index}`, 1 + hours, isTooLarge ? TOO_LARGE : {}),
        );
        const pageSize = 2;
        const whole = await reportOf(new FakeCloud(media), { pageSize });
        const kept: string[] = [];
        await asking(new FakeCloud(media), {
          pageSize,
          onCheckpoint: (checkpoint) => kept.push(JSON.stringify(checkpoint)),
        });
        const checkpoint: VerifyCheckpoint = JSON.parse(
          kept[Math.min(stop, kept.length - 1)] ?? "",
        );
        const resumed = await reportOf(new FakeCloud(media), { pageSize, checkpoint });

        expect({ ...resumed, requests: 0 }).toEqual({ ...whole, requests: 0 });
      }),
      { numRuns: 40 },
    );
  });

  test("without asking again what was settled when it began", async () => {
    const cloud = new FakeCloud([answered("a", 24)]);
    const { checkpoint } = await asking(cloud);
    const later = new FakeCloud([answered("a", 24), answered("late", 239)]);
    later.edits = [{ by: "bob", at: NOW - HOUR }];
    await later.clock.sleep(DAY);

    expect(await reportOf(later, { checkpoint, usage: false })).toMatchObject({
      asOf: "2026-10-11T12:00:00.000Z",
      files: { found: 1 },
      warnings: [],
      requests: 2,
    });
    expect(later.asked).toEqual([]);
  });

  test("but not from one of other settings, another confirmation or another release", async () => {
    const cloud = new FakeCloud([answered("a", 24)]);
    const { checkpoint } = await asking(cloud);
    if (!checkpoint) {
      throw new Error("there is no checkpoint");
    }
    const declared = declaring({ retentionDays: 180 });
    const cases: Partial<VerifyOptions>[] = [
      { checkpoint, declared, confirmation: confirming(declared) },
      { checkpoint, confirmation: confirming(DECLARED, CONFIRMED + 1) },
      { checkpoint: { ...checkpoint, checkpointVersion: 2 as never } },
    ];
    for (const options of cases) {
      const error = await failureOf(RangeError, () => asking(cloud, options));

      expect(error.message).toMatch(/^'checkpoint' must be of the same release, settings/);
    }
  });

  test("which is not changed by it", async () => {
    const cloud = new FakeCloud([answered("a", 24), answered("b", 48)]);
    const kept: VerifyCheckpoint[] = [];
    const onCheckpoint = (checkpoint: VerifyCheckpoint) => kept.push(checkpoint);
    await asking(cloud, { pageSize: 1, onCheckpoint });
    const [first] = kept;
    const before = JSON.stringify(first);
    await asking(cloud, { pageSize: 1, ...(first && { checkpoint: first }) });

    expect(JSON.stringify(first)).toBe(before);
  });
});
