import { SOURCES } from "../../profile";
import { EVENT_GROUPS } from "../changes/setting-labels";
import { found, OK } from "../outcome";
import { changeRule } from "../rule";
import type { Text } from "../settings";
import { compareValues } from "./private/compare-values";
import { mergeOutcomes } from "./private/merge-outcomes";

const messages = {
  rotated: ({ en, zh }: Text) => ({
    en: `${en} are to be signed with another key. The console holds one key at a time: a receiver that knows only one refuses true events before or after a person changes it there.`,
    zh: `${zh}将改用另一密钥签名。控制台同一时间只有一个密钥：接收方若只认其中一个，在人工修改之前或之后会拒收真实事件。`,
  }),
  fix: {
    en: "Have the receiver accept both keys first, change the console, confirm it, and drop the former key then. If the key is the same and only its fingerprint was made anew, keep the former fingerprint.",
    zh: "请先让接收方同时接受新旧密钥，再修改控制台并确认，最后停用旧密钥。若密钥未变、只是重新生成了指纹，请保留原指纹。",
  },
};

/** Another signing key for events of the console's callbacks. */
export const keyRotated = changeRule({
  on: "recording",
  meta: {
    id: "key-rotated",
    code: "TRTC-REC-050",
    severity: "approve",
    kind: "callbacks",
    title: { en: "Another signing key", zh: "更换签名密钥" },
    why: {
      en: "Tencent retries an event that is refused for a minute only, so events that a receiver cannot verify are lost. The salted fingerprint differs also when the same key was given another one.",
      zh: "被拒收的事件，腾讯云只重试一分钟，接收方无法验签的事件会丢失。指纹加盐，同一密钥重新生成的指纹也会不同。",
    },
    sources: [SOURCES.recordingCallback, SOURCES.callbackConfiguration],
    example: {
      bad: 'signingKey: SigningKeyFingerprint.of("scrypt-1:…new…"), // the receiver knows the new key only',
      good: 'signingKey: SigningKeyFingerprint.of("scrypt-1:…new…"), // the receiver accepts both',
    },
  },
  check: ({ before, after }) =>
    mergeOutcomes(
      Object.entries(EVENT_GROUPS).map(([group, events]) => {
        const path = `eventCallbacks.${group}.signingKey`;
        const [from, to] = [before, after].map((side) => side?.eventCallbacks?.[group]?.signingKey);
        return compareValues(path, from, to, () =>
          [from, to].includes("unsigned")
            ? OK
            : found({ path, text: messages.rotated(events), fix: messages.fix }),
        );
      }),
    ),
});
