import type { Format } from "./format";
import { renderHtml } from "./html";
import { renderJson } from "./json";
import { renderJunit } from "./junit";
import { renderText } from "./text";

/** Every way of saying what a verification found. */
export const FORMATS = {
  text: { render: renderText },
  json: { render: renderJson },
  junit: { render: renderJunit },
  html: { render: renderHtml },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
