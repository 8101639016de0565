import { MESSAGES, type Sentence, say, sentence } from "../../verify";

/** One argument of each kind that a sentence takes, by the name it has in the code. */
const WORDS: Readonly<Record<string, unknown>> = {
  stream: "picture",
  seen: "mixed",
  mode: "mixed",
  setting: "resolution",
  subject: "recordings",
  by: "bob",
  at: "2026-10-01T12:00:00.000Z",
  said: "The token has expired.",
};

/** Every sentence, with arguments that can be told apart. */
const ALL = Object.entries(MESSAGES).map(([key, { en }]) => {
  const names = /\(([^)]*)\)/.exec(en.toString())?.[1]?.split(",") ?? [];
  const given = names.map((name) => name.trim()).filter((name) => name !== "");
  const args = given.map((name, index) => WORDS[name] ?? 71 + index);
  return { key, args } as unknown as Sentence;
});

test.each(ALL.map((said) => [said.key, said] as const))(
  "%s is said in both languages",
  (_, said) => {
    const en = say(said, "en");
    const zh = say(said, "zh");

    expect(en).toMatch(/^[\x20-\x7e…]+$/);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(`${en}\n${zh}`).not.toMatch(/undefined|\[object|[.。]$/m);
    for (const arg of said.args.filter((value) => typeof value === "number")) {
      expect([en.includes(String(arg)), zh.includes(String(arg))]).toEqual([true, true]);
    }
  },
);

test("a sentence survives JSON", () => {
  const said = sentence("settingDiffers", "resolution", 2, 10);

  expect(JSON.parse(JSON.stringify(said))).toEqual(said);
  expect(say(said, "en")).toBe("Resolution: 2 of 10 recordings differ from the code");
  expect(say(said, "zh")).toBe("画面分辨率：10 个录制文件中有 2 个与代码不一致");
});

test("one recording is told in the singular", () => {
  expect(say(sentence("settingDiffers", "fps", 1, 1), "en")).toBe(
    "Video frame rate: 1 of 1 recording differs from the code",
  );
  expect(say(sentence("stillProcessing", 1), "en")).toMatch(/^1 recording is still/);
});

test("names of other people cannot rewrite a sentence", () => {
  const said = sentence("editedAfterConfirmation", "bob\n\u202e", "now", "AlterRecording");

  expect(say(said, "en")).toContain("bob\\u{a}\\u{202e} edited");
  expect(say(said, "zh")).toContain("bob\\u{a}\\u{202e} 于");
});
