import type { FoundRecording, MediaClient, SearchMediaRequest } from "../../cloud";
import { NewestFirst } from "../../cloud/vod/newest-first";
import { parseRecordingFileName } from "../../profile/file-names/parse-recording-file-name";
import type { RecordingFileName, RoomId } from "../../profile/file-names/recording-file-name";
import { searchPrefixes } from "../../profile/file-names/search-prefixes";

/** Whose recordings are looked for: of rooms, of a user, or of a user in rooms. */
export interface SearchedFiles {
  readonly sdkAppId: number;
  readonly subAppId: number;
  /** The rooms that may be meant; none: any room. */
  readonly rooms: readonly RoomId[];
  /** Where it is known, no name is ambiguous. */
  readonly roomIdType?: "number" | "string";
  /** Single-stream recordings of this user: a mixed file's name does not say whom it shows. */
  readonly userId?: string;
  /** First and last moment of creation, milliseconds since 1970. */
  readonly createdFrom: number;
  readonly createdUntil: number;
}

/** A file, and what its name may say: several readings where the room is ambiguous. */
export interface FoundFile {
  readonly file: FoundRecording;
  readonly readings: readonly [RecordingFileName, ...RecordingFileName[]];
}

export interface FoundFiles {
  /** Newest first. */
  readonly files: readonly FoundFile[];
  /** Whether some may be missing: a second had more files than a search lists. */
  readonly isCut: boolean;
}

/** Room ids of one search are at most this long, characters (VOD API 2018-07-17). */
const LONGEST_ROOM = 64;
const PAGE_SIZE = 500;

/**
 * Finds files by their documented names, in two ways: by the beginning of the name, and by what VOD says
 * of the source, which also finds recordings that the REST API gave a name of their own. It is UNKNOWN
 * whether every recording carries that source. What a search finds beside is left out: `12` begins `123`.
 * @throws Api3Error, TimeIsUpError
 */
export async function searchFiles(
  media: MediaClient,
  searched: SearchedFiles,
  told: (read: number) => void,
): Promise<FoundFiles> {
  const found = new Map<string, FoundFile>();
  let isCut = false;
  let read = 0;
  for (const search of searchesOf(searched)) {
    const newest = newestFirst(media, searched, search);
    while (newest.completeFrom > seconds(searched.createdFrom)) {
      await newest.readOn();
      const files = newest.take(newest.completeFrom);
      read += files.length;
      told(read);
      for (const file of files) {
        const [first, ...others] = readingsOf(file.name, searched);
        if (first && [first, ...others].some((reading) => isWanted(reading, searched))) {
          found.set(file.fileId, { file, readings: [first, ...others] });
        }
      }
    }
    isCut ||= newest.cutSeconds.length > 0;
  }
  const files = [...found.values()].sort(
    (a, b) => b.file.createdAt - a.file.createdAt || (a.file.name < b.file.name ? -1 : 1),
  );
  return { files, isCut };
}

/** `TrtcRoomIds` is VOD's, at most 10 of at most 64 characters. */
type Search = Pick<SearchMediaRequest, "NamePrefixes" | "SourceTypes" | "TrtcSdkAppIds"> & {
  readonly TrtcRoomIds?: readonly string[];
};

function searchesOf({ sdkAppId, rooms, userId }: SearchedFiles): readonly Search[] {
  const bySource = { SourceTypes: ["TrtcRecord"], TrtcSdkAppIds: [sdkAppId] };
  if (rooms.length === 0) {
    return [{ NamePrefixes: [`${sdkAppId}_`] }, bySource];
  }
  const prefixes = rooms.map(
    (roomId) => searchPrefixes({ sdkAppId, roomId, ...(userId !== undefined && { userId }) }).wide,
  );
  const ids = [...new Set(rooms.map(String))];
  const areSearchable = ids.every((id) => [...id].length <= LONGEST_ROOM);
  return [{ NamePrefixes: prefixes }, { ...bySource, ...(areSearchable && { TrtcRoomIds: ids }) }];
}

function newestFirst(
  media: MediaClient,
  { subAppId, createdFrom, createdUntil }: SearchedFiles,
  search: Search,
): NewestFirst {
  const created = { first: seconds(createdFrom), last: seconds(createdUntil) };
  return new NewestFirst(
    ({ created: { first, last }, offset, limit }) =>
      media.search(
        {
          SubAppId: subAppId,
          ...search,
          // One second more, in case the end is not part of it; NewestFirst keeps what was asked for.
          CreateTime: { After: isoTime(first), Before: isoTime(last + 1) },
          Filters: ["basicInfo", "metaData"],
          Sort: { Field: "CreateTime", Order: "Desc" },
          Offset: offset,
          Limit: limit,
        },
        {},
      ),
    created,
    PAGE_SIZE,
  );
}

function readingsOf(name: string, { roomIdType }: SearchedFiles): readonly RecordingFileName[] {
  const reading = parseRecordingFileName(name, roomIdType && { roomIdType });
  switch (reading.kind) {
    case "recording":
      return [reading.file];
    case "ambiguous":
      return reading.readings;
    case "not-a-recording":
      return [];
  }
}

function isWanted(
  { sdkAppId, roomId, stream }: RecordingFileName,
  searched: SearchedFiles,
): boolean {
  const { rooms, userId } = searched;
  return (
    sdkAppId === searched.sdkAppId &&
    (rooms.length === 0 || rooms.includes(roomId)) &&
    (userId === undefined || stream?.userId === userId)
  );
}

function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1_000);
}

function isoTime(second: number): string {
  return new Date(second * 1_000).toISOString().replace(".000Z", "Z");
}
