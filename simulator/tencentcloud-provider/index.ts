export { STAND_IN_SOURCE, type StandInOptions, tencentcloudStandIn } from "./provider";
export { REAL_TIMES, type RetryTimes } from "./retry";
