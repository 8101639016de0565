import { join } from "node:path";
import { TencentcloudProvider } from "@cdktf/provider-tencentcloud/lib/provider";
import { TrtcProvider } from "@trtc-recording/provider-trtc/lib/provider";
import {
  Lazy,
  TerraformOutput,
  type TerraformProvider,
  type TerraformResource,
  TerraformStack,
} from "cdktf";
import type { Construct, IConstruct } from "constructs";
import { GlobalAutoRecordTemplate, RecordingStorage } from "../constructs";
import { assertValidStack } from "../constructs/assert-valid-settings";
import { checkStackSettings } from "../constructs/check-stack-settings";
import { addressOf } from "../constructs/private/address";
import { canonicalList } from "../constructs/private/lists";
import { contributorsOf } from "../constructs/private/lock-contribution";
import { CONFIRMATIONS_FILE, type StackLock } from "../lock";
import { installProvider, type RequiredProvider } from "./provider-installation";
import { RecordingBackend } from "./recording-backend";

/** From `cdktf.out/stacks/<stack>`, where Terraform runs, to the file in the project folder. */
const CONFIRMATIONS_PATH = `../../../${CONFIRMATIONS_FILE}`;

/** Which of Tencent's two sites the account belongs to. */
export type TencentSite = "china" | "international";

export interface CallRecordingStackProps {
  /** `china` (cloud.tencent.com) or `international` (tencentcloud.com, trtc.io). @default "china" */
  readonly site?: TencentSite;
  /**
   * Region of the API endpoints and of tags.
   * @default "ap-guangzhou" for china, "ap-singapore" for international
   */
  readonly region?: string;
  /**
   * The only accounts (uin) this stack may be deployed into.
   * @default - any account the credentials belong to; synth warns
   */
  readonly allowedAccountIds?: readonly string[];
  /** @default - RecordingBackend.local() */
  readonly backend?: RecordingBackend;
}

/**
 * One deployment: providers, backend, outputs. Credentials come from the environment only
 * (`TENCENTCLOUD_SECRET_ID`, `TENCENTCLOUD_SECRET_KEY`, `TRTC_APP_SECRET_<SDKAppID>`).
 */
export class CallRecordingStack extends TerraformStack {
  public readonly tencentcloud: TencentcloudProvider;
  public readonly trtc: TrtcProvider;
  /** @internal */
  public readonly lockSettings: Pick<StackLock, "site" | "region" | "allowedAccountIds">;

  public constructor(scope: Construct, id: string, props: CallRecordingStackProps = {}) {
    super(scope, id);
    const { site = "china", backend = RecordingBackend.local() } = props;
    const region = props.region ?? (site === "china" ? "ap-guangzhou" : "ap-singapore");
    const allowedAccountIds = canonicalList(props.allowedAccountIds ?? []);
    this.lockSettings = { site, region, allowedAccountIds };
    checkStackSettings(this, { site, region, allowedAccountIds }, new.target);

    this.tencentcloud = new TencentcloudProvider(this, "tencentcloud", {
      region,
      allowedAccountIds: allowedAccountIds.length > 0 ? [...allowedAccountIds] : undefined,
    });
    this.trtc = new TrtcProvider(this, "trtc", { site, confirmationsFile: CONFIRMATIONS_PATH });
    backend.attach(this);
    this.addOutputs();
  }

  /**
   * Places what `terraform init` needs to find the trtc provider without any configuration.
   * @param outdir Where the app is synthesized: `cdktf.out`.
   */
  public installProvider(outdir: string): void {
    installProvider(join(outdir, "stacks", this.node.id), requiredProvider(this.trtc), [
      requiredProvider(this.tencentcloud),
    ]);
  }

  /** Refuses to render what has not passed its checks, also where cdktf is told to skip them. */
  public override toTerraform(): unknown {
    assertValidStack(this);
    return super.toTerraform();
  }

  private addOutputs(): void {
    this.addOutput(
      "sub_application_ids",
      "VOD sub-application of each storage",
      RecordingStorage,
      (address) => `tonumber(${address}.sub_app_id)`,
    );
    const descriptions = {
      status: ["template_status", "pending, confirmed, drifted or unknown"],
      console_steps_zh: ["console_steps_zh", "在控制台要做的事"],
      console_steps_en: ["console_steps_en", "What to do in the console"],
    } as const;
    for (const [attribute, [name, description]] of Object.entries(descriptions)) {
      this.addOutput(
        name,
        description,
        GlobalAutoRecordTemplate,
        (address) => `${address}.${attribute}`,
      );
    }
  }

  /** An expression for each construct of a kind, by its path in the stack. */
  private addOutput<T extends IConstruct & { readonly resource: TerraformResource }>(
    name: string,
    description: string,
    kind: abstract new (...args: never[]) => T,
    expression: (address: string) => string,
  ): void {
    const produce = () => {
      const ofKind = contributorsOf(this).filter((child): child is T => child instanceof kind);
      const entries = ofKind.map(({ node, resource }) => [
        node.path.slice(this.node.path.length + 1),
        `\${${expression(addressOf(resource))}}`,
      ]);
      return Object.fromEntries(entries);
    };
    const value = Lazy.anyValue({ produce });
    new TerraformOutput(this, name, { value, description }).overrideLogicalId(name);
  }
}

const DEFAULT_HOST = "registry.terraform.io";

function requiredProvider(provider: TerraformProvider): RequiredProvider {
  const { terraformProviderSource: source = "", terraformGeneratorMetadata: metadata } = provider;
  const address = source.split("/").length === 3 ? source : `${DEFAULT_HOST}/${source}`;
  return { source: address, version: metadata?.providerVersion ?? "" };
}
