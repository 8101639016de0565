import type { Format } from "./format";
import { renderGithub } from "./github";
import { renderGitlab } from "./gitlab";
import { renderHtml } from "./html";
import { renderJson } from "./json";
import { renderJunit } from "./junit";
import { renderMarkdown } from "./markdown";
import { renderSarif } from "./sarif";
import { renderText } from "./text";

/** Every way of saying what a review found. */
export const FORMATS = {
  text: { render: renderText },
  markdown: { render: renderMarkdown },
  html: { render: renderHtml },
  json: { render: renderJson },
  sarif: { render: renderSarif },
  github: { render: renderGithub },
  gitlab: { render: renderGitlab },
  junit: { render: renderJunit },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
