import { RecordingBackend } from "../../index";
import { aStack } from "../helpers/stacks";
import { Template } from "../helpers/template";

test("the state is a file in the project folder by default, named relative to the stack's", () => {
  expect(Template.of(aStack({ id: "prod" })).json.terraform?.backend).toEqual({
    local: { path: "../../../terraform.prod.tfstate" },
  });
});

test("local is that default written out", () => {
  expect(
    Template.of(aStack({ backend: RecordingBackend.local() })).json.terraform?.backend,
  ).toEqual({ local: { path: "../../../terraform.prod.tfstate" } });
});

test("the state in COS is encrypted, private and one object a stack", () => {
  const backend = RecordingBackend.cos({ bucket: "state-1250000000", region: "ap-guangzhou" });

  expect(Template.of(aStack({ id: "prod", backend })).json.terraform?.backend).toEqual({
    cos: {
      bucket: "state-1250000000",
      region: "ap-guangzhou",
      prefix: "trtc-recording",
      key: "prod.tfstate",
      encrypt: true,
      acl: "private",
    },
  });
});

test("the folder in the bucket may be named", () => {
  const backend = RecordingBackend.cos({
    bucket: "state-1250000000",
    region: "ap-guangzhou",
    prefix: "teams/calls",
  });

  expect(Template.of(aStack({ backend })).json.terraform?.backend).toMatchObject({
    cos: { prefix: "teams/calls", key: "prod.tfstate" },
  });
});

test("one backend may serve several stacks, each with its own state", () => {
  const backend = RecordingBackend.cos({ bucket: "state-1250000000", region: "ap-guangzhou" });
  const keys = ["one", "two"].map(
    (id) => Template.of(aStack({ id, backend })).json.terraform?.backend?.cos?.key,
  );

  expect(keys).toEqual(["one.tfstate", "two.tfstate"]);
});
