import { renderJunit } from "../../../review/formats/junit";
import { golden } from "../../helpers/golden";
import { aReport, blockedReport } from "../../helpers/sample-report";
import { HOSTILE, hostileReport, INVISIBLE } from "./hostile";

test("reads as a person has found it right", () => {
  const text = renderJunit(blockedReport(), { lang: "en" });

  expect(text).toBe(golden("formats/blocked.junit.xml", text));
});

test("is one test that passes when nothing changes", () => {
  const text = renderJunit(aReport(), { lang: "zh" });

  expect(text).toContain('tests="1" failures="0" errors="0" skipped="0"');
  expect(text).toContain(
    '<testcase name="变更可以合并" classname="recording.lock.json" time="0"/>',
  );
});

test("shows a line break in a name", () => {
  expect(renderJunit(hostileReport("\n"), { lang: "en" })).toContain(
    'classname="prod\\n/Calls\\n" file="recording.lock.json\\n"',
  );
});

test.each(HOSTILE)("adds no element and nothing invisible: %s", (_name, text) => {
  const elements = (of: string) =>
    renderJunit(hostileReport(of), { lang: "en" }).match(/<\/?[a-z!?]+/gi);

  expect(renderJunit(hostileReport(text), { lang: "en" })).not.toMatch(INVISIBLE);
  expect(elements(text)).toEqual(elements("x"));
});
