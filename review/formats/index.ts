export type { Format, FormatOptions } from "./format";
export { FORMATS, type FormatName } from "./formats";
export { commentTag } from "./markdown";
