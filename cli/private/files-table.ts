import type { RoomId } from "../../profile/file-names/recording-file-name";
import { showNumber, showValue } from "../../profile/problem";
import type { Language } from "../../report/language";
import { plainText } from "../../report/neutralise";
import { terminalTable } from "../../report/table";
import type { FoundFile } from "./search-files";

/** A file that was found, as plain data. Texts are as VOD has them. */
export interface FileRow {
  readonly name: string;
  readonly fileId: string;
  readonly sdkAppId: number;
  readonly subAppId: number;
  readonly mode: "single-stream" | "mixed";
  /** Which room the name may mean; more than one: it is ambiguous. */
  readonly rooms: readonly RoomId[];
  /** Whose stream it is; null for a mixed recording. */
  readonly userId: string | null;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  /** Null when VOD does not say. */
  readonly expiresAt: string | "never" | null;
  /** What is in the file; null while VOD has not yet looked into it. */
  readonly content: {
    readonly seconds: number | null;
    readonly bytes: number | null;
    readonly width: number | null;
    readonly height: number | null;
  } | null;
}

export function fileRow({ file, readings }: FoundFile, subAppId: number): FileRow {
  const [reading] = readings;
  const { content } = file;
  const {
    seconds = null,
    bytes = null,
    video: [{ width = null, height = null } = {}] = [],
  } = content ?? {};
  return {
    name: file.name,
    fileId: file.fileId,
    sdkAppId: reading.sdkAppId,
    subAppId,
    mode: reading.stream ? "single-stream" : "mixed",
    rooms: readings.map(({ roomId }) => roomId),
    userId: reading.stream?.userId ?? null,
    createdAt: isoTime(file.createdAt),
    expiresAt:
      typeof file.expiresAt === "number" ? isoTime(file.expiresAt) : (file.expiresAt ?? null),
    content: content ? { seconds, bytes, width, height } : null,
  };
}

const HEADERS = {
  name: { en: "Name", zh: "文件名" },
  room: { en: "Room", zh: "房间" },
  user: { en: "User", zh: "用户" },
  created: { en: "Created (UTC)", zh: "创建时间（UTC）" },
  duration: { en: "Duration", zh: "时长" },
  size: { en: "Size", zh: "大小" },
  resolution: { en: "Resolution", zh: "分辨率" },
  expires: { en: "Expires (UTC)", zh: "过期时间（UTC）" },
} as const;

const WORDS = {
  or: { en: " or ", zh: " 或 " },
  never: { en: "never", zh: "永不" },
  processing: { en: "processing", zh: "处理中" },
} as const;

const NOTHING = "–";

/** @param width screen columns */
export function filesTable(rows: readonly FileRow[], lang: Language, width: number): string {
  const header = (key: keyof typeof HEADERS) => HEADERS[key][lang];
  return terminalTable(
    [
      { header: header("name"), priority: 2 },
      { header: header("room"), priority: 3 },
      { header: header("user"), priority: 1 },
      { header: header("created"), priority: 4 },
      { header: header("duration"), align: "right", priority: 4 },
      { header: header("size"), align: "right", priority: 4 },
      { header: header("resolution"), align: "right", priority: 4 },
      { header: header("expires"), priority: 4 },
      // Cut last: it is what other tools are asked with.
      { header: "FileId", priority: 5 },
    ],
    rows.map((row) => cells(row, lang)),
    width,
  );
}

function cells(row: FileRow, lang: Language): readonly string[] {
  const { name, rooms, userId, createdAt, expiresAt, content, fileId } = row;
  const { seconds, bytes, width, height } = content ?? {};
  return [
    plainText(name),
    // A string room is in quotes: `12` and `"12"` are different rooms.
    rooms.map(showValue).join(WORDS.or[lang]),
    userId === null ? NOTHING : plainText(userId),
    showTime(createdAt),
    content ? (seconds ? showDuration(seconds) : NOTHING) : WORDS.processing[lang],
    bytes ? `${showNumber(Math.round(bytes / 100_000) / 10)} MB` : NOTHING,
    width && height ? `${width} × ${height}` : NOTHING,
    expiresAt === "never" ? WORDS.never[lang] : expiresAt === null ? NOTHING : showTime(expiresAt),
    plainText(fileId),
  ];
}

function showTime(time: string): string {
  return time.slice(0, 19).replace("T", " ");
}

/** `0:01:05` */
function showDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${Math.floor(whole / 3_600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
