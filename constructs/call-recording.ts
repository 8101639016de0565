import { TerraformOutput } from "cdktf";
import { Construct } from "constructs";
import type { RecordingLockEntry } from "../lock";
import {
  type CreateCloudRecordingParameters,
  RecordingApi,
  type RecordingProfile,
  type RetentionRegime,
  SOURCES,
} from "../profile";
import type { Checks } from "../profile/checks";
import { CallCallback, type CallCallbackSettings, CallCommand } from "./call-callback";
import {
  EVENT_GROUPS,
  type EventCallback,
  EventCallbacks,
  type EventGroup,
} from "./event-callbacks";
import { GlobalAutoRecordTemplate } from "./global-auto-record-template";
import { checkConstructId } from "./private/construct-ids";
import { rememberDeclarationSite } from "./private/declaration-site";
import { contributeToLock, lockContribution } from "./private/lock-contribution";
import { checkSettings } from "./private/problems";
import { checkSdkAppId, claimOfApp } from "./private/sdk-app-ids";
import { TERRAFORM_VALUES } from "./private/terraform-values";
import type { RecordingStart } from "./recording-start";
import type { IRecordingStorage } from "./recording-storage";

export type CallRecordingCallbacks = {
  /** @default - left as the console has it */
  readonly [Group in EventGroup]?: EventCallback;
} & {
  /** The TUICallKit callback. @default - none is set */
  readonly call?: CallCallbackSettings;
};

export interface CallRecordingProps {
  /** The application's SDKAppID: a positive whole number, once in the whole CDKTF app. */
  readonly sdkAppId: number;
  /** What is recorded. */
  readonly profile: RecordingProfile;
  /** Who starts recordings. */
  readonly start: RecordingStart;
  /** Where the files go, and for how long. */
  readonly storage: IRecordingStorage;
  /** Who is told. VOD's own events belong to the storage. @default - nobody is told */
  readonly callbacks?: CallRecordingCallbacks;
  /** A rule the recordings are kept under. @default - retention is compared with nothing */
  readonly retentionRegime?: RetentionRegime;
}

/** Everything about the recording of one application's calls. */
export class CallRecording extends Construct {
  public readonly sdkAppId: number;
  public readonly storage: IRecordingStorage;
  /** The global auto-record template; absent when your own server starts recordings. */
  public readonly template?: GlobalAutoRecordTemplate;
  public readonly eventCallbacks?: EventCallbacks;
  public readonly callCallback?: CallCallback;
  /**
   * What your server sends to CreateCloudRecording, less what belongs to one room; absent with
   * global auto-recording.
   */
  public readonly createCloudRecordingParameters?: CreateCloudRecordingParameters;

  public constructor(scope: Construct, id: string, props: CallRecordingProps) {
    super(scope, id);
    rememberDeclarationSite(this, new.target);
    checkConstructId(this);
    const { sdkAppId, profile, start, storage, callbacks = {} } = props;
    this.sdkAppId = sdkAppId;
    this.storage = storage;
    checkSdkAppId(this, sdkAppId);
    claimApp(this, props);
    checkSettings(this, (checks) => {
      checkWhole(props, checks);
    });

    if (start.consoleForm) {
      const { consoleForm } = start;
      this.template = new GlobalAutoRecordTemplate(this, "Template", {
        sdkAppId,
        profile,
        consoleForm,
        storage,
      });
    } else {
      const api = RecordingApi.V2019_07_22;
      checkSettings(this, (checks) => {
        storage.check(checks);
        api.check(profile, checks);
      });
      const rendering = api.render(profile, storage, TERRAFORM_VALUES);
      this.createCloudRecordingParameters = rendering.ok ? rendering.value : undefined;
      new TerraformOutput(this, "CreateCloudRecording", {
        value: this.createCloudRecordingParameters,
        description:
          "What your server sends to CreateCloudRecording, less what belongs to one room",
      });
    }
    if (EVENT_GROUPS.some((group) => callbacks[group])) {
      this.eventCallbacks = new EventCallbacks(this, "EventCallbacks", { sdkAppId, ...callbacks });
    }
    if (callbacks.call) {
      this.callCallback = new CallCallback(this, "CallCallback", { sdkAppId, ...callbacks.call });
    }
    contributeToLock(
      this,
      () => ({ section: "recordings", entry: this.lockEntry(props) }),
      this.parts,
    );
  }

  private get parts(): readonly Construct[] {
    const { template, eventCallbacks, callCallback } = this;
    return [template, eventCallbacks, callCallback].filter((part) => part !== undefined);
  }

  /** One entry for the whole: the parts' own entries, under this construct's path. */
  private lockEntry(props: CallRecordingProps): RecordingLockEntry {
    const { sdkAppId, profile, start, storage, retentionRegime } = props;
    const parts = this.parts.flatMap((part) => {
      const contribution = lockContribution(part);
      return contribution?.section === "recordings" ? [contribution.entry] : [];
    });
    const whole = {
      sdkAppId,
      retentionRegime: retentionRegime?.toJSON(),
      ...(!this.template && {
        start: { scheme: start.scheme },
        profile: profile.settings(TERRAFORM_VALUES),
        storage: { ...storage.lockReference, retention: storage.retention.toJSON() },
      }),
    };
    const addresses = Object.assign({}, ...parts.map((part) => part.addresses));
    return Object.assign(whole, ...parts, { addresses });
  }
}

/** Two declarations are a slip; two schemes record and bill every call twice. */
function claimApp(scope: CallRecording, { sdkAppId, start }: CallRecordingProps): void {
  const { scheme } = start;
  claimOfApp(scope, sdkAppId, {
    what: "recording",
    claimedAs: scheme,
    rule: (path, claimedAs) =>
      claimedAs === scheme
        ? `is declared at '${path}' already, and an app has one template`
        : `has ${claimedAs} recording at '${path}': both schemes on record every call twice, with two fees`,
    fix: "keep one of the two declarations, or write the other app's SDKAppID",
  });
}

function checkWhole(props: CallRecordingProps, checks: Checks): void {
  const { callbacks, retentionRegime, storage } = props;
  retentionRegime?.check(storage.retention, checks);
  const { recording, call } = callbacks ?? {};
  if (!recording && !toldByCalls(call)) {
    checks.warning(
      "callbacks.recording",
      "is missing: nobody is told when a file is ready or an upload fails",
      {
        fix: "add recording: EventCallback.https(url, { signingKey })",
        source: SOURCES.callbackConfiguration,
      },
    );
  }
  if (recording && !recording.signingKey) {
    checks.warning(
      "callbacks.recording.signingKey",
      "is missing: anybody who knows the URL can forge events",
      {
        fix: "run 'npx trtc-recording fingerprint' and add the signingKey it prints",
        source: SOURCES.callbackConfiguration,
      },
    );
  }
}

function toldByCalls(call?: CallCallbackSettings): boolean {
  return call?.commands.includes(CallCommand.AFTER_RECORD_CHANGED) === true;
}
