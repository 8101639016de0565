import { formSwitched } from "../../../review/rules/form-switched";
import type { Recording } from "../../../review/settings";
import {
  ADVANCED,
  CALLBACKS_ONLY,
  CLASSIC,
  changed,
  found,
  foundInChinese,
  NOT_APPLICABLE,
  OK,
  OVER_API,
} from "../../helpers/review-recordings";
import { compare } from "../../helpers/review-rules";

const SINGLE = changed(CLASSIC, { profile: ADVANCED.profile });
const LOST = "No file holds the whole call any more: the mix and its layout are given up.";

test.each<[Recording, Recording, string, string]>([
  [
    SINGLE,
    ADVANCED,
    "warn start.consoleForm: The template is to be typed into the Advanced Features form instead of the classic form: what the classic form holds stays in force until a person changes it there.",
    "模板改在“高级功能”表单中填写",
  ],
  [
    CLASSIC,
    ADVANCED,
    `approve start.consoleForm: The template is to be typed into the Advanced Features form instead of the classic form: what the classic form holds stays in force until a person changes it there. ${LOST}`,
    "直至人工修改。不再有包含整通通话的文件",
  ],
  [
    CLASSIC,
    OVER_API,
    "warn start.scheme: The console's template goes on recording every call until a person switches it off; recordings that your server starts meanwhile are second files with a second fee.",
    "控制台模板仍会录制每通通话",
  ],
  [
    OVER_API,
    CLASSIC,
    "warn start.scheme: Once a person switches the template on, every call is recorded by it; recordings that your server still starts are second files with a second fee.",
    "人工启用模板后",
  ],
  [
    OVER_API,
    ADVANCED,
    `approve start.scheme: Once a person switches the template on, every call is recorded by it; recordings that your server still starts are second files with a second fee. ${LOST}`,
    "不再有包含整通通话的文件",
  ],
])("another way to start is found: %#", (before, after, text, textZh) => {
  const outcome = compare(formSwitched, before, after);

  expect(found(outcome)).toEqual([text]);
  expect(foundInChinese(outcome)).toEqual([expect.stringContaining(textZh)]);
});

test("the same way is in order, whatever else changes", () => {
  expect(compare(formSwitched, CLASSIC, SINGLE)).toEqual(OK);
  expect(compare(formSwitched, OVER_API, OVER_API)).toEqual(OK);
});

test("what is new, gone or a callback has nothing to compare", () => {
  expect(compare(formSwitched, undefined, CLASSIC)).toEqual(NOT_APPLICABLE);
  expect(compare(formSwitched, CLASSIC, CALLBACKS_ONLY)).toEqual(NOT_APPLICABLE);
});
