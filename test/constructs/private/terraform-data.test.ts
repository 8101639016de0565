import childProcess from "node:child_process";
import { Testing } from "cdktf";
import { TerraformData } from "../../../constructs/private/terraform-data";
import { problemsIn } from "../../helpers/problems";
import { aStack } from "../../helpers/stacks";
import { Template } from "../../helpers/template";

const TYPE = { tfResourceType: "terraform_data" };

test.each([1500000001, "text", { nested: ["list"] }])("the input is rendered: %j", (input) => {
  const stack = aStack();
  new TerraformData(stack, "Pin", input);

  expect(Template.of(stack).resource(TYPE)).toEqual({ input });
});

test("it is rendered in HCL as well", () => {
  const stack = aStack();
  new TerraformData(stack, "Pin", 1500000001);

  expect(Testing.synthHcl(stack)).toMatch(
    /resource "terraform_data" "Pin" \{\s+input = 1500000001\s+\}/,
  );
});

test("no program is started to check it", () => {
  const stack = aStack();
  new TerraformData(stack, "Pin", 1);
  const started = [
    jest.spyOn(childProcess, "execSync"),
    jest.spyOn(childProcess, "spawnSync"),
    jest.spyOn(childProcess, "spawn"),
  ];

  expect(problemsIn(stack)).toEqual([]);
  Testing.synth(stack, true);

  for (const program of started) {
    expect(program).not.toHaveBeenCalled();
    program.mockRestore();
  }
});
