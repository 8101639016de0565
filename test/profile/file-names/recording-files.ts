import * as fc from "fast-check";
import { isPrintable } from "../../../profile/file-names/name-part";
import type { RecordingFileName } from "../../../profile/file-names/recording-file-name";

/** A text that a userId or a room id may be, and more. */
export function printableText(maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: "binary", minLength: 1, maxLength }).filter(isPrintable);
}

const stream = fc.record({
  userId: printableText(12),
  media: fc.constantFrom("main" as const, "aux" as const),
});
const index = fc.option(fc.integer({ min: 1 }), { nil: undefined });
const segmentTime = fc.stringMatching(/^\d{17}$/);
const track = fc.constantFrom("audio" as const, "video" as const, "audiovideo" as const);
const room = {
  sdkAppId: fc.integer({ min: 1 }),
  roomId: fc.oneof(fc.integer({ min: 1, max: 2 ** 32 }), printableText(12)),
};

const splittable = (extension: fc.Arbitrary<"mp4" | "aac" | undefined>) =>
  fc.record({ extension, index, stream: fc.option(stream, { nil: undefined }) });
const playlist = (extension: fc.Arbitrary<"m3u8" | undefined>) =>
  fc.oneof(fc.record({ extension, stream, track }), fc.record({ extension }));
const segment = fc.oneof(
  fc.record({ extension: fc.constant("ts" as const), stream, track, segmentTime }),
  fc.record({ extension: fc.constant("ts" as const), segmentTime }),
);
const m3u8 = fc.constant("m3u8" as const);
const split = fc.constantFrom("mp4" as const, "aac" as const);
const orNone = <T>(extension: fc.Arbitrary<T>) => fc.option(extension, { nil: undefined });

const folderName = printableText(6).filter((text) => !text.includes("/"));
const folder = fc.record({ prefix: fc.array(folderName, { maxLength: 2 }), taskId: folderName });
const recovery = fc.option(fc.constantFrom(1 as const, 2 as const, 3 as const), { nil: undefined });
const userDefineRecordId = fc.option(
  fc.stringMatching(/^[a_-]{0,6}(__UserDefine_u_)?[A-Za-z0-9_-]$/),
  { nil: undefined },
);

const vod = fc
  .tuple(
    fc.record({ ...room, userDefineRecordId, storage: fc.constant("vod" as const) }),
    fc.oneof(splittable(orNone(split)), playlist(orNone(m3u8))),
  )
  .map(([head, tail]) => ({ ...head, ...tail }));

const bucket = fc
  .tuple(
    fc.record({ ...room, folder, storage: fc.constant("bucket" as const) }),
    fc.oneof(
      splittable(split),
      fc.tuple(fc.oneof(playlist(m3u8), segment), recovery).map(([file, n]) => ({
        ...file,
        recovery: n,
      })),
    ),
  )
  .map(([head, tail]) => ({ ...head, ...tail }));

/** Every documented form: VOD and bucket, single-stream and mixed, MP4, AAC, HLS, split or whole. */
export const recordingFiles: fc.Arbitrary<RecordingFileName> = fc.oneof(vod, bucket);
