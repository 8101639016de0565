import { displayWidth } from "../../../report/table";
import { renderText } from "../../../verify/formats/text";
import { golden } from "../../helpers/golden";
import { HOSTILE, hostileReport, INVISIBLE } from "./hostile";
import { aStack, DRIFTED, SAMPLE, UNCONFIRMED, VERIFIED } from "./sample";

test.each(["en", "zh"] as const)("reads as a person has found it right (%s)", (lang) => {
  const text = renderText(SAMPLE, { lang });

  expect(text).toBe(golden(`verify/stack.${lang}.txt`, text));
});

test("says when a stack declares nothing", () => {
  expect(renderText(aStack(), { lang: "en" })).toBe("This stack declares no recording.\n");
});

test("shows no table where nothing was judged", () => {
  const text = renderText(aStack({ path: "Trial", report: UNCONFIRMED }), { lang: "en" });

  expect(text).toBe(
    "? prod/Trial: nothing to judge yet\n  nobody has confirmed that the console holds these values\n  SDKAppID 1400000001, sub-application 1500000123\n",
  );
});

test.each([
  ["a drift", DRIFTED, "\u001b[31m\u001b[1m✗ prod/Calls"],
  ["agreement", VERIFIED, "\u001b[32m\u001b[1m✓ prod/Calls"],
  ["nothing judged", UNCONFIRMED, "\u001b[33m\u001b[1m? prod/Calls"],
])("colours the verdict only when told so: %s", (_name, report, start) => {
  const stack = aStack({ path: "Calls", report });

  expect(renderText(stack, { lang: "en", colour: true })).toContain(start);
  expect(renderText(stack, { lang: "en" })).not.toContain("\u001b");
});

test.each([50, 80])("keeps its table of settings to %i columns", (width) => {
  const text = renderText(SAMPLE, { lang: "zh", width });
  const [, table = ""] = text.split("\n\n");

  expect(table).toContain("画面分辨率");
  expect(table.split("\n").filter((line) => displayWidth(line) > width)).toEqual([]);
});

test.each(HOSTILE)("adds no line and nothing invisible: %s", (_name, text) => {
  const lines = (of: string) => renderText(hostileReport(of), { lang: "en" }).split("\n").length;

  expect(renderText(hostileReport(text), { lang: "en" })).not.toMatch(INVISIBLE);
  expect(lines(text)).toBe(lines("x"));
});
