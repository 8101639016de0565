/** What operators read of the command line, in both languages. */
export const MESSAGES = {
  nothingDeclared: {
    en: (stack: string) => `'${stack}' has nothing that must be typed into the console`,
    zh: (stack: string) => `“${stack}”没有需要在控制台填写的内容`,
  },
  nothingToDo: {
    en: () => "Nothing to do: everything is confirmed. Add --all to see the steps again.",
    zh: () => "无需操作：全部已确认。加 --all 可再次查看步骤。",
  },
  stale: {
    en: () => "the code has changed since this was deployed: run cdktf deploy first",
    zh: () => "代码在部署后已有改动：请先运行 cdktf deploy",
  },
  nothingChanged: {
    en: () => "Nothing was changed on the console by this tool. A person has to do the following.",
    zh: () => "本工具没有改动控制台。以下步骤需由人工完成。",
  },
  confirmed: {
    en: (count: number, file: string) =>
      `${count} confirmed in ${file}. Commit it for review; the next cdktf deploy shows it as confirmed.`,
    zh: (count: number, file: string) =>
      `已在 ${file} 中确认 ${count} 项。请提交以供审阅；下次 cdktf deploy 将显示为已确认。`,
  },
  nothingToConfirm: {
    en: () => "Nothing to confirm: every deployed setting is confirmed already.",
    zh: () => "无可确认：所有已部署的设置均已确认。",
  },
  readSoFar: {
    en: (files: string, back?: string) =>
      `${files} recordings read${back === undefined ? "" : `, back to ${back} UTC`}`,
    zh: (files: string, back?: string) =>
      `已读取 ${files} 个录制文件${back === undefined ? "" : `，至 ${back} UTC`}`,
  },
  notAllRead: {
    en: (resume?: string) =>
      resume === undefined
        ? "warning: not every recording was read; with --resume <file>, a further run goes on where this one stopped"
        : `warning: not every recording was read: run it again with --resume ${resume} to go on`,
    zh: (resume?: string) =>
      resume === undefined
        ? "警告：未读取全部录制文件；加 --resume <文件> 后，再次运行可从中断处继续"
        : `警告：未读取全部录制文件：加 --resume ${resume} 再次运行即可继续`,
  },
} as const;
