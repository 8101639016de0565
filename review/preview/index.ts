export { layoutPreviewHtml } from "./preview-html";
export { layoutPreviewSvg } from "./preview-svg";
