import { settingLabel } from "../changes/setting-labels";
import { showSetting, showSize } from "../changes/show-setting";
import type { Pair } from "../pair";
import { knownNumber, type Recording } from "../settings";
import { CONSEQUENCES } from "./messages";
import { ofNewRecordings, type Said } from "./said";

/** How it looks and sounds, and what its files are. */
export function qualityConsequences({ before, after }: Pair<"recording">): readonly Said[] {
  if (!before?.profile || !after?.profile) {
    return [];
  }
  return [...encoding(before, after), ...layout(before, after), ...files(before, after)];
}

function encoding(before: Recording, after: Recording): Said[] {
  const [from, to] = [before.profile?.media ?? {}, after.profile?.media ?? {}];
  if (from.kind !== to.kind) {
    return [];
  }
  if ((from.video && !to.video) || (from.audio && !to.audio)) {
    return [ofNewRecordings(after, "quality", CONSEQUENCES.asPublished)];
  }
  const said: Said[] = [];
  const [a, b] = [from.video, to.video];
  if (a && b && (a.width !== b.width || a.height !== b.height)) {
    const sizes = [showSize(a.width, a.height), showSize(b.width, b.height)] as const;
    said.push(ofNewRecordings(after, "quality", CONSEQUENCES.pictureSize(...sizes)));
  }
  return [
    ...said,
    ...bitrate("profile.media.video.bitrateKbps", a?.bitrateKbps, b?.bitrateKbps, after),
    ...each("profile.media.video.fps", a?.fps, b?.fps, after),
    ...each("profile.media.video.gopSeconds", a?.gopSeconds, b?.gopSeconds, after),
    ...bitrate(
      "profile.media.audio.bitrateKbps",
      from.audio?.bitrateKbps,
      to.audio?.bitrateKbps,
      after,
    ),
    ...each(
      "profile.media.audio.sampleRateHz",
      from.audio?.sampleRateHz,
      to.audio?.sampleRateHz,
      after,
    ),
    ...each("profile.media.audio.channels", from.audio?.channels, to.audio?.channels, after),
  ];
}

function layout(before: Recording, after: Recording): Said[] {
  const [from, to] = [before.profile?.mode?.layout, after.profile?.mode?.layout];
  const path = "profile.mode.layout";
  return [
    ...each(`${path}.kind`, from?.kind, to?.kind, after),
    ...each(
      `${path}.bigPictureUserIdPrefix`,
      from?.bigPictureUserIdPrefix,
      to?.bigPictureUserIdPrefix,
      after,
    ),
    ...each(`${path}.bigPictureUserId`, from?.bigPictureUserId, to?.bigPictureUserId, after),
    ...each(`${path}.bigPictureStream`, from?.bigPictureStream, to?.bigPictureStream, after),
  ];
}

function files(before: Recording, after: Recording): Said[] {
  const [from, to] = [before.profile ?? {}, after.profile ?? {}];
  const said: Said[] = [];
  if (from.file?.format !== to.file?.format) {
    const shown = shownPair("profile.file.format", from.file?.format, to.file?.format);
    said.push(ofNewRecordings(after, "files", CONSEQUENCES.fileFormat(...shown)));
  }
  if (from.resumeWaitSeconds !== to.resumeWaitSeconds) {
    const shown = shownPair(
      "profile.resumeWaitSeconds",
      from.resumeWaitSeconds,
      to.resumeWaitSeconds,
    );
    said.push(ofNewRecordings(after, "files", CONSEQUENCES.resumeWait(...shown)));
  }
  if (from.templateName !== to.templateName && after.start?.scheme === "global-auto") {
    const shown = shownPair("profile.templateName", from.templateName, to.templateName);
    said.push({ kind: "files", reach: "console", text: CONSEQUENCES.templateName(...shown) });
  }
  const [form, newForm] = [before.start?.consoleForm, after.start?.consoleForm];
  if (form && newForm && form !== newForm) {
    const shown = shownPair("start.consoleForm", form, newForm);
    said.push({ kind: "files", reach: "console", text: CONSEQUENCES.consoleForm(...shown) });
  }
  return [
    ...said,
    ...each(
      "profile.file.maxDurationMinutes",
      from.file?.maxDurationMinutes,
      to.file?.maxDurationMinutes,
      after,
    ),
  ];
}

/** Any setting whose two values say it all; where one side has none, another sentence does. */
function each(path: string, from: unknown, to: unknown, after: Recording): Said[] {
  const label = settingLabel("recording", path);
  if (from === to || from === undefined || to === undefined || !label) {
    return [];
  }
  const text = CONSEQUENCES.setting(label.label, ...shownPair(path, from, to));
  return [ofNewRecordings(after, label.kind, text)];
}

function bitrate(path: string, from: unknown, to: unknown, after: Recording): Said[] {
  const [a, b] = [knownNumber(from), knownNumber(to)];
  const label = settingLabel("recording", path);
  const percent = a && b ? Math.round((b / a - 1) * 100) : 0;
  if (percent === 0 || !label) {
    return each(path, from, to, after);
  }
  const text = CONSEQUENCES.bitrate(lowerLabel(label.label), ...shownPair(path, from, to), percent);
  return [ofNewRecordings(after, "quality", text)];
}

function shownPair(path: string, from: unknown, to: unknown) {
  const label = settingLabel("recording", path);
  return [showSetting(from, label), showSetting(to, label)] as const;
}

function lowerLabel({ en, zh }: { readonly en: string; readonly zh: string }) {
  return { en: en.charAt(0).toLowerCase() + en.slice(1), zh };
}
