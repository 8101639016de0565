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
} as const;
