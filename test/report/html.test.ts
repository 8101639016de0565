import * as fc from "fast-check";
import { Html, html } from "../../report/html";
import { hostileText } from "./hostile-text";

test("a text is escaped, in the text and in an attribute", () => {
  const name = `"><script>alert('x')</script>`;

  expect(String(html`<p title="${name}">${name}</p>`)).toBe(
    '<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</p>',
  );
});

test("markup stays markup, in lists too", () => {
  const rows = ["a", "<b>"].map((cell) => html`<li>${cell}</li>`);

  expect(String(html`<ul>${rows}</ul>`)).toBe("<ul><li>a</li><li>&lt;b&gt;</li></ul>");
});

test("numbers are printed, nothing is printed for undefined", () => {
  expect(String(html`${0}${undefined}${[]}${-1.5}`)).toBe("0-1.5");
});

test("an object that looks like markup is none", () => {
  const forged = JSON.parse('{"toString":"<b>"}');

  expect(forged).not.toBeInstanceOf(Html);
  expect(() => html`${forged}`).toThrow(TypeError);
});

test("whatever is interpolated, the tags are the template's own", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(String(html`<p class="${text}">${text}</p>`).match(/[<>"]/g)).toEqual([
        ...["<", '"', '"', ">", "<", ">"],
      ]);
    }),
  );
});
