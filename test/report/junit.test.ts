import * as fc from "fast-check";
import { type JunitCase, junitXml } from "../../report/junit";
import { hostileText } from "./hostile-text";

const PASSED: JunitCase = {
  name: "TRTC-REC-013 retention-shortened",
  className: "prod/Calls",
  outcome: { state: "passed" },
};

test("results are read by suite, case and outcome", () => {
  const xml = junitXml("review", [
    {
      name: "prod",
      cases: [
        PASSED,
        {
          name: "TRTC-REC-022 callback-not-https",
          className: "prod/Calls",
          file: "stacks/main.ts",
          line: 17,
          outcome: {
            state: "failed",
            message: "the callback is not encrypted",
            details: ["fix: write https://", "source: RECCB"],
          },
        },
        {
          name: "TRTC-REC-034 cost-up",
          className: "prod/Calls",
          outcome: { state: "skipped", message: "known only after apply" },
        },
      ],
    },
    { name: "empty", cases: [] },
  ]);

  expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="review" tests="3" failures="1" errors="0" skipped="1" time="0">
  <testsuite name="prod" tests="3" failures="1" errors="0" skipped="1" time="0">
    <testcase name="TRTC-REC-013 retention-shortened" classname="prod/Calls" time="0"/>
    <testcase name="TRTC-REC-022 callback-not-https" classname="prod/Calls" file="stacks/main.ts" line="17" time="0">
      <failure message="the callback is not encrypted">the callback is not encrypted&#10;fix: write https://&#10;source: RECCB</failure>
    </testcase>
    <testcase name="TRTC-REC-034 cost-up" classname="prod/Calls" time="0">
      <skipped message="known only after apply"/>
    </testcase>
  </testsuite>
  <testsuite name="empty" tests="0" failures="0" errors="0" skipped="0" time="0">
  </testsuite>
</testsuites>
`);
});

test("no name or message breaks out of the document", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const xml = junitXml(text, [
        {
          name: text,
          cases: [
            { ...PASSED, name: text, className: text, file: text },
            { ...PASSED, outcome: { state: "failed", message: text, details: [text] } },
            { ...PASSED, outcome: { state: "skipped", message: text } },
          ],
        },
      ]);

      expect(xml.match(/<[!?/\w]+/g)).toEqual([
        ...["<?xml", "<testsuites", "<testsuite", "<testcase"],
        ...["<testcase", "<failure", "</failure", "</testcase"],
        ...["<testcase", "<skipped", "</testcase", "</testsuite", "</testsuites"],
      ]);
      expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
    }),
  );
});
