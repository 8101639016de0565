import { accountsWidened } from "../../../review/rules/accounts-widened";
import type { SettingsOf } from "../../../review/subject";
import {
  found,
  foundInChinese,
  NOT_APPLICABLE,
  OK,
  unknown,
} from "../../helpers/review-recordings";
import { compare } from "../../helpers/review-rules";

type Accounts = SettingsOf["stack"]["allowedAccountIds"];

function judge(before: Accounts, after: Accounts) {
  const stack = (allowedAccountIds: Accounts) =>
    allowedAccountIds === undefined ? {} : { allowedAccountIds };
  return compare(accountsWidened, stack(before), stack(after));
}

test.each<Accounts>([undefined, []])("a list that is emptied allows any account: %j", (after) => {
  const outcome = judge(["100000000001"], after);

  expect(found(outcome)).toEqual([
    expect.stringContaining(
      "allowedAccountIds: The stack can be deployed into any account from then on",
    ),
  ]);
  expect(foundInChinese(outcome)).toEqual([expect.stringContaining("可部署到任意账号")]);
});

test.each<[Accounts, Accounts]>([
  [["1"], ["1", "2", "3"]],
  [["1"], ["2", "3"]],
])("a list that gains accounts is found: %j to %j", (before, after) => {
  const outcome = judge(before, after);

  expect(found(outcome)).toEqual([
    expect.stringContaining("The stack can be deployed into the account 2, 3 as well"),
  ]);
  expect(foundInChinese(outcome)).toEqual([expect.stringContaining("账号 2、3")]);
});

test.each<[Accounts, Accounts]>([
  [
    ["1", "2"],
    ["2", "1"],
  ],
  [["1", "2"], ["1"]],
  [["1", "${var.a}"], ["${var.a}"]],
  ["${var.all}", "${var.all}"],
])("as many accounts, or fewer, are in order: %j to %j", (before, after) => {
  expect(judge(before, after)).toEqual(OK);
});

test.each<[Accounts, Accounts]>([
  [["1"], ["1", "${var.a}"]],
  [["${var.a}"], ["1"]],
  [["1"], "${var.all}"],
  ["${var.all}", ["1"]],
])("accounts that are known only after apply stay unknown: %j to %j", (before, after) => {
  expect(judge(before, after)).toEqual(unknown("allowedAccountIds"));
});

test("a new stack that allows any account is a warning", () => {
  expect(compare(accountsWidened, undefined, { allowedAccountIds: [] })).toMatchObject({
    state: "found",
    findings: [{ severity: "warn" }],
  });
});

test("a stack that allowed any account, is new or gone, has nothing to lose", () => {
  expect(judge(undefined, ["1"])).toEqual(NOT_APPLICABLE);
  expect(judge([], [])).toEqual(NOT_APPLICABLE);
  expect(compare(accountsWidened, undefined, {})).toEqual(NOT_APPLICABLE);
  expect(compare(accountsWidened, { allowedAccountIds: ["1"] }, undefined)).toEqual(NOT_APPLICABLE);
});
