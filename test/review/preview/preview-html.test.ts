import { layoutPreviewHtml } from "../../../review/preview";
import { FLOATING, mixedPicture } from "./pictures";

test("a new picture is a grid of figures, each with its caption", () => {
  const markup = String(layoutPreviewHtml({ after: mixedPicture({ maxUsers: 2 }) }, "en"));

  expect(markup).toContain('<div class="figures">');
  expect(markup).not.toContain('class="pair"');
  expect(markup).toContain(
    '<figure><svg role="img" width="162" height="92" viewBox="-1 -1 162 92"><title>Nine-grid, 1280×720 px · 2 people</title><desc>640×720\u00a0px each</desc>',
  );
  expect(markup).toContain("<figcaption>2 people<br>640×720\u00a0px each</figcaption></figure>");
});

test("a change has two columns with headings", () => {
  const change = { before: mixedPicture(), after: mixedPicture({ layout: FLOATING }) };

  expect(String(layoutPreviewHtml(change, "zh")).match(/<div class="pair">|<h4>.*<\/h4>/g)).toEqual(
    ['<div class="pair">', "<h4>变更前</h4>", "<h4>变更后</h4>"],
  );
});

test("what cannot be drawn is a sentence", () => {
  const markup = String(layoutPreviewHtml({ after: mixedPicture({ height: "${var.h}" }) }, "en"));

  expect(markup).toBe(
    "<div><p>No picture can be drawn yet: “Canvas height” is known only after apply (${var.h}).</p></div>\n",
  );
});

test("a hostile userId stays text", () => {
  const layout = { ...FLOATING, bigPictureUserIdPrefix: "<img src=x>" };
  const markup = String(layoutPreviewHtml({ after: mixedPicture({ layout }) }, "en"));

  expect(markup).not.toContain("<img");
  expect(markup).toContain("begins with “&lt;img src=x&gt;”");
});

test("it has no ids and no colours of its own, so that it may stand on a page twice", () => {
  const markup = String(layoutPreviewHtml({ after: mixedPicture({ layout: FLOATING }) }, "en"));

  expect(markup).not.toMatch(/ id=|<style|#[0-9a-f]{3}/i);
});
