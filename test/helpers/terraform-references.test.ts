import { REAL_SCHEMAS } from "./real-schemas";
import type { Body } from "./template";
import { danglingReferences, referencesIn } from "./terraform-references";

/** What is said about a file in which one resource has these arguments. */
function saidOf(body: Body): string[] {
  const resource = {
    terraform_data: { Pin: { input: 1 } },
    trtc_auto_record_template: { Template: {} },
    trtc_call_callback: { X: body },
  };
  const data = { trtc_recordings: { Found: {} } };
  return danglingReferences({ resource, data, variable: { app: {} } }, REAL_SCHEMAS);
}

test.each([
  "${trtc_auto_record_template.Template.status}",
  "${trtc_auto_record_template.Template.storage.sub_app_id}",
  "${tonumber(data.trtc_recordings.Found.id)}",
  '${{"var.nowhere" = 1, "b" = 2}[var.app]} and ${((var.app * 1000) / 1)}',
  "$${var.nowhere}",
  "${terraform.workspace}",
])("a reference to something in the file gives no sentence: %s", (url) => {
  expect(saidOf({ url })).toEqual([]);
});

test.each([
  ["${var.nowhere}", "'var.nowhere' is no variable of the file"],
  ["${tonumber(trtc_call_callback.Y.id)}", "'trtc_call_callback.Y.id' is in no block of the file"],
  ["${data.trtc_recordings.X.id}", "'data.trtc_recordings.X.id' is in no block of the file"],
  [
    "${trtc_auto_record_template.Template.state}",
    "'trtc_auto_record_template.Template.state' names 'state', which is not in the schema",
  ],
  [
    "${trtc_auto_record_template.Template.storage.bucket}",
    "'trtc_auto_record_template.Template.storage.bucket' names 'bucket', which is not in the schema",
  ],
  ['${join("-", ["${var.nowhere}"])}', "'var.nowhere' is no variable of the file"],
])("a reference to nothing is found: %s", (url, sentence) => {
  expect(saidOf({ url })).toEqual([`resource.trtc_call_callback.X.url: ${sentence}`]);
});

test("bare references of meta-arguments are looked up as well", () => {
  const at = "resource.trtc_call_callback.X";

  expect(
    saidOf({
      lifecycle: { replace_triggered_by: ["terraform_data.Pin", "terraform_data.Gone"] },
      depends_on: ["terraform_data.Pin.inputs"],
    }),
  ).toEqual([
    `${at}.lifecycle.replace_triggered_by.1: 'terraform_data.Gone' is in no block of the file`,
    `${at}.depends_on.0: 'terraform_data.Pin.inputs' names 'inputs', which is not in the schema`,
  ]);
});

test("every reference is listed with where it stands", () => {
  expect(referencesIn({ a: ["${x.y.z} ${var.b}"], note: "x.y.z" })).toEqual([
    { reference: "x.y.z", at: "a.0" },
    { reference: "var.b", at: "a.0" },
  ]);
});
