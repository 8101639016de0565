import type { MixLayoutKind } from "../../profile";
import type { Text } from "../settings";

/** 1st, 2nd, 3rd, 4th, 11th, 21st. */
function ordinal(count: number): string {
  const isTeen = count % 100 >= 11 && count % 100 <= 13;
  const ending = isTeen ? undefined : ["th", "st", "nd", "rd"][count % 10];
  return `${count}${ending ?? "th"}`;
}

function people(count: number): Text {
  return { en: count === 1 ? "1 person" : `${count} people`, zh: `${count} 人` };
}

/** The one catalogue of what stands in and beside the pictures. */
export const MESSAGES = {
  before: { en: "Before", zh: "变更前" },
  after: { en: "After", zh: "变更后" },
  mixedPicture: { en: "Mixed picture", zh: "合流画面" },
  noPicture: { en: "No mixed picture.", zh: "没有合流画面。" },
  bigPicture: { en: "big picture", zh: "大画面" },
  staysEmpty: { en: "stays empty", zh: "留空" },

  canvasWidth: { en: "Canvas width", zh: "画布宽度" },
  canvasHeight: { en: "Canvas height", zh: "画布高度" },
  undeclared: (field: Text) => ({
    en: `No picture can be drawn: “${field.en}” is not declared.`,
    zh: `无法绘制画面：未声明“${field.zh}”。`,
  }),
  unknown: (field: Text, expression: string) => ({
    en: `No picture can be drawn yet: “${field.en}” is known only after apply (${expression}).`,
    zh: `暂无法绘制画面：“${field.zh}”在 apply 后才能确定（${expression}）。`,
  }),
  undrawable: (field: Text, given: string) => ({
    en: `No picture can be drawn: “${field.en}” must be a whole number from 1 on, got ${given}.`,
    zh: `无法绘制画面：“${field.zh}”须为不小于 1 的整数，实际为 ${given}。`,
  }),
  unpublishedLayout: (kind: string) => ({
    en: `No picture can be drawn: the layout “${kind}” is none whose sizes are published.`,
    zh: `无法绘制画面：布局“${kind}”的画面尺寸未公布。`,
  }),

  people,
  peopleBeyond: (count: number, limit: number) => ({
    en: `${people(count).en}, limit ${limit}`,
    zh: `${people(count).zh}，上限 ${limit} 人`,
  }),
  nobodyMatches: (count: number) => ({
    en: `${people(count).en}, nobody matches`,
    zh: `${people(count).zh}，无人匹配`,
  }),
  equalSizes: (size: string) => ({ en: `${size}\u00a0px each`, zh: `每个画面 ${size}\u00a0px` }),
  bigSize: (big: string) => ({ en: `big ${big}\u00a0px`, zh: `大画面 ${big}\u00a0px` }),
  bigAndSmallSizes: (big: string, small: string) => ({
    en: `big ${big}, others ${small}\u00a0px`,
    zh: `大画面 ${big}，其余 ${small}\u00a0px`,
  }),

  notRecorded: (most: number) => ({
    en: `A console template does not record the ${ordinal(most + 1)} person, nor whoever joins later.`,
    zh: `控制台录制模板不会录制第 ${most + 1} 位及之后加入的人。`,
  }),
  unpublishedSizes: (most: number, allowed: number) => ({
    en: `${people(allowed).en} are allowed, but sizes are published for no more than ${most} pictures.`,
    zh: `允许 ${people(allowed).zh}，但官方仅公布 ${most} 个画面以内的尺寸。`,
  }),
  byPrefix: (prefix: string) => ({
    en: `Big picture: whoever's userId begins with “${prefix}”; of several, who joined first. If nobody matches, its place stays empty.`,
    zh: `大画面：userId 前缀为“${prefix}”的用户；有多人匹配时取最早加入者，无人匹配时该位置留空。`,
  }),
  byCamera: (userId: string) => ({
    en: `Big picture: the camera of “${userId}”.`,
    zh: `大画面：用户“${userId}”的摄像头画面。`,
  }),
  byScreen: (userId: string) => ({
    en: `Big picture: the screen shared by “${userId}”.`,
    zh: `大画面：用户“${userId}”的屏幕分享画面。`,
  }),
  byLaterValue: (expression: string) => ({
    en: `Big picture: whose it is, is known only after apply (${expression}).`,
    zh: `大画面：归属在 apply 后才能确定（${expression}）。`,
  }),
  byNobody: {
    en: "Big picture: no rule says whose it is.",
    zh: "大画面：未声明归属规则。",
  },
  source: (title: string, date: string) => ({
    en: `Drawn from Tencent's documents (${title}, ${date}), not from a recording.`,
    zh: `依据腾讯云文档（${title}，${date}）绘制，并非实际录制画面。`,
  }),
} as const;

/** What the numbers in the tiles mean, and how much of it is only inferred. */
export const NUMBERS: Readonly<Record<MixLayoutKind, Text>> = {
  "nine-grid": {
    en: "Numbers: the order of joining. That people fill the rows from the top left is inferred.",
    zh: "数字：加入顺序。自左上角起逐行排列为推断。",
  },
  floating: {
    en: "Numbers: the others in the order of joining, from the bottom left. That further rows lie above is inferred.",
    zh: "数字：其他人的加入顺序，自左下角起向右排列。后续行依次向上排列为推断。",
  },
  "screen-share": {
    en: "Numbers: the others, down the right side. That they follow the order of joining is inferred.",
    zh: "数字：其他人，在右侧自上而下排列。按加入顺序排列为推断。",
  },
};
