import type { Text } from "../settings";

/**
 * What changes mean, in plain words: the one catalogue of consequences. A sentence says what will be
 * so, never that this tool has made it so.
 */
export const CONSEQUENCES = {
  newRooms: ({ en, zh }: Text) => ({
    en: `From rooms created after the console is changed, ${en}`,
    zh: `控制台修改后新建的房间：${zh}`,
  }),
  newRecordings: ({ en, zh }: Text) => ({
    en: `In recordings that your server starts with the new parameters, ${en}`,
    zh: `业务服务器用新参数发起的录制：${zh}`,
  }),

  recordingAdded: (app: Text, what: Text) => ({
    en: `calls of app ${app.en} are recorded: ${what.en}.`,
    zh: `应用 ${app.zh} 的通话将被录制：${what.zh}。`,
  }),
  recordingRemoved: (app: Text) => ({
    en: `The recording of app ${app.en} is no longer declared. The console keeps recording by its template until a person switches it off there; from then on calls leave no recording.`,
    zh: `不再声明应用 ${app.zh} 的录制。控制台仍按现有模板录制，直至人工关闭；关闭后通话不再留下录制文件。`,
  }),
  appReplaced: (before: Text, after: Text) => ({
    en: `app ${after.en} is recorded instead of app ${before.en}.`,
    zh: `录制应用 ${after.zh}，不再录制应用 ${before.zh}。`,
  }),
  appUnknown: {
    en: "Which app is recorded changes, and its number is known only after apply.",
    zh: "所录制的应用有变化，其 SDKAppID 在 apply 后才能确定。",
  },
  startedByServer: {
    en: "The service no longer records every call by itself once a person switches the template off: only calls for which your server asks are recorded.",
    zh: "人工关闭全局自动录制后，服务不再自动录制每通通话：只有业务服务器发起的通话才会被录制。",
  },
  startedByService: {
    en: "every call is recorded by the service, without your server asking.",
    zh: "服务自动录制每通通话，无需业务服务器发起。",
  },
  mode: {
    "single-stream": {
      en: "each participant is recorded to a file of their own, and no file holds the whole call.",
      zh: "每位参与者各录一个文件，没有包含整通通话的文件。",
    },
    mixed: {
      en: "one file holds all participants together, and nobody has a file of their own.",
      zh: "所有参与者合录为一个文件，不再有单人文件。",
    },
    "single-stream-and-mixed": {
      en: "each call leaves one file of all participants and one of each participant; both are billed.",
      zh: "每通通话同时留下合流文件与每位参与者的单流文件，两者均计费。",
    },
  },
  fewerPeople: (before: Text, after: Text) => ({
    en: `only ${after.en} are in the mixed picture instead of ${before.en}: whoever joins later is not recorded.`,
    zh: `合流画面最多 ${after.zh}，原为 ${before.zh}：之后加入的人不会被录制。`,
  }),
  morePeople: (before: Text, after: Text) => ({
    en: `up to ${after.en} are in the mixed picture instead of ${before.en}; whoever joins later is not recorded.`,
    zh: `合流画面最多 ${after.zh}，原为 ${before.zh}；之后加入的人不会被录制。`,
  }),
  pictureLost: {
    en: "video and screen sharing are no longer recorded, only sound.",
    zh: "不再录制视频和屏幕分享，仅录制声音。",
  },
  soundLost: {
    en: "sound is no longer recorded, only the picture.",
    zh: "不再录制声音，仅录制画面。",
  },
  pictureGained: {
    en: "video and screen sharing are recorded as well as sound.",
    zh: "除声音外，也录制视频和屏幕分享。",
  },
  soundGained: {
    en: "sound is recorded as well as the picture.",
    zh: "除画面外，也录制声音。",
  },
  soundForPicture: {
    en: "sound is recorded and the picture no longer is.",
    zh: "改为仅录制声音，不再录制画面。",
  },
  pictureForSound: {
    en: "the picture is recorded and sound no longer is.",
    zh: "改为仅录制画面，不再录制声音。",
  },

  pictureSize: (before: Text, after: Text) => ({
    en: `the picture is ${after.en} instead of ${before.en}.`,
    zh: `画面为 ${after.zh}，原为 ${before.zh}。`,
  }),
  bitrate: (what: Text, before: Text, after: Text, percent: number) => ({
    en: `the ${what.en} is ${after.en} instead of ${before.en}, ${size(percent, "larger", "smaller")} at most for the same call.`,
    zh: `${what.zh}为 ${after.zh}，原为 ${before.zh}，同一通话的数据量最多${percent > 0 ? "增加" : "减少"} ${Math.abs(percent)}%。`,
  }),
  setting: (label: Text, before: Text, after: Text) => ({
    en: `the ${lowerFirst(label.en)} is ${after.en} instead of ${before.en}.`,
    zh: `${label.zh}为 ${after.zh}，原为 ${before.zh}。`,
  }),
  asPublished: {
    en: "picture and sound are stored as each participant sends them, no longer encoded to fixed values.",
    zh: "按参与者发布的原始音视频保存，不再按固定参数转码。",
  },

  fileFormat: (before: Text, after: Text) => ({
    en: `files are ${after.en} instead of ${before.en}: whatever reads or plays them must know it.`,
    zh: `录制文件为 ${after.zh}，原为 ${before.zh}：读取和播放录制的程序需相应调整。`,
  }),
  resumeWait: (before: Text, after: Text) => ({
    en: `the service waits ${after.en} instead of ${before.en} for people to come back before it closes a file; the wait is billed as audio.`,
    zh: `所有人离开后等待 ${after.zh}（原为 ${before.zh}）再结束文件；等待时间按音频计费。`,
  }),
  templateName: (before: Text, after: Text) => ({
    en: `The template on the console is called ${after.en} instead of ${before.en}.`,
    zh: `控制台上的模板名称改为 ${after.zh}，原为 ${before.zh}。`,
  }),
  consoleForm: (before: Text, after: Text) => ({
    en: `The template is typed into ${after.en} of the console instead of ${before.en}.`,
    zh: `模板改在${after.zh}中填写，原为${before.zh}。`,
  }),

  retentionShorter: (before: Text, after: Text) => ({
    en: `recordings are deleted after ${after.en} instead of ${before.en}; files already stored keep their date.`,
    zh: `录制文件保存 ${after.zh}后删除，原为 ${before.zh}；已存储的文件仍按原日期。`,
  }),
  retentionLonger: (before: Text, after: Text) => ({
    en: `recordings are kept for ${after.en} instead of ${before.en}; files already stored keep their date.`,
    zh: `录制文件保存 ${after.zh}，原为 ${before.zh}；已存储的文件仍按原日期。`,
  }),
  retentionForEver: (before: Text) => ({
    en: `recordings are kept until somebody deletes them, instead of ${before.en}; files already stored keep their date.`,
    zh: `录制文件永久保存，直至人工删除，原为 ${before.zh}；已存储的文件仍按原日期。`,
  }),
  retentionBounded: (after: Text) => ({
    en: `recordings are deleted after ${after.en}; until now they were kept for ever. Files already stored stay.`,
    zh: `录制文件保存 ${after.zh}后删除，此前为永久保存。已存储的文件不受影响。`,
  }),
  retentionUnknown: {
    en: "recordings are kept for another time, which is known only after apply.",
    zh: "保存时间有变化，具体天数在 apply 后才能确定。",
  },
  regimeDeclared: (name: string) => ({
    en: `The recordings are declared to be kept under “${name}”.`,
    zh: `声明录制文件依照“${name}”留存。`,
  }),
  regimeDropped: (name: string) => ({
    en: `The recordings are no longer declared to be kept under “${name}”.`,
    zh: `不再声明录制文件依照“${name}”留存。`,
  }),
  storageMoved: (before: Text, after: Text) => ({
    en: `recordings go to the sub-application ${after.en} instead of ${before.en}; files already stored stay where they are.`,
    zh: `录制文件存入子应用 ${after.zh}，原为 ${before.zh}；已存储的文件留在原处。`,
  }),

  storageNamedOtherwise: (before: Text, after: Text) => ({
    en: `recordings go to the sub-application ${after.en}, until now named ${before.en}; whether that is the same one is known only after apply.`,
    zh: `录制文件存入子应用 ${after.zh}，此前写作 ${before.zh}；两者是否为同一子应用，apply 后才能确定。`,
  }),

  callbackAdded: (what: Text, host: Text) => ({
    en: `${what.en} are reported to ${host.en}, once a person has entered it on the console.`,
    zh: `人工在控制台填写后，${what.zh}将通知到 ${host.zh}。`,
  }),
  callbackRemoved: (what: Text) => ({
    en: `${what.en} are no longer declared to be reported to anybody; the console keeps its URL until a person clears it.`,
    zh: `不再声明接收${what.zh}；控制台仍保留原地址，直至人工清除。`,
  }),
  callbackMoved: (what: Text, before: Text, after: Text) => ({
    en: `${what.en} are reported to ${after.en} instead of ${before.en}, once a person has entered it on the console.`,
    zh: `人工在控制台修改后，${what.zh}将通知到 ${after.zh}，原为 ${before.zh}。`,
  }),
  keyRotated: (what: Text) => ({
    en: `${what.en} are signed with another key once it is entered on the console: the receiver must accept both until then.`,
    zh: `控制台填写新密钥后，${what.zh}改用新密钥签名：在此之前接收方须同时接受新旧密钥。`,
  }),
  signed: (what: Text) => ({
    en: `${what.en} are signed, so that the receiver can tell them from forged ones.`,
    zh: `${what.zh}开始签名，接收方可识别伪造的通知。`,
  }),
  unsigned: (what: Text) => ({
    en: `${what.en} are no longer signed: whoever knows the URL can forge them.`,
    zh: `${what.zh}不再签名：任何知道地址的人都能伪造通知。`,
  }),
  callCallbackAdded: (host: Text, events: Text) => ({
    en: `When this is deployed, TUICallKit starts to report to ${host.en}: ${events.en}.`,
    zh: `部署后 TUICallKit 开始通知 ${host.zh}：${events.zh}。`,
  }),
  callCallbackRemoved: (host: Text) => ({
    en: `When this is deployed, TUICallKit stops reporting calls to ${host.en}.`,
    zh: `部署后 TUICallKit 不再向 ${host.zh} 通知通话事件。`,
  }),
  callCallbackMoved: (before: Text, after: Text) => ({
    en: `When this is deployed, TUICallKit reports calls to ${after.en} instead of ${before.en}.`,
    zh: `部署后 TUICallKit 改为通知 ${after.zh}，原为 ${before.zh}。`,
  }),
  callEvents: (before: Text, after: Text) => ({
    en: `When this is deployed, TUICallKit reports ${after.en} instead of ${before.en}.`,
    zh: `部署后 TUICallKit 通知的事件为 ${after.zh}，原为 ${before.zh}。`,
  }),

  subApplicationAdded: (name: Text) => ({
    en: `When this is deployed, a VOD sub-application ${name.en} is created for recordings.`,
    zh: `部署时新建点播子应用 ${name.zh}，用于存放录制文件。`,
  }),
  subApplicationWiped: (name: Text) => ({
    en: `When this is deployed, the VOD sub-application ${name.en} is destroyed with every recording in it, for good: what the code no longer has, it no longer protects.`,
    zh: `部署时点播子应用 ${name.zh} 将被销毁，其中所有录制文件永久删除：代码中已不存在的对象不再受销毁保护。`,
  }),
  subApplicationReplaced: (before: string, after: string) => ({
    en: `${after} was called ${before} in the code: unless a moved block says that they are the same, Terraform destroys the sub-application with every recording in it, for good, and creates an empty one.`,
    zh: `代码中 ${before} 改名为 ${after}：若没有 moved 块说明二者相同，Terraform 会销毁该子应用（其中所有录制文件永久删除），再新建一个空的子应用。`,
  }),
  subApplicationForgotten: (name: Text) => ({
    en: `By the plan, Terraform forgets the VOD sub-application ${name.en} and deletes nothing: its recordings stay, and the code manages it no more.`,
    zh: `按 plan，Terraform 只解除对点播子应用 ${name.zh} 的管理而不删除：录制文件保留，代码不再管理它。`,
  }),
  subApplicationUnmanaged: (name: Text) => ({
    en: `The stack of the VOD sub-application ${name.en} is gone from the code: no deploy of it remains, and nothing manages its recordings any more. If a stack of this name is deployed again, they are deleted, for good.`,
    zh: `点播子应用 ${name.zh} 所在的 stack 已从代码中移除：不会再部署，其中的录制文件也不再有人管理。若再部署同名 stack，这些文件将被永久删除。`,
  }),
  subApplicationMovedStack: (before: string, after: string) => ({
    en: `${before} is now declared as ${after}, in another stack: Terraform cannot carry it over. The new stack creates an empty sub-application, and the next deploy of the former stack destroys the old one with every recording in it, for good.`,
    zh: `${before} 改在另一 stack 中声明为 ${after}：Terraform 无法跨 stack 转移。新 stack 会新建一个空的子应用，原 stack 下次部署会销毁旧的子应用，其中所有录制文件永久删除。`,
  }),
  wipeAllowed: (name: Text) => ({
    en: `Terraform may from now on destroy the sub-application ${name.en} with every recording in it.`,
    zh: `此后允许 Terraform 连同全部录制文件一并销毁子应用 ${name.zh}。`,
  }),
  vodEventsAdded: (host: Text) => ({
    en: `When this is deployed, VOD starts to report stored files to ${host.en}.`,
    zh: `部署后点播开始向 ${host.zh} 通知文件事件。`,
  }),
  vodEventsRemoved: (host: Text) => ({
    en: `VOD's reports to ${host.en} are no longer declared; the official provider leaves them switched on.`,
    zh: `不再声明点播向 ${host.zh} 的通知；官方 provider 不会将其关闭。`,
  }),
  vodEventsMoved: (before: Text, after: Text) => ({
    en: `When this is deployed, VOD reports stored files to ${after.en} instead of ${before.en}.`,
    zh: `部署后点播改为通知 ${after.zh}，原为 ${before.zh}。`,
  }),

  guardAdded: (groups: Text, apps: Text) => ({
    en: `When this is deployed, the groups ${groups.en} can no longer edit the template of ${apps.en} on the console.`,
    zh: `部署后用户组 ${groups.zh} 不能再在控制台修改应用 ${apps.zh} 的模板。`,
  }),
  guardRemoved: (groups: Text, apps: Text) => ({
    en: `When this is deployed, the groups ${groups.en} can edit the template of ${apps.en} on the console again, past any review.`,
    zh: `部署后用户组 ${groups.zh} 又可在控制台修改应用 ${apps.zh} 的模板，绕过审阅。`,
  }),
  guardChanged: (groups: Text, apps: Text) => ({
    en: `When this is deployed, those kept from editing the template on the console are the groups ${groups.en}, for ${apps.en}.`,
    zh: `部署后不能在控制台修改模板的用户组为 ${groups.zh}，涉及应用 ${apps.zh}。`,
  }),
  accounts: (before: Text, after: Text) => ({
    en: `It may be deployed into these accounts: ${after.en}; until now: ${before.en}.`,
    zh: `允许部署的账号：${after.zh}；此前：${before.zh}。`,
  }),
  site: (before: Text, after: Text) => ({
    en: `Everything of this stack is on the site ${after.en} instead of ${before.en}: other accounts, other storage, another country's law.`,
    zh: `整个 stack 改在${after.zh}，原为${before.zh}：账号、存储和适用法律均不同。`,
  }),

  renamed: (before: string, after: string) => ({
    en: `${after} was called ${before} in the code; unless a moved block says that they are the same, Terraform destroys the one and creates the other.`,
    zh: `代码中 ${before} 改名为 ${after}；若没有 moved 块说明二者相同，Terraform 会销毁前者、新建后者。`,
  }),
  movedStack: (before: string, after: string) => ({
    en: `${before} is now declared as ${after}, in another stack: the next deploy of the former stack destroys it there, and the new one creates it.`,
    zh: `${before} 改在另一 stack 中声明为 ${after}：原 stack 下次部署会将其销毁，新 stack 会新建。`,
  }),
  renamedOnly: (before: string, after: string) => ({
    en: `${after} was called ${before} in the code; Terraform keeps it as it is.`,
    zh: `代码中 ${before} 改名为 ${after}；Terraform 保留原对象。`,
  }),
} as const;

function size(percent: number, larger: string, smaller: string): string {
  return `${Math.abs(percent)}% ${percent > 0 ? larger : smaller}`;
}

function lowerFirst(text: string): string {
  // "GOP" keeps its capitals.
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
