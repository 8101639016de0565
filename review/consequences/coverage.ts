import { settingLabel } from "../changes/setting-labels";
import { showChoice, showSetting, showSize, showStorage } from "../changes/show-setting";
import type { Pair } from "../pair";
import { isLater, knownNumber, type Media, type Recording, type Text } from "../settings";
import { CONSEQUENCES } from "./messages";
import { ofNewRecordings, type Said } from "./said";

/** Who and what is recorded. */
export function coverageConsequences({ before, after }: Pair<"recording">): readonly Said[] {
  if (!before?.start && !after?.start) {
    return [];
  }
  if (!before?.start && after) {
    const text = CONSEQUENCES.recordingAdded(showSetting(after.sdkAppId), describe(after));
    return [ofNewRecordings(after, "coverage", text)];
  }
  if (before && !after?.start) {
    const text = CONSEQUENCES.recordingRemoved(showSetting(before.sdkAppId));
    return [{ kind: "coverage", reach: "console", text }];
  }
  if (!before || !after) {
    return [];
  }
  return [...appAndStart(before, after), ...mode(before, after), ...media(before, after)];
}

function appAndStart(before: Recording, after: Recording): Said[] {
  const said: Said[] = [];
  if (before.sdkAppId !== after.sdkAppId) {
    const apps = [showSetting(before.sdkAppId), showSetting(after.sdkAppId)] as const;
    const isKnown = ![before.sdkAppId, after.sdkAppId].some(isLater);
    said.push(
      isKnown
        ? ofNewRecordings(after, "coverage", CONSEQUENCES.appReplaced(...apps))
        : { kind: "coverage", reach: "console", text: CONSEQUENCES.appUnknown },
    );
  }
  if (before.start?.scheme !== after.start?.scheme) {
    said.push(
      after.start?.scheme === "rest-api"
        ? { kind: "coverage", reach: "console", text: CONSEQUENCES.startedByServer }
        : ofNewRecordings(after, "coverage", CONSEQUENCES.startedByService),
    );
  }
  return said;
}

function mode(before: Recording, after: Recording): Said[] {
  const [from, to] = [before.profile?.mode ?? {}, after.profile?.mode ?? {}];
  if (from.kind !== to.kind && to.kind) {
    return [ofNewRecordings(after, "coverage", CONSEQUENCES.mode[to.kind])];
  }
  if (from.maxUsers === to.maxUsers || from.maxUsers === undefined || to.maxUsers === undefined) {
    return [];
  }
  const [a, b] = [knownNumber(from.maxUsers), knownNumber(to.maxUsers)];
  const label = settingLabel("recording", "profile.mode.maxUsers");
  const shown = [showSetting(from.maxUsers, label), showSetting(to.maxUsers, label)] as const;
  const isFewer = a !== undefined && b !== undefined && b < a;
  const text = isFewer ? CONSEQUENCES.fewerPeople(...shown) : CONSEQUENCES.morePeople(...shown);
  return [ofNewRecordings(after, "coverage", text)];
}

const MEDIA_CHANGES: Readonly<Record<string, Text>> = {
  "audio-and-video>audio-only": CONSEQUENCES.pictureLost,
  "audio-and-video>video-only": CONSEQUENCES.soundLost,
  "audio-only>audio-and-video": CONSEQUENCES.pictureGained,
  "video-only>audio-and-video": CONSEQUENCES.soundGained,
  "video-only>audio-only": CONSEQUENCES.soundForPicture,
  "audio-only>video-only": CONSEQUENCES.pictureForSound,
};

function media(before: Recording, after: Recording): Said[] {
  const text = MEDIA_CHANGES[`${before.profile?.media?.kind}>${after.profile?.media?.kind}`];
  return text ? [ofNewRecordings(after, "coverage", text)] : [];
}

/** A recording in one line. */
function describe({ profile, storage }: Recording): Text {
  const parts = [
    describeMode(profile?.mode),
    describeMedia(profile?.media),
    showSetting(profile?.file?.format, settingLabel("recording", "profile.file.format")),
    describeStorage(storage),
  ];
  return {
    en: parts.map(({ en }) => en).join(", "),
    zh: parts.map(({ zh }) => zh).join("，"),
  };
}

function describeMode({ kind, maxUsers }: NonNullable<Recording["profile"]>["mode"] = {}): Text {
  const { en, zh } = showChoice(kind);
  const people = showSetting(maxUsers, settingLabel("recording", "profile.mode.maxUsers"));
  return maxUsers === undefined
    ? { en: lower(en), zh }
    : { en: `${lower(en)} of up to ${people.en}`, zh: `${zh}（最多 ${people.zh}）` };
}

function describeMedia({ kind, video }: Media = {}): Text {
  const label = settingLabel("recording", "profile.media.kind");
  const { en, zh } = showSetting(kind, label);
  if (!video) {
    return { en: lower(en), zh };
  }
  const size = showSize(video.width, video.height);
  const bitrate = showSetting(video.bitrateKbps);
  return {
    en: `${lower(en)} at ${size.en} and ${bitrate.en} kbps`,
    zh: `${zh}，${size.zh}、${bitrate.zh} kbps`,
  };
}

function describeStorage(storage: Recording["storage"]): Text {
  const kept = showSetting(storage?.retention, settingLabel("recording", "storage.retention"));
  const place = showStorage(storage);
  const isForEver = storage?.retention === "permanent";
  return {
    en: `kept ${isForEver ? "for ever" : `for ${kept.en}`} in ${place.en}`,
    zh: `在 ${place.zh} 保存${isForEver ? "至人工删除" : ` ${kept.zh}`}`,
  };
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
