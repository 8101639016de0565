import * as fc from "fast-check";
import { commentTag, LONGEST_COMMENT, renderMarkdown } from "../../../review/formats/markdown";
import type { Report } from "../../../review/report";
import { golden } from "../../helpers/golden";
import {
  aChange,
  aConsequence,
  aFinding,
  allowedReport,
  approvalReport,
  aReport,
  blockedReport,
} from "../../helpers/sample-report";
import { HOSTILE, hostileReport, INVISIBLE } from "./hostile";

describe("a comment", () => {
  test.each([
    ["blocked", "en", blockedReport()],
    ["blocked", "zh", blockedReport()],
    ["needs-approval", "en", approvalReport()],
    ["needs-approval", "zh", approvalReport()],
    ["first-adoption", "en", allowedReport()],
    ["first-adoption", "zh", allowedReport()],
  ] as const)("reads as a person has found it right: %s (%s)", (name, lang, report) => {
    const text = renderMarkdown(report, { lang, docsUrl: "docs/rules" });

    expect(text).toBe(golden(`formats/${name}.${lang}.md`, text));
  });

  test("is one line, beside its tag, when nothing changes", () => {
    expect(renderMarkdown(aReport(), { lang: "zh" })).toBe(
      "<!-- trtc-recording review -->\n✅ 录制内容、保存时间和通知对象均无变化。\n",
    );
  });

  test("still counts what is known when nothing changes", () => {
    const { existing, waived } = blockedReport();

    expect(renderMarkdown(aReport({ existing, waived }), { lang: "en" })).toContain(
      "who is told. Known from before: 1 finding. Waived: 1 finding.\n",
    );
  });
});

test.each([
  [undefined, "<!-- trtc-recording review -->"],
  ["prod", "<!-- trtc-recording review:prod -->"],
  ["--> @everyone\n", "<!-- trtc-recording review:--___everyone_n -->"],
  ["x".repeat(99), `<!-- trtc-recording review:${"x".repeat(60)}____39_ -->`],
])("the tag %j starts the comment", (tag, start) => {
  const options = { lang: "en", ...(tag !== undefined && { tag }) } as const;

  expect(commentTag(tag)).toBe(start);
  expect(renderMarkdown(aReport(), options)).toMatch(start);
  expect(renderMarkdown(blockedReport(), options).indexOf(start)).toBe(0);
});

test("the pages of the rules are where the team says", () => {
  const docsUrl = "https://docs.example.com/rules";

  expect(renderMarkdown(approvalReport(), { lang: "en", docsUrl })).toContain(
    "](<https://docs.example.com/rules/retention-shortened.md>)",
  );
});

test("what is the same of several things is said once, with each named", () => {
  const subjects = Array.from({ length: 12 }, (_, index) => `Calls${index}`);
  const consequences = [...subjects, "Calls0"].map((path) =>
    aConsequence({ subject: { kind: "recording", stack: "prod", path } }),
  );
  const text = renderMarkdown({ ...approvalReport(), consequences }, { lang: "en" });

  expect(text.match(/Recordings made from then on/g)).toHaveLength(1);
  expect(text).toContain("`prod/Calls0`, `prod/Calls1`,");
  expect(text).toContain("`prod/Calls9` and 2 more\n");
});

test("rules are named, and linked only where their pages are known to be", () => {
  expect(renderMarkdown(approvalReport(), { lang: "en" })).not.toContain("](");
});

test("what is found in several places in the same words is one entry of ten places", () => {
  const findings = Array.from({ length: 12 }, (_, index) =>
    aFinding({ subject: { kind: "recording", stack: "prod", path: `Calls${index}` } }),
  );
  const text = renderMarkdown(
    { ...approvalReport(), findings },
    { lang: "en", docsUrl: "docs/rules" },
  );

  expect(text.match(/^- <strong>Recordings made from now on/gm)).toHaveLength(2);
  expect(text).toContain(
    "\n- <strong>Recordings made from now on are kept 30 days instead of 180 days; when they are deleted, nothing brings them back.</strong><br>What to do: Have whoever answers for evidence approve it, or keep the former retention.<br><sub>[TRTC-REC\\-<span></span>013](<docs/rules/retention-shortened.md>) · `prod/Calls10` · `storage.retention` · `recording.lock.json:42`</sub><br><sub>`prod/Calls11` · `storage.retention` · `recording.lock.json:42`</sub>\n",
  );
});

test.each([
  [20, "### Before and after\n"],
  [21, "<summary>Before and after (21)</summary>"],
])("a table of %i changes is open or folded", (count, heading) => {
  const changes = Array.from({ length: count }, () => aChange());

  expect(renderMarkdown({ ...approvalReport(), changes }, { lang: "en" })).toContain(heading);
});

test("what takes effect at once stands before what waits for a person", () => {
  const captions = renderMarkdown(blockedReport(), { lang: "en" }).match(/When it takes.*/g);

  expect(captions).toEqual([
    "When it takes effect: when it is deployed, and it cannot be undone",
    "When it takes effect: rooms created after a person has changed the console",
    "When it takes effect: once a person has changed the console",
  ]);
});

/** Outside of code spans, where characters mean something. */
function withoutCode(markdown: string): string {
  return markdown.replace(/(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)/g, "");
}

test.each(HOSTILE)("adds no line, no element and no mention: %s", (_name, text) => {
  const comment = renderMarkdown(hostileReport(text), { lang: "en", docsUrl: text, tag: text });
  const plain = renderMarkdown(hostileReport("x"), { lang: "en", docsUrl: "x" });
  const elements = (of: string) =>
    withoutCode(of)
      .match(/(?<!\\)<[a-z/!][^>]*>/gi)
      ?.filter((element) => !/^<\/?(span|code)>$|^<!--|\.md>$/.test(element));

  // Our own marks ask for the coloured sign.
  expect(comment.replaceAll("\ufe0f", "")).not.toMatch(INVISIBLE);
  expect(comment.split("\n")).toHaveLength(plain.split("\n").length);
  expect(elements(comment)).toEqual(elements(plain));
  expect(withoutCode(comment)).not.toMatch(/(?<!\\)@\w|(?<!\\)!?\[x\]|(?<!\\)\]\((?!<)/);
});

describe("a huge report", () => {
  const at = (index: number) =>
    ({ kind: "recording", stack: "prod", path: `Calls${index}` }) as const;
  const many = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => make(index));

  function hugeReport(count: number, text: string): Report {
    const both = { en: text, zh: text };
    const finding = (index: number) =>
      aFinding({
        severity: "block",
        code: "TRTC-REC-014",
        subject: at(index),
        text: { en: text + index, zh: text + index },
        fix: both,
      });
    return {
      ...blockedReport(),
      base: text,
      verdict: {
        ...blockedReport().verdict,
        text: both,
        approvals: many(count, () => ({ owners: [text], kinds: ["cost"], subjects: [text] })),
      },
      consequences: many(count, (index) => aConsequence({ text: { en: text + index, zh: text } })),
      changes: many(count, (index) => aChange({ subject: at(index), after: both })),
      findings: [
        ...many(count, finding),
        ...many(count, (index) =>
          aFinding({ severity: "approve", subject: at(index), text: both }),
        ),
        ...many(count, (index) => ({ ...finding(index), severity: "info" as const, code: text })),
      ],
      existing: many(count, (index) => ({ ...finding(index), code: `${text}${index}` })),
      waived: many(count, (index) => ({
        finding: finding(index),
        isExisting: index % 2 === 1,
        reason: text,
        owner: text,
        expires: "2026-12-31",
      })),
      notAnalysed: many(count, () => ({ text: both })),
    };
  }

  test("of 1,000 blocks names every one, and counts the rest", () => {
    const text = renderMarkdown(hugeReport(1000, "too long to say ".repeat(30)), { lang: "en" });

    expect(text.match(/- `TRTC-REC-014` `prod\/Calls\d+`\n/g)).toHaveLength(1000);
    expect(text).toContain("- <em>1,000 consequences, for which there is no room here</em>\n");
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(LONGEST_COMMENT);
  });

  test("of more blocks than fit says how many more there are, and of which rule", () => {
    const text = renderMarkdown(hugeReport(3000, "so"), { lang: "en" });
    const shown = text.match(/- `TRTC-REC-014` `prod\/Calls\d+`\n/g)?.length ?? 0;

    expect(shown).toBeGreaterThan(1000);
    const left = (3000 - shown).toLocaleString("en-US");
    expect(text).toContain(
      `\n- <em>and ${left} more findings: TRTC-REC\\-<span></span>014 ×${left}<`,
    );
  });

  test("fits whatever it holds, says its verdict and closes what it opens", () => {
    const texts = fc.constantFrom(
      ...HOSTILE.map(([, text]) => text.repeat(20)),
      "双录".repeat(300),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), texts, (count, text) => {
        const comment = renderMarkdown(hugeReport(count, text), { lang: "zh" });

        expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(LONGEST_COMMENT);
        expect(comment.split("\n")[1]).toMatch(/^## ⛔ ./);
        expect(comment.match(/^<details>/gm)).toHaveLength(
          comment.match(/^<\/details>/gm)?.length ?? -1,
        );
      }),
      { numRuns: 25 },
    );
  });
});
