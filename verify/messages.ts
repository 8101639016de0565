import { showText, showValue } from "../profile/problem";
import type { Language } from "../report/language";
import type { SettingKey } from "./evidence/evidence";
import { SETTING_LABELS, VALUE_WORDS, type ValueWord } from "./shown-value";

/** What a stream carries. */
const STREAMS = {
  picture: { en: "picture", zh: "画面" },
  sound: { en: "sound", zh: "声音" },
} as const;

/** What may not be known. */
const SUBJECTS = {
  recordings: { en: "which recordings there are", zh: "有哪些录制文件" },
  edits: {
    en: "whether the template was edited after it was confirmed",
    zh: "录制模板在确认之后是否被修改过",
  },
  usage: { en: "how many minutes were recorded", zh: "录制了多少分钟" },
  contents: { en: "what is in some recordings", zh: "部分录制文件的内容" },
  subApplications: {
    en: "whether recordings lie in other sub-applications",
    zh: "其他点播子应用中是否有录制文件",
  },
} as const;

export type UnknownSubject = keyof typeof SUBJECTS;

const label = (setting: SettingKey) => SETTING_LABELS[setting];
const files = (count: number) => `${count} ${count === 1 ? "recording" : "recordings"}`;

const withoutStop = (text: string) => text.replace(/\.$/, "");

/** Every sentence of a verification, in both languages. An argument is plain JSON. */
export const MESSAGES = {
  // Why a file agrees, disagrees, or shows nothing.
  nameTellsMode: {
    en: () => "the file's name tells the recording mode",
    zh: () => "文件名表明录制模式",
  },
  bothSent: {
    en: () => "picture and sound were recorded",
    zh: () => "画面和声音均已录制",
  },
  nobodyMayHaveSent: {
    en: (stream: keyof typeof STREAMS) =>
      `the file has no ${STREAMS[stream].en}, but perhaps nobody sent any`,
    zh: (stream: keyof typeof STREAMS) => `文件没有${STREAMS[stream].zh}，但可能是通话中无人发送`,
  },
  neverSent: {
    en: (stream: keyof typeof STREAMS, count: number) =>
      `none of ${files(count)} has ${STREAMS[stream].en}: perhaps nobody sent any, perhaps the template leaves it out`,
    zh: (stream: keyof typeof STREAMS, count: number) =>
      `${count} 个录制文件均没有${STREAMS[stream].zh}：可能通话中无人发送，也可能模板未录制`,
  },
  streamAbsent: {
    en: (stream: keyof typeof STREAMS) => `the file has no ${STREAMS[stream].en}, as declared`,
    zh: (stream: keyof typeof STREAMS) => `文件没有${STREAMS[stream].zh}，与声明一致`,
  },
  streamNotDeclared: {
    en: (stream: keyof typeof STREAMS) =>
      `the file has ${STREAMS[stream].en}, which is not declared`,
    zh: (stream: keyof typeof STREAMS) => `文件含有未声明的${STREAMS[stream].zh}`,
  },
  containerTells: {
    en: () => "VOD tells the container",
    zh: () => "云点播给出了文件的封装格式",
  },
  publisherDecides: {
    en: () => "a single-stream recording keeps what the publisher sent (inferred)",
    zh: () => "单流录制保留发布端的原始参数（推断）",
  },
  noPicture: { en: () => "the file has no picture", zh: () => "文件没有画面" },
  noSound: { en: () => "the file has no sound", zh: () => "文件没有声音" },
  noValue: { en: () => "VOD does not tell it", zh: () => "云点播没有给出该信息" },
  canvasIsFixed: {
    en: () => "a mixed recording has the size of its canvas",
    zh: () => "合流录制的画面尺寸等于画布尺寸",
  },
  mayBeAlignment: {
    en: (px: number) => `up to ${px} px more may be the encoder's alignment to 16 pixels`,
    zh: (px: number) => `多出 ${px} px 以内可能是编码器的 16 像素对齐`,
  },
  averageNotAbove: {
    en: (percent: number) =>
      `an average shows an upper bound only: it is not more than ${percent} % above`,
    zh: (percent: number) => `平均码率只能作为上限依据：未超出声明值 ${percent}% 以上`,
  },
  averageAbove: {
    en: (percent: number) => `the average is more than ${percent} % above`,
    zh: (percent: number) => `平均码率超出声明值 ${percent}% 以上`,
  },
  averageWithin: {
    en: (percent: number) => `the average is within ${percent} %`,
    zh: (percent: number) => `平均码率与声明值相差不超过 ${percent}%`,
  },
  silenceLowers: {
    en: (percent: number) => `the average is more than ${percent} % below, as silence makes it`,
    zh: (percent: number) => `平均码率低于声明值 ${percent}% 以上，静音即可造成`,
  },
  framesWithin: {
    en: (frames: number) => `frame rates within ${frames} a second count as the same`,
    zh: (frames: number) => `帧率相差每秒 ${frames} 帧以内视为一致`,
  },
  fewerFrames: {
    en: (frames: number) => `more than ${frames} frames a second fewer; pauses lower the average`,
    zh: (frames: number) => `每秒少 ${frames} 帧以上；画面停顿会拉低平均帧率`,
  },
  sampleRateIsExact: {
    en: () => "VOD tells the sample rate of the sound",
    zh: () => "云点播给出了音频的采样率",
  },
  notLongerThanLimit: {
    en: () => "the file is not longer than the limit",
    zh: () => "文件时长未超过上限",
  },
  longerThanLimit: {
    en: (seconds: number) => `the file is longer than the limit by more than ${seconds} s`,
    zh: (seconds: number) => `文件时长超出上限 ${seconds} 秒以上`,
  },
  splitEarly: {
    en: (gigabytes: number) =>
      `the first part of a split recording ended well before the limit and before ${gigabytes} GB`,
    zh: (gigabytes: number) => `被切分录制的首个文件远未达到时长上限，也未达到 ${gigabytes} GB`,
  },
  expiryTells: {
    en: () => "the file's expiry tells the retention it was made with",
    zh: () => "文件的过期时间表明其生成时的保存时间",
  },
  expiryMayBeChanged: {
    en: () => "the file was changed after it was made; perhaps its expiry as well",
    zh: () => "文件生成后被修改过，过期时间可能也随之改变",
  },
  foundInSubApplication: {
    en: () => "the file was found in the declared sub-application",
    zh: () => "在声明的点播子应用中找到了该文件",
  },
  noFieldShows: {
    en: () => "no field of a recording shows it: look at the console",
    zh: () => "录制文件的任何字段都无法体现，请到控制台核对",
  },
  nothingJudged: {
    en: () => "no recording could be judged",
    zh: () => "没有可供判断的录制文件",
  },
  onlyOneModeSeen: {
    en: (seen: ValueWord, count: number) =>
      `both modes are declared, but all ${files(count)} are of one kind: ${VALUE_WORDS[seen].en}`,
    zh: (seen: ValueWord, count: number) =>
      `声明了两种录制模式，但全部 ${count} 个录制文件都是${VALUE_WORDS[seen].zh}`,
  },
  onlyOneModeSoFar: {
    en: (seen: ValueWord) =>
      `both modes are declared, and only one kind was seen so far: ${VALUE_WORDS[seen].en}`,
    zh: (seen: ValueWord) => `声明了两种录制模式，目前只见到${VALUE_WORDS[seen].zh}`,
  },

  // What the bill says.
  billedAsDeclared: {
    en: (minutes: number) => `${minutes} minutes were billed, as declared`,
    zh: (minutes: number) => `计费 ${minutes} 分钟，与声明一致`,
  },
  billedUndeclared: {
    en: (mode: ValueWord, minutes: number) =>
      `${minutes} minutes were billed that are not declared: ${VALUE_WORDS[mode].en}. Recordings started over the API are billed alike`,
    zh: (mode: ValueWord, minutes: number) =>
      `有 ${minutes} 分钟未声明的计费：${VALUE_WORDS[mode].zh}。通过 API 发起的录制也计入其中`,
  },
  notBilled: {
    en: (mode: ValueWord) => `declared, but no minute was billed: ${VALUE_WORDS[mode].en}`,
    zh: (mode: ValueWord) => `已声明，但没有任何计费分钟：${VALUE_WORDS[mode].zh}`,
  },
  nothingBilled: { en: () => "no minute was billed", zh: () => "没有任何计费分钟" },
  pictureBilled: {
    en: (minutes: number) => `${minutes} minutes with picture were billed`,
    zh: (minutes: number) => `计费中有 ${minutes} 分钟带画面`,
  },
  onlySoundBilled: {
    en: () => "only minutes without picture were billed; perhaps nobody sent any",
    zh: () => "计费分钟均不带画面，可能是通话中无人发送",
  },

  // The verdict.
  recordingsAgree: {
    en: (count: number, since: string) =>
      `${files(count)} of rooms created since ${since} ${count === 1 ? "agrees" : "agree"} with the code in all that a recording can show`,
    zh: (count: number, since: string) =>
      `${since} 之后创建的房间有 ${count} 个录制文件，在录制文件可体现的范围内均与代码一致`,
  },
  newestAgree: {
    en: (count: number) =>
      `the ${files(count)} that were read agree with the code, and the rest was not read`,
    zh: (count: number) => `已读取的 ${count} 个录制文件与代码一致，其余未读取`,
  },
  settingDiffers: {
    en: (setting: SettingKey, count: number, judged: number) =>
      `${label(setting).en}: ${count} of ${files(judged)} ${count === 1 ? "differs" : "differ"} from the code`,
    zh: (setting: SettingKey, count: number, judged: number) =>
      `${label(setting).zh}：${judged} 个录制文件中有 ${count} 个与代码不一致`,
  },
  foundElsewhere: {
    en: (subAppId: number, count: number) =>
      `at least ${files(count)} of this application ${count === 1 ? "is" : "are"} in sub-application ${subAppId}, which is not the declared one`,
    zh: (subAppId: number, count: number) =>
      `点播子应用 ${subAppId} 中至少有 ${count} 个本应用的录制文件，该子应用并非声明的子应用`,
  },
  billedButNothingFound: {
    en: (minutes: number, firstDay: string, lastDay: string) =>
      `${minutes} minutes were billed from ${firstDay} to ${lastDay}, but there is no recording. They may lie in another sub-application or in other storage, may have been deleted, or after a long call or resume wait may not be there yet`,
    zh: (minutes: number, firstDay: string, lastDay: string) =>
      `${firstDay} 至 ${lastDay} 计费 ${minutes} 分钟，却没有找到任何录制文件：可能存入了其他点播子应用或其他存储，也可能已被删除，或因通话、续录等待较长而尚未生成`,
  },
  callsButNothingFound: {
    en: (count: number) =>
      `there were ${count} calls, but there is no recording: look whether global auto-recording is on and the account is not in arrears`,
    zh: (count: number) =>
      `有 ${count} 次通话，却没有任何录制文件：请检查全局自动录制是否开启、账号是否欠费`,
  },
  noRecordings: {
    en: (since: string) => `there are no recordings since ${since}`,
    zh: (since: string) => `${since} 之后还没有录制文件`,
  },
  onlyOlder: {
    en: (count: number) =>
      `${files(count)} ${count === 1 ? "is" : "are"} older than the settings and not held against them`,
    zh: (count: number) => `${count} 个录制文件早于这组设置，不作为判断依据`,
  },
  tooClose: {
    en: (count: number) =>
      `${files(count)} may come from rooms created before the settings took effect`,
    zh: (count: number) => `${count} 个录制文件所属房间可能在设置生效之前就已创建`,
  },
  stillProcessing: {
    en: (count: number) =>
      `${files(count)} ${count === 1 ? "is" : "are"} still without media information: try again in some minutes`,
    zh: (count: number) => `${count} 个录制文件尚无媒体信息，请几分钟后重试`,
  },
  onlyBeforeLastEdit: {
    en: (count: number) =>
      `the template was edited after ${files(count)} ${count === 1 ? "was" : "were"} made: wait for a new one`,
    zh: (count: number) => `${count} 个录制文件生成之后模板又被修改过：请等待新的录制文件`,
  },
  onlyWarned: {
    en: (count: number) =>
      `${files(count)} ${count === 1 ? "agrees" : "agree"} only in part; see the warnings`,
    zh: (count: number) => `${count} 个录制文件只有部分一致，请见警告`,
  },
  onlyOthers: {
    en: (count: number) =>
      `${count} ${count === 1 ? "file says" : "files say"} nothing about the template`,
    zh: (count: number) => `${count} 个文件不能说明录制模板的设置`,
  },

  // Why nothing is asked at all.
  noTemplateDeclared: {
    en: () => "no auto-record template is declared here",
    zh: () => "此处没有声明全局自动录制模板",
  },
  valuesKnownAfterApply: {
    en: () => "some values are known only after apply",
    zh: () => "部分值在 apply 之后才能确定",
  },
  storageUnknown: {
    en: () =>
      "the number of the sub-application is not known: deploy the stack, or pass the number",
    zh: () => "点播子应用的编号未知：请先部署，或直接给出编号",
  },
  notConfirmed: {
    en: () => "nobody has confirmed that the console holds these values",
    zh: () => "尚无人确认控制台已填写这些值",
  },
  otherValuesConfirmed: {
    en: (by: string, at: string) => `${showText(by)} confirmed other values at ${at}`,
    zh: (by: string, at: string) => `${showText(by)} 于 ${at} 确认的是另一组值`,
  },
  confirmedInFuture: {
    en: (at: string) =>
      `the confirmation is dated ${at}, which lies in the future: check the clocks, and confirm again`,
    zh: (at: string) => `确认时间 ${at} 在将来：请检查时钟，然后重新确认`,
  },

  // Warnings.
  settingMayDiffer: {
    en: (setting: SettingKey, count: number, judged: number) =>
      `${label(setting).en}: ${count} of ${files(judged)} may differ from the code; the evidence is not strong enough to say so`,
    zh: (setting: SettingKey, count: number, judged: number) =>
      `${label(setting).zh}：${judged} 个录制文件中有 ${count} 个可能与代码不一致，证据不足以断定`,
  },
  editedAfterConfirmation: {
    en: (by: string, at: string, event: string) =>
      `${showText(by)} edited the template on the console at ${at} (${event}), after the confirmation`,
    zh: (by: string, at: string, event: string) =>
      `${showText(by)} 于 ${at} 在控制台修改了模板（${event}），晚于确认时间`,
  },
  editedAtUnknownTime: {
    en: (by: string, event: string) =>
      `${showText(by)} edited the template on the console (${event}), at a time that the log does not tell`,
    zh: (by: string, event: string) =>
      `${showText(by)} 在控制台修改了模板（${event}），日志未给出时间`,
  },
  alsoStartedByApi: {
    en: (count: number) =>
      `${files(count)} ${count === 1 ? "was" : "were"} started over the API as well: such calls are recorded and billed twice`,
    zh: (count: number) => `另有 ${count} 个录制文件由 API 发起：这些通话会被重复录制、重复计费`,
  },

  // What is not known.
  permissionMissing: {
    en: (subject: UnknownSubject, allow: string) =>
      `cannot be known: ${SUBJECTS[subject].en}. Allow ${allow} to these credentials in a CAM policy`,
    zh: (subject: UnknownSubject, allow: string) =>
      `无法得知${SUBJECTS[subject].zh}：请在 CAM 策略中为该密钥授予 ${allow}`,
  },
  timeOver: {
    en: (subject: UnknownSubject) => `cannot be known in the given time: ${SUBJECTS[subject].en}`,
    zh: (subject: UnknownSubject) => `在给定时间内无法得知${SUBJECTS[subject].zh}`,
  },
  askingFailed: {
    en: (subject: UnknownSubject, said: string) =>
      `cannot be known: ${SUBJECTS[subject].en}. ${withoutStop(said)}`,
    zh: (subject: UnknownSubject, said: string) =>
      `无法得知${SUBJECTS[subject].zh}：${withoutStop(said)}`,
  },
  onlyNewestRead: {
    en: (count: number) => `only the newest ${files(count)} were read`,
    zh: (count: number) => `只读取了最新的 ${count} 个录制文件`,
  },
  cutSeconds: {
    en: (count: number, first: string) =>
      `some recordings may be missing: in ${count} ${count === 1 ? "second" : "seconds"} (${first} …) there were more than a search lists, or they changed while being read`,
    zh: (count: number, first: string) =>
      `可能遗漏部分录制文件：有 ${count} 秒（${first} 等）的文件数超出检索上限，或在读取时发生变化`,
  },
  unreadableMedia: {
    en: () => "VOD told of media without an id or a time, which were passed over",
    zh: () => "云点播返回了没有 ID 或时间的媒体，已跳过",
  },
  unreadableNames: {
    en: (count: number) =>
      `${files(count)} ${count === 1 ? "has" : "have"} a name that is not a recording's, and could not be judged`,
    zh: (count: number) => `${count} 个文件的名称不符合录制文件的命名规则，无法判断`,
  },
  otherSource: {
    en: (source: string, count: number) =>
      count === 1
        ? `1 file is named like a recording, but VOD gives its source as ${showValue(source)}: it was not judged`
        : `${count} files are named like recordings, but VOD gives their source as ${showValue(source)}: they were not judged`,
    zh: (source: string, count: number) =>
      `${count} 个文件的名称符合录制文件规则，但云点播标明来源为 ${showValue(source)}，未作判断`,
  },
} as const;

type MessageKey = keyof typeof MESSAGES;
type Arguments<K extends MessageKey> = Parameters<(typeof MESSAGES)[K]["en"]>;

/** A sentence as plain data, for any language. */
export type Sentence = {
  [K in MessageKey]: { readonly key: K; readonly args: Readonly<Arguments<K>> };
}[MessageKey];

export function sentence<K extends MessageKey>(key: K, ...args: Arguments<K>): Sentence {
  return { key, args } as Sentence;
}

/** The sentence in one language, for the midst of a text: it has no full stop. */
export function say({ key, args }: Sentence, language: Language): string {
  const words = MESSAGES[key][language] as (...values: readonly unknown[]) => string;
  return words(...args);
}
