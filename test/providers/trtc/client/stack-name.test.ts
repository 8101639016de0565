import { stackName } from "../../../../providers/trtc/client/stack-name";

test.each([
  ["/home/ann/calls/cdktf.out/stacks/prod", "prod"],
  ["/builds/out/stacks/eu-1.calls_2", "eu-1.calls_2"],
  ["C:\\calls\\cdktf.out\\stacks\\prod", "prod"],
])("in %s, commands are for the stack %s", (folder, stack) => {
  expect(stackName(folder)).toBe(stack);
});

test.each([
  "/home/ann/calls",
  "/home/ann/stacks/prod/more",
  "/stacks/",
  "stacks/prod",
  "/x/stacks/two words",
  "/x/stacks/$(reboot)",
  "/x/stacks/-rf",
])("%s is no stack's folder, so the name is left open", (folder) => {
  expect(stackName(folder)).toBe("<stack>");
});
