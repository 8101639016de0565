import { callbackTakenOver } from "../../../review/rules/callback-taken-over";
import {
  CLASSIC,
  changed,
  found,
  foundInChinese,
  NOT_APPLICABLE,
  OK,
} from "../../helpers/review-recordings";
import { check } from "../../helpers/review-rules";

const CALLS = changed(CLASSIC, { "callCallback.url": "https://rec.example.com/call/{token}" });

test("a callback that replaces somebody else's is found", () => {
  const outcome = check(callbackTakenOver, changed(CALLS, { "callCallback.takeOver": true }));

  expect(found(outcome)).toEqual([
    "callCallback.takeOver: Whoever has set the app's TUICallKit callback until now hears nothing of calls any more: a deploy puts rec.example.com in its place without asking.",
  ]);
  expect(foundInChinese(outcome)).toEqual([expect.stringContaining("直接改为 rec.example.com")]);
});

test.each([false, undefined])("a callback that does not is in order: %s", (takeOver) => {
  expect(check(callbackTakenOver, changed(CALLS, { "callCallback.takeOver": takeOver }))).toEqual(
    OK,
  );
});

test("without a TUICallKit callback nothing is judged", () => {
  expect(check(callbackTakenOver, CLASSIC)).toEqual(NOT_APPLICABLE);
});
