/** What 'find' says beside its table, in both languages. Times as RFC 3339. */
export const FIND_MESSAGES = {
  found: {
    en: (count: number, since: string) =>
      `${count} ${count === 1 ? "file" : "files"} created since ${since}`,
    zh: (count: number, since: string) => `${since} 之后创建的文件共 ${count} 个`,
  },
  nothingFound: {
    en: (wanted: string, since: string) => `no file of ${wanted} was created since ${since}`,
    zh: (wanted: string, since: string) => `${since} 之后没有 ${wanted} 的录制文件`,
  },
  notYet: {
    en: () =>
      "- perhaps it is not there yet: a file comes some minutes after everybody has left and the resume wait is over",
    zh: () => "- 可能尚未生成：全部成员离开且续录等待时长结束后，还需几分钟文件才会出现",
  },
  expired: {
    en: () =>
      "- perhaps it is older, or has expired: look further back with --since 30d; a file is deleted for good when its retention is over",
    zh: () => "- 可能更早或已过期：用 --since 30d 查找更早的文件；保存时间一到，文件即被永久删除",
  },
  otherType: {
    en: () => "- perhaps it is of the other kind of room: leave out --room-type to look for both",
    zh: () => "- 可能是另一种房间号类型：去掉 --room-type 可同时查找两种",
  },
  ambiguous: {
    en: () =>
      "some names fit a numeric room and a string room alike; --room-type says which kind the application uses",
    zh: () => "部分文件名同时符合数字房间号和字符串房间号；可用 --room-type 指明应用使用的类型",
  },
  mixedHasNoUser: {
    en: () =>
      "mixed recordings are not among them: their names do not say whom they show; look for the room instead",
    zh: () => "其中不含合流录制文件：其文件名不含用户信息，请改按房间查找",
  },
  isCut: {
    en: () =>
      "warning: some files may be missing: within one second there were more than a search lists",
    zh: () => "警告：可能遗漏部分文件：某一秒内的文件数超出检索上限",
  },
} as const;
