import { ApiFailure } from "../api-failure";
import type { Behaviour } from "../options";
import { integer, list, optional, record, text, time, type Values } from "../parameters";
import type { MediaState } from "../recording/media-state";
import { categoryOf, STORAGE_CLASS, STORAGE_REGION } from "./vod-media-info";

const texts = optional(list(text));
const range = optional(record({ After: optional(time), Before: optional(time) }));

/** What a search may ask for. `Names`, `Text`, `ClassIds` and others are not simulated, so refused. */
export const SEARCHED = {
  FileIds: texts,
  NamePrefixes: texts,
  Categories: texts,
  SourceTypes: texts,
  CreateTime: range,
  ExpireTime: range,
  StorageRegions: texts,
  StorageClasses: texts,
  MediaTypes: texts,
  Status: texts,
  TrtcSdkAppIds: optional(list(integer)),
  TrtcRoomIds: texts,
};

type Searched = Values<typeof SEARCHED>;
type Range = Searched["CreateTime"];
type Test = (media: MediaState) => boolean;

/** Longest list, and longest element (SDK 4.1.299); those that have none may be of any length. */
const LIMITS = {
  FileIds: [10, 40],
  NamePrefixes: [10, 100],
  SourceTypes: [10, Number.POSITIVE_INFINITY],
  StorageRegions: [20, 20],
  MediaTypes: [10, Number.POSITIVE_INFINITY],
  TrtcSdkAppIds: [10, Number.POSITIVE_INFINITY],
  TrtcRoomIds: [10, 64],
} as const;

/** Lists that have an error code of their own (Go SDK). */
const OWN_CODES = ["FileIds", "NamePrefixes", "SourceTypes", "StorageRegions"];
const NEVER = Date.parse("9999-12-31T23:59:59Z");

/**
 * What a medium must meet, all of it; the elements of a list are alternatives. INFERRED: that an empty
 * list asks for nothing, and that prefixes are told apart by case.
 * @throws ApiFailure
 */
export function searchTests(
  searched: Searched,
  { searchIncludesEnd }: Pick<Behaviour, "searchIncludesEnd">,
): readonly Test[] {
  checkLists(searched);
  const trtcOf = ({ source }: MediaState) => source.trtc;
  return [
    anyOf(searched.FileIds, (media, id) => media.fileId === id),
    anyOf(searched.NamePrefixes, (media, prefix) => media.name.startsWith(prefix)),
    anyOf(searched.Categories, (media, category) => categoryOf(media.content) === category),
    anyOf(searched.SourceTypes, (media, type) => media.source.type === type),
    anyOf(searched.StorageRegions, (_, region) => region === STORAGE_REGION),
    anyOf(searched.StorageClasses, (_, storageClass) => storageClass === STORAGE_CLASS),
    anyOf(searched.MediaTypes, (media, type) => media.type === type),
    anyOf(searched.Status, (_, status) => status === "Normal"),
    anyOf(searched.TrtcSdkAppIds, (media, id) => trtcOf(media)?.sdkAppId === id),
    anyOf(searched.TrtcRoomIds, (media, id) => trtcOf(media)?.roomId === id),
    within(searched.CreateTime, searchIncludesEnd, ({ createdAt }) => createdAt),
    within(searched.ExpireTime, searchIncludesEnd, ({ expiresAt }) => expiresAt ?? NEVER),
  ];
}

function anyOf<T>(
  wanted: readonly T[] | undefined,
  fits: (media: MediaState, one: T) => boolean,
): Test {
  return (media) => !wanted?.length || wanted.some((one) => fits(media, one));
}

function within(wanted: Range, includesEnd: boolean, timeOf: (media: MediaState) => number): Test {
  const after = wanted?.After?.getTime() ?? Number.NEGATIVE_INFINITY;
  const before = wanted?.Before?.getTime() ?? Number.POSITIVE_INFINITY;
  return (media) => {
    const time = timeOf(media);
    return time >= after && (includesEnd ? time <= before : time < before);
  };
}

function checkLists(searched: Searched): void {
  for (const [name, [mostElements, mostCharacters]] of Object.entries(LIMITS)) {
    const values = searched[name as keyof typeof LIMITS] ?? [];
    const tooLong = values.some((value) => [...String(value)].length > mostCharacters);
    if (values.length > mostElements || tooLong) {
      throw new ApiFailure(
        OWN_CODES.includes(name) ? `InvalidParameterValue.${name}` : "InvalidParameterValue",
        `${name} must be at most ${mostElements} elements of at most ${mostCharacters} characters.`,
      );
    }
  }
}
