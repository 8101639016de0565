import { CosBackend, LocalBackend, type TerraformStack } from "cdktf";

export interface CosBackendOptions {
  /** Name of the COS bucket with its APPID, `state-1250000000`; create it first, with versioning. */
  readonly bucket: string;
  /** Region of the bucket, such as `ap-guangzhou`. */
  readonly region: string;
  /** Folder in the bucket. @default "trtc-recording" */
  readonly prefix?: string;
}

/** Where Terraform keeps the state of a stack. */
export class RecordingBackend {
  /** A file in the project folder, `terraform.<stack>.tfstate`: for one person at a time. */
  public static local(): RecordingBackend {
    return new RecordingBackend((stack) => {
      // Relative, so that the synthesized file is the same in every checkout; Terraform runs in
      // cdktf.out/stacks/<stack>.
      new LocalBackend(stack, { path: `../../../terraform.${stack.node.id}.tfstate` });
    });
  }

  /** An encrypted object in Tencent COS, with locking: for teams. One object for each stack. */
  public static cos(options: CosBackendOptions): RecordingBackend {
    const { bucket, region, prefix = "trtc-recording" } = options;
    return new RecordingBackend((stack) => {
      const key = `${stack.node.id}.tfstate`;
      new CosBackend(stack, { bucket, region, prefix, key, encrypt: true, acl: "private" });
    });
  }

  private constructor(
    /** @internal */
    public readonly attach: (stack: TerraformStack) => void,
  ) {}
}
