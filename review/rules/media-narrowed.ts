import { SOURCES } from "../../profile";
import { found, NOT_APPLICABLE } from "../outcome";
import { changeRule } from "../rule";

const messages = {
  lost: {
    picture: {
      en: "Video and screen sharing are no longer recorded, only sound.",
      zh: "不再录制视频和屏幕分享，仅录制声音。",
    },
    sound: {
      en: "Sound is no longer recorded, only the picture: nobody can hear what was said.",
      zh: "不再录制声音，仅录制画面：无法听到通话内容。",
    },
    streams: {
      en: "Nobody is recorded to a file of their own any more: what one person said or showed can no longer be told apart from the mix.",
      zh: "不再为每位参与者录制单流文件：无法从合流文件中分离出某个人的音视频。",
    },
    mix: {
      en: "No file holds the whole call any more: it has to be put together from the file of each person.",
      zh: "不再有包含整通通话的合流文件：须由各参与者的单流文件自行合成。",
    },
  },
  fix: {
    en: "Have whoever answers for evidence approve it, or keep what was recorded.",
    zh: "请由负责留存证据的人员批准，或保留原来的录制内容。",
  },
};

/** What is lost from one choice to another; from single-stream to mixed is `mode-switched`. */
const LOST: Readonly<Record<string, keyof typeof messages.lost>> = {
  "audio-and-video>audio-only": "picture",
  "video-only>audio-only": "picture",
  "audio-and-video>video-only": "sound",
  "audio-only>video-only": "sound",
  "single-stream-and-mixed>mixed": "streams",
  "single-stream-and-mixed>single-stream": "mix",
};

/** Something of a call that is no longer recorded. */
export const mediaNarrowed = changeRule({
  on: "recording",
  meta: {
    id: "media-narrowed",
    code: "TRTC-REC-007",
    severity: "approve",
    kind: "coverage",
    title: { en: "Less of a call is recorded", zh: "录制内容减少" },
    why: {
      en: "Picture, sound and the files of single people are evidence of different things; what was not recorded cannot be made later.",
      zh: "画面、声音和单人文件各自证明不同的事实；未录制的内容事后无法补齐。",
    },
    sources: [SOURCES.callKitRecording, SOURCES.cloudRecording],
    example: {
      bad: "media: RecordedMedia.audioOnly({ audio }), // was audioAndVideo",
      good: "media: RecordedMedia.audioAndVideo({ video, audio }),",
    },
  },
  check: ({ before, after }) => {
    if (!before?.start || !after?.start) {
      return NOT_APPLICABLE;
    }
    const [from, to] = [before.profile ?? {}, after.profile ?? {}];
    const changes = {
      "profile.media.kind": `${from.media?.kind}>${to.media?.kind}`,
      "profile.mode.kind": `${from.mode?.kind}>${to.mode?.kind}`,
    };
    return found(
      ...Object.entries(changes).flatMap(([path, change]) => {
        const lost = LOST[change];
        return lost ? [{ path, text: messages.lost[lost], fix: messages.fix }] : [];
      }),
    );
  },
});
