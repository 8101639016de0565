import { TencentcloudProvider } from "@cdktf/provider-tencentcloud/lib/provider";
import { TrtcProvider } from "@trtc-recording/provider-trtc/lib/provider";
import { Testing } from "cdktf";
import { CallRecordingStack, RecordingStorage, Retention } from "../../index";
import packageOfTencentcloud from "../../providers/tencentcloud/package.json";
import packageOfTrtc from "../../providers/trtc/package.json";
import { everyOption } from "../helpers/every-option";
import { ACCOUNT, anApp, aRecording, aStack, recordingProps } from "../helpers/stacks";
import { Template } from "../helpers/template";

describe("providers", () => {
  test("of the China site by default, for the named accounts only", () => {
    const { provider } = Template.of(aStack({ allowedAccountIds: ["200000", "100000"] })).json;

    expect(provider?.tencentcloud).toEqual([
      { region: "ap-guangzhou", allowed_account_ids: ["100000", "200000"] },
    ]);
    expect(provider?.trtc).toMatchObject([{ site: "china" }]);
  });

  test("of the international site", () => {
    const { provider } = Template.of(aStack({ site: "international" })).json;

    expect(provider?.tencentcloud).toEqual([
      { region: "ap-singapore", allowed_account_ids: [ACCOUNT] },
    ]);
    expect(provider?.trtc).toMatchObject([{ site: "international" }]);
  });

  test.each(["china", "international"] as const)("in a region of one's own: %s", (site) => {
    const { provider } = Template.of(aStack({ site, region: "eu-frankfurt" })).json;

    expect(provider?.tencentcloud).toMatchObject([{ region: "eu-frankfurt" }]);
  });

  test("without named accounts, in any account", () => {
    const { provider } = Template.of(aStack({ allowedAccountIds: [] })).json;

    expect(provider?.tencentcloud).toEqual([{ region: "ap-guangzhou" }]);
  });

  test("in exactly the versions of the bindings", () => {
    expect(Template.of(aStack()).json.terraform?.required_providers).toEqual({
      tencentcloud: {
        source: "tencentcloudstack/tencentcloud",
        version: packageOfTencentcloud.cdktf.provider.version,
      },
      trtc: {
        source: "providers.internal/trtc-recording/trtc",
        version: packageOfTrtc.cdktf.provider.version,
      },
    });
  });

  test("that are reachable and typed, so that a change appears in the output", () => {
    const { tencentcloud, trtc } = aStack();
    const typed: [TencentcloudProvider, TrtcProvider] = [tencentcloud, trtc];
    typed[0].protocol = "HTTP";
    typed[1].adminUserId = "admin";

    expect(typed[0]).toBeInstanceOf(TencentcloudProvider);
    expect(typed[1]).toBeInstanceOf(TrtcProvider);
    expect(Template.of(tencentcloud.cdktfStack).json.provider).toMatchObject({
      tencentcloud: [{ protocol: "HTTP" }],
      trtc: [{ admin_user_id: "admin" }],
    });
  });
});

test("no path of this machine stands in the output", () => {
  for (const stack of everyOption(anApp())) {
    expect(Testing.synth(stack)).not.toContain(process.cwd());
  }
});

describe("credentials", () => {
  const SECRETS = {
    TENCENTCLOUD_SECRET_ID: "AKIDenvironment",
    TENCENTCLOUD_SECRET_KEY: "keyOfTheEnvironment",
    TENCENTCLOUD_SECURITY_TOKEN: "tokenOfTheEnvironment",
    TRTC_APP_SECRET_1400000011: "appSecretOfTheEnvironment",
  };
  const before = { ...process.env };

  beforeEach(() => {
    Object.assign(process.env, SECRETS);
  });
  afterEach(() => {
    for (const name of Object.keys(SECRETS)) {
      delete process.env[name];
    }
    Object.assign(process.env, before);
  });

  test("come from the environment of Terraform, and stand nowhere in the output", () => {
    for (const stack of everyOption(anApp())) {
      const text = Testing.synth(stack);

      expect(text).not.toMatch(/OfTheEnvironment|AKID/);
      expect(text).not.toMatch(/secret_(id|key)|security_token|"password/);
    }
  });
});

describe("outputs", () => {
  test("tell what a person needs, by path in the stack", () => {
    const stack = aStack();
    const storage = new RecordingStorage(stack, "Storage", {
      subApplicationName: "calls",
      retention: Retention.permanent(),
    });
    aRecording({ storage }, stack);

    const template = "trtc_auto_record_template.Calls_Template_F2243B0F";
    expect(Template.of(stack).json.output).toEqual({
      sub_application_ids: {
        description: "VOD sub-application of each storage",
        value: {
          Storage: "${tonumber(tencentcloud_vod_sub_application.Storage_07F31EBC.sub_app_id)}",
        },
      },
      template_status: {
        description: "pending, confirmed, drifted or unknown",
        value: { "Calls/Template": `\${${template}.status}` },
      },
      console_steps_zh: {
        description: "在控制台要做的事",
        value: { "Calls/Template": `\${${template}.console_steps_zh}` },
      },
      console_steps_en: {
        description: "What to do in the console",
        value: { "Calls/Template": `\${${template}.console_steps_en}` },
      },
    });
  });

  test("include what is declared after the stack was made, and are empty without anything", () => {
    const empty = Object.values(Template.of(aStack()).json.output ?? {});

    expect(empty.map(({ value }) => value)).toEqual([{}, {}, {}, {}]);
  });
});

test("a stack of a team's own may extend it", () => {
  class TeamStack extends CallRecordingStack {
    public readonly calls = aRecording({}, this);
  }

  const stack = new TeamStack(anApp(), "team", { allowedAccountIds: [ACCOUNT] });

  expect(Template.of(stack).addresses).toContain(
    "trtc_auto_record_template.Calls_Template_F2243B0F",
  );
  expect(stack.calls.sdkAppId).toBe(recordingProps().sdkAppId);
});
