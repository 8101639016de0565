import { bigPictureRule } from "../../../review/preview/big-picture";
import { MESSAGES } from "../../../review/preview/messages";
import type { Layout, Text } from "../../../review/settings";

test.each<[Omit<Layout, "kind">, string, Text]>([
  [{ bigPictureUserIdPrefix: "teacher_" }, "teacher_*", MESSAGES.byPrefix("teacher_")],
  [
    { bigPictureUserId: "teacher_1", bigPictureStream: "main" },
    "teacher_1",
    MESSAGES.byCamera("teacher_1"),
  ],
  [
    { bigPictureUserId: "teacher_1", bigPictureStream: "aux" },
    "teacher_1",
    MESSAGES.byScreen("teacher_1"),
  ],
  [{ bigPictureUserIdPrefix: "${var.p}" }, "?", MESSAGES.byLaterValue("${var.p}")],
  [{ bigPictureUserId: "${var.u}" }, "?", MESSAGES.byLaterValue("${var.u}")],
  [{}, "?", MESSAGES.byNobody],
  [{ bigPictureUserIdPrefix: "a\u202e\n" }, "a\\u{202e}\\n*", MESSAGES.byPrefix("a\\u{202e}\\n")],
])("the big picture by %j is named %s", (rule, name, text) => {
  expect(bigPictureRule({ kind: "floating", ...rule })).toEqual({ name, rule: text });
});
