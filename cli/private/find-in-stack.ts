import { MediaClient } from "../../cloud";
import type { RecordingLockEntry } from "../../lock";
import { isPrintable } from "../../profile/file-names/name-part";
import type { RoomId } from "../../profile/file-names/recording-file-name";
import { showNumber, showText, showValue } from "../../profile/problem";
import { jsonText } from "../../report/json-text";
import type { Language } from "../../report/language";
import { VERIFY_EXIT } from "../../verify";
import { MESSAGES } from "../messages";
import { type DeclaredStack, declaredMode, readDeclaredStack } from "./declared-stack";
import { type FileRow, fileRow, filesTable } from "./files-table";
import { FIND_MESSAGES } from "./find-messages";
import { openCloud } from "./open-cloud";
import { Progress } from "./progress";
import { searchFiles } from "./search-files";
import { SubApplicationNumbers } from "./sub-application-numbers";
import { type Since, sinceTime } from "./times";

export interface FindOptions {
  readonly room?: string;
  readonly roomType?: "number" | "string";
  readonly user?: string;
  readonly since: Since;
  readonly app?: number;
  readonly format: "table" | "json";
  readonly lang: Language;
}

/** VOD's clock may be ahead. */
const CLOCK_SKEW_MS = 300_000;

/** Prints the files of a room or a user, of everything that a stack records. */
export async function findInStack(stack: string, options: FindOptions): Promise<void> {
  const { lang, format } = options;
  const rooms = roomsOf(options);
  const declared = readDeclaredStack(stack, options.app);
  const found = await searchStack(declared, rooms, options);
  if (format === "json") {
    process.stdout.write(jsonText({ findVersion: 1, stack, ...found }));
  } else if (found.files.length > 0) {
    const width = process.stdout.columns || Number.POSITIVE_INFINITY;
    process.stdout.write(`${filesTable(found.files, lang, width)}\n`);
  }
  for (const note of notesOf(found, declared, rooms, options)) {
    console.error(note);
  }
  process.exitCode = found.files.length > 0 ? 0 : VERIFY_EXIT.nothingJudged;
}

/** Digits may name a numeric room and a string room, which are different rooms. */
function roomsOf({ room, roomType, user }: FindOptions): readonly RoomId[] {
  if (room === undefined) {
    if (user === undefined) {
      throw new Error("name what to look for: --room <id>, --user <id>, or both");
    }
    return [];
  }
  const number = Number(room);
  const isNumber = /^[1-9]\d*$/.test(room) && Number.isSafeInteger(number);
  if (roomType === "number" && !isNumber) {
    throw new Error(
      `--room must be a positive whole number, got ${showValue(room)}: write --room-type string if it is a string room`,
    );
  }
  if (!isPrintable(room)) {
    throw new Error(`--room must be a printable text, got ${showValue(room)}: write the room's id`);
  }
  return [
    ...(isNumber && roomType !== "string" ? [number] : []),
    ...(roomType === "number" ? [] : [room]),
  ];
}

interface FoundInStack {
  /** RFC 3339, UTC. */
  readonly since: string;
  /** Whether some files may be missing. */
  readonly isCut: boolean;
  readonly files: readonly FileRow[];
}

async function searchStack(
  { stack, site, recordings, lock }: DeclaredStack,
  rooms: readonly RoomId[],
  { since, user, roomType, lang }: FindOptions,
): Promise<FoundInStack> {
  const api = openCloud(site);
  const now = api.clock.now();
  const createdFrom = sinceTime(since, now);
  const numbers = new SubApplicationNumbers(api, lock);
  const media = new MediaClient(api);
  const progress = new Progress(process.stderr, () => api.clock.now());
  const files: FileRow[] = [];
  let isCut = false;
  try {
    for (const [path, entry] of recordings) {
      const name = showText(`${stack}/${path}`);
      const place = entry.storage && (await placeOf(name, entry, numbers));
      if (place) {
        const question = {
          ...place,
          rooms,
          ...(roomType && { roomIdType: roomType }),
          ...(user !== undefined && { userId: user }),
          createdFrom,
          createdUntil: now + CLOCK_SKEW_MS,
        };
        const found = await searchFiles(media, question, (read) =>
          progress.say(`${name}: ${MESSAGES.readSoFar[lang](showNumber(read))}`),
        );
        files.push(...found.files.map((file) => fileRow(file, place.subAppId)));
        isCut ||= found.isCut;
      }
    }
  } finally {
    progress.end();
  }
  return { since: new Date(createdFrom).toISOString(), isCut, files };
}

async function placeOf(name: string, entry: RecordingLockEntry, numbers: SubApplicationNumbers) {
  const { sdkAppId } = entry;
  if (typeof sdkAppId !== "number") {
    throw new Error(
      `${name}: the SDKAppID is known only after apply: write it into the code to look for its files`,
    );
  }
  const found = await numbers.find(entry);
  if ("why" in found) {
    throw new Error(
      `${name}: the number of the sub-application is not known: ${found.why.join("; ")}`,
    );
  }
  return { sdkAppId, subAppId: found.subAppId };
}

/** What the table does not say. */
function notesOf(
  { files, since, isCut }: FoundInStack,
  { recordings }: DeclaredStack,
  rooms: readonly RoomId[],
  { user, roomType, lang }: FindOptions,
): readonly string[] {
  const mixes = recordings.some(([, entry]) => declaredMode(entry)?.includes("mixed"));
  const isAmbiguous = files.some((file) => file.rooms.length > 1);
  const wanted = [...rooms, ...(user === undefined ? [] : [user])].map(showValue).join(", ");
  const { found, nothingFound, notYet, expired, otherType, ...notes } = FIND_MESSAGES;
  const reasons = [notYet, expired, ...(roomType ? [otherType] : [])];
  return [
    ...(files.length > 0
      ? [found[lang](files.length, since)]
      : [nothingFound[lang](wanted, since), ...reasons.map((reason) => reason[lang]())]),
    ...(isAmbiguous ? [notes.ambiguous[lang]()] : []),
    ...(user !== undefined && mixes ? [notes.mixedHasNoUser[lang]()] : []),
    ...(isCut ? [notes.isCut[lang]()] : []),
  ];
}
