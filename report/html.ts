import { markupText } from "./neutralise";

/** What may stand in an `html` template. Nothing is printed for undefined; lists are joined. */
export type HtmlValue = Html | string | number | undefined | readonly HtmlValue[];

/** Markup that is printed as it is. Only `html` makes it, so a plain text cannot pass for it. */
export class Html {
  readonly #markup: string;

  /** @internal Write `html` instead. */
  public constructor(markup: string) {
    this.#markup = markup;
  }

  public toString(): string {
    return this.#markup;
  }
}

/**
 * HTML, SVG or XML from a template: what is interpolated is escaped unless it is markup already.
 * Our own dozen lines, because template libraries for this bring a DOM, a component model or a
 * runtime, and this is the whole of what a static report needs.
 *
 * @example html`<p title="${name}">${count} of ${html`<b>${total}</b>`}</p>`
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(
    parts.map((part, index) => (index === 0 ? part : markupOf(values[index - 1]) + part)).join(""),
  );
}

function markupOf(value: HtmlValue): string {
  if (value === undefined) {
    return "";
  }
  if (typeof value === "string" || typeof value === "number") {
    return markupText(String(value));
  }
  return value instanceof Html ? value.toString() : value.map(markupOf).join("");
}
