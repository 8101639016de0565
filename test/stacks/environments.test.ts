import { readFileSync } from "node:fs";
import { type App, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { CallRecording } from "../../constructs";
import { collectLock } from "../../index";
import { canonicalJson } from "../../lock";
import { everyOption } from "../helpers/every-option";
import { EXAMPLES, exampleApp } from "../helpers/example-app";
import { problemsIn, warningsIn } from "../helpers/problems";
import { REAL_SCHEMAS } from "../helpers/real-schemas";
import { disagreements } from "../helpers/schema-agreement";
import { anApp, aRecording, aStack, recordingProps } from "../helpers/stacks";
import { Template, type TerraformJson } from "../helpers/template";
import { temporaryFolder } from "../helpers/temporary-folder";
import { danglingReferences, referencesIn } from "../helpers/terraform-references";
import { unknownRestApi, Variables } from "../helpers/variables";

const app = exampleApp(temporaryFolder());
const examples = stacksOf(app);

function stacksOf(of: App): TerraformStack[] {
  return of.node.children.filter(TerraformStack.isStack);
}

/** A stack in which every number and text is a variable. */
function unknownStack(): TerraformStack {
  const stack = aStack({ id: "unknown" });
  new CallRecording(stack, "Calls", unknownRestApi(new Variables(stack)));
  return stack;
}

test("the Terraform addresses are pinned: another address is another resource", () => {
  const addresses = examples.flatMap((stack) =>
    Template.of(stack).addresses.map((address) => `${stack.node.id}: ${address}`),
  );

  expect(addresses.sort()).toEqual([
    "group: tencentcloud_cam_group_policy_attachment.ConsoleGuard_Group-100001_0A420886",
    "group: tencentcloud_cam_policy.ConsoleGuard_862C3DFA",
    "group: tencentcloud_vod_event_config.SharedStorage_VodEvents_AC747FA2",
    "group: tencentcloud_vod_sub_application.SharedStorage_AB66EC63",
    "group: terraform_data.SharedStorage_VodEvents_SubAppId_E4E5808A",
    "group: trtc_auto_record_template.Sales_Template_98D84F23",
    "group: trtc_auto_record_template.Support_Template_A2F605D4",
    "group: trtc_call_callback.Support_CallCallback_43F554CF",
    "group: trtc_event_callback.Sales_EventCallbacks_Recording_A98BB31D",
    "group: trtc_event_callback.Support_EventCallbacks_Media_C5584B95",
    "group: trtc_event_callback.Support_EventCallbacks_Recording_C310EAFA",
    "group: trtc_event_callback.Support_EventCallbacks_Relay_447C2AB0",
    "group: trtc_event_callback.Support_EventCallbacks_Room_9C3F320B",
    "international: trtc_auto_record_template.Calls_Template_F2243B0F",
    "international: trtc_event_callback.Calls_EventCallbacks_Recording_4D6BB6C3",
    "one-to-one: tencentcloud_vod_sub_application.Storage_07F31EBC",
    "one-to-one: trtc_auto_record_template.Calls_Template_F2243B0F",
    "one-to-one: trtc_event_callback.Calls_EventCallbacks_Recording_4D6BB6C3",
  ]);
});

test("the construct paths are pinned: the lock and its reviewers name them", () => {
  const paths = app.node.findAll().map(({ node }) => node.path);

  expect(paths.filter((path) => path.startsWith("group/"))).toEqual([
    "group/tencentcloud",
    "group/trtc",
    "group/backend",
    "group/sub_application_ids",
    "group/template_status",
    "group/console_steps_zh",
    "group/console_steps_en",
    "group/SharedStorage",
    "group/SharedStorage/Resource",
    "group/SharedStorage/VodEvents",
    "group/SharedStorage/VodEvents/SubAppId",
    "group/SharedStorage/VodEvents/Resource",
    "group/Support",
    "group/Support/Template",
    "group/Support/Template/Resource",
    "group/Support/EventCallbacks",
    "group/Support/EventCallbacks/Room",
    "group/Support/EventCallbacks/Media",
    "group/Support/EventCallbacks/Recording",
    "group/Support/EventCallbacks/Relay",
    "group/Support/CallCallback",
    "group/Support/CallCallback/Resource",
    "group/Sales",
    "group/Sales/Template",
    "group/Sales/Template/Resource",
    "group/Sales/EventCallbacks",
    "group/Sales/EventCallbacks/Recording",
    "group/ConsoleGuard",
    "group/ConsoleGuard/Resource",
    "group/ConsoleGuard/Group-100001",
  ]);
});

test("the output of a recording over the API has a pinned name", () => {
  const { output } = Template.of(unknownStack()).json;

  expect(Object.keys(output ?? {}).filter((name) => name.startsWith("Calls"))).toEqual([
    "Calls_CreateCloudRecording_A696F337",
  ]);
});

test("the examples have neither problems nor warnings", () => {
  expect(problemsIn(app)).toEqual([]);
  expect(warningsIn(app)).toEqual([]);
});

test("the committed lock is that of the examples, in whatever order they are declared", () => {
  const committed = readFileSync("recording.lock.json", "utf8");
  const reversed = exampleApp(app.outdir, [...EXAMPLES].reverse());

  expect(canonicalJson(collectLock(app))).toBe(committed);
  expect(canonicalJson(collectLock(reversed))).toBe(committed);
});

describe("the real schemas agree with", () => {
  test.each(examples.map((stack) => [stack.node.id, stack] as const))(
    "the example %s",
    (_, stack) => {
      const { json } = Template.of(stack);

      expect(disagreements(json, REAL_SCHEMAS)).toEqual([]);
      expect(danglingReferences(json, REAL_SCHEMAS)).toEqual([]);
    },
  );

  test("every construct with every option", () => {
    for (const stack of everyOption(anApp())) {
      const { json } = Template.of(stack);

      expect(disagreements(json, REAL_SCHEMAS)).toEqual([]);
      expect(danglingReferences(json, REAL_SCHEMAS)).toEqual([]);
    }
  });

  test("values that Terraform knows later", () => {
    const { json } = Template.of(unknownStack());

    expect(disagreements(json, REAL_SCHEMAS)).toEqual([]);
    expect(danglingReferences(json, REAL_SCHEMAS)).toEqual([]);
    expect(referencesIn(json).map(({ reference }) => reference)).toContain("var.video_kbps");
  });

  test("a storage of another stack", () => {
    const shared = anApp();
    const [owner] = everyOption(shared);
    const storage = owner?.node.findChild("Storage");
    const user = aStack({ app: shared, id: "user" });
    aRecording({ storage: storage as never }, user);
    user.prepareStack();

    for (const stack of [owner as TerraformStack, user]) {
      const { json } = Template.of(stack);
      expect(disagreements(json, REAL_SCHEMAS)).toEqual([]);
      expect(danglingReferences(json, REAL_SCHEMAS)).toEqual([]);
    }
  });

  test.each(["1v1", "2-people", "-calls", "客服", "客服1v1", "1v1/Calls"])(
    "a recording at the path '%s', unless it is refused",
    (path) => {
      const stack = aStack();
      const [id = "", ...outer] = path.split("/").reverse();
      const scope = outer.reduceRight<Construct>(
        (above, name) => new Construct(above, name),
        stack,
      );
      new CallRecording(scope, id, recordingProps());

      const refused = problemsIn(stack).length > 0;
      const { json } = refused ? { json: {} } : Template.of(stack);
      expect(disagreements(json, REAL_SCHEMAS)).toEqual([]);
    },
  );
});

test("every option covers each argument that a resource of ours can be given", () => {
  const files = everyOption(anApp()).map((stack) => Template.of(stack).json);
  const unset = [...usedTypes(files)].flatMap((type) => {
    const bodies = files.flatMap(({ resource }) => Object.values(resource?.[type] ?? {}));
    return settable(type)
      .filter((name) => !bodies.some((body) => name in body))
      .map((name) => `${type}.${name}`);
  });

  // Left to Terraform or to an override through the resource, on purpose.
  expect(unset.sort()).toEqual([
    "tencentcloud_cam_group_policy_attachment.id",
    "tencentcloud_cam_policy.id",
    "tencentcloud_cam_policy.tags",
    "tencentcloud_vod_event_config.id",
    "tencentcloud_vod_sub_application.id",
    "terraform_data.triggers_replace",
  ]);
});

function usedTypes(files: readonly TerraformJson[]): Set<string> {
  return new Set(files.flatMap(({ resource }) => Object.keys(resource ?? {})));
}

function settable(type: string): string[] {
  const schemas = Object.values(REAL_SCHEMAS.provider_schemas);
  const schema = schemas.find(({ resource_schemas }) => type in resource_schemas);
  return Object.entries(schema?.resource_schemas[type]?.block.attributes ?? {})
    .filter(([, { required, optional }]) => required || optional)
    .map(([name]) => name);
}
