import { VodSubApplication } from "@cdktf/provider-tencentcloud/lib/vod-sub-application";
import { Fn, TerraformStack, Token } from "cdktf";
import { Construct } from "constructs";
import type { LockSettings } from "../lock";
import { type Retention, SOURCES } from "../profile";
import type { Checks } from "../profile/checks";
import { addressOf } from "./private/address";
import { claimOnce } from "./private/claims";
import { checkConstructId } from "./private/construct-ids";
import { rememberDeclarationSite } from "./private/declaration-site";
import { contributeToLock } from "./private/lock-contribution";
import { checkSettings } from "./private/problems";
import { PUBLIC_NUMBER } from "./private/sdk-app-ids";
import { VodEventNotification, type VodEventSettings } from "./vod-event-notification";

/** Where recordings are kept and for how long. */
export interface IRecordingStorage {
  /** Number of the VOD sub-application. */
  readonly subAppId: number;
  readonly retention: Retention;
  /** @internal How the lock file names it. */
  readonly lockReference: LockSettings;
  /** @internal */
  check(checks: Checks): void;
}

export interface RecordingStorageProps {
  /** Name of the new VOD sub-application: 1 to 40 letters, digits, `_` and `-`; unique in the account. */
  readonly subApplicationName: string;
  /** At most 300 characters. @default - the sub-application has no description */
  readonly description?: string;
  /** How long recordings are kept; stamped on each file when it is recorded. */
  readonly retention: Retention;
  /** Tells a server of yours about new and deleted files. @default - VOD pushes no events */
  readonly vodEvents?: VodEventSettings;
  /** @default - no tags */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * Destroying a sub-application wipes every recording in it, for good. `refuse` makes Terraform
   * stop at any plan that would (`prevent_destroy`). Terraform forgets that together with the code:
   * deleting the construct itself still plans a destroy.
   * @default "refuse"
   */
  readonly destroy?: "refuse" | "wipe-all-recordings";
}

export interface ExistingSubApplication {
  /** Number of the sub-application, as the VOD console shows it; of the standard (not managed) type. */
  readonly subAppId: number;
  /** How long recordings are kept there. */
  readonly retention: Retention;
}

/**
 * A VOD sub-application of its own for recordings (`tencentcloud_vod_sub_application`).
 * @see https://cloud.tencent.com/document/product/266/42093
 */
export class RecordingStorage extends Construct implements IRecordingStorage {
  /** Recordings go to a sub-application that exists; nothing is created, changed or destroyed. */
  public static fromSubApplication(existing: ExistingSubApplication): IRecordingStorage {
    const { subAppId, retention } = existing;
    return {
      subAppId,
      retention,
      lockReference: { subAppId },
      check: (checks) => {
        retention.check(checks);
        checks.wholeNumber("storage.subAppId", subAppId, PUBLIC_NUMBER, {
          fix: "write the number that the VOD console shows, such as 1500000001",
        });
      },
    };
  }

  public readonly subAppId: number;
  public readonly retention: Retention;
  public readonly resource: VodSubApplication;
  public readonly vodEvents?: VodEventNotification;
  /** @internal */
  public readonly lockReference: LockSettings;

  public constructor(scope: Construct, id: string, props: RecordingStorageProps) {
    super(scope, id);
    rememberDeclarationSite(this, new.target);
    checkConstructId(this);
    const { subApplicationName, description, vodEvents, destroy = "refuse" } = props;
    checkSettings(this, (checks) => {
      checkProps(props, checks);
      props.retention.check(checks);
    });

    claimOnce(
      `sub-application ${TerraformStack.of(this).node.path} ${subApplicationName}`,
      { scope: this, claimedAs: subApplicationName },
      (first) => ({
        field: "subApplicationName",
        rule: `is that of '${first.scope.node.path}' too, and names are unique in an account`,
        fix: "write another name, or share the one storage",
      }),
    );

    this.resource = new VodSubApplication(this, "Resource", {
      name: subApplicationName,
      description,
      status: "On",
      tags: props.tags,
      lifecycle: destroy === "wipe-all-recordings" ? undefined : { preventDestroy: true },
    });
    // The provider exports a text where every other resource wants the number; its id, `name#number`,
    // keeps the first name after a rename.
    this.subAppId = Token.asNumber(Fn.tonumber(this.resource.subAppId));
    this.retention = props.retention;
    this.lockReference = { construct: this.node.path };
    if (vodEvents) {
      this.vodEvents = new VodEventNotification(this, "VodEvents", {
        subAppId: this.subAppId,
        settings: vodEvents,
      });
    }
    contributeToLock(this, () => ({
      section: "storages",
      entry: {
        subApplicationName,
        description,
        tags: props.tags,
        destroy,
        addresses: { resource: addressOf(this.resource) },
      },
    }));
  }

  /** @internal Checked at its own declaration. */
  public check(): void {}
}

function checkProps(props: RecordingStorageProps, checks: Checks): void {
  checks.text("subApplicationName", props.subApplicationName, {
    pattern: /^[A-Za-z0-9_-]{1,40}$/,
    rule: "must be 1 to 40 letters, digits, '_' and '-'",
    fix: "write a name such as 'call-recordings'",
    source: SOURCES.officialProvider,
  });
  if (props.description !== undefined) {
    checks.text("description", props.description, {
      pattern: /^(?!.*[$%]\{)[^\p{Cc}]{0,300}$/u,
      rule: "must be at most 300 characters on one line, without '${' or '%{', which Terraform would run",
      fix: "shorten or reword it",
      source: SOURCES.vodApi,
    });
  }
  for (const [name, value] of Object.entries(props.tags ?? {})) {
    for (const text of [name, value]) {
      checks.text("tags", text, {
        pattern: /^(?!__proto__$)(?!.*[$%]\{)[^\p{Cc}\p{Cf}]{0,255}$/u,
        rule: "must be at most 255 characters on one line, without '${' or '%{', which Terraform would run",
        fix: "shorten or reword it",
      });
    }
  }
}
