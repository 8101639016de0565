import { TerraformStack } from "cdktf";
import {
  CallRecording,
  RecordingApi,
  RecordingPreset,
  RecordingStorage,
  type RecordingStorageProps,
  Retention,
  VodEventNotification,
} from "../../index";
import { everyOption } from "../helpers/every-option";
import { exampleApp } from "../helpers/example-app";
import { anApp, aStack, existingStorage } from "../helpers/stacks";
import { type Body, Template, type TerraformJson } from "../helpers/template";
import { temporaryFolder } from "../helpers/temporary-folder";
import { describeWithTerraform, Workspace } from "../helpers/terraform";
import { unknownRestApi, Variables } from "../helpers/variables";

const workspace = Workspace.factory();

/** The only block of a type, with the name it has in the file. */
function only(json: TerraformJson, type: string): [name: string, body: Body] {
  const [entry] = Object.entries(json.resource?.[type] ?? {});
  if (!entry) {
    throw new Error(`no ${type}`);
  }
  return entry;
}

/**
 * `terraform get` reads the whole configuration and asks neither provider nor network: blocks, names,
 * meta-arguments and their references. Arguments of resources are for the schema tests.
 */
describeWithTerraform("terraform reads the configuration of", () => {
  const examples = exampleApp(temporaryFolder()).node.children.filter(TerraformStack.isStack);
  const stacks = [...examples, ...everyOption(anApp())];

  test.each(stacks.map((stack) => [stack.node.id, stack] as const))("the stack %s", (_, stack) => {
    expect(workspace(Template.of(stack).json).run("get")).toEqual({ ok: true, output: "" });
  });

  test("a stack of unknown values", () => {
    const stack = aStack();
    new CallRecording(stack, "Calls", unknownRestApi(new Variables(stack)));

    expect(workspace(Template.of(stack).json).run("get")).toEqual({ ok: true, output: "" });
  });
});

describeWithTerraform("terraform refuses a broken file:", () => {
  const type = "tencentcloud_vod_event_config";

  /** A good file with one change of the VOD events. */
  function broken(change: object): TerraformJson {
    const [stack] = everyOption(anApp());
    const { json } = Template.of(stack as TerraformStack);
    const [name, body] = only(json, type);
    return { ...json, resource: { ...json.resource, [type]: { [name]: { ...body, ...change } } } };
  }

  test.each<[string, TerraformJson | string, RegExp]>([
    [
      "an unknown block",
      { ...broken({}), resources: {} } as object,
      /Extraneous JSON object property/,
    ],
    [
      "a reference that is none",
      broken({ lifecycle: { replace_triggered_by: ["terraform_data"] } }),
      /Invalid/,
    ],
    [
      "a reference with words behind it",
      broken({ lifecycle: { replace_triggered_by: ["terraform_data.x y"] } }),
      /Extra characters after expression/,
    ],
    [
      "a lifecycle value",
      broken({ lifecycle: { prevent_destroy: "maybe" } }),
      /Unsuitable value type/,
    ],
    [
      "a lifecycle argument",
      broken({ lifecycle: { keep: true } }),
      /Extraneous JSON object property/,
    ],
    ["a name", { resource: { terraform_data: { "1v1": {} } } }, /Invalid resource name/],
    ["half a file", '{ "resource": {', /(Unclosed|Missing|Unexpected)/],
  ])("%s", (_, configuration, said) => {
    expect(workspace(configuration).run("get")).toEqual({
      ok: false,
      output: expect.stringMatching(said),
    });
  });
});

/** Stacks reduced to what is built into terraform, so that it can really be applied offline. */
describeWithTerraform("terraform does what the constructs mean:", () => {
  test("another sub-application replaces the event configuration", () => {
    const of = (subAppId: number): TerraformJson => {
      const stack = aStack();
      const settings = VodEventNotification.https("https://rec.example.com/vod");
      new VodEventNotification(stack, "VodEvents", { subAppId, settings });
      const { json } = Template.of(stack);
      const [pin, pinBody] = only(json, "terraform_data");
      const [, { lifecycle }] = only(json, "tencentcloud_vod_event_config");
      return {
        terraform: { backend: json.terraform?.backend ?? {} },
        resource: { terraform_data: { [pin]: pinBody, config: { input: "config", lifecycle } } },
      } as TerraformJson;
    };
    const project = workspace(of(1500000001));
    project.succeed("init");
    project.succeed("apply", "-auto-approve");
    project.write(of(1500000002));

    const { output } = project.run("plan");

    expect(output).toContain(
      "terraform_data.config will be replaced due to changes in replace_triggered_by",
    );
    expect(output).toContain("Plan: 1 to add, 1 to change, 1 to destroy.");
    project.write(of(1500000001));
    expect(project.run("plan").output).toContain("No changes.");
  });

  test.each<[RecordingStorageProps["destroy"], boolean]>([
    ["refuse", false],
    ["wipe-all-recordings", true],
  ])("a storage with destroy '%s' can be destroyed: %s", (destroy, destroyed) => {
    const stack = aStack();
    new RecordingStorage(stack, "Storage", {
      subApplicationName: "calls",
      retention: Retention.permanent(),
      destroy,
    });
    const { json } = Template.of(stack);
    const [name, { lifecycle }] = only(json, "tencentcloud_vod_sub_application");
    const project = workspace({
      resource: { terraform_data: { [name]: { ...(lifecycle ? { lifecycle } : {}) } } },
    });
    project.succeed("init");
    project.succeed("apply", "-auto-approve");

    const { ok, output } = project.run("destroy", "-auto-approve");

    expect(ok).toBe(destroyed);
    expect(output).toContain(destroyed ? "Destroy complete!" : "Instance cannot be destroyed");
  });

  test("unknown values come out as the same parameters as known ones", () => {
    const stack = aStack();
    new CallRecording(stack, "Calls", unknownRestApi(new Variables(stack)));
    const { json } = Template.of(stack);
    const [parameters] = Object.entries(json.output ?? {}).filter(([name]) =>
      name.includes("CreateCloudRecording"),
    );
    const project = workspace({
      variable: withDefaults(json, {
        app: 1400000001,
        name: "one-to-one",
        users: 2,
        width: 640,
        height: 360,
        video_kbps: 550,
        fps: 15,
        gop: 10,
        hz: 48000,
        audio_kbps: 64,
        channels: "stereo",
        hours: 24,
        wait_minutes: 2,
        sub_app: 1500000001,
        days: 180,
      }),
      output: { parameters: parameters?.[1] ?? {} },
    });
    project.succeed("init");
    project.succeed("apply", "-auto-approve");

    const known = RecordingApi.V2019_07_22.render(RecordingPreset.oneToOne(), existingStorage());
    const { RecordParams, ...rest } = known.ok ? known.value : { RecordParams: {} };
    expect(JSON.parse(project.succeed("output", "-json", "parameters"))).toEqual({
      RecordParams: { ...RecordParams, MaxIdleTime: 120 },
      ...rest,
    });
  });
});

function withDefaults({ variable = {} }: TerraformJson, values: Body): Record<string, Body> {
  return Object.fromEntries(
    Object.entries(variable).map(([name, body]) => [name, { ...body, default: values[name] }]),
  );
}
