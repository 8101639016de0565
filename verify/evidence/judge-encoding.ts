import type { AudioStream, RecordingContent, VideoStream } from "../../cloud";
import type { RecordedAudio, RecordedVideo } from "../../profile";
import type { DeclaredRecording } from "../declared-recording";
import { type Edges, edgesOf, showEdges } from "../declared-values";
import { type Sentence, sentence } from "../messages";
import type { ShownValue } from "../shown-value";
import { WEAKER_EVIDENCE } from "./evidence";
import type { NamedRecording } from "./recording-name";
import { agreesIf, cannotBeShown, type Finding } from "./setting-result";
import type { ToleranceValues } from "./tolerances";

/**
 * How the picture and the sound are encoded. Only a mixed recording shows it: its encoding is the
 * template's, while a single-stream recording keeps what the publisher sent (INFERRED for the
 * console; the API has transcoding parameters for mixed recordings only).
 */
export function judgeEncoding(
  { profile }: DeclaredRecording,
  { video, audio }: RecordingContent,
  mode: NamedRecording["mode"],
  tolerances: ToleranceValues,
): readonly Finding[] {
  const { media } = profile;
  const findings = [
    ...(media.video ? judgeVideo(media.video, video[0], tolerances) : []),
    ...(media.audio ? judgeAudio(media.audio, audio[0], tolerances) : []),
  ];
  return mode === "mixed"
    ? findings
    : findings.map(({ setting, seen }) =>
        cannotBeShown(setting, sentence("publisherDecides"), seen),
      );
}

function judgeVideo(
  declared: RecordedVideo,
  stream: VideoStream | undefined,
  { alignment, fps, videoBitrateAbove }: ToleranceValues,
): readonly Finding[] {
  const { width, height, bitrate, fps: frames } = stream ?? {};
  const absent = sentence(stream ? "noValue" : "noPicture");
  return [
    width && height
      ? judgeEdges(edgesOf(declared), edgesOf({ width, height }), alignment)
      : cannotBeShown("resolution", absent),
    bitrate
      ? judgeVideoBitrate(declared.bitrateKbps, bitrate, videoBitrateAbove)
      : cannotBeShown("videoBitrate", absent),
    frames ? judgeFps(declared.fps, frames, fps) : cannotBeShown("fps", absent),
  ];
}

function judgeAudio(
  declared: RecordedAudio,
  stream: AudioStream | undefined,
  { audioBitrateAbove }: ToleranceValues,
): readonly Finding[] {
  const { sampleRateHz: rate, bitrate } = stream ?? {};
  const absent = sentence(stream ? "noValue" : "noSound");
  return [
    rate
      ? agreesIf(rate === declared.sampleRateHz, "sampleRate", sentence("sampleRateIsExact"), {
          seen: { text: String(rate), unit: "Hz" },
        })
      : cannotBeShown("sampleRate", absent),
    bitrate
      ? judgeAudioBitrate(declared.bitrateKbps, bitrate, audioBitrateAbove)
      : cannotBeShown("audioBitrate", absent),
  ];
}

function judgeEdges(declared: Edges, seenEdges: Edges, alignment: number): Finding {
  const seen = { text: showEdges(seenEdges), unit: "px" } as const;
  const longer = [seenEdges[0] - declared[0], seenEdges[1] - declared[1]];
  const agrees = longer.every((px) => px === 0);
  return !agrees && longer.every((px) => px >= 0 && px <= alignment)
    ? agreesIf(false, "resolution", sentence("mayBeAlignment", alignment), {
        seen,
        strength: WEAKER_EVIDENCE.alignedEdge,
      })
    : agreesIf(agrees, "resolution", sentence("canvasIsFixed"), { seen });
}

function judgeVideoBitrate(declaredKbps: number, bitrate: number, above: number): Finding {
  const seen = kbps(bitrate);
  return isAbove(bitrate, declaredKbps, above)
    ? agreesIf(false, "videoBitrate", sentence("averageAbove", above), { seen })
    : agreesIf(true, "videoBitrate", sentence("averageNotAbove", above), { seen });
}

function judgeAudioBitrate(declaredKbps: number, bitrate: number, above: number): Finding {
  const seen = kbps(bitrate);
  if (bitrate < declaredKbps * 10 * (100 - above)) {
    return cannotBeShown("audioBitrate", sentence("silenceLowers", above), seen);
  }
  return isAbove(bitrate, declaredKbps, above)
    ? agreesIf(false, "audioBitrate", sentence("averageAbove", above), { seen })
    : agreesIf(true, "audioBitrate", sentence("averageWithin", above), { seen });
}

function judgeFps(declared: number, frames: number, tolerance: number): Finding {
  const seen = { text: String(Math.round(frames * 100) / 100), unit: "fps" } as const;
  if (frames < declared - tolerance) {
    const strength = WEAKER_EVIDENCE.fewerFrames;
    return agreesIf(false, "fps", sentence("fewerFrames", tolerance), { seen, strength });
  }
  const reason: Sentence = sentence("framesWithin", tolerance);
  return agreesIf(frames <= declared + tolerance, "fps", reason, { seen });
}

function isAbove(bitrate: number, declaredKbps: number, percent: number): boolean {
  return bitrate > declaredKbps * 10 * (100 + percent);
}

function kbps(bitrate: number): ShownValue {
  return { text: String(Math.round(bitrate / 100) / 10), unit: "kbps" };
}
