import { type Attributes, Diagnostics, UNKNOWN } from "@trtc-recording/plugin";
import { TerraformStack } from "cdktf";
import { autoRecordTemplateResource } from "../../../providers/trtc/resources/auto-record-template";
import { callCallbackResource } from "../../../providers/trtc/resources/call-callback";
import { eventCallbackResource } from "../../../providers/trtc/resources/event-callback";
import { everyOption } from "../../helpers/every-option";
import { exampleApp } from "../../helpers/example-app";
import { anApp } from "../../helpers/stacks";
import { type Body, Template } from "../../helpers/template";
import { temporaryFolder } from "../../helpers/temporary-folder";

const RESOURCES = {
  trtc_auto_record_template: autoRecordTemplateResource,
  trtc_call_callback: callCallbackResource,
  trtc_event_callback: eventCallbackResource,
};

/** A configuration as Terraform hands it over: expressions unknown, what is left out null. */
function asConfigured(body: Body, attributes: Attributes): Body {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, { type }]) => {
      const value = body[name] ?? null;
      if (typeof value === "string" && value.includes("${")) {
        return [name, UNKNOWN];
      }
      const nested = typeof type === "object" && "nesting" in type ? type.attributes : undefined;
      return [name, nested && value !== null ? asConfigured(value as Body, nested) : value];
    }),
  );
}

const examples = exampleApp(temporaryFolder()).node.children.filter(TerraformStack.isStack);
const declared = [...examples, ...everyOption(anApp())].flatMap((stack) =>
  Object.entries(RESOURCES).flatMap(([type, resource]) =>
    Object.entries(Template.of(stack).json.resource?.[type] ?? {}).map(
      ([name, body]) => [`${stack.node.id}: ${type}.${name}`, resource, body] as const,
    ),
  ),
);

test("there is something of each kind", () => {
  const kinds = declared.map(([, resource]) => resource);

  expect(new Set(kinds)).toEqual(new Set(Object.values(RESOURCES)));
});

test.each(declared)("the provider takes what synth let pass: %s", async (_, resource, body) => {
  const diagnostics = new Diagnostics();
  const config = asConfigured(body, resource.schema.attributes) as never;

  await resource.handlers.validate?.({ config, diagnostics } as never);

  expect(diagnostics.all.filter(({ severity }) => severity === "error")).toEqual([]);
});
