export type {
  AppCost,
  Assumption,
  BeforeAfter,
  Comparison,
  CostAmount,
  CostChange,
  CostItem,
  CostLine,
  CostReport,
  CostTotal,
  Gap,
  NotEstimated,
  NotPriced,
  RelativeCost,
  Side,
  Stored,
  Told,
  UnpricedStorage,
} from "./cost-report";
export {
  type AppChange,
  type DeclaredRecording,
  type EstimateOptions,
  estimateCost,
} from "./estimate-cost";
export { formatDelta, formatMoney } from "./format-money";
export { readPriceFile, readUsage } from "./read-files";
export {
  type AppUsage,
  type CallUsage,
  type ParticipantUsage,
  USAGE_FILE,
  type Usage,
  usageOf,
} from "./usage";
