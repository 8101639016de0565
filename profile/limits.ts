import { SOURCES, type Source } from "./sources";

/** One end of an allowed range, with where it was read. */
export interface Bound {
  readonly value: number;
  /**
   * `stated` by the source for this very field, `inferred` from a neighbouring one, or `own`: it
   * follows from what the value means (nobody mixes 0 people).
   */
  readonly basis: "stated" | "inferred" | "own";
  readonly source?: Source;
}

/** An allowed range of whole numbers. */
export interface Limit {
  readonly unit: string;
  readonly min?: Bound;
  readonly max?: Bound;
}

/** The ranges of one target. Override single bounds with `withLimits` on the target. */
export interface TargetLimits {
  /** Width and height of the canvas, px. */
  readonly canvasEdge: Limit;
  /** Width × height of the canvas, px². */
  readonly canvasArea: Limit;
  readonly videoBitrateKbps: Limit;
  readonly fps: Limit;
  readonly gopSeconds: Limit;
  readonly audioBitrateKbps: Limit;
  /** People in the mixed picture, oneself included. */
  readonly mixedUsers: Limit;
  /** Longest single file. */
  readonly fileMinutes: Limit;
  /** 续录等待时长 of the console, `MaxIdleTime` of the API. */
  readonly resumeWaitSeconds: Limit;
}

function stated(value: number, source: Source): Bound {
  return { value, basis: "stated", source };
}

function inferred(value: number, source: Source): Bound {
  return { value, basis: "inferred", source };
}

function own(value: number): Bound {
  return { value, basis: "own" };
}

const { callKitRecording, cloudRecording, advancedFeatures, recordingApi, legacyRecording } =
  SOURCES;

/**
 * How long VOD keeps a file. The range of today's forms is not published; the longest retention that
 * any page names for recordings is the legacy form's.
 */
export const RETENTION_LIMIT: Limit = {
  unit: "days",
  min: own(1),
  max: inferred(1500, legacyRecording),
};

/** Neither the form nor the API states a range; both count whole seconds. */
const gopSeconds: Limit = { unit: "seconds", min: own(1) };

/** CreateCloudRecording. Every bound is the API's own, save the smallest canvas edge. */
export const RECORDING_API_LIMITS: TargetLimits = {
  canvasEdge: {
    unit: "px",
    min: inferred(16, callKitRecording),
    max: stated(1920, recordingApi),
  },
  canvasArea: { unit: "px²", max: stated(1920 * 1080, recordingApi) },
  videoBitrateKbps: {
    unit: "kbps",
    min: stated(64, recordingApi),
    max: stated(8192, recordingApi),
  },
  fps: { unit: "frames per second", min: stated(1, recordingApi), max: stated(60, recordingApi) },
  gopSeconds,
  audioBitrateKbps: {
    unit: "kbps",
    min: stated(32, recordingApi),
    max: stated(128, recordingApi),
  },
  mixedUsers: { unit: "people", min: own(1), max: stated(24, recordingApi) },
  fileMinutes: { unit: "minutes", min: stated(1, recordingApi), max: stated(1440, recordingApi) },
  resumeWaitSeconds: {
    unit: "seconds",
    min: stated(5, recordingApi),
    max: stated(86_400, recordingApi),
  },
};

function asInferred(limit: Limit): Limit {
  const weaken = (bound?: Bound): Bound | undefined => bound && { ...bound, basis: "inferred" };
  return { unit: limit.unit, min: weaken(limit.min), max: weaken(limit.max) };
}

/** The original form (录制模板): its ranges for bitrate, fps and audio are not published. */
export const CLASSIC_FORM_LIMITS: TargetLimits = {
  canvasEdge: {
    unit: "px",
    min: stated(16, callKitRecording),
    max: stated(2560, callKitRecording),
  },
  canvasArea: { unit: "px²", max: stated(2560 * 1440, callKitRecording) },
  videoBitrateKbps: asInferred(RECORDING_API_LIMITS.videoBitrateKbps),
  fps: asInferred(RECORDING_API_LIMITS.fps),
  gopSeconds,
  audioBitrateKbps: asInferred(RECORDING_API_LIMITS.audioBitrateKbps),
  mixedUsers: {
    unit: "people",
    min: own(1),
    max: stated(8, callKitRecording),
  },
  fileMinutes: {
    unit: "minutes",
    min: inferred(60, callKitRecording),
    max: stated(1440, cloudRecording),
  },
  resumeWaitSeconds: asInferred(RECORDING_API_LIMITS.resumeWaitSeconds),
};

/** The 2025+ form under Advanced Features. It has no transcoding fields and mixes nobody. */
export const ADVANCED_FEATURES_FORM_LIMITS: TargetLimits = {
  ...CLASSIC_FORM_LIMITS,
  fileMinutes: {
    unit: "minutes",
    min: stated(1, advancedFeatures),
    max: stated(1440, advancedFeatures),
  },
  resumeWaitSeconds: {
    unit: "seconds",
    min: stated(1, advancedFeatures),
    max: stated(86_400, advancedFeatures),
  },
};
