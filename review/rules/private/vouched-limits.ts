import {
  ADVANCED_FEATURES_FORM_LIMITS,
  CLASSIC_FORM_LIMITS,
  type Limit,
  RETENTION_LIMIT,
  type TargetLimits,
} from "../../../profile/limits";
import { FORM_LABELS, FORM_UNITS } from "../../../profile/targets/console-form-labels";
import type { Recording, Text } from "../../settings";

/** One bound that the code states in place of the published one. */
export interface VouchedLimit {
  readonly path: string;
  readonly name: Text;
  readonly unit: Text;
  readonly side: "min" | "max";
  /** As the lock file has it: a `Bound`, unless somebody has edited it. */
  readonly bound: unknown;
  /** What Tencent's pages say; undefined where none does. */
  readonly published: number | undefined;
}

const NAMES: Readonly<Record<keyof TargetLimits, Text>> = {
  canvasEdge: { en: "Edge of the picture", zh: "画面边长" },
  canvasArea: { en: "Area of the picture", zh: "画面面积" },
  videoBitrateKbps: FORM_LABELS.videoBitrate,
  fps: FORM_LABELS.fps,
  gopSeconds: FORM_LABELS.gop,
  audioBitrateKbps: FORM_LABELS.audioBitrate,
  mixedUsers: FORM_LABELS.maxUsers,
  fileMinutes: FORM_LABELS.fileDuration,
  resumeWaitSeconds: FORM_LABELS.resumeWait,
};

const UNITS: readonly Text[] = [
  ...Object.values(FORM_UNITS),
  { en: "people", zh: "人" },
  { en: "frames per second", zh: "fps" },
];

/** Every limit that a recording replaces. */
export function vouchedLimits({ start = {}, storage }: Recording): VouchedLimit[] {
  const isAdvanced = start.consoleForm === "advanced-features";
  const limits = isAdvanced ? ADVANCED_FEATURES_FORM_LIMITS : CLASSIC_FORM_LIMITS;
  const ofForm = (Object.keys(NAMES) as (keyof TargetLimits)[]).flatMap((key) =>
    vouch(`start.limitOverrides.${key}`, NAMES[key], limits[key], start.limitOverrides?.[key]),
  );
  const { retention } = storage ?? {};
  const longest = typeof retention === "object" ? retention.longest : undefined;
  const path = "storage.retention.longest";
  const kept = vouch(path, FORM_LABELS.retention, RETENTION_LIMIT, { max: longest });
  return [...ofForm, ...kept.map((limit) => ({ ...limit, path }))];
}

function vouch(path: string, name: Text, limit: Limit, given: unknown): VouchedLimit[] {
  const unit = UNITS.find(({ en }) => en === limit.unit) ?? { en: limit.unit, zh: limit.unit };
  return (["min", "max"] as const).flatMap((side) => {
    const bound = (given as Partial<Record<typeof side, unknown>> | undefined)?.[side];
    const published = limit[side]?.value;
    return bound === undefined
      ? []
      : [{ path: `${path}.${side}`, name, unit, side, bound, published }];
  });
}
