import { TerraformVariable } from "cdktf";
import { CallRecordingStack, type CallRecordingStackProps } from "../../index";
import { nextLine, problemsIn, refusalOf, warningsIn } from "../helpers/problems";
import { ACCOUNT, anApp, aStack } from "../helpers/stacks";

test.each(["prod", "Prod_1-a", "1v1", "a".repeat(100)])("a stack may be named %p", (id) => {
  expect(problemsIn(aStack({ id }))).toEqual([]);
});

test.each(["-prod", "_prod", "a.b", "生产", "a$b"])("fails as a stack named %p", (id) => {
  expect(problemsIn(aStack({ id }))).toEqual([
    `'stack name' must be letters, digits, '_' and '-': it names a folder and a state file, got "${id}": write a name such as 'prod'`,
  ]);
});

test.each(["ap-guangzhou", "ap-shanghai-fsi", "na-siliconvalley", "eu-frankfurt"])(
  "the region may be %s",
  (region) => {
    expect(problemsIn(aStack({ region }))).toEqual([]);
  },
);

test.each(["", "guangzhou", "AP-guangzhou", "ap_guangzhou", "ap-", "ap-guangzhou ", "${x}"])(
  "fails with the region %j",
  (region) => {
    expect(problemsIn(aStack({ region }))).toEqual([
      `'region' must be a Tencent Cloud region, got ${JSON.stringify(region)}: write one such as 'ap-guangzhou'`,
    ]);
  },
);

test.each(["10000", "100000000001", "9".repeat(20)])("an account may be %s", (account) => {
  expect(problemsIn(aStack({ allowedAccountIds: [account] }))).toEqual([]);
});

test.each(["", "0100000", "1000", "9".repeat(21), "root", "1e10", 100000000001])(
  "fails with the account %j",
  (account) => {
    expect(problemsIn(aStack({ allowedAccountIds: [ACCOUNT, account as string] }))).toEqual([
      `'allowedAccountIds' must be account numbers (uin), got ${JSON.stringify(account)}: write the number that the console shows under Account Information, in quotes`,
    ]);
  },
);

test.each<[string, CallRecordingStackProps]>([
  ["no", { allowedAccountIds: [] }],
  ["an unnamed", { allowedAccountIds: undefined }],
])("%s account is a warning: any would be accepted", (_, props) => {
  const stack = aStack(props);

  expect(problemsIn(stack)).toEqual([]);
  expect(warningsIn(stack)).toEqual([
    "prod: 'allowedAccountIds' is empty: credentials of any account would be accepted: write the account (uin) this stack belongs to",
  ]);
});

test("a region and an account that Terraform knows later pass", () => {
  const app = anApp();
  const elsewhere = aStack({ app, id: "elsewhere" });
  const variable = new TerraformVariable(elsewhere, "known-later", {});

  aStack({ app, region: variable.stringValue, allowedAccountIds: [variable.stringValue] });

  expect(problemsIn(app)).toEqual([]);
});

test("a problem of a stack names the line that declares the stack", () => {
  const line = nextLine();
  const stack = new CallRecordingStack(anApp(), "prod", { region: "guangzhou" });

  expect(refusalOf(stack).message).toContain(`prod (${line})`);
});
